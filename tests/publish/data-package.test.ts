import { consolidate } from "../../src/core/consolidate/consolidate.ts";
import { computeFigures } from "../../src/core/figures/compute-figures.ts";
import { consolidatedDataPackage } from "../../src/core/publish/data-package.ts";
import { csvFromRows } from "../../src/core/publish/csv-out.ts";
import { sha256Hex } from "../../src/core/package/sha256.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { formOf, indicatorOf, planOf, rosterOf, submissionOf, unitOf } from "../support/consolidation.ts";

const plan = planOf({
  units: [unitOf("甲科"), unitOf("乙科")],
  forms: [
    formOf("动态信息", "list", ["标题", "日期:date", "字数:number:字", "完成率:percent:%"]),
    formOf("信箱", "fixed", ["收件数:integer:件", "已开通:boolean"]),
  ],
  indicators: [indicatorOf("字数:字 = SUM(动态信息.字数)"), indicatorOf("收件:件 = 信箱.收件数")],
});

function packaged() {
  const submissions = [
    submissionOf(plan, "甲科", {
      动态信息: [
        ['=SUM(1)，"二"', "2021-07-01", -9007199254740991, 0.125],
        ["第一\n第二", null, "不适用", null],
      ],
      信箱: { 收件数: 40, 已开通: true },
    }),
  ];
  const { consolidated } = consolidate(submissions, rosterOf(plan, ["甲科"], ["乙科"]), plan);
  const { figures } = computeFigures(consolidated, plan);
  return consolidatedDataPackage(consolidated, figures, plan);
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test("one table for each form and for the indicators, the descriptor last, with types, sizes and hashes", () => {
  const files = packaged();
  expect(files.map(({ path }) => path)).toEqual(["动态信息.csv", "信箱.csv", "指标.csv", "datapackage.json"]);
  const descriptor = JSON.parse(textOf(files[3]!.bytes)) as {
    resources: { name: string; path: string; bytes: number; hash: string; schema: { fields: object[] } }[];
  };
  for (const { path, bytes, hash } of descriptor.resources) {
    const file = files.find((one) => one.path === path)!;
    expect([bytes, hash]).toEqual([file.bytes.length, `sha256:${sha256Hex(file.bytes)}`]);
  }
  expect(descriptor.resources[0]!.schema.fields).toEqual([
    { name: "填报单位", type: "string" },
    { name: "标题", type: "string" },
    { name: "日期", type: "date" },
    { name: "字数", type: "number", measureUnit: "字" },
    { name: "完成率", type: "number", percent: true, measureUnit: "%" },
    { name: "来源文件", type: "string" },
    { name: "来源工作表", type: "string" },
    { name: "来源行", type: "integer" },
    { name: "未计入", type: "string" },
  ]);
});

test("exact digits, days, blanks and 不适用; what looks like a formula is no formula", async () => {
  const [list, fixed, indicators] = packaged();
  expect(textOf(list!.bytes).split("\r\n")[1]).toBe(
    `甲科,"'=SUM(1)，""二""",2021-07-01,-9007199254740991,0.125,甲科.xlsx,动态信息,2,`,
  );
  expect(textOf(fixed!.bytes)).toBe(
    "填报单位,收件数,已开通,来源文件,来源工作表\r\n甲科,40,是,甲科.xlsx,信箱\r\n",
  );
  expect(textOf(indicators!.bytes).split("\r\n")[2]).toContain("40,,否,乙科,0");
  const { workbook } = await readWorkbook({ path: "动态信息.csv", bytes: list!.bytes });
  expect(workbook!.sheets[0]!.rows.map(({ cells }) => cells.length)).toEqual([9, 8, 6]);
  expect(workbook!.sheets[0]!.rows[2]!.cells.map(({ text }) => text)).toContain("第一\n第二");
});

test.each([
  ["=1+1", "'=1+1"],
  ["@x", "'@x"],
  ["+86 10", "'+86 10"],
  ["-3.5", "-3.5"],
  ["-", "'-"],
  [" a", '" a"'],
  ["a,b", '"a,b"'],
])("%s is written %s", (text, written) => expect(csvFromRows([[text]])).toBe(`${written}\r\n`));
