import { WRONG_TOTAL } from "../../scripts/sample/bureau.ts";
import { compile } from "../../src/app/compile.ts";
import { readDocument } from "../../src/core/document/read-document.ts";
import { contains } from "../../src/core/number/verdict.ts";
import { read } from "../../src/core/number/read.ts";
import { quietContext } from "../support/context.ts";
import { activities, sampleInput, totalOf } from "../support/sample.ts";

const loans = totalOf("adultLoans") + totalOf("childLoans") + totalOf("digitalLoans");
/** What 古城分馆 wrote as its total is what was reported, wrong or not. */
const reportedLoans = loans - 32010 + WRONG_TOTAL.written;
const EXPECTED: Readonly<Record<string, number | null>> = {
  DGRC: totalOf("visits"),
  XBZ: totalOf("cards"),
  XZTS: totalOf("newBooks"),
  GSJF: totalOf("bookBudget"),
  WJZL: reportedLoans,
  CRWJ: totalOf("adultLoans"),
  SEWJ: totalOf("childLoans"),
  SZWJ: totalOf("digitalLoans"),
  HDCC: activities().length,
  HDRC: activities().reduce((sum, row) => sum + row.visitors, 0),
  JZ: activities().filter((row) => row.kind === "讲座").length,
  SSXX: activities().filter((row) => row.kind === "送书下乡").length,
  LDSC: totalOf("busKilometres"),
  ZYZ: totalOf("volunteers"),
  GJHD: null,
};

test("the sample: every figure is what its sources add up to, every blank is filled and true", async () => {
  const result = await compile(sampleInput(), quietContext());
  const view = result.view("zh-CN", []);
  const values = new Map(view.figures.indicators.map((one) => [one.code, one.value]));
  for (const [code, value] of Object.entries(EXPECTED)) {
    expect([code, values.get(code)]).toEqual([code, value === null ? null : String(value)]);
  }
  expect(Number(values.get("SEZB"))).toBeCloseTo((EXPECTED["SEWJ"]! / reportedLoans) * 100, 9);

  expect(view.placeholders).toHaveLength(18);
  for (const one of view.placeholders) {
    expect([one.text, one.binding, one.written === undefined]).toEqual([one.text, "sure", false]);
    const claim = read(one.written!);
    if (one.value) expect([one.written, contains(claim!, one.value)]).toEqual([one.written, true]);
  }
  expect(result.exit).toBe(1);
});

test("the sample: what is wrong in it is found, and nothing else is called an error", async () => {
  const result = await compile(sampleInput(), quietContext());
  const view = result.view("zh-CN", []);
  expect(view.units.missing).toEqual(["柳溪镇分馆"]);
  const errors = view.findings.filter((finding) => finding.severity === "error");
  expect(errors.map((finding) => [finding.code, finding.unit]).sort()).toEqual([
    ["collect.unit-missing", "柳溪镇分馆"],
    ["validate.rule-failed", WRONG_TOTAL.branch],
  ]);
  const balance = errors.find((finding) => finding.code === "validate.rule-failed")!;
  expect(balance).toMatchObject({
    file: "古城分馆.xlsx",
    sheet: "服务情况",
    cell: "C5",
    found: "32100",
    expected: "32010",
  });
});

test("the sample: masked names and dates stay, and typed numbers are untouched", async () => {
  const input = sampleInput();
  const result = await compile(input, quietContext());
  const report = result.outputs.find((output) => output.path.endsWith(".docx"))!;
  const textOf = async (bytes: Uint8Array) =>
    (await readDocument({ path: "x.docx", bytes }))
      .document!.paragraphs.map((paragraph) => paragraph.text)
      .join("\n");
  const after = await textOf(report.bytes);
  for (const kept of [
    "XX市公共阅读服务办法",
    "〔2026〕X号",
    "截至X月X日",
    "第X届",
    "×××同志",
    "XX区分馆",
    "2026年X月X日",
    "12家",
    "100%",
    "3天以内",
  ]) {
    expect(after).toContain(kept);
  }
});

test("the order of the submissions changes no byte", async () => {
  const input = sampleInput();
  const forward = await compile(input, quietContext());
  const backward = await compile({ ...input, submissions: [...input.submissions].reverse() }, quietContext());
  expect(backward.outputs).toEqual(forward.outputs);
  expect(backward.view("en", [])).toMatchObject({ figures: forward.view("en", []).figures });
});
