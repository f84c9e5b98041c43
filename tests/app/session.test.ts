import { Session } from "../../src/app/session/session.ts";
import type { SessionView } from "../../src/app/session/session-view.ts";
import { type RowOut, rowOut, type SheetOut } from "../../src/core/model/sheet-out.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { planFromWorkbook } from "../../src/core/plan/plan-from-workbook.ts";
import type { InputFile } from "../../src/ports/files.ts";
import { quietContext } from "../support/context.ts";
import { inputFile } from "../support/memory-files.ts";
import { missionPlan, missionSubmission, type MissionUnit, missionUnits } from "../support/mission.ts";

const text = (path: string, words: string) => inputFile(path, new TextEncoder().encode(words));
const line = (view: SessionView, sheet: string, name: string) =>
  view.planDetail!.sheets.find((one) => one.name === sheet)!.lines.find(({ texts }) => texts.includes(name))!;
const figure = (view: SessionView, code: string) => view.figures.find((one) => one.code === code)!;

async function consolidated(units: readonly MissionUnit[] = missionUnits()): Promise<Session> {
  const session = new Session(quietContext());
  await session.setPlan(await missionPlan());
  await session.addSubmissions(await Promise.all(units.map(missionSubmission)));
  await session.consolidate();
  return session;
}

describe("the plan is edited in place", () => {
  test("an edit is checked at once, says where it is wrong, and is undone", async () => {
    const session = new Session(quietContext());
    await session.setPlan(await missionPlan());
    const before = session.view("zh-CN");
    const rule = line(before, "审核公式", "合计平衡");
    expect(before.planDetail).toMatchObject({ problems: [], canUndo: false });
    const edit = {
      kind: "set",
      sheet: "审核公式",
      line: rule.id,
      column: "公式",
      text: "合计 = 监测",
    } as const;
    session.editPlan(edit);
    const wrong = session.view("zh-CN");
    const [problem] = wrong.planDetail!.problems;
    expect(problem).toMatchObject({ sheet: "审核公式", line: rule.id, column: "公式", severity: "error" });
    expect(wrong.findings.map(({ code }) => code)).toContain("plan.formula-unknown-name");
    session.undoPlan();
    expect(session.view("zh-CN").planDetail!.problems).toEqual([]);
    session.redoPlan();
    expect(session.view("zh-CN").planDetail!.problems).toHaveLength(1);
  });

  test("what is written wrong stays written; the plan goes on with what is right", async () => {
    const session = new Session(quietContext());
    await session.setPlan(await missionPlan());
    const field = line(session.view("zh-CN"), "字段", "公开文件信息");
    session.editPlan({ kind: "set", sheet: "字段", line: field.id, column: "最小", text: "很小" });
    const view = session.view("en");
    expect(view.planDetail!.problems[0]).toMatchObject({ line: field.id, column: "最小" });
    expect(line(view, "字段", "很小").id).toBe(field.id);
    expect(view.plan).toMatchObject({ forms: 2, indicators: 5 });
  });

  test("a form's new name follows into its fields and rules, and the saved workbook reads as the same plan", async () => {
    const session = new Session(quietContext());
    await session.setPlan(await missionPlan());
    const form = line(session.view("zh-CN"), "表样", "信息工作统计表");
    session.editPlan({ kind: "set", sheet: "表样", line: form.id, column: "表名", text: "统计表" });
    const texts = { 代码: "U13", 名称: "新设科" };
    session.editPlan({ kind: "add", sheet: "填报单位", after: null, texts });
    session.editPlan({ kind: "setting", item: "报送截止时间", text: "2022-01-10" });
    const source = { path: "方案.xlsx", bytes: (await session.planBytes())! };
    const { workbook } = await readWorkbook(source);
    const { plan, findings } = planFromWorkbook(workbook!, source);
    expect(plan).toMatchObject({ deadline: "2022-01-10" });
    expect(plan!.units.map(({ name }) => name)).toContain("新设科");
    expect(plan!.forms.map(({ name, fields }) => [name, fields.length])).toEqual([
      ["动态信息", 2],
      ["统计表", 5],
    ]);
    // Formulas are left as written: those that name the form by its old name say so.
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["plan.formula-unknown-name"]));
  });

  test("an indicator that is added is computed without reading a file again", async () => {
    const context = quietContext();
    const session = new Session(context);
    await session.setPlan(await missionPlan());
    await session.addSubmissions(await Promise.all(missionUnits().slice(0, 2).map(missionSubmission)));
    await session.consolidate();
    const read = context.told.filter(({ stage }) => stage === "collect").length;
    const texts = { 代码: "ZH", 名称: "信息总量", 计量单位: "条", 取数公式: "SUM(信息工作统计表.合计)" };
    session.editPlan({ kind: "add", sheet: "指标", after: null, texts });
    expect(session.view("zh-CN").consolidated).toBe(false);
    await session.consolidate();
    expect(figure(session.view("zh-CN"), "ZH")).toMatchObject({ value: "47", complete: false });
    expect(context.told.filter(({ stage }) => stage === "collect")).toHaveLength(read);
  });

  test("a formula that is typed gets its error underlined and names for the caret", async () => {
    const session = new Session(quietContext());
    await session.setPlan(await missionPlan());
    const ask = (typed: string) =>
      session.checkFormula(
        { kind: "rule", form: "信息工作统计表", text: typed, caret: typed.length },
        "zh-CN",
      )!;
    expect(ask("合计 >= 公开文件信息").fault).toBeNull();
    const wrong = ask("合计 >= 公开");
    expect(wrong.fault).toMatchObject({ start: 6, end: 8 });
    expect(wrong.options[0]).toMatchObject({ text: "公开文件信息", kind: "field" });
    expect(wrong.from).toBe(6);
    expect(ask("合计 + 1").fault).toMatchObject({ start: 0 });
    const inForm = session.checkFormula(
      { kind: "indicator", form: "", text: "COUNT(动态信息.", caret: 11 },
      "en",
    )!;
    expect(inForm.options.map((option) => option.text)).toEqual(["标题", "日期"]);
  });

  test("a plan is proposed from workbooks filled before, and lines that are not ticked stay out", async () => {
    const session = new Session(quietContext());
    await session.proposePlan(await Promise.all(missionUnits().slice(0, 4).map(missionSubmission)));
    const { proposal, plan } = session.view("zh-CN");
    expect(plan).toBeNull();
    const units = proposal!.sheets.find(({ name }) => name === "填报单位")!.lines;
    const forms = proposal!.sheets.find(({ name }) => name === "表样")!.lines;
    expect([units.length, forms.length]).toEqual([4, 2]);
    session.acceptProposal([units[0]!.id, forms[0]!.id]);
    const view = session.view("zh-CN");
    expect(view.proposal).toBeNull();
    expect(view.plan).toMatchObject({ units: 3, forms: 1 });
  });
});

describe("what a person decides", () => {
  test("a renamed column is proposed, confirmed once, and then read", async () => {
    const renamed = await sheetFile("办公室.xlsx", "动态信息", [
      ["填报单位：办公室"],
      ["信息标题", "日期"],
      ["一则", "2021-06-01"],
    ]);
    const session = new Session(quietContext());
    await session.setPlan(await missionPlan());
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
    const before = figure(session.view("zh-CN"), "JC").value;
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
    expect(Number(figure(view, "JC").value)).toBe(Number(before) + 10);
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
    expect(figure(session.view("zh-CN"), "JC").value).toBe(before);
  });

  test("a doubt is explained in place and becomes a note; an error never is", async () => {
    const session = new Session(quietContext());
    await session.setPlan(await missionPlan());
    const rule = line(session.view("zh-CN"), "审核公式", "合计平衡");
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
    expect(figure(view, "HY")).toMatchObject({ value: "80余场", source: "manual" });
    expect(view.given).toMatchObject([{ name: "会议", person: "李四", carriedFrom: null }]);
    expect(session.trace("HY", 0, 1).lines).toMatchObject([{ unit: "办公室", giver: "李四" }]);
    session.give({ ...given, text: "" });
    await session.consolidate();
    expect(figure(session.view("zh-CN"), "HY").value).toBeNull();
  });
});

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
    const session = new Session(quietContext());
    await session.setPlan(await missionPlan());
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

describe("the report", () => {
  const [head, ...others] = missionUnits();
  /** 公开机关文件信息 155 in all: no round number. */
  const units = [{ ...head!, cells: [11, 12, 3, 0] as const }, ...others];
  const DRAFT = "一、总体情况\n全年公开机关文件信息X余条，XX市采用信息约稿X余篇。\n发表文章12篇。";

  test("is read as text with blanks, masks and numbers marked, and filled sentences beside", async () => {
    const session = await consolidated(units);
    await session.setDraft(text("报告.txt", DRAFT));
    const { total, paragraphs } = session.paragraphs(1, 5);
    expect(total).toBe(3);
    expect(paragraphs[0]!.spans.map(({ kind, written }) => [kind, written])).toEqual([
      ["blank", "150余条"],
      ["mask", undefined],
      ["blank", "10余篇"],
    ]);
    expect(paragraphs[1]!.spans).toMatchObject([{ kind: "number", id: "statistic" }]);
    const { ripple } = session.view("zh-CN");
    expect(ripple[0]).toMatchObject({ indicator: "GK", was: null, moved: false });
    expect(ripple[0]!.after).toContain("公开机关文件信息150余条");
  });

  test("a style is chosen from what can be said truly, and figures that move show what they do to the sentence", async () => {
    const session = await consolidated(units);
    await session.setDraft(text("报告.txt", DRAFT));
    const blank = session.view("zh-CN").blanks[0]!;
    const wordings = session.wordings(blank.id, "GK");
    expect(wordings).toContainEqual({ style: "", text: "150余条" });
    expect(wordings).toContainEqual({ style: "jin", text: "近160条" });
    session.choose(blank.id, { indicator: "GK", style: "jin" });
    expect(session.view("zh-CN").blanks[0]).toMatchObject({ style: "jin", written: "近160条" });
    session.choose(blank.id, { indicator: null });
    expect(session.view("zh-CN").blanks[0]).toMatchObject({ binding: "none" });
    session.choose(blank.id, { indicator: "GK" });
    session.removeSubmission("评审中心.xlsx");
    await session.consolidate();
    const moved = session.view("zh-CN").ripple.find(({ indicator }) => indicator === "GK")!;
    expect(moved).toMatchObject({ moved: true });
    expect([moved.was, moved.after].map((sentence) => /\d+余条/.exec(sentence!)![0])).toEqual([
      "150余条",
      "130余条",
    ]);
  });

  test("is audited: verdicts with their sentences, and a check sheet among the outputs", async () => {
    const session = await consolidated();
    await session.setReport(text("定稿.txt", "全年公开机关文件信息170余条。采用信息约稿18篇。"));
    await session.audit("zh-CN");
    const { audit, outputs } = session.view("zh-CN");
    expect(audit!.numbers.map(({ text: said, verdict }) => [said, verdict])).toEqual([
      ["170余条", "false"],
      ["18篇", "true"],
    ]);
    const [first] = audit!.numbers;
    expect(first!.sentence.slice(first!.at)).toMatch(/^170余条/);
    expect(outputs.map(({ path }) => path)).toContain("定稿-数据核对单.docx");
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

test("the task file carries decisions and figures into the next month", async () => {
  const session = await consolidated();
  session.correct({
    unit: "办公室",
    form: "信息工作统计表",
    position: "公开文件信息",
    from: "7",
    to: "8",
    ground: "电话",
    person: "王五",
    date: "2022-01-05",
  });
  await session.consolidate();
  const bytes = session.taskBytes(true);
  const next = new Session(quietContext());
  await next.openTask(inputFile("任务包", bytes));
  const view = next.view("zh-CN");
  expect(view.task).toEqual({ periods: ["2021年"] });
  expect(view.plan).toMatchObject({ name: "信息工作", forms: 2 });
  next.editPlan({ kind: "setting", item: "报告期", text: "2022年" });
  await next.addSubmissions([await missionSubmission(missionUnits()[0]!)]);
  await next.consolidate();
  expect(next.view("zh-CN").corrections).toMatchObject([{ own: true, state: "applied" }]);
  expect(next.view("zh-CN").plan!.period).toBe("2022年");
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
  expect(figure(session.view("zh-CN"), "TB").value).toBeNull();
  session.addHistory([inputFile("2020汇总.xlsx", workbook)]);
  await session.consolidate();
  expect(session.view("zh-CN").history[0]!.given).toBe(true);
  expect(figure(session.view("zh-CN"), "TB").value).toMatch(/^118\.18/);
});

function heatOf(session: Session, unit: string): readonly string[] {
  return session
    .view("zh-CN")
    .heat!.rows.find((row) => row.unit === unit)!
    .cells.map(({ state }) => state);
}

async function sheetFile(
  path: string,
  name: string,
  rows: readonly (readonly string[])[],
): Promise<InputFile> {
  const sheet: SheetOut = { name, rows: rows.map((cells, at): RowOut => rowOut(at + 1, cells)) };
  return inputFile(path, await writeWorkbook([sheet]));
}
