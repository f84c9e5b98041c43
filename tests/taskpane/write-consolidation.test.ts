import { decimalFromText } from "../../src/core/number/decimal.ts";
import type { RowOut } from "../../src/core/model/sheet-out.ts";
import { plainRows, rowsFromPlain } from "../../src/core/model/plain-sheet.ts";
import { figuresFromWorkbook } from "../../src/core/publish/figures-from-workbook.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { copiedSheets } from "../../src/core/publish/workbook-copy.ts";
import { SessionClient } from "../../src/taskpane/session/session-client.ts";
import { writeConsolidation } from "../../src/taskpane/session/write-consolidation.ts";
import { openExcel } from "../hosts/excel/open-excel.ts";
import { quiet } from "../hosts/workbook-contract.ts";
import { missionPlan, missionSubmission, missionUnits } from "../support/mission.ts";
import { paneFile, paneHost } from "../support/pane-host.ts";

const sample = {
  plan: { path: "", blob: new Blob() },
  submissions: [],
  draft: { path: "", blob: new Blob() },
};
const host = paneHost(sample);
afterAll(() => host.close());

async function connected(): Promise<SessionClient> {
  const channel = await host.connect();
  return new SessionClient(
    channel,
    () => undefined,
    () => undefined,
  );
}

const look = (client: SessionClient): Parameters<typeof writeConsolidation>[0] => {
  return (name, ask) => client.look(name, ask, "zh-CN");
};

test("the plan in the open workbook is consolidated into that workbook, and the figures stand there", async () => {
  const plan = await missionPlan();
  const { workbook } = await readWorkbook({ path: plan.path, bytes: await plan.bytes() });
  const { port, book } = openExcel(copiedSheets(workbook!, []));
  const client = await connected();
  const opened = await port.read(null, quiet);
  const { plan: view } = await client.change(
    "plan-workbook",
    { workbook: opened.value!, name: book.name },
    "zh-CN",
  );
  expect(view?.units).toBe(12);
  const submissions = await Promise.all(
    missionUnits().map(async (unit) => paneFile(await missionSubmission(unit))),
  );
  await client.change("submissions", { files: submissions }, "zh-CN");
  const { figures } = await client.change("consolidate", {}, "zh-CN");
  const outcome = await writeConsolidation(look(client), port, quiet);
  expect([outcome.state, outcome.findings]).toEqual(["written", []]);
  expect(outcome.names).toContain("指标结果");
  expect(outcome.names).not.toContain("表样");
  const back = figuresFromWorkbook((await port.read(null, quiet)).value!, "");
  expect(back.findings).toEqual([]);
  expect(back.figures!.figures.map((figure) => figure.value?.toFixed())).toEqual(
    figures!.map(({ value }) => value ?? undefined),
  );
});

test("rows of another state never join the sheets that were offered", async () => {
  const client = await connected();
  await client.change("plan", { file: await paneFile(await missionPlan()) }, "zh-CN");
  const files = await Promise.all(
    missionUnits()
      .slice(0, 2)
      .map(async (unit) => paneFile(await missionSubmission(unit))),
  );
  await client.change("submissions", { files }, "zh-CN");
  await client.change("consolidate", {}, "zh-CN");
  const { port, book } = openExcel([]);
  const disturbed: Parameters<typeof writeConsolidation>[0] = async (name, ask) => {
    if (name === "sheet-rows") await client.change("remove", { path: files[0]!.path }, "zh-CN");
    return client.look(name, ask, "zh-CN");
  };
  await expect(writeConsolidation(disturbed, port, quiet)).rejects.toThrow("other sheets");
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect((await port.overview()).value?.leftovers).toEqual([]);
});

test("rows cross between threads without a change", () => {
  const rows: RowOut[] = [
    {
      row: 2,
      height: 20,
      cells: [
        { column: 1, value: decimalFromText("12345678901234567890.12"), format: "0.00" },
        { column: 2, value: { kind: "day", year: 2021, month: 3, day: 5 }, look: "date" },
        { column: 3, value: "=1+1" },
        { column: 5, value: 7, formula: "SUM(A1:A2)" },
        { column: 6, value: null },
        { column: 7, value: true },
      ],
    },
  ];
  expect(rowsFromPlain(structuredClone(plainRows(rows)))).toEqual(rows);
});
