import type { CompileView } from "../../src/app/contract.ts";
import { workbookSheetsFromPlan } from "../../src/core/plan/workbook-from-plan.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { runCommand } from "../support/cli.ts";
import { indicatorOf } from "../support/consolidation.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { field, form, plan } from "../support/sheets.ts";

const planOf = (unit: string) =>
  plan([form("动态", [field("标题"), field("字数", { type: "integer" })])], [unit], {
    organisation: "甲局",
    indicators: [indicatorOf("条数:条 = COUNT(动态)"), indicatorOf("字数:字 = SUM(动态.字数)")],
  });

test("a record that a comma has shifted stays a record, and what it lacks is told, at the level above too", async () => {
  const files = memoryFiles({
    "科.xlsx": await writeWorkbook(workbookSheetsFromPlan(planOf("甲科"))),
    "局.xlsx": await writeWorkbook(workbookSheetsFromPlan(planOf("甲局"))),
    "报送/甲科.csv": new TextEncoder().encode("标题,字数\n一,1,000\n二,5\n"),
  });
  const figuresOf = async (planFile: string, out: string, from: string) => {
    const { json } = await runCommand(files, ["consolidate", "--plan", planFile, "--out", out, from]);
    return (json as CompileView).figures.indicators.map(({ value, complete, excluded }) => ({
      value,
      complete,
      excluded,
    }));
  };
  const expected = [
    { value: "2", complete: true, excluded: 0 },
    { value: "5", complete: false, excluded: 1 },
  ];
  expect(await figuresOf("科.xlsx", "甲局.xlsx", "报送")).toEqual(expected);
  expect(await figuresOf("局.xlsx", "汇总.xlsx", "甲局.xlsx")).toEqual(expected);
});
