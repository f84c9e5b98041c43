import { cellAddress } from "../../src/core/model/sheet.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { copiedSheets } from "../../src/core/publish/workbook-copy.ts";
import type { SheetOut } from "../../src/core/model/sheet-out.ts";
import type { WorkbookPort } from "../../src/ports/workbook.ts";
import { PaneStore } from "../../src/taskpane/session/pane-store.ts";
import { planStanding, WorkbookDesk } from "../../src/taskpane/session/workbook-desk.ts";
import { openExcel } from "../hosts/excel/open-excel.ts";
import { quiet } from "../hosts/workbook-contract.ts";
import { memoryWorkbook } from "../support/memory-workbook.ts";
import { missionPlan, missionSubmission, missionUnits } from "../support/mission.ts";
import { paneFile, paneHost, type TestHost } from "../support/pane-host.ts";

const nothing = { path: "", blob: new Blob() };
const hosts: TestHost[] = [];
afterEach(() => {
  for (const host of hosts.splice(0)) host.close();
});

/** Hands of a person at an open workbook. */
interface Opened {
  readonly port: WorkbookPort;
  readonly person: {
    select(sheet: string, cell: string): void;
    type(sheet: string, cell: string, value: string): void;
    selected(): string;
  };
}

/** The plan of the mission stands in a workbook that `open` opens. */
async function deskOverPlan(open: (own: readonly SheetOut[]) => Opened = memoryWorkbook) {
  const plan = await missionPlan();
  const { workbook } = await readWorkbook({ path: plan.path, bytes: await plan.bytes() });
  const { port, person } = open(copiedSheets(workbook!, []));
  const host = paneHost({ plan: nothing, submissions: [], draft: nothing });
  hosts.push(host);
  const store = new PaneStore(host, "zh-CN");
  const desk = new WorkbookDesk(store, port);
  await desk.open();
  return { desk, store, person, port };
}

async function consolidated(open?: (own: readonly SheetOut[]) => Opened) {
  const all = await deskOverPlan(open);
  expect(await all.desk.usePlan()).toBe(true);
  const units = missionUnits().slice(0, 3);
  const files = await Promise.all(units.map(async (unit) => paneFile(await missionSubmission(unit))));
  expect(await all.store.addSubmissions(files)).toBe(true);
  expect(all.store.state().view.consolidated).toBe(true);
  return all;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

test("the plan in the open workbook is offered and read; the written sheets are named and kept for the next visit", async () => {
  const { desk, store, port } = await consolidated();
  expect(planStanding(desk.state().overview!)).toBe("own");
  expect(store.state()).toMatchObject({ book: { hasPlan: true }, planFile: "内存.xlsx" });
  expect(await desk.write()).toBe(true);
  const { news, last, written } = desk.state();
  expect(news).toMatchObject({ kind: "written", findings: [] });
  expect(news!.names).toEqual(expect.arrayContaining(["指标结果", "审核意见", "报送情况"]));
  expect(written!.tables).toBe(store.state().view.tables);
  const next = new WorkbookDesk(store, port);
  await next.open();
  expect(next.state().last).toEqual(last);
});

test("a cell of a written table shows its unit’s cell, and the unit’s cell shows the written one", async () => {
  const { desk, store, person } = await consolidated();
  await desk.write();
  const table = store.state().view.tables.find(({ kind }) => kind === "list")!;
  const page = { form: table.form, from: 1, count: 1, sort: null, filter: "" };
  const row = (await store.look("rows", page)).rows[0]!;
  person.select(table.form, "B3");
  await settled();
  expect(desk.state().selected).toMatchObject({
    place: { sheet: table.form, cell: "B3" },
    answer: {
      source: { kind: "cell", unit: row.unit, file: row.file, sheet: row.sheet, cell: row.cells[0] },
    },
  });
  expect(await store.reveal({ file: row.file, sheet: row.sheet, cell: row.cells[0]! })).toBe(true);
  expect(person.selected()).toBe(`${table.form}!B3`);
  expect(await store.reveal({ file: "别的.xlsx", sheet: row.sheet, cell: "B2" })).toBe(false);
});

test("a cell of the indicators shows the indicator, in our sheet and in the plan’s own", async () => {
  const { desk, store, person } = await consolidated();
  await desk.write();
  const { code } = store.state().view.figures[1]!;
  expect(await store.reveal({ indicator: code })).toBe(true);
  const [sheet, cell] = person.selected().split("!");
  expect(sheet).toBe("指标结果");
  for (const name of ["指标结果", "指标"]) {
    person.select(name, cell!);
    await settled();
    expect(desk.state().selected?.answer?.source).toEqual({ kind: "indicator", code });
  }
  person.select("指标结果", "A1");
  await settled();
  expect(desk.state().selected).toEqual({ place: { sheet: "指标结果", cell: "A1" }, answer: null });
  person.select("字段", "A1");
  await settled();
  expect(desk.state().selected).toBeNull();
});

test("a total of a fixed form says of how many values it is, and its detail row names the cell", async () => {
  const { desk, store, person, port } = await consolidated();
  await desk.write();
  const table = store.state().view.tables.find(({ kind }) => kind === "fixed")!;
  const { value } = await port.read([table.form], quiet);
  const row = value!.sheets[0]!.rows.find(({ cells }) => cells.some(({ text }) => text === "公开文件信息"))!;
  const total = row.cells.find(({ type }) => type === "number")!;
  person.select(table.form, cellAddress(row.row, total.column));
  await settled();
  const ofTotal = { kind: "total", field: "公开文件信息", values: 3 };
  expect(desk.state().selected?.answer?.source).toEqual(ofTotal);
  person.select(`${table.form}明细`, "C2");
  await settled();
  const source = desk.state().selected?.answer?.source;
  expect(source).toMatchObject({ kind: "cell", cell: expect.stringMatching(/^[A-Z]+\d+$/) as string });
  if (source?.kind !== "cell" || source.cell === null) throw new Error("no cell");
  expect(await store.reveal({ file: source.file, sheet: source.sheet, cell: source.cell })).toBe(true);
  expect(person.selected()).toBe(`${table.form}明细!C2`);
});

test("a change in a written table or in the plan marks the figures stale until they are made again", async () => {
  const { desk, person } = await consolidated();
  await desk.write();
  expect(desk.state().changed).toBeNull();
  person.type("审核意见", "A2", "改");
  expect(desk.state().changed).toEqual({ sheet: "审核意见", cell: "A2" });
  person.type("指标", "E2", "改");
  expect(desk.state().changed?.sheet).toBe("审核意见");
  await desk.again();
  expect(desk.state()).toMatchObject({ changed: null, news: { kind: "written" } });
  person.type("指标", "E2", "改");
  expect(desk.state().changed).toEqual({ sheet: "指标", cell: "E2" });
});

test("what is decided after the writing leaves the workbook behind, and its cells are no longer asked about", async () => {
  const { desk, store, person } = await consolidated();
  await desk.write();
  const path = store.state().submissions[0]!;
  await store.removeSubmission(path);
  expect(desk.state().written!.tables).not.toBe(store.state().view.tables);
  person.select(desk.state().written!.names[0]!, "B3");
  await settled();
  expect(desk.state().selected?.answer ?? null).toBeNull();
});

test("the last consolidation comes back, and what the pane knows of the other one is dropped", async () => {
  const { desk } = await consolidated();
  await desk.write();
  await desk.write();
  expect(desk.state().overview!.previous.length).toBeGreaterThan(0);
  await desk.restore();
  expect(desk.state()).toMatchObject({ news: { kind: "restored" }, written: null });
});

test("a writing that fails is said with its reason, and a retry succeeds", async () => {
  let failing = true;
  const { desk } = await consolidated((own) => {
    const { port, person } = memoryWorkbook(own);
    const write: WorkbookPort["write"] = async (sheets, watch) => {
      if (!failing) return port.write(sheets, watch);
      failing = false;
      return { state: "failed", names: [], findings: (await port.read(["没有"], watch)).findings };
    };
    return { port: { ...port, write }, person };
  });
  expect(await desk.write()).toBe(false);
  expect(desk.state().news).toMatchObject({ kind: "failed", findings: [{ code: "host.sheet-missing" }] });
  expect(desk.state().written).toBeNull();
  expect(await desk.write()).toBe(true);
});

test("work in the host is stopped by the pane’s own button", async () => {
  const { desk, store } = await consolidated();
  const stop = store.subscribe(() => {
    if (store.state().work?.progress) store.cancel();
  });
  expect(await desk.write()).toBe(false);
  stop();
  expect(desk.state().news?.kind).toBe("cancelled");
  expect(store.state().work).toBeNull();
  expect((await desk.write()) && desk.state().news?.kind).toBe("written");
});

test("in Excel itself our own writing is no change by a person, and a person’s is", async () => {
  const { desk, person } = await consolidated((own) => openExcel(own));
  for (const isFirst of [true, false]) {
    expect(await desk.write()).toBe(true);
    expect(desk.state().overview!.previous.length === 0).toBe(isFirst);
    await settled();
    expect(desk.state().changed).toBeNull();
  }
  await desk.restore();
  await settled();
  expect(desk.state()).toMatchObject({ changed: null, news: { kind: "restored", findings: [] } });
  person.type("审核意见", "A2", "改");
  await settled();
  expect(desk.state().changed).toEqual({ sheet: "审核意见", cell: "A2" });
});
