import { collectFile } from "../../src/core/collect/collect-file.ts";
import { compileRules } from "../../src/core/expression/rules.ts";
import type { Finding } from "../../src/core/finding/finding.ts";
import type { Plan } from "../../src/core/model/plan.ts";
import { rowOut, type SheetOut } from "../../src/core/model/sheet-out.ts";
import { issueWorkbooks } from "../../src/core/publish/issue-workbooks.ts";
import { returnSubmission } from "../../src/core/publish/return-submission.ts";
import { validateSubmission } from "../../src/core/validate/validate-submission.ts";
import { openZip, readEntry } from "../../src/core/package/zip.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { editWorkbook } from "../../src/core/workbook/xlsx-edit.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { field, form, plan, rule, stamp } from "../support/sheets.ts";
import { grid } from "../workbook/grid.ts";

const LIST = form(
  "活动明细",
  [field("名称", { required: true }), field("人次", { type: "integer", minimum: "0" })],
  { sheetName: "活动明细" },
);
const PLAN: Plan = plan([LIST], ["东馆"], {
  deadline: "2026-01-15",
  rules: [
    rule("1", "人次 > 0", {
      form: "活动明细",
      severity: "doubt",
      name: "人次应大于0",
      message: "没有人参加的请说明",
    }),
  ],
});
const SHEET: SheetOut = {
  name: "活动明细",
  rows: [
    rowOut(1, ["填报单位：东馆"]),
    rowOut(2, ["名称", "人次"], "header"),
    rowOut(3, ["讲座", 0]),
    rowOut(4, ["展览", -3]),
    rowOut(5, ["读书会", "许多"]),
  ],
};

async function findingsIn(bytes: Uint8Array, path: string): Promise<Finding[]> {
  const read = await readWorkbook({ path, bytes });
  const collected = collectFile(stamp(path), read.workbook!, PLAN);
  const { rules } = compileRules(PLAN);
  return [
    ...read.findings,
    ...collected.findings,
    ...collected.submissions.flatMap((one) => validateSubmission(one, PLAN, rules, collected.submissions)),
  ];
}

const grave = (findings: readonly Finding[]) =>
  findings
    .filter(({ severity }) => severity !== "note")
    .map(
      ({ severity, location }) => `${severity} ${location.kind === "cell" ? location.cell : location.kind}`,
    )
    .sort();

async function returned(bytes: Uint8Array, path = "东馆.xlsx") {
  const findings = await findingsIn(bytes, path);
  return returnSubmission({ unit: "东馆", source: { path, bytes }, findings, plan: PLAN, locale: "zh-CN" });
}

async function sheetsOf(bytes: Uint8Array) {
  const { workbook } = await readWorkbook({ path: "x.xlsx", bytes });
  return new Map(workbook!.sheets.map((sheet) => [sheet.name, sheet]));
}

test("the unit's own .xlsx comes back marked, with what to fix and what to explain", async () => {
  const bytes = await writeWorkbook([SHEET]);
  expect(grave(await findingsIn(bytes, "东馆.xlsx"))).toEqual([
    "doubt A5",
    "doubt B3",
    "doubt B4",

    "error B4",
    "error B5",
  ]);
  const result = await returned(bytes);
  expect(result.way).toBe("marked");
  const sheets = await sheetsOf(result.bytes);
  expect([...sheets.keys()]).toEqual(["活动明细", "退回修改单", "审核说明"]);
  const list = grid(sheets.get("退回修改单"));
  expect(list.slice(1, 9).map((line) => line.slice(5))).toEqual([
    "序号",
    "级别",
    "工作表",
    "单元格",
    "现值",
    "应为",
    "怎么改",
    "审核提示",
  ]);
  expect(list).toEqual(
    expect.arrayContaining(["B3 t 错误", "C3 t 活动明细", "D3 t B4", "E3 t -3", "F3 t ≥ 0"]),
  );
  expect(grid(sheets.get("审核说明"))).toEqual(
    expect.arrayContaining(["A3 t 人次应大于0", "B3 t 活动明细", "C3 t B3", "D3 t 0"]),
  );
  // The file is the unit's own, so what it holds is what it held.
  const again = await sheetsOf(bytes);
  expect(sheets.get("活动明细")).toEqual(again.get("活动明细"));
  const comments = new TextDecoder().decode(await readEntry(openZip(result.bytes), "xl/comments1.xml"));
  expect(comments).toContain('ref="B3"');
  expect(comments).toContain("【需核实】人次应大于0");
  expect(comments).toContain("没有人参加的请说明");
});

test("the message is one paragraph that counts, lists and says what to do", async () => {
  const { message } = await returned(await writeWorkbook([SHEET]));
  expect(message).not.toMatch(/[\r\n]/);
  for (const part of [
    "东馆：",
    "错误 2 处",
    "需核实 3 处",
    "活动明细 B4",
    "2026-01-15",
    "审核说明",
    "退回修改单",
  ]) {
    expect(message).toContain(part);
  }
});

/** What the unit does with a returned workbook: corrects cells, and explains on 审核说明. */
async function answered(bytes: Uint8Array, texts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const edits = Object.entries(texts).map(([cell, text]) => ({ sheet: "审核说明", cell, text }));
  return (await editWorkbook(bytes, edits))!;
}

test("an explanation on the returned workbook clears its doubt; the others stay", async () => {
  const { bytes } = await returned(await writeWorkbook([SHEET]));
  const back = await findingsIn(await answered(bytes, { E3: "因雨无人参加" }), "东馆（重报）.xlsx");
  expect(grave(back)).toEqual(["doubt A5", "doubt B4", "error B4", "error B5"]);
  const explained = back.find(({ code }) => code === "validate.explained");
  expect(explained?.params).toMatchObject({ text: "因雨无人参加", found: "0" });
});

test("a second return keeps the unit's words and adds only what is new", async () => {
  const first = await returned(await writeWorkbook([SHEET]));
  const back = await answered(first.bytes, { E3: "因雨无人参加" });
  const second = await returned(back, "东馆.xlsx");
  expect(second.way).toBe("marked");
  const sheets = await sheetsOf(second.bytes);
  expect([...sheets.keys()]).toEqual(["活动明细", "退回修改单", "审核说明"]);
  const explanations = grid(sheets.get("审核说明"));
  expect(explanations.filter((line) => line.includes("因雨无人参加"))).toHaveLength(1);
  expect(explanations.filter((line) => /^A\d+ t 人次/.test(line))).toHaveLength(3);
});

test("the issued 审核说明 takes the doubts in its blank lines", async () => {
  const [issued] = issueWorkbooks(PLAN);
  const sheets = issued!.sheets.map((sheet) =>
    sheet.name !== "活动明细"
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.row !== 5
              ? row
              : {
                  ...row,
                  cells: row.cells.map((cell) => ({ ...cell, value: cell.column === 1 ? "讲座" : 0 })),
                },
          ),
        },
  );
  const result = await returned(await writeWorkbook(sheets));
  expect(result.way).toBe("marked");
  const lines = grid((await sheetsOf(result.bytes)).get("审核说明"));
  expect(lines).toEqual(expect.arrayContaining(["A3 t 人次应大于0", "B3 t 活动明细", "C3 t B5", "D3 t 0"]));
  const back = await answered(result.bytes, { E3: "确实没有人" });
  expect(grave(await findingsIn(back, "东馆.xlsx"))).toEqual([]);
});

test("another format comes back as a new .xlsx with the same cells, marked; explaining works there too", async () => {
  const csv = new TextEncoder().encode("填报单位：东馆,\n名称,人次\n讲座,0\n展览,=1+1\n");
  const result = await returned(csv, "东馆.csv");
  expect(result.way).toBe("rewritten");
  const sheets = await sheetsOf(result.bytes);
  expect([...sheets.keys()]).toEqual(["东馆", "退回修改单", "审核说明"]);
  expect(grid(sheets.get("退回修改单"))[0]).toContain("按 东馆.csv 重新生成");
  expect(grid(sheets.get("东馆"))).toEqual(expect.arrayContaining(["A3 t 讲座", "B4 t =1+1"]));
  const comments = new TextDecoder().decode(await readEntry(openZip(result.bytes), "xl/comments1.xml"));
  expect(comments).toContain('ref="B3"');
  const back = await findingsIn(await answered(result.bytes, { E3: "无人参加" }), "东馆.xlsx");
  expect(back.some(({ code }) => code === "validate.explained")).toBe(true);
});

test("a file that cannot be read comes back as a list alone", async () => {
  const bytes = new TextEncoder().encode("PK\u0003\u0004 cut");
  const { findings } = await readWorkbook({ path: "东馆.xlsx", bytes });
  const result = await returnSubmission({
    unit: "东馆",
    source: { path: "东馆.xlsx", bytes },
    findings,
    plan: PLAN,
    locale: "en",
  });
  expect(result.way).toBe("listed");
  expect([...(await sheetsOf(result.bytes)).keys()]).toEqual(["退回修改单"]);
  expect(result.message).not.toContain("marked");
});

test("text of a branch stays text: markup, formulas and control characters", async () => {
  const hostile = '=HYPERLINK("http://x")<b>&\u0001]]>';
  const sheet: SheetOut = { ...SHEET, rows: [...SHEET.rows.slice(0, 2), rowOut(3, ["甲", hostile])] };
  const { bytes } = await returned(await writeWorkbook([sheet]));
  const list = (await sheetsOf(bytes)).get("退回修改单")!;
  const cells = list.rows.flatMap((row) => row.cells);
  expect(cells.every(({ formula }) => formula === null)).toBe(true);
  expect(cells.some(({ text }) => text.includes('=HYPERLINK("http://x")<b>&]]>'))).toBe(true);
});
