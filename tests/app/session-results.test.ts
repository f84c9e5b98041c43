import { heatMap } from "../../src/app/session/heat-map.ts";
import type { InputFile } from "../../src/ports/files.ts";
import { inputFile } from "../support/memory-files.ts";
import { missionSubmission, missionUnits } from "../support/mission.ts";
import { formOf, planOf, rosterOf, unitOf } from "../support/consolidation.ts";
import { atPlan, consolidated, figureOf, heatOf } from "../support/sessions.ts";

describe("what came in", () => {
  test("the heat map shows received, wrong and missing; reminders name forms and period", async () => {
    const units = missionUnits().slice(0, 2);
    const session = await consolidated([units[0]!, { ...units[1]!, total: 1 }]);
    expect(heatOf(session, "办公室")).toEqual(["received", "received"]);
    expect(heatOf(session, "综合科")).toEqual(["received", "errors"]);
    expect(heatOf(session, "能源科")).toEqual(["missing", "missing"]);
    const { reminders, returns } = session.view("zh-CN");
    expect(reminders).toHaveLength(10);
    expect(reminders[0]!.text).toBe(
      "能源科：尚未收到你单位“信息工作”（2021年）的动态信息、信息工作统计表，请尽快报送。",
    );
    expect(returns.map(({ unit, errors }) => [unit, errors])).toEqual([["综合科", 1]]);
    const files: string[] = [];
    for await (const { path } of session.returns("zh-CN")) files.push(path);
    expect(files).toEqual(["退回/综合科.xlsx", "退回/退回通知.txt"]);
  });

  test("rows come in pages, sorted by value and filtered by words", async () => {
    const session = await consolidated();
    const { tables } = session.view("zh-CN");
    expect(tables.map(({ form, kind, rows }) => [form, kind, rows])).toEqual([
      ["动态信息", "list", 438],
      ["信息工作统计表", "fixed", 12],
    ]);
    const ask = { form: "信息工作统计表", from: 0, count: 3, filter: "" };
    const sorted = session.rows({ ...ask, sort: { column: 0, descending: true } });
    expect(sorted.rows.map(({ texts }) => texts[0])).toEqual(["33", "31", "29"]);
    expect(sorted.rows[0]!.cells[0]).toBe("B4");
    const found = session.rows({ ...ask, form: "动态信息", filter: "能源科 信息3", sort: null });
    expect(found.total).toBe(1);
    expect(found.rows[0]).toMatchObject({ unit: "能源科", row: 4 });
  });

  test("an indicator by unit and by month", async () => {
    const session = await consolidated(missionUnits().slice(0, 2));
    expect(session.series({ indicator: "JC", by: "unit" })).toEqual({
      unit: "条",
      points: [
        { key: "办公室", value: "11" },
        { key: "综合科", value: "13" },
      ],
    });
    expect(session.series({ indicator: "JC", by: "month" }).points).toEqual([]);
  });

  test("a re-submission is compared with the file before it, and with what it does to the indicators", async () => {
    const [unit] = missionUnits();
    const early = await missionSubmission(unit!);
    const late = await missionSubmission({ ...unit!, cells: [30, 7, 3, 0] });
    const session = await atPlan();
    const named = (file: InputFile, path: string) => ({ ...file, path });
    await session.addSubmissions([named(early, "办公室.xlsx"), named(late, "办公室（第2版）.xlsx")]);
    await session.consolidate();
    expect(session.view("zh-CN").roster[0]).toMatchObject({ status: "resubmitted" });
    const of = { unit: "办公室", file: "办公室.xlsx" };
    const { changes, indicators } = session.changes({ of, from: 0, count: 10 });
    expect(changes.map(({ field, before, after }) => [field, before?.value, after?.value])).toEqual([
      ["监测涉委信息", "11", "30"],
      ["合计", "21", "40"],
    ]);
    expect(indicators).toMatchObject([{ code: "JC", before: "11", after: "30" }]);
  });

  test("figures of a cell, and a trace in pages", async () => {
    const session = await consolidated(missionUnits().slice(0, 2));
    expect(session.figuresOfCell({ file: "办公室.xlsx", sheet: "统计表", cell: "B4" })).toEqual(["JC"]);
    expect(session.trace("DT", 40, 10)).toMatchObject({ total: 43, lines: [{}, {}, {}] });
  });
});

test("历史期 is given as a file: growth can then be computed", async () => {
  const past = await consolidated(missionUnits().slice(0, 1));
  const workbook = (await past.output("汇总表.xlsx", "zh-CN"))!;
  const session = await consolidated(missionUnits().slice(0, 2));
  session.editPlan({
    kind: "add",
    sheet: "方案",
    after: null,
    texts: { 项目: "历史期", 内容: "2020年 往年/2020汇总.xlsx" },
  });
  const texts = {
    代码: "TB",
    名称: "监测同比",
    计量单位: "%",
    取数公式: "同比(SUM(信息工作统计表.监测涉委信息))",
  };
  session.editPlan({ kind: "add", sheet: "指标", after: null, texts });
  await session.consolidate();
  expect(session.view("zh-CN").history).toEqual([
    { period: "2020年", path: "往年/2020汇总.xlsx", given: false },
  ]);
  expect(figureOf(session.view("zh-CN"), "TB").value).toBeNull();
  session.addHistory([inputFile("2020汇总.xlsx", workbook)]);
  await session.consolidate();
  expect(session.view("zh-CN").history[0]!.given).toBe(true);
  expect(figureOf(session.view("zh-CN"), "TB").value).toMatch(/^118\.18/);
});

test("a form whose records the plan gives is no column of the heat map: nobody owes it", () => {
  const given = formOf("栏目表", "list", ["代码"], {
    standard: { given: [["1"]], foreignKeys: [], uniqueKeys: [], fieldsMatch: null },
  });
  const forms = [formOf("动态信息", "list", ["标题"]), given];
  const plan = planOf({ units: [unitOf("甲科"), unitOf("乙科", { forms: [] })], forms });
  const { forms: columns, rows } = heatMap(plan, rosterOf(plan, ["甲科", "乙科"]), [], []);
  expect(columns).toEqual(["动态信息"]);
  expect(rows[1]!.cells.map(({ state }) => state)).toEqual(["not-due"]);
});
