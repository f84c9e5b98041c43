import { consolidate } from "../../src/core/consolidate/consolidate.ts";
import { computeFigures } from "../../src/core/figures/compute-figures.ts";
import { figuresMoved } from "../../src/core/figures/figures-moved.ts";
import { message } from "../../src/core/finding/message.ts";
import type { ValidateView } from "../../src/app/contract.ts";
import { workbookSheetsFromPlan } from "../../src/core/plan/workbook-from-plan.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { runCommand } from "../support/cli.ts";
import { indicatorOf, rosterOf, submissionOf } from "../support/consolidation.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { field, form, plan } from "../support/sheets.ts";

const encoder = new TextEncoder();
const number = (name: string) => field(name, { type: "integer" });

async function movedBy(files: Readonly<Record<string, string>>) {
  const one = plan([form("信箱", [number("收件数"), number("回复数")])], ["甲科", "乙科"], {
    indicators: [indicatorOf("收件:件 = SUM(信箱.收件数)"), indicatorOf("回复:件 = SUM(信箱.回复数)")],
  });
  const contents = Object.entries(files).map(
    ([name, text]) => [`报送/${name}`, encoder.encode(text)] as const,
  );
  const memory = memoryFiles({
    "方案.xlsx": await writeWorkbook(workbookSheetsFromPlan(one)),
    ...Object.fromEntries(contents),
  });
  const { json } = await runCommand(memory, [
    "consolidate",
    "--plan",
    "方案.xlsx",
    "--out",
    "表.xlsx",
    "报送",
  ]);
  return (json as ValidateView).findings
    .filter(({ code }) => code === "figures.moved")
    .map(({ unit, file, severity, message }) => [unit, file, severity, message]);
}

const list = (day: string, ...rows: string[]) => `填报日期：${day}\n收件数,回复数\n${rows.join("\n")}\n`;

test("a re-submission says which indicators it moved, from what to what", async () => {
  const files = {
    "乙科.csv": list("2026-01-02", "7,7"),
    "甲科-初.csv": list("2026-01-03", "40,38", "2,2"),
    "甲科-改.csv": list("2026-01-05", "45,38", "2,2"),
  };
  expect(await movedBy(files)).toEqual([
    ["甲科", "甲科-改.csv", "note", "“甲科”以“甲科-改.csv”代替“甲科-初.csv”后，1 个指标变动：收件 49 → 54"],
  ]);
});

test("each replaced file stands against what counts; what moved nothing is not said", async () => {
  const files = {
    "甲科1.csv": list("2026-01-03", "x,38"),
    "甲科2.csv": list("2026-01-04", "45,38"),
    "甲科3.csv": list("2026-01-05", "40,38", "5,"),
  };
  const moved = await movedBy(files);
  expect(moved.map(([, , , message]) => message)).toEqual([
    "“甲科”以“甲科3.csv”代替“甲科1.csv”后，1 个指标变动：收件 — → 45",
  ]);
});

test("files that would take too long are named, never left out in silence; one is always computed", () => {
  const one = plan([form("信箱", [number("收件数")])], ["甲科"], {
    indicators: [indicatorOf("收件:件 = SUM(信箱.收件数)")],
  });
  const version = (file: string, count: number) =>
    submissionOf(one, "甲科", { 信箱: [[count], [1]] }, { file });
  const used = version("甲科3.xlsx", 5);
  const batch = {
    counted: [used],
    roster: rosterOf(one, ["甲科"]),
    replaced: [version("甲科1.xlsx", 3), version("甲科2.xlsx", 4)].map((other) => ({
      form: one.forms[0]!,
      used,
      other,
    })),
  };
  const now = computeFigures(consolidate(batch.counted, batch.roster, one).consolidated, one).figures;
  const said = (mostRows?: number) =>
    figuresMoved(batch, one, now, [], mostRows).map((finding) => message(finding, "zh-CN"));
  const first = "“甲科”以“甲科3.xlsx”代替“甲科1.xlsx”后，1 个指标变动：收件 4 → 6";
  const second = "“甲科”以“甲科3.xlsx”代替“甲科2.xlsx”后，1 个指标变动：收件 5 → 6";
  expect(said()).toEqual([first, second]);
  expect(said(1)).toEqual([first, "数据很多，另有 1 个被代替的文件没有计算使哪些指标变动：甲科2.xlsx"]);
});
