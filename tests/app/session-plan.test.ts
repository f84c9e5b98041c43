import { planFromWorkbook } from "../../src/core/plan/plan-from-workbook.ts";
import { Session } from "../../src/app/session/session.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { quietContext } from "../support/context.ts";
import { missionSubmission, missionUnits } from "../support/mission.ts";
import { atPlan, figureOf, planLine } from "../support/sessions.ts";

describe("the plan is edited in place", () => {
  test("an edit is checked at once, says where it is wrong, and is undone", async () => {
    const session = await atPlan();
    const before = session.view("zh-CN");
    const rule = planLine(before, "审核公式", "合计平衡");
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
    const session = await atPlan();
    const field = planLine(session.view("zh-CN"), "字段", "公开文件信息");
    session.editPlan({ kind: "set", sheet: "字段", line: field.id, column: "最小", text: "很小" });
    const view = session.view("en");
    expect(view.planDetail!.problems[0]).toMatchObject({ line: field.id, column: "最小" });
    expect(planLine(view, "字段", "很小").id).toBe(field.id);
    expect(view.plan).toMatchObject({ forms: 2, indicators: 5 });
  });

  test("a form's new name follows into its fields and rules, and the saved workbook reads as the same plan", async () => {
    const session = await atPlan();
    const form = planLine(session.view("zh-CN"), "表样", "信息工作统计表");
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
    const session = await atPlan(context);
    await session.addSubmissions(await Promise.all(missionUnits().slice(0, 2).map(missionSubmission)));
    await session.consolidate();
    const read = context.told.filter(({ stage }) => stage === "collect").length;
    const texts = { 代码: "ZH", 名称: "信息总量", 计量单位: "条", 取数公式: "SUM(信息工作统计表.合计)" };
    session.editPlan({ kind: "add", sheet: "指标", after: null, texts });
    expect(session.view("zh-CN").consolidated).toBe(false);
    await session.consolidate();
    expect(figureOf(session.view("zh-CN"), "ZH")).toMatchObject({ value: "47", complete: false });
    expect(context.told.filter(({ stage }) => stage === "collect")).toHaveLength(read);
  });

  test("a formula that is typed gets its error underlined and names for the caret", async () => {
    const session = await atPlan();
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
