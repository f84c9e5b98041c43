import type { ValidateView } from "../../src/app/contract.ts";
import { UsageError } from "../../src/cli/command.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { workbookSheetsFromPlan } from "../../src/core/plan/workbook-from-plan.ts";
import { runCommand } from "../support/cli.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { field, form, plan, rule } from "../support/sheets.ts";

const encoder = new TextEncoder();
const ARGS = ["validate", "--plan", "方案.xlsx", "--explanations", "说明.csv", "报送"];

async function doubtsWith(explanations: string, args: readonly string[] = ARGS) {
  const one = plan([form("信箱", [field("收件数", { type: "integer" })])], ["甲科", "乙科"], {
    rules: [rule("1", "收件数 <= 100", { form: "信箱", severity: "doubt" })],
  });
  const files = memoryFiles({
    "方案.xlsx": await writeWorkbook(workbookSheetsFromPlan(one)),
    "报送/甲科.csv": encoder.encode("收件数\n50\n500\n"),
    "报送/乙科.csv": encoder.encode("收件数\n60\n500\n"),
    "说明.csv": encoder.encode(explanations),
  });
  const { exit, json } = await runCommand(files, args);
  const { findings } = json as ValidateView;
  return {
    exit,
    doubts: findings.filter(({ severity }) => severity === "doubt").map(({ unit, cell }) => [unit, cell]),
    codes: findings.map(({ code }) => code),
  };
}

const HEADER = "单位,文件,规则,工作表,单元格,现值,说明\n";

test("an explanation given beside a .csv clears the doubt of the unit it names, and only that", async () => {
  const { exit, doubts } = await doubtsWith(`${HEADER}甲科,,1,,A3,500,集中受理\n`);
  expect([exit, doubts]).toEqual([0, [["乙科", "A3"]]]);
});

test("without unit and file it is about any that match by rule, cell and value", async () => {
  expect((await doubtsWith("规则,工作表,单元格,现值,说明\n1,,A3,500,集中受理\n")).doubts).toEqual([]);
  expect((await doubtsWith(`${HEADER},乙科.csv,1,,A3,500,集中受理\n`)).doubts).toEqual([["甲科", "A3"]]);
});

test("another value reopens the doubt and says why", async () => {
  const { doubts, codes } = await doubtsWith(`${HEADER}甲科,,1,,A3,499,集中受理\n`);
  expect(doubts).toHaveLength(2);
  expect(codes).toContain("validate.explanation-outdated");
});

test("a file without the columns is an error, one that is not there a wrong use", async () => {
  const { exit, codes } = await doubtsWith("规则,说明\n1,集中受理\n");
  expect([exit, codes.includes("collect.explanations-unreadable")]).toEqual([1, true]);
  await expect(doubtsWith(HEADER, [...ARGS, "--explanations", "没有.csv"])).rejects.toThrow(UsageError);
});
