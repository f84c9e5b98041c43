import type { PaneSample } from "../../src/ports/pane.ts";
import type { Progress, Stage, Watch } from "../../src/ports/progress.ts";
import type { PaneStore } from "../../src/taskpane/session/pane-store.ts";
import { realSession } from "../support/pane-host.ts";
import { closeHosts, DRAFT, missionSample, storeOver } from "../support/pane-sample.ts";

// Work that a person stops half-way: what is left must be of one piece, and go on where it stopped.

/** Long enough to be scanned in several turns. */
const FILLER = `${"扎实推进各项工作，圆满完成年度目标。".repeat(5)}\n`.repeat(300);
const LONG = `${FILLER}${DRAFT}`;
const REPORT = `${FILLER}${DRAFT.replaceAll("X", "30")}`;
let sample: PaneSample;
beforeAll(async () => {
  sample = await missionSample();
});
afterEach(closeHosts);

const storeWith = (makeSession = realSession) => storeOver(sample, makeSession);

/** Every step gives the host its turn, so that the session hears of a stop wherever it is. */
function patientSession(watch: Watch) {
  const tick = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await watch.tick();
  };
  return realSession({ ...watch, tick });
}

/** Stops the next work as soon as it tells of this stage, and tells what progress it had told of it until then. */
async function stopAt(store: PaneStore, stage: Stage, work: () => Promise<boolean>) {
  const told: Progress[] = [];
  const unsubscribe = store.subscribe(() => {
    const { work: now } = store.state();
    if (now?.progress?.stage !== stage || now.cancelling) return;
    told.push(now.progress);
    store.cancel();
  });
  expect(await work()).toBe(false);
  unsubscribe();
  expect(store.state()).toMatchObject({ work: null, notice: { kind: "cancelled" } });
  return told;
}

/** The crash copy is made behind the work. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 60));

test("审核 stopped: nothing is half consolidated, and the same results come when it goes on", async () => {
  const whole = storeWith().store;
  await whole.setPlan(sample.plan);
  await whole.addSubmissions(sample.submissions);
  const { store } = storeWith(patientSession);
  await store.setPlan(sample.plan);
  await stopAt(store, "validate", () => store.addSubmissions(sample.submissions));
  expect(store.state().view).toMatchObject({ consolidated: false, waiting: 0, figures: [], heat: null });
  expect(await store.consolidate()).toBe(true);
  expect(store.state().view.figures).toEqual(whole.state().view.figures);
  expect(store.state().view.findings).toEqual(whole.state().view.findings);
});

test("another draft stopped half-way: the one before stays, with its blanks and in the crash copy", async () => {
  const { store, host } = storeWith(patientSession);
  await store.setPlan(sample.plan);
  await store.addSubmissions(sample.submissions);
  await store.setDraft(sample.draft);
  const { blanks } = store.state().view;
  const long = { path: "长报告.txt", blob: new Blob([LONG]) };
  const [told] = await stopAt(store, "fill", () => store.setDraft(long));
  expect(told).toMatchObject({ total: 301, item: "长报告.txt" });
  expect(store.state().draftFile).toBe("报告.txt");
  expect(store.state().view.blanks).toEqual(blanks);
  expect(store.state().view.outputs.map(({ path }) => path)).toContain("报告-已填.txt");
  await settled();
  expect(host.crashCopy.work?.draft?.path).toBe("报告.txt");
  expect(await store.setDraft(long)).toBe(true);
  expect(store.state().view.blanks).toHaveLength(3);
});

test("核对 stopped: verdicts and sentences stay those of one report", async () => {
  const { store } = storeWith(patientSession);
  await store.setPlan(sample.plan);
  await store.addSubmissions(sample.submissions);
  const report = { path: "长.txt", blob: new Blob([REPORT]) };
  await store.run("report", { file: report });
  const [told] = await stopAt(store, "audit", () => store.run("audit", {}));
  expect(told).toMatchObject({ item: "长.txt" });
  expect(store.state().view.audit).toBeNull();
  expect(await store.run("audit", {})).toBe(true);
  const { audit } = store.state().view;
  expect(audit!.numbers).toHaveLength(3);
  expect(audit!.numbers.every(({ sentence, at, text }) => sentence.startsWith(text, at))).toBe(true);
  await stopAt(store, "audit", () => store.run("audit", {}));
  expect(store.state().view.audit).toEqual(audit);
});

test("work of an earlier visit stopped before its plan is open is offered again; after that it goes on", async () => {
  const first = storeWith();
  await first.store.setPlan(sample.plan);
  await first.store.addSubmissions(sample.submissions);
  await first.store.setDraft(sample.draft);
  await settled();
  const { store, host } = storeWith(patientSession);
  host.crashCopy.work = first.host.crashCopy.work;
  await store.findCopy();

  const resumed = store.resume();
  store.cancel();
  expect(await resumed).toBe(false);
  await settled();
  expect(store.state().copy).not.toBeNull();
  expect(host.crashCopy.work).toBe(first.host.crashCopy.work);

  await stopAt(store, "collect", () => store.resume());
  expect(store.state()).toMatchObject({ copy: null, draftFile: null });
  expect(store.state().view.waiting).toBeGreaterThan(0);
  await settled();
  expect(host.crashCopy.work?.submissions).toHaveLength(3);
  expect(host.crashCopy.work?.draft?.path).toBe("报告.txt");
  expect(await store.consolidate()).toBe(true);
  expect(store.state()).toMatchObject({ draftFile: "报告.txt" });
  expect(store.state().view.blanks).toEqual(first.store.state().view.blanks);
});

test("a new session stopped before it has the plan back has lost nothing: the next work begins with it again", async () => {
  const { store, host } = storeWith(patientSession);
  await store.setPlan(sample.plan);
  await store.addSubmissions(sample.submissions);
  await settled();
  const { figures } = store.state().view;
  host.lose();
  const restarted = store.restart();
  store.cancel();
  expect(await restarted).toBe(false);
  expect(store.state().view.figures).toEqual(figures);
  expect(await store.restart()).toBe(true);
  expect(store.state().view.figures).toEqual(figures);
  expect(store.state().submissions).toHaveLength(3);
});

test("files whose handing over was stopped are read with the next work", async () => {
  const { store } = storeWith();
  await store.setPlan(sample.plan);
  const added = store.addSubmissions(sample.submissions);
  store.cancel();
  expect(await added).toBe(false);
  expect(store.state()).toMatchObject({ notice: { kind: "cancelled" }, view: { waiting: 0 } });
  expect(store.state().submissions).toHaveLength(3);
  expect(await store.consolidate()).toBe(true);
  expect(store.state().view.submissions).toHaveLength(3);
});

test("退回修改单 stopped: no half of them is saved, and all of them the next time", async () => {
  const { store, host } = storeWith(patientSession);
  await store.setPlan(sample.plan);
  await store.addSubmissions(sample.submissions);
  const [told] = await stopAt(store, "return", () => store.downloadReturns("退回.zip"));
  expect(told).toMatchObject({ done: 0, total: store.state().view.returns.length });
  expect(host.saved.size).toBe(0);
  expect(await store.downloadReturns("退回.zip")).toBe(true);
  expect(host.saved.get("退回.zip")!.length).toBeGreaterThan(1000);
});
