import { type RowOut, rowOut, type SheetOut } from "../../src/core/model/sheet-out.ts";
import { Session } from "../../src/app/session/session.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import type { InputFile } from "../../src/ports/files.ts";
import { quietContext } from "../support/context.ts";
import { inputFile } from "../support/memory-files.ts";
import { missionSubmission, missionUnits } from "../support/mission.ts";
import { atPlan, consolidated, figureOf, heatOf, planLine } from "../support/sessions.ts";

describe("what a person decides", () => {
  test("a renamed column is proposed, confirmed once, and then read", async () => {
    const renamed = await sheetFile("办公室.xlsx", "动态信息", [
      ["填报单位：办公室"],
      ["信息标题", "日期"],
      ["一则", "2021-06-01"],
    ]);
    const session = await atPlan();
    await session.addSubmissions([renamed]);
    await session.consolidate();
    const [mapping] = session.view("zh-CN").mappings;
    expect(mapping).toMatchObject({ unit: "办公室", label: "信息标题", field: "标题", state: "proposed" });
    session.map({ unit: mapping!.unit, form: mapping!.form, label: mapping!.label, field: mapping!.field });
    await session.consolidate();
    const view = session.view("zh-CN");
    expect(view.mappings.map(({ state }) => state)).toEqual(["accepted"]);
    const page = session.rows({ form: "动态信息", from: 0, count: 5, sort: null, filter: "" });
    expect(page.rows[0]!.texts[0]).toBe("一则");
  });

  test("a correction by telephone is applied, seen in the trace, and taken back", async () => {
    const session = await consolidated();
    const before = figureOf(session.view("zh-CN"), "JC").value;
    const correction = {
      unit: "办公室",
      form: "信息工作统计表",
      position: "监测涉委信息",
      from: "11",
      to: "21",
      ground: "电话核实",
      person: "王五",
      date: "2022-01-05",
    };
    session.correct(correction);
    await session.consolidate();
    const view = session.view("zh-CN");
    expect(Number(figureOf(view, "JC").value)).toBe(Number(before) + 10);
    expect(view.corrections).toMatchObject([{ unit: "办公室", own: true, state: "applied" }]);
    const trace = session.trace("JC", 0, 100);
    expect(trace.lines.find(({ unit }) => unit === "办公室")).toMatchObject({
      value: "21",
      corrected: { from: "11", ground: "电话核实" },
    });
    expect(view.moved).toEqual({ changes: 1, indicators: 1 });
    const changes = session.changes({ of: "last-run", from: 0, count: 10 });
    expect(changes.changes).toMatchObject([{ unit: "办公室", field: "监测涉委信息", kind: "changed" }]);
    expect(changes.indicators).toMatchObject([{ code: "JC", difference: "10" }]);
    session.uncorrect(correction);
    await session.consolidate();
    expect(figureOf(session.view("zh-CN"), "JC").value).toBe(before);
  });

  test("a doubt is explained in place and becomes a note; an error never is", async () => {
    const session = await atPlan();
    const rule = planLine(session.view("zh-CN"), "审核公式", "合计平衡");
    session.editPlan({ kind: "set", sheet: "审核公式", line: rule.id, column: "级别", text: "需核实" });
    const [unit] = missionUnits();
    await session.addSubmissions([await missionSubmission({ ...unit!, total: 99 })]);
    await session.consolidate();
    const doubt = session.view("zh-CN").findings.find(({ code }) => code === "validate.rule-failed")!;
    expect(heatOf(session, "办公室")).toEqual(["received", "doubts"]);
    session.explain({
      unit: doubt.unit!,
      file: doubt.file!,
      rule: doubt.rule!,
      sheet: doubt.sheet!,
      cell: doubt.cell!,
      value: doubt.found!,
      text: "含补报",
    });
    await session.consolidate();
    const view = session.view("zh-CN");
    expect(view.findings.filter(({ code }) => code === "validate.rule-failed")).toEqual([]);
    expect(view.explanations).toMatchObject([{ text: "含补报" }]);
    expect(heatOf(session, "办公室")).toEqual(["received", "explained"]);
    session.unexplain(view.explanations[0]!);
    await session.consolidate();
    expect(heatOf(session, "办公室")).toEqual(["received", "doubts"]);
  });

  test("a hand-given figure counts with its giver; a blank takes it back", async () => {
    const session = await consolidated(missionUnits().slice(0, 1));
    const texts = { 代码: "HY", 名称: "会议", 计量单位: "场", 来源: "手工" };
    session.editPlan({ kind: "add", sheet: "指标", after: null, texts });
    const given = { indicator: "HY", text: "80余场", unit: "办公室", person: "李四", ground: "会议登记" };
    session.give(given);
    await session.consolidate();
    const view = session.view("zh-CN");
    expect(figureOf(view, "HY")).toMatchObject({ value: "80余场", source: "manual" });
    expect(view.given).toMatchObject([{ name: "会议", person: "李四", carriedFrom: null }]);
    expect(session.trace("HY", 0, 1).lines).toMatchObject([{ unit: "办公室", giver: "李四" }]);
    session.give({ ...given, text: "" });
    await session.consolidate();
    expect(figureOf(session.view("zh-CN"), "HY").value).toBeNull();
  });
});

test("a hand-given figure of last year waits to be confirmed: as a doubt, until it is said again", async () => {
  const session = await consolidated(missionUnits().slice(0, 1));
  const texts = { 代码: "HY", 名称: "会议", 计量单位: "场", 来源: "手工" };
  session.editPlan({ kind: "add", sheet: "指标", after: null, texts });
  const given = { indicator: "HY", text: "80余场", unit: "办公室", person: "李四", ground: "会议登记" };
  session.give(given);
  const carried = (of: Session) => of.findings.filter(({ code }) => code === "task.given-carried");
  expect(carried(session)).toEqual([]);
  // Before anything was added up: the figure itself knows its period.
  const next = new Session(quietContext());
  await next.openTask(inputFile("任务包", session.taskBytes(false)));
  expect(carried(next)).toEqual([]);
  next.editPlan({ kind: "setting", item: "报告期", text: "2022年" });
  expect(carried(next)).toMatchObject([
    { severity: "doubt", params: { name: "会议", found: "80余场", period: "2021年", giver: "办公室 李四" } },
  ]);
  expect(next.view("zh-CN").given).toMatchObject([{ name: "会议", carriedFrom: "2021年" }]);
  next.give(given);
  expect(carried(next)).toEqual([]);
  expect(next.view("zh-CN").given).toMatchObject([{ name: "会议", carriedFrom: null }]);
});

async function sheetFile(
  path: string,
  name: string,
  rows: readonly (readonly string[])[],
): Promise<InputFile> {
  const sheet: SheetOut = { name, rows: rows.map((cells, at): RowOut => rowOut(at + 1, cells)) };
  return inputFile(path, await writeWorkbook([sheet]));
}
