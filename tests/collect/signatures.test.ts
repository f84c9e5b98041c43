import { collectFile } from "../../src/core/collect/collect-file.ts";
import { DATE, cell, field, form, plan, sheet, stamp, workbook, type CellNote } from "../support/sheets.ts";

const list = form("明细", [field("标题"), field("电话", { type: "integer" })]);

function skippedIn(...foot: CellNote[][]) {
  const rows = [["标题", "电话"], ["一", 1], ...foot];
  const { submissions } = collectFile(
    stamp("甲科.xlsx"),
    workbook([sheet("明细", rows)]),
    plan([list], ["甲科"]),
  );
  expect(submissions[0]!.lists[0]!.records).toHaveLength(1);
  return submissions[0]!.findings.filter(({ code }) => code === "collect.rows-skipped");
}

test("a line of names, with its day or none, is nothing to ask about", () => {
  const day = cell("44291", { format: DATE });
  expect(skippedIn(["填表人：张三", "审核人：李四"], ["单位负责人：", null], ["报出日期：", day])).toEqual(
    [],
  );
});

test("a line with a number in a column of the form is", () => {
  expect(skippedIn(["填表人：张三"], ["联系电话：", 83920000])).toMatchObject([
    { params: { found: "4（联系电话：）" } },
  ]);
});
