import type { PaneFile, PaneHost, PaneSample } from "../../src/ports/pane.ts";
import { PaneStore } from "../../src/taskpane/session/pane-store.ts";
import { serveSession } from "../../src/taskpane/session/serve.ts";
import { isFilled, stepState } from "../../src/taskpane/session/step-state.ts";
import { FakeSession } from "../support/fake-session.ts";

const file = (path: string): PaneFile => ({ path, blob: new Blob([path]) });
const sample: PaneSample = {
  plan: file("方案.xlsx"),
  submissions: [file("上报表/城东分馆.xlsx"), file("上报表/城西分馆.xlsx")],
  draft: file("报告.docx"),
};

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** A store whose session answers over a real channel, as a worker does. */
function storeWith(Session = FakeSession) {
  const saved = new Map<string, Uint8Array>();
  const host: PaneHost = {
    kind: "browser",
    connect() {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      serveSession(port2, (watch) => new Session({ watch }));
      port1.start();
      port2.start();
      return Promise.resolve(port1);
    },
    sample: () => Promise.resolve(sample),
    save: (path, bytes) => Promise.resolve(void saved.set(path, bytes)),
    reveal: () => Promise.resolve(false),
  };
  return { store: new PaneStore(host, "zh-CN"), saved };
}

test("the sample fills the view step by step and ends at 核对", async () => {
  const { store } = storeWith();
  const stages = new Set<string>();
  store.subscribe(() => stages.add(store.state().work?.progress?.stage ?? ""));
  expect(await store.runSample()).toBe(true);
  const state = store.state();
  expect(state.step).toBe("audit");
  expect(state.work).toBeNull();
  expect(state.view.plan?.units).toBe(12);
  expect(state.view.figures.length).toBeGreaterThan(0);
  expect(isFilled(state)).toBe(true);
  expect([...stages]).toEqual(expect.arrayContaining(["plan", "collect", "consolidate", "fill"]));
});

test("traces stay in the session until they are asked for", async () => {
  const { store } = storeWith();
  await store.runSample();
  const [figure] = store.state().view.figures;
  expect(figure).not.toHaveProperty("trace");
  const trace = await store.trace(figure!.code);
  expect(trace.length).toBe(figure!.sources);
});

test("findings carry the title of their kind, in the language of the pane", async () => {
  const { store } = storeWith();
  await store.runSample();
  const before = store.state().view.findings[0]!.message;
  store.setLocale("en");
  await new Promise<void>((resolve) => store.subscribe(() => store.state().work || resolve()));
  expect(store.state().view.findings[0]!.message).not.toBe(before);
});

test("submissions before a plan wait, and are read once there is one", async () => {
  const { store } = storeWith();
  await store.addSubmissions(sample.submissions);
  expect(store.state().consolidated).toBe(false);
  await store.setPlan(sample.plan);
  expect(store.state().consolidated).toBe(true);
});

test("cancelled files are still listed, not yet counted, and read when the work is taken up again", async () => {
  const { store } = storeWith();
  await store.setPlan(sample.plan);
  const stop = store.subscribe(() => store.state().work?.progress?.stage === "collect" && store.cancel());
  expect(await store.addSubmissions(sample.submissions)).toBe(false);
  stop();
  expect(store.state().notice?.kind).toBe("cancelled");
  expect(store.state().submissions).toHaveLength(2);
  expect(store.state().consolidated).toBe(false);
  expect(stepState(store.state(), "consolidate")).toBe("todo");
  expect(await store.consolidate()).toBe(true);
  expect(store.state().view.roster.length).toBeGreaterThan(0);
});

test("removing the last submission leaves nothing consolidated", async () => {
  const { store } = storeWith();
  await store.runSample();
  await store.removeSubmission("上报表/城东分馆.xlsx");
  expect(store.state().consolidated).toBe(true);
  await store.removeSubmission("上报表/城西分馆.xlsx");
  expect(store.state().consolidated).toBe(false);
});

test("a second piece of work does not start while one is running", async () => {
  const { store } = storeWith();
  const first = store.setPlan(sample.plan);
  expect(await store.addSubmissions(sample.submissions)).toBe(false);
  expect(await first).toBe(true);
});

test("a fault of the program is shown and the pane goes on", async () => {
  class Broken extends FakeSession {
    override consolidate(): Promise<void> {
      return Promise.reject(new Error("a bug of ours"));
    }
  }
  const { store } = storeWith(Broken);
  expect(await store.runSample()).toBe(false);
  expect(store.state().notice?.detail).toMatch(/a bug of ours/);
  expect(store.state().work).toBeNull();
  store.dismiss();
  expect(store.state().notice).toBeNull();
});

test("outputs are saved under their names, one by one and as a zip", async () => {
  const { store, saved } = storeWith();
  await store.runSample();
  const [output] = store.state().view.outputs;
  await store.download(output!.path);
  expect(saved.get(output!.path)?.length).toBe(output!.size);
  // The session keeps its own copy: a second download is as long as the first.
  await store.download(output!.path);
  expect(saved.get(output!.path)?.length).toBe(output!.size);
  await store.downloadAll("all.zip");
  expect(Array.from(saved.get("all.zip")!.subarray(0, 2))).toEqual([0x50, 0x4b]);
});
