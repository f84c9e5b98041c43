import { jest } from "@jest/globals";
import { consolidatedWorkbook } from "../../src/app/consolidate-batch.ts";
import { message } from "../../src/core/finding/message.ts";
import type { Finding } from "../../src/core/finding/finding.ts";
import type { InputFile } from "../../src/ports/files.ts";
import { indicatorOf } from "../support/consolidation.ts";
import { CONTENT_CASES } from "../support/hostile/contents.ts";
import { PACKAGE_CASES } from "../support/hostile/packages.ts";
import { withRows } from "../support/hostile/case.ts";
import { inputFile } from "../support/memory-files.ts";
import { finishBatch, readFiles } from "../support/mess/batch.ts";
import { field, form, plan } from "../support/sheets.ts";
import { readBytes } from "../workbook/grid.ts";

jest.setTimeout(60_000);

const PLAN = plan(
  [form("明细", [field("名称"), field("数", { type: "integer" }), field("日期", { type: "date" })])],
  ["甲科", "乙科", "丙科"],
  { indicators: [indicatorOf("总数 = SUM(明细.数)")] },
);
const CASES = [...PACKAGE_CASES, ...CONTENT_CASES].sort((a, b) => a.threat - b.threat);
const good = (name: string): InputFile =>
  inputFile(`${name}.xlsx`, withRows(["名称", "数", "日期"], ["一", 1, "2021-01-01"], ["二", 2, ""])());

// The library for older formats talks on the console about records that it does not know.
beforeEach(() => void jest.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

test("every row of the list of threats to reading has a case", () => {
  const threats = new Set(CASES.map((one) => one.threat));
  expect([...threats].sort((a, b) => a - b)).toEqual(Array.from({ length: 22 }, (_, i) => i + 1));
});

describe.each(CASES)("$threat $name", ({ path = "乙科.xlsx", bytes, codes, says, counts }) => {
  test("is said in plain words; the other files go on", async () => {
    const files = [good("甲科"), inputFile(path, bytes()), good("丙科")];
    const read = await readFiles(PLAN, files);
    const batch = await finishBatch(PLAN, read);

    const own = batch.findings.filter((one) => isAbout(one, path));
    expect(own.map((one) => one.code)).toEqual(expect.arrayContaining([...codes]));
    const texts = own.filter((one) => codes.includes(one.code)).map((one) => message(one, "zh-CN"));
    if (says) expect(texts.join("\n")).toMatch(says);
    for (const text of texts) expect(text).toMatch(/[\u4e00-\u9fff]/);

    const figure = batch.figures.figures[0]!;
    expect(figure.value!.toNumber()).toBe(6 + (counts ?? 0));
    const trace = figure.provenance.trace.map((entry) => entry.unit);
    expect(trace.filter((unit) => unit !== "乙科")).toEqual(["甲科", "甲科", "丙科", "丙科"]);
    if (counts === null) {
      expect(trace).not.toContain("乙科");
      expect(batch.consolidated.roster.received).toEqual(["甲科", "丙科"]);
      expect(figure.completeness.complete).toBe(false);
    } else expect(batch.consolidated.roster.received).toEqual(["甲科", "乙科", "丙科"]);

    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

test("nothing that a spreadsheet would run gets into the consolidated workbook", async () => {
  const evil = CONTENT_CASES.filter((one) => one.threat === 14 || one.threat === 15);
  for (const { bytes, path = "乙科.xlsx" } of evil) {
    const batch = await finishBatch(PLAN, await readFiles(PLAN, [good("甲科"), inputFile(path, bytes())]));
    const { workbook } = await readBytes(await consolidatedWorkbook(PLAN, batch), "汇总表.xlsx");
    const cells = workbook!.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells));
    const formulas = cells.map((cell) => cell.formula ?? "").filter((formula) => formula !== "");
    expect(formulas.filter((formula) => /cmd|WEBSERVICE|HYPERLINK|\[1\]/.test(formula))).toEqual([]);
  }
});

function isAbout({ location }: Finding, path: string): boolean {
  return location.file !== undefined && (location.file === path || location.file.startsWith(`${path}/`));
}
