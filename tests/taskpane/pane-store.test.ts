import { Session } from "../../src/app/session/session.ts";
import { ownCodec } from "../../src/core/package/codec.ts";
import type { PaneFile, PaneSample } from "../../src/ports/pane.ts";
import type { Watch } from "../../src/ports/progress.ts";
import { isFilled, stepState } from "../../src/taskpane/session/step-state.ts";
import { realSession } from "../support/pane-host.ts";
import { closeHosts, missionSample, storeOver } from "../support/pane-sample.ts";

let sample: PaneSample;
beforeAll(async () => {
  sample = await missionSample();
});
afterEach(closeHosts);

const storeWith = (makeSession = realSession) => storeOver(sample, makeSession);

/** The crash copy is made behind the work. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

test("the sample fills the view step by step and ends at 核对", async () => {
  const { store, host } = storeWith();
  const stages = new Set<string>();
  store.subscribe(() => stages.add(store.state().work?.progress?.stage ?? ""));
  expect(await store.runSample()).toBe(true);
  const state = store.state();
  expect(state.step).toBe("audit");
  expect(state.work).toBeNull();
  expect(state.view.plan?.units).toBe(12);
  expect(state.view.figures.length).toBe(5);
  expect(state.view.audit?.numbers.length).toBe(2);
  expect(isFilled(state)).toBe(true);
  // Progress is told at most so often; only the first of it is sure to come.
  expect(stages).toContain("plan");
  await settled();
  expect(host.crashCopy.work).toBeNull();
});

test("traces stay in the session until they are asked for, in pages", async () => {
  const { store } = storeWith();
  await store.runSample();
  const figure = store.state().view.figures.find(({ code }) => code === "DT")!;
  expect(figure).not.toHaveProperty("trace");
  const page = await store.look("trace", { indicator: "DT", from: 10, count: 5 });
  expect(page.total).toBe(figure.sources);
  expect(page.lines).toHaveLength(5);
});

test("findings carry the title of their kind, in the language of the pane", async () => {
  const { store } = storeWith();
  await store.runSample();
  const before = store.state().view.findings[0]!;
  store.setLocale("en");
  await new Promise<void>((resolve) => store.subscribe(() => store.state().work || resolve()));
  const after = store.state().view.findings[0]!;
  expect(after.code).toBe(before.code);
  expect([after.message, after.title]).not.toEqual([before.message, before.title]);
});

test("only the parts of the view that changed cross the channel", async () => {
  const { store } = storeWith();
  await store.runSample();
  const before = store.state().view;
  const [blank] = before.blanks;
  await store.choose(blank!.id, { indicator: null });
  const after = store.state().view;
  expect(after.blanks).not.toBe(before.blanks);
  for (const part of ["planDetail", "figures", "heat", "roster", "tables"] as const) {
    expect(after[part]).toBe(before[part]);
  }
});

test("submissions before a plan wait, and are read once there is one", async () => {
  const { store } = storeWith();
  await store.addSubmissions(sample.submissions);
  expect(store.state().view.consolidated).toBe(false);
  await store.setPlan(sample.plan);
  expect(store.state().view.consolidated).toBe(true);
});

test("half a batch cancelled: read files stay, the others wait, and the work is taken up again", async () => {
  const { store } = storeWith(slowSession);
  await store.setPlan(sample.plan);
  const stop = store.subscribe(() => store.state().work?.progress?.stage === "collect" && store.cancel());
  expect(await store.addSubmissions(sample.submissions)).toBe(false);
  stop();
  const { notice, submissions, view } = store.state();
  expect(notice?.kind).toBe("cancelled");
  expect(submissions).toHaveLength(3);
  expect(view.consolidated).toBe(false);
  expect(view.waiting).toBeGreaterThan(0);
  expect(stepState(store.state(), "consolidate")).toBe("ahead");
  expect(await store.consolidate()).toBe(true);
  expect(store.state().view.waiting).toBe(0);
  expect(store.state().view.roster.length).toBe(12);
});

test("removing the last submission leaves nothing consolidated", async () => {
  const { store } = storeWith();
  await store.runSample();
  for (const [at, { path }] of sample.submissions.entries()) {
    expect(store.state().view.consolidated).toBe(true);
    await store.removeSubmission(path);
    expect(store.state().submissions).toHaveLength(2 - at);
  }
  expect(store.state().view.consolidated).toBe(false);
});

test("a second piece of work does not start while one is running", async () => {
  const { store } = storeWith();
  const first = store.setPlan(sample.plan);
  expect(await store.addSubmissions(sample.submissions)).toBe(false);
  expect(await first).toBe(true);
});

test("a fault of the program is shown and the pane goes on", async () => {
  const { store } = storeWith((watch) => {
    const session = new Session({ codec: ownCodec, watch });
    session.consolidate = () => Promise.reject(new Error("a bug of ours"));
    return session;
  });
  expect(await store.runSample()).toBe(false);
  expect(store.state().notice?.detail).toMatch(/a bug of ours/);
  expect(store.state().work).toBeNull();
  store.dismiss();
  expect(store.state().notice).toBeNull();
});

test("outputs are made when they are asked for and saved under their names, one by one and as a zip", async () => {
  const { store, host } = storeWith();
  await store.runSample();
  const outputs = store.state().view.outputs;
  expect(outputs.map(({ path }) => path)).toEqual([
    "汇总表.xlsx",
    "审核意见.xlsx",
    "报告-已填.txt",
    "报告-已填-核对.txt",
    "报告-已填-数据核对单.docx",
  ]);
  await store.download("汇总表.xlsx");
  const first = host.saved.get("汇总表.xlsx")!.length;
  // The session keeps its own copy: a second download is as long as the first.
  await store.download("汇总表.xlsx");
  expect(host.saved.get("汇总表.xlsx")!.length).toBe(first);
  await store.downloadAll("all.zip");
  expect(Array.from(host.saved.get("all.zip")!.subarray(0, 2))).toEqual([0x50, 0x4b]);
  await store.downloadReturns("退回.zip");
  expect(host.saved.get("退回.zip")!.length).toBeGreaterThan(22);
});

test("a reload loses nothing: the copy is found, offered and taken up with files, plan edits and choices", async () => {
  const first = storeWith();
  await first.store.setPlan(sample.plan);
  await first.store.addSubmissions(sample.submissions);
  await first.store.setDraft(sample.draft);
  await first.store.change("edit-plan", { edit: { kind: "setting", item: "编制单位", text: "发展改革局" } });
  await first.store.consolidate();
  const open = first.store.state().view.blanks.find(({ text }) => text === "X篇")!;
  await first.store.choose(open.id, { indicator: "CY", style: "jin" });
  await settled();
  expect(first.store.state().keeping).toBe("kept");

  const second = storeWith();
  second.host.crashCopy.work = first.host.crashCopy.work;
  await second.store.findCopy();
  expect(second.store.state().copy?.submissions).toHaveLength(3);
  expect(await second.store.resume()).toBe(true);
  const { view, submissions, draftFile } = second.store.state();
  expect([submissions.length, draftFile]).toEqual([3, "报告.txt"]);
  expect(view.blanks).toEqual(first.store.state().view.blanks);
  expect(view.blanks.find(({ id }) => id === open.id)).toMatchObject({ style: "jin" });
  const settings = view.planDetail!.sheets.find(({ name }) => name === "方案")!;
  expect(settings.lines.map(({ texts }) => texts)).toContainEqual(["编制单位", "发展改革局"]);
});

test("storage that is full is told, and the work goes on", async () => {
  const { store, host } = storeWith();
  host.crashCopy.outcome = "full";
  await store.setPlan(sample.plan);
  await settled();
  expect(store.state().keeping).toBe("full");
  await store.addSubmissions(sample.submissions);
  expect(store.state().view.consolidated).toBe(true);
  await store.forgetCopy();
  expect(store.state().keeping).toBeNull();
});

test("a worker that dies takes nothing along: the next work begins with everything again", async () => {
  const { store, host } = storeWith();
  await store.setPlan(sample.plan);
  await store.addSubmissions(sample.submissions);
  await store.setDraft(sample.draft);
  await settled();
  const before = store.state().view;
  host.lose();
  expect(store.state().notice?.kind).toBe("lost");
  expect(await store.restart()).toBe(true);
  const after = store.state().view;
  expect(after.figures).toEqual(before.figures);
  expect(after.blanks).toEqual(before.blanks);
  expect(store.state().notice).toBeNull();
});

test("the task file is opened and saved like a document; another file is refused with a notice", async () => {
  const { store, host } = storeWith();
  await store.setPlan(sample.plan);
  await store.addSubmissions(sample.submissions);
  expect(store.state().unsaved).toBe(true);
  await store.saveTask("信息工作.任务包");
  expect(store.state()).toMatchObject({ taskFile: "信息工作.任务包", unsaved: false });
  const bytes = host.saved.get("信息工作.任务包")!;

  const next = storeWith().store;
  await next.openTask({ path: "信息工作.任务包", blob: new Blob([bytes as BlobPart]) });
  expect(next.state().view.plan).toMatchObject({ name: "信息工作", period: "2021年" });
  expect(next.state().view.task).toEqual({ periods: ["2021年"] });
  await next.addSubmissions(sample.submissions);
  expect(next.state().view.figures).toEqual(store.state().view.figures);

  const refused: PaneFile = { path: "别的.zip", blob: new Blob(["no zip"]) };
  const third = storeWith().store;
  await third.openTask(refused);
  expect(third.state().notice).toEqual({ kind: "task", detail: "别的.zip" });
});

/** So slow that a cancel gets through between two files. */
function slowSession(watch: Watch) {
  const tick = async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    await watch.tick();
  };
  return realSession({ ...watch, tick });
}
