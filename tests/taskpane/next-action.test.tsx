import { FluentProvider } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { prerender } from "react-dom/static";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { rowOut } from "../../src/core/model/sheet-out.ts";
import { copiedSheets } from "../../src/core/publish/workbook-copy.ts";
import type { WorkbookPort } from "../../src/ports/workbook.ts";
import { CopyBar } from "../../src/taskpane/parts/CopyBar.tsx";
import { Notice } from "../../src/taskpane/parts/Notice.tsx";
import { deskOf } from "../../src/taskpane/parts/excel/use-desk.ts";
import { nextAction } from "../../src/taskpane/session/next-action.ts";
import { StoreContext } from "../../src/taskpane/session/pane-context.ts";
import { STEPS, type StepName } from "../../src/taskpane/session/pane-state.ts";
import { PaneStore } from "../../src/taskpane/session/pane-store.ts";
import { AuditStep } from "../../src/taskpane/steps/AuditStep.tsx";
import { CollectStep } from "../../src/taskpane/steps/CollectStep.tsx";
import { ConsolidateStep } from "../../src/taskpane/steps/ConsolidateStep.tsx";
import { FillStep } from "../../src/taskpane/steps/FillStep.tsx";
import { PlanStep } from "../../src/taskpane/steps/PlanStep.tsx";
import { lightTheme } from "../../src/taskpane/theme.ts";
import { memoryWorkbook } from "../support/memory-workbook.ts";
import { missionPlan, missionSubmission, missionUnits } from "../support/mission.ts";
import { paneFile, paneHost, type TestHost } from "../support/pane-host.ts";

const steps: Readonly<Record<StepName, ComponentType>> = {
  plan: PlanStep,
  collect: CollectStep,
  consolidate: ConsolidateStep,
  fill: FillStep,
  audit: AuditStep,
};

const nothing = {
  plan: { path: "", blob: new Blob() },
  submissions: [],
  draft: { path: "", blob: new Blob() },
};
const hosts: TestHost[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.close();
});

function newStore(workbook?: WorkbookPort) {
  const host = paneHost(nothing);
  hosts.push(host);
  const store = new PaneStore(workbook ? { ...host, workbook } : host, "zh-CN");
  return { store, host };
}

/** Draws a step as the pane does and gives the primary buttons in it. */
async function primaries(store: PaneStore, step: StepName): Promise<readonly string[]> {
  store.goTo(step);
  const Step = steps[step];
  const { prelude } = await prerender(
    <StoreContext.Provider value={store}>
      <FluentProvider theme={lightTheme}>
        <CopyBar />
        <Notice />
        <Step />
      </FluentProvider>
    </StoreContext.Provider>,
  );
  const html = await new Response(prelude).text();
  return Array.from(html.matchAll(/data-next="([^"]+)"/g), ([, action]) => action!);
}

/** The one primary button of each step; it is an error of the test's when a step has another number of them. */
async function nexts(store: PaneStore): Promise<string> {
  const found: string[] = [];
  for (const step of STEPS) {
    const drawn = await primaries(store, step);
    expect([step, drawn]).toEqual([step, [nextAction(store.state())]]);
    found.push(drawn[0]!);
  }
  return found.join(" ");
}

const plan = async () => paneFile(await missionPlan());
const files = async (count: number) =>
  Promise.all(
    missionUnits()
      .slice(0, count)
      .map(async (unit) => paneFile(await missionSubmission(unit))),
  );
const draft = (text: string) => ({ path: "报告.txt", blob: new Blob([text]) });
const SURE = draft("全年编发工作动态信息X余条。");

async function consolidated(units = 2) {
  const { store, host } = newStore();
  await store.setPlan(await plan());
  await store.addSubmissions(await files(units));
  return { store, host };
}

/** The workbook tells a moment later. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

test("nothing is there yet: a plan, whichever step is open", async () => {
  expect(await nexts(newStore().store)).toBe("choose-plan go-plan go-plan go-plan go-plan");
});

test("a file that holds no usable plan: another one", async () => {
  const { store } = newStore();
  await store.setPlan({ path: "别的.xlsx", blob: new Blob(["kein Zip"]) });
  expect(store.state().view.plan).toBeNull();
  expect(await nexts(store)).toBe("choose-plan go-plan go-plan go-plan go-plan");
});

test("a proposal: take it, or leave it where nothing was recognised", async () => {
  const { store } = newStore();
  await store.run("propose", { files: await files(2) });
  expect(await primaries(store, "plan")).toEqual(["accept-proposal"]);
  const { store: other } = newStore();
  await other.run("propose", { files: [{ path: "空.txt", blob: new Blob(["什么也没有"]) }] });
  expect(other.state().view.proposal).not.toBeNull();
  expect(await primaries(other, "plan")).toEqual(["refuse-proposal"]);
});

test("a plan, and nobody has reported: the files", async () => {
  const { store } = newStore();
  await store.setPlan(await plan());
  expect(await nexts(store)).toBe("go-collect choose-files go-collect go-collect go-collect");
});

test("added up, with findings: on to the draft", async () => {
  const { store } = await consolidated();
  expect(store.state().view.findings.length).toBeGreaterThan(0);
  expect(await nexts(store)).toBe("go-collect go-consolidate go-fill choose-draft go-fill");
});

test("results that no longer fit: make them again, from every step", async () => {
  const { store } = await consolidated();
  await store.setDraft(SURE);
  await store.change("edit-plan", { edit: { kind: "setting", item: "数据截至日期", text: "2021-12-31" } });
  await store.change("map", { mapping: { unit: "办公室", form: "动态信息", label: "题目", field: "标题" } });
  expect(store.state().view.consolidated).toBe(false);
  expect(await nexts(store)).toBe("consolidate consolidate consolidate consolidate consolidate");
});

test("while files are read nothing else is offered", async () => {
  const { store } = await consolidated();
  const adding = store.addSubmissions(await files(3));
  expect(store.state().work).not.toBeNull();
  expect(await primaries(store, "collect")).toHaveLength(1);
  await adding;
});

test("renamed columns come before what is added up without them", async () => {
  const { store } = newStore();
  await store.setPlan(await plan());
  const book = await writeWorkbook([
    {
      name: "动态信息",
      rows: [
        rowOut(1, ["填报单位：办公室"]),
        rowOut(2, ["信息标题", "日期"]),
        rowOut(3, ["一", "2021-06-01"]),
      ],
    },
  ]);
  await store.addSubmissions([{ path: "办公室.xlsx", blob: new Blob([book as BlobPart]) }]);
  expect(store.state().view.mappings).toMatchObject([{ state: "proposed" }]);
  expect(await primaries(store, "collect")).toEqual(["confirm-columns"]);
  const [{ unit, form, label, field }] = store.state().view.mappings as never as [Record<string, string>];
  await store.confirmMappings([{ unit: unit!, form: form!, label: label!, field: field! }]);
  expect(await primaries(store, "collect")).toEqual(["go-consolidate"]);
});

test("a draft whose blanks are sure is filled, then audited, then downloaded", async () => {
  const { store } = await consolidated();
  await store.setDraft(SURE);
  expect(await nexts(store)).toBe("go-collect go-consolidate go-fill fill audit");
  await store.fill(false);
  await store.run("audit", {});
  expect(await nexts(store)).toBe("go-collect go-consolidate go-fill fill download");
});

test("proposed blanks wait for a person first; those that nothing fits do not hold the rest up", async () => {
  const { store } = await consolidated();
  await store.setDraft(draft("公开文件X余条。"));
  expect(store.state().view.blanks.map(({ binding }) => binding)).toContain("proposed");
  expect(await primaries(store, "fill")).toEqual(["confirm-blanks"]);
  for (const { id, binding, indicator } of store.state().view.blanks) {
    if (binding === "proposed") await store.choose(id, { indicator: indicator ?? null });
  }
  expect(await primaries(store, "fill")).toEqual(["fill"]);
  await store.setDraft(draft("全年植树X余棵。"));
  expect(store.state().view.blanks).toMatchObject([{ binding: "none" }]);
  expect(await primaries(store, "fill")).toEqual(["fill"]);
});

test("a report from elsewhere is audited; one that cannot be read is chosen anew", async () => {
  const { store } = await consolidated();
  await store.run("report", { file: { path: "终稿.txt", blob: new Blob(["共编发信息40条。"]) } });
  expect(await primaries(store, "audit")).toEqual(["audit"]);
  await store.run("audit", {});
  expect(await primaries(store, "audit")).toEqual(["download"]);
  await store.run("report", { file: { path: "终稿.docx", blob: new Blob(["PK\u0003\u0004 broken"]) } });
  await store.run("audit", {});
  expect(await primaries(store, "audit")).toEqual(["choose-report"]);
});

test("work of an earlier visit, and a session that is gone, come before everything", async () => {
  const { store, host } = await consolidated();
  host.lose();
  expect(await nexts(store)).toBe("restart restart restart restart restart");
  const next = newStore();
  const kept = {
    savedAt: 0,
    task: new Uint8Array(),
    planFile: null,
    step: "plan",
    submissions: [],
    history: [],
    draft: null,
  };
  next.host.crashCopy.work = kept;
  await next.store.findCopy();
  expect(await nexts(next.store)).toBe("resume resume resume resume resume");
  await next.store.forgetCopy();
  expect(await primaries(next.store, "plan")).toEqual(["choose-plan"]);
});

test("beside an open workbook: its plan, writing into it, and again after a person's change", async () => {
  const file = await missionPlan();
  const { workbook } = await readWorkbook({ path: file.path, bytes: await file.bytes() });
  const { port, person } = memoryWorkbook(copiedSheets(workbook!, []));
  const { store } = newStore(port);
  const desk = deskOf(store);
  await settled();
  expect(await primaries(store, "plan")).toEqual(["book-plan"]);
  await desk.usePlan();
  await store.addSubmissions(await files(2));
  expect(await primaries(store, "consolidate")).toEqual(["book-write"]);
  await desk.write();
  expect(await primaries(store, "consolidate")).toEqual(["go-fill"]);
  person.type("指标结果", "C2");
  await settled();
  expect(await primaries(store, "consolidate")).toEqual(["book-again"]);
});
