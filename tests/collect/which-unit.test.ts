import { message } from "../../src/core/finding/message.ts";
import { HEADER, collect, list, one } from "../support/collected.ts";
import { plan, sheet, unit } from "../support/sheets.ts";

describe("which unit", () => {
  const labelled = (text: string, name = "采用明细") => sheet(name, [[text], HEADER, ["一", null, 1]]);

  test.each([
    ["a labelled cell", [labelled("填报单位：综合科")], "x.xlsx", ["综合科"]],
    [
      "the cell beside the label",
      [sheet("采用明细", [["填报单位", "综合科"], HEADER, ["一", null, 1]])],
      "x.xlsx",
      ["综合科"],
    ],
    [
      "among other labels in one cell",
      [labelled("填报单位：综合科（盖章）  填报日期：2021年3月5日  单位：篇")],
      "x.xlsx",
      ["综合科"],
    ],
    ["a label and a name that are spread out", [labelled("填 报 单 位 ： 综　合　科")], "x.xlsx", ["综合科"]],
    [
      "a spread label behind another",
      [labelled("填报日期：2021年3月5日  单  位：综合科")],
      "x.xlsx",
      ["综合科"],
    ],
    ["主管单位 is another label", [labelled("主管单位：综合科")], "能源科.xlsx", ["能源科"]],
    ["another sheet of the file", [sheet("封面", [["报送单位", "综合科"]]), one()], "x.xlsx", ["综合科"]],
    [
      "the foot",
      [sheet("采用明细", [HEADER, ["一", null, 1], ["填报单位（盖章）：综合科"]])],
      "x.xlsx",
      ["综合科"],
    ],
    ["the file name", [one()], "报送/2021年3月综合科采用明细.xlsx", ["综合科"]],
    ["the longest name", [one()], "新能源科.xlsx", ["新能源科"]],
    ["the folder", [one()], "报送.zip/综合科/采用明细.xlsx", ["综合科"]],
    ["the name of the zip", [one()], "综合科.zip/采用明细.xlsx", ["综合科"]],
    ["单位：篇 is a measure unit", [labelled("单位：篇")], "综合科.xlsx", ["综合科"]],
  ])("%s", (_, sheets, path, expected) => expect(collect(sheets, path).units).toEqual(expected));

  test("two units in one name are a tie, never a guess", () => {
    const found = collect([one()], "综合科转能源科.xlsx");
    expect(found.units).toEqual([]);
    expect(found.codes).toEqual(["collect.unit-ambiguous"]);
    expect(found.unknown).toEqual({ path: "综合科转能源科.xlsx", unit: null });
  });

  test("no match is a finding", () => {
    const found = collect([one()], "表1.xlsx");
    expect(found).toMatchObject({ units: [], codes: ["collect.unit-unknown"], status: "refused" });
  });

  test("a unit that is not on the list is said, not given to the unit of the file name", () => {
    const found = collect([labelled("填报单位：气象局")], "能源科.xlsx");
    expect(found).toMatchObject({ units: [], codes: ["collect.unit-unlisted"], unknown: { unit: "气象局" } });
    expect(message(found.all[0]!, "zh-CN")).toContain("文件名或文件夹像是“能源科”");
  });

  test("a fuller spelling in the sheet goes with the file name, with a doubt", () => {
    const used = plan([list], ["发改局", "能源科"]);
    const found = collect([labelled("填报单位：发展和改革局")], "发改局.xlsx", {}, used);
    expect(found).toMatchObject({ units: ["发改局"], codes: ["collect.unit-conflict"] });
  });

  test("sheet and file name disagree: the sheet counts, with a doubt", () => {
    expect(collect([labelled("填报单位：综合科")], "能源科.xlsx")).toMatchObject({
      units: ["综合科"],
      codes: ["collect.unit-conflict"],
    });
  });

  test("a file in another unit's folder: the file name counts, with one doubt that names both", () => {
    const found = collect([one()], "综合科报送/能源科.xlsx");
    expect(found).toMatchObject({ units: ["能源科"] });
    const doubts = found.all.filter(({ severity }) => severity === "doubt");
    expect(doubts.map((one) => message(one, "zh-CN"))).toEqual([
      "按文件名计入“能源科”，而所在文件夹“综合科报送”像是“综合科”；表内没有认出填报单位",
    ]);
  });

  test.each([
    ["the folder of the unit above", "市局/能源科.xlsx", one()],
    ["the same unit", "能源科/能源科.xlsx", one()],
    ["a sheet that says the same as the file name", "综合科/能源科.xlsx", labelled("填报单位：能源科")],
  ])("a folder asks nothing: %s", (_, path, of) => {
    const used = plan([list], [], {
      units: [unit("市局"), unit("能源科", { parent: "市局" }), unit("综合科")],
    });
    expect(collect([of], path, {}, used)).toMatchObject({ units: ["能源科"], codes: [] });
  });

  test("编制单位 of a consolidated workbook against the file name is a doubt", () => {
    const compiled = sheet("方案", [
      ["项目", "内容"],
      ["编制单位", "综合科"],
    ]);
    expect(collect([compiled, one()], "能源科.xlsx")).toMatchObject({
      units: ["综合科"],
      codes: ["collect.unit-conflict"],
    });
  });

  test("aliases and codes", () => {
    const used = plan([list], [], {
      units: [unit("能源与环境科", { code: "A07", aliases: ["能环科"] }), unit("综合科")],
    });
    expect(collect([one()], "能环科3月.xlsx", {}, used).units).toEqual(["能源与环境科"]);
    expect(collect([labelled("填报单位：A07")], "x.xlsx", {}, used).units).toEqual(["能源与环境科"]);
  });

  test("an alias of two units is a tie", () => {
    const used = plan([list], [], {
      units: [unit("甲科", { aliases: ["业务科"] }), unit("乙科", { aliases: ["业务科"] })],
    });
    expect(collect([one()], "业务科.xlsx", {}, used).codes).toEqual(["collect.unit-ambiguous"]);
  });

  test("parent and branch in one name is the branch", () => {
    const used = plan([list], [], { units: [unit("市局"), unit("能源科", { parent: "市局" })] });
    expect(collect([one()], "市局能源科.xlsx", {}, used).units).toEqual(["能源科"]);
  });

  test("a unit column gives each row to its unit; unknown rows are findings", () => {
    const rows = [
      ["单位", ...HEADER],
      ["能源科", "一", null, 1],
      ["综合科", "二", null, 2],
      ["能源科", "三", null, 3],
      ["某科", "四", null, 4],
    ];
    const found = collect([sheet("采用明细", rows)], "x.xlsx");
    expect(found.units).toEqual(["能源科", "综合科"]);
    expect(found.rows).toEqual([[["一  1", "三  3"]], [["二  2"]]]);
    expect(found.all.find((finding) => finding.code === "collect.unit-unknown")).toMatchObject({
      location: { cell: "A5" },
      params: { found: "某科" },
    });
  });

  test("a merged unit cell names all its rows", () => {
    const rows = [
      ["填报单位", ...HEADER],
      ["能源科", "一", null, 1],
      [null, "二", null, 2],
      ["综合科", "三", null, 3],
    ];
    const found = collect([sheet("采用明细", rows, { merges: ["A2:A3"] })], "x.xlsx");
    expect(found.rows).toEqual([[["一  1", "二  2"]], [["三  3"]]]);
  });

  test("a consolidated workbook belongs to its 编制单位, its 填报单位 column names branches below", () => {
    const sheets = [
      sheet("方案", [
        ["项目", "内容"],
        ["编制单位", "综合科"],
      ]),
      sheet("采用明细", [
        ["填报单位", "来源文件", "来源工作表", "来源行", ...HEADER],
        ["一股", "a.xlsx", "表", 3, "一", null, 1],
      ]),
    ];
    expect(collect(sheets, "汇总.xlsx")).toMatchObject({ units: ["综合科"], codes: [] });
  });

  test("a plan without units takes the label, else what the file name says", () => {
    const free = plan([list]);
    expect(collect([labelled("填报单位：某县统计局")], "a.xlsx", {}, free).units).toEqual(["某县统计局"]);
    expect(collect([one()], "2021年3月能源科采用明细（修订）.xlsx", {}, free).units).toEqual(["能源科"]);
    expect(collect([one()], "能源科/2021年3月报表.xlsx", {}, free).units).toEqual(["能源科"]);
    expect(collect([one()], "2021年3月.xlsx", {}, free).codes).toEqual(["collect.unit-unknown"]);
  });
});
