import { HEADER, collect, one } from "../support/collected.ts";
import { cell, sheet } from "../support/sheets.ts";

test("审核说明 and version evidence travel with the submission", () => {
  const sheets = [
    sheet("采用明细", [["填报日期：2021年4月2日"], HEADER, ["一", null, 1]]),
    sheet("审核说明", [
      ["说明表"],
      ["规则", "工作表", "单元格", "现值", "说明"],
      ["1", "采用明细", "$c$3", 1, "确实如此"],
      ["", "", "", "", "x"],
    ]),
  ];
  const found = collect(sheets, "能源科（修订）.xlsx", {}, undefined, { modified: "2021-04-03T01:00:00Z" });
  expect(found.submissions[0]).toMatchObject({
    version: { reportedOn: "2021-04-02", modified: "2021-04-03T01:00:00Z", nameMark: 1 },
    explanations: [{ rule: "1", sheet: "采用明细", cell: "C3", value: "1", text: "确实如此" }],
  });
});

test.each([
  ["第2版", 2],
  ["第三稿", 3],
  ["v2", 2],
  ["V12", 12],
  ["修订", 1],
  ["最终", 1000],
  ["", null],
  ["dev3", null],
])("mark %s in a name", (mark, expected) => {
  expect(collect([one()], `能源科${mark}.xlsx`).submissions[0]!.version.nameMark).toBe(expected);
});

test("200,000 rows are read whole", () => {
  const big = one(
    Array.from({ length: 200_000 }, (_, i) => [
      `第${i}条`,
      cell("44260", { format: { code: "yyyy-mm-dd", kind: "date" } }),
      i,
    ]),
  );
  expect(collect([big]).submissions[0]!.lists[0]!.records.length).toBe(200_000);
});
