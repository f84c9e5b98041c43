import type { TraceView } from "../../src/app/trace.ts";
import { figuresFromCode, codeFromFigures } from "../../src/core/figures/figures-code.ts";
import { figuresFromJson } from "../../src/core/figures/figures-from-json.ts";
import { workbookSheetsFromPlan } from "../../src/core/plan/workbook-from-plan.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { runCommand } from "../support/cli.ts";
import { indicatorOf } from "../support/consolidation.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { field, form, plan } from "../support/sheets.ts";

const PLAN = plan(
  [
    form(
      "动态",
      [field("标题"), field("日期", { type: "date" }), field("栏目"), field("字数", { type: "integer" })],
      { dateField: "日期" },
    ),
    form("信箱", [field("收件数", { type: "integer" }), field("回复数", { type: "integer" })], {
      kind: "fixed",
    }),
  ],
  ["甲科", "乙科"],
  {
    indicators: [
      indicatorOf('要闻:条 = COUNT(动态, 栏目="要闻")'),
      indicatorOf('要闻字数:字 = SUM(动态.字数, 栏目="要闻")'),
      indicatorOf("字数:字 = SUM(动态.字数)"),
      indicatorOf("近篇字数:字 = LAST(动态.字数)"),
      indicatorOf("多信单位回复:件 = SUM(信箱.回复数, 收件数>=5)"),
    ],
  },
);

async function results() {
  const text = (lines: string) => new TextEncoder().encode(lines);
  const files = memoryFiles({
    "方案.xlsx": await writeWorkbook(workbookSheetsFromPlan(PLAN)),
    "稿.txt": text("今年。\n"),
    "报送/甲科-动态.csv": text(
      "标题,日期,栏目,字数\n一,2021-01-02,要闻,5\n二,2021-01-03,公告,6\n三,2021-01-04,要闻,7\n合计,,,18\n",
    ),
    "报送/甲科-信箱.csv": text("收件数,3\n回复数,2\n"),
    "报送/乙科-信箱.csv": text("收件数,7\n回复数,5\n"),
  });
  const command = ["compile", "--plan", "方案.xlsx", "--draft", "稿.txt", "--out", "成果", "报送"];
  await runCommand(files, command);
  return files;
}

const used = async (files: Awaited<ReturnType<typeof results>>, figures: string, cell: string) => {
  const view = (await runCommand(files, ["trace", "--figures", figures, "--cell", cell])).json as TraceView;
  return {
    fed: view.indicators.map(({ name }) => name),
    only: (view.conditions ?? []).map(({ indicator, field: name, cell: at }) => `${indicator} ${name} ${at}`),
  };
};

test.each(["成果/figures.json", "成果/汇总表.xlsx"])(
  "%s: figures that read a cell only in a condition",
  async (from) => {
    const files = await results();
    const list = "甲科-动态.csv!甲科-动态!";
    const box = "甲科-信箱.csv!甲科-信箱!";
    // The record counts: its row is in 要闻, its 栏目 only decides about the rest.
    expect(await used(files, from, `${list}C2`)).toEqual({
      fed: ["要闻", "要闻字数"],
      only: ["要闻字数 栏目 C2"],
    });
    // The record was left out by what stands here.
    expect(await used(files, from, `${list}C3`)).toEqual({
      fed: ["要闻", "要闻字数"],
      only: ["要闻 栏目 C3", "要闻字数 栏目 C3"],
    });
    expect(await used(files, from, `${list}$b$4`)).toEqual({
      fed: ["要闻", "近篇字数"],
      only: ["近篇字数 日期 B4"],
    });
    expect(await used(files, from, `${box}B1`)).toEqual({
      fed: ["多信单位回复"],
      only: ["多信单位回复 收件数 B1"],
    });
    // A total below the list decides nothing, nor does a column that no condition names.
    expect(await used(files, from, `${list}C5`)).toEqual({ fed: [], only: [] });
    expect(await used(files, from, `${list}A3`)).toEqual({ fed: [], only: [] });
  },
);

test("the text says which are conditions; the code of figures carries none", async () => {
  const files = await results();
  const argv = ["trace", "--figures", "成果/figures.json", "--cell", "甲科-动态.csv!C3"];
  expect((await runCommand(files, argv)).text).toContain(
    "只作条件（决定哪些记录计入）  要闻  甲科  甲科-动态.csv ! 甲科-动态 ! C3  栏目",
  );
  expect((await runCommand(files, argv, "en")).text).toContain("only a condition");
  const json: unknown = JSON.parse(new TextDecoder().decode(files.contents.get("成果/figures.json")));
  const { figures } = figuresFromJson(json, "figures.json");
  expect(figures!.figures[0]!.provenance.conditions).toEqual([
    { unit: "甲科", file: "甲科-动态.csv", sheet: "甲科-动态", field: "栏目", cells: "C2:C4" },
  ]);
  const again = figuresFromCode(codeFromFigures(figures!)).figures!;
  expect(again.figures[0]!.provenance.conditions).toBeUndefined();
});
