import type { TraceView } from "../../src/app/trace.ts";
import type { ValidateView } from "../../src/app/contract.ts";
import { workbookSheetsFromPlan } from "../../src/core/plan/workbook-from-plan.ts";
import { planFromWorkbook } from "../../src/core/plan/plan-from-workbook.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import type { Plan } from "../../src/core/model/plan.ts";
import { withoutPlaces } from "../plan/notation.ts";
import { runCommand } from "../support/cli.ts";
import { indicatorOf } from "../support/consolidation.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { field, form, plan } from "../support/sheets.ts";

const number = (name: string) => field(name, { type: "integer" });
const correction = (unit: string, form: string, position: string, from: string, to: string) => ({
  unit,
  form,
  position,
  from,
  to,
  ground: "电话核实",
  person: "周某",
  date: "2026-01-09",
  source: { kind: "plan" } as const,
});

const PLAN = plan(
  [
    form("台账", [field("编号"), number("篇数")], { primaryKey: ["编号"] }),
    form("信箱", [number("收件数"), number("回复数")], { kind: "fixed" }),
  ],
  ["甲科", "乙科"],
  {
    indicators: [
      indicatorOf("篇数:篇 = SUM(台账.篇数)"),
      indicatorOf("条数:条 = COUNT(台账)"),
      indicatorOf("收件:件 = 信箱.收件数"),
    ],
    corrections: [
      correction("甲科", "台账", "A2 篇数", "86", "68"),
      correction("乙科", "信箱", "收件数", "7", "9"),
      correction("乙科", "信箱", "回复数", "1", "2"),
    ],
  },
);

async function consolidated(used: Plan = PLAN, planFile?: Uint8Array) {
  const encoder = new TextEncoder();
  const files = memoryFiles({
    "方案.xlsx": planFile ?? (await writeWorkbook(workbookSheetsFromPlan(used))),
    "稿.txt": encoder.encode("共采用X余篇。\n"),
    "报送/甲科-台账.csv": encoder.encode("备注,篇数,编号\n,5,A1\n,86,A2\n"),
    "报送/甲科-信箱.csv": encoder.encode("收件数,3\n回复数,2\n"),
    "报送/乙科-台账.csv": encoder.encode("编号,篇数\nB1,4\n"),
    "报送/乙科-信箱.csv": encoder.encode("收件数,7\n回复数,5\n"),
  });
  const args = ["--plan", "方案.xlsx", "--out", "汇总表.xlsx", "报送"];
  const { json } = await runCommand(files, ["consolidate", ...args]);
  await runCommand(files, ["compile", "--plan", "方案.xlsx", "--draft", "稿.txt", "--out", "成果", "报送"]);
  return { files, view: json as ValidateView };
}

test("a trail from the workbook alone ends at the same cells as one from figures.json", async () => {
  const { files } = await consolidated();
  const traced = async (figures: string, of: string) => {
    const { json } = await runCommand(files, ["trace", "--figures", figures, of]);
    return (json as TraceView).indicators.map(({ value, trace }) => ({ value, trace }));
  };
  for (const indicator of ["篇数", "条数", "收件"]) {
    expect(await traced("汇总表.xlsx", indicator)).toEqual(await traced("成果/figures.json", indicator));
  }
  const [found] = await traced("汇总表.xlsx", "篇数");
  const base = { unit: "甲科", file: "甲科-台账.csv", sheet: "甲科-台账" };
  expect(found!.trace).toEqual([
    { ...base, cell: "B2", value: "5" },
    { ...base, cell: "B3", value: "68", corrected: { from: "86", ground: "电话核实" } },
    { unit: "乙科", file: "乙科-台账.csv", sheet: "乙科-台账", cell: "B2", value: "4" },
  ]);
});

test("whether a correction was applied is kept in the workbook, and is no part of the plan", async () => {
  const { files } = await consolidated();
  const sheetsOf = async (path: string) => {
    const { workbook } = await readWorkbook({ path, bytes: files.contents.get(path)! });
    return workbook!;
  };
  await runCommand(files, ["trace", "--figures", "汇总表.xlsx", "--out", "清单.xlsx"]);
  const said = (await sheetsOf("清单.xlsx")).sheets
    .find(({ name }) => name === "更正记录")!
    .rows.map(({ cells }) => cells.map(({ text }) => text).join(" "));
  expect(said).toEqual([
    "单位 表名 位置 文件 单元格 原值 改为 依据 经办人 日期 是否生效",
    "甲科 台账 A2 篇数 甲科-台账.csv 甲科-台账!B3 86 68 电话核实 周某 2026-01-09 是",
    "乙科 信箱 收件数 乙科-信箱.csv 乙科-信箱!B1 7 9 电话核实 周某 2026-01-09 是",
    "乙科 信箱 回复数 1 2 电话核实 周某 2026-01-09 否",
  ]);
  const workbook = await sheetsOf("汇总表.xlsx");
  const again = planFromWorkbook(workbook, { path: "汇总表.xlsx" });
  expect(again.findings).toEqual([]);
  const first = planFromWorkbook(await sheetsOf("方案.xlsx"), { path: "方案.xlsx" });
  expect(withoutPlaces(again.plan)).toEqual(withoutPlaces(first.plan));
  // The workbook as the plan of the same batch gives itself again.
  const bytes = files.contents.get("汇总表.xlsx")!;
  const next = await consolidated(PLAN, bytes);
  expect(next.files.contents.get("汇总表.xlsx")).toEqual(bytes);
});

test("a correction of a unit that nobody knows is said", async () => {
  const lost = { ...PLAN, corrections: [correction("丙科", "信箱", "收件数", "7", "9")] };
  const { view } = await consolidated(lost);
  const codes = (one: ValidateView) =>
    one.findings.map(({ code }) => code).filter((code) => /unit-unknown|correction/.test(code));
  expect(codes(view)).toEqual(["plan.unit-unknown"]);
  const { view: free } = await consolidated({ ...lost, units: [] });
  expect(codes(free)).toEqual(["collect.correction-unmatched"]);
});

describe("earlier periods, whose files have the same names", () => {
  const month = (n: number, history: Plan["history"] = []) => ({
    ...PLAN,
    period: {
      text: `2026年${n}月`,
      kind: "month" as const,
      from: `2026-0${n}-01`,
      to: n === 1 ? "2026-01-31" : "2026-02-28",
    },
    history,
    corrections: [],
    indicators: [indicatorOf("累计:件 = 年初至今(信箱.收件数)"), indicatorOf("环比:% = 环比(信箱.收件数)")],
  });

  async function twoMonths() {
    const { text: january, ...rest } = month(1).period;
    const files = memoryFiles({
      "1月.xlsx": await writeWorkbook(workbookSheetsFromPlan(month(1))),
      "2月.xlsx": await writeWorkbook(
        workbookSheetsFromPlan(month(2, [{ period: { text: january, ...rest }, path: "1月汇总表.xlsx" }])),
      ),
      "1/甲科-信箱.csv": new TextEncoder().encode("收件数,10\n回复数,2\n"),
      "2/甲科-信箱.csv": new TextEncoder().encode("收件数,12\n回复数,5\n"),
    });
    for (const n of [1, 2]) {
      const args = ["--plan", `${n}月.xlsx`, "--out", `${n}月汇总表.xlsx`, `${n}`];
      await runCommand(files, ["consolidate", ...args]);
    }
    return files;
  }

  test("stand in the trail with their period, their own values and hashes", async () => {
    const files = await twoMonths();
    const { json } = await runCommand(files, ["trace", "--figures", "2月汇总表.xlsx", "累计", "环比"]);
    const view = json as TraceView;
    const place = { unit: "甲科", sheet: "甲科-信箱", cell: "B1" };
    const january = { ...place, file: "2026年1月/甲科-信箱.csv", value: "10", period: "2026年1月" };
    const february = { ...place, file: "甲科-信箱.csv", value: "12" };
    expect(view.indicators.map(({ value, trace }) => [value, trace])).toEqual([
      ["22", [january, february]],
      ["20", [february, january]],
    ]);
    expect(view.files.map(({ path }) => path)).toEqual([january.file, february.file]);
    expect(new Set(view.files.map(({ sha256 }) => sha256)).size).toBe(2);
    const of = `${january.file}!甲科-信箱!B1`;
    const back = await runCommand(files, ["trace", "--figures", "2月汇总表.xlsx", "--cell", of]);
    expect((back.json as TraceView).cells).toEqual([{ ...january, sha256: view.files[0]!.sha256 }]);
  });

  test("that are not at hand are said to be missing in the trail", async () => {
    const files = await twoMonths();
    const alone = memoryFiles({ "2月汇总表.xlsx": files.contents.get("2月汇总表.xlsx")! });
    const { json } = await runCommand(alone, ["trace", "--figures", "2月汇总表.xlsx", "累计"]);
    const view = json as TraceView;
    expect(view.indicators.map(({ value, trace }) => [value, trace])).toEqual([["22", []]]);
    expect(view.findings.map(({ code }) => code)).toEqual(["figures.trace-short"]);
  });
});
