// A clerk's whole path: plan, submissions, what is wrong with them, the totals, the report, its audit, and everything
// saved. The same for every pair of hands, language, width and door; `hands.mjs` says what differs.
import assert from "node:assert/strict";
import { asFile, changed, draftWith, ofUnit, PLAN, SUBMISSIONS } from "../files.mjs";
import { checkFits, documentText, downloaded, partText, unpack } from "../support.mjs";

/** 城东分馆 renamed a column, and one of its events had nobody: a doubt. */
export const RENAMED = changed(ofUnit("城东分馆"), [
  ["参加人次", "参加人数"],
  [73, 0],
]);
const others = SUBMISSIONS.filter((file) => file !== ofUnit("城东分馆"));
/** The sample's draft with a blank more, of which nobody can be certain what it stands for. */
const DRAFT = draftWith("参加X余人次。");

/** What somebody does on the page: the page, its words, and the hands. */
export const clerk = (page, text, hand) => ({
  page,
  text,
  ...hand,
  button: (name, within = page) => within.getByRole("button", { name, exact: true }),
  region: (name) => page.getByRole("region", { name, exact: true }),
  cell: (unit, form) => page.locator(`button[aria-label^="${text.collect.heat.cell(unit, form, "")}"]`),
  async goTo(step) {
    await this.press(this.button(text.step.next(text.step[step])));
    await page.locator(`main[aria-labelledby=step-${step}] h2`).first().waitFor();
  },
});

/** The whole path; gives back what was saved. */
export async function wholePath(who) {
  await openPlan(who);
  await editPlan(who);
  await collect(who);
  await send(who);
  await settle(who);
  await consolidate(who);
  await fill(who);
  await audit(who);
  return save(who);
}

export async function openPlan({ page, text, button, choose, press, write, key }) {
  await choose(button(text.files.choose), PLAN);
  await press(page.getByRole("tab", { name: new RegExp(`^${text.plan.sheets.审核公式}`) }));
  await press(page.getByRole("button", { name: /^外借总量平衡/ }));
  const formula = page.getByRole("textbox", { name: text.plan.columns.公式, exact: true });
  const right = await formula.inputValue();
  await write(formula, `${right} + 少`);
  await page.getByRole("option", { name: /少儿外借/ }).waitFor();
  await page.getByRole("status").filter({ hasText: "少" }).waitFor();
  assert.equal(await formula.getAttribute("aria-invalid"), "true");
  await key(formula, "Enter");
  assert.equal(await formula.inputValue(), `${right} + 少儿外借`, "the name is put in by the keyboard");
  await write(formula, right);
  await page.getByText(text.plan.formula.fine).waitFor();
  await checkFits(page, "plan editor");
}

/** An edit, the plan saved as a workbook, and the edit taken back. */
export async function editPlan({ page, text, button, press, write, key }) {
  await press(page.getByRole("tab", { name: new RegExp(`^${text.plan.sheets.方案}`) }));
  const maker = page.getByLabel(text.plan.items.编制单位);
  const before = await maker.inputValue();
  await write(maker, "澜江市公共阅读服务中心");
  await key(maker, "Enter");
  const { name, bytes } = await downloaded(page, () => press(button(text.plan.save)));
  assert.equal(name, "方案.xlsx");
  assert.ok(Object.keys(unpack(bytes)).includes("xl/workbook.xml"));
  await press(button(text.plan.undo));
  const is = ([label, value]) => document.querySelector(`[placeholder="${label}"]`).value === value;
  await page.waitForFunction(is, [text.plan.examples.编制单位, before]);
}

/** The files, a renamed column confirmed once, and who has reported. */
export async function collect(who) {
  const { page, text, button, cell, choose, press } = who;
  const { confirmOne, heading, undo } = text.collect.mapping;
  await who.goTo("collect");
  await choose(button(text.files.choose), others);
  await cell("柳溪镇分馆", "服务情况表").waitFor();
  await choose(button(text.files.add), [RENAMED]);
  await page.getByRole("heading", { name: heading }).waitFor();
  await press(button(confirmOne("参加人数", "参加人次")));
  await button(`${undo} 参加人数`).waitFor();
  const state = (unit, form) => cell(unit, form).getAttribute("aria-label");
  const { counts, states } = text.collect.heat;
  assert.ok((await state("柳溪镇分馆", "活动明细表")).endsWith(states.missing));
  assert.ok((await state("古城分馆", "服务情况表")).endsWith(counts.errors(1)));
  assert.ok((await state("城东分馆", "活动明细表")).includes(counts.doubts(1)));
  await checkFits(page, "collect");
}

/** What to send is copied, what goes back is saved. */
export async function send({ page, text, button, press }) {
  const { giveBack, download, file } = text.collect.send;
  const copy = button(`${text.files.copy} 柳溪镇分馆`);
  await press(copy);
  await copy.filter({ hasText: text.files.copied }).waitFor();
  await press(page.getByRole("tab", { name: giveBack(2) }));
  const returns = await downloaded(page, () => press(button(download)));
  assert.equal(returns.name, file);
  assert.equal(Object.keys(unpack(returns.bytes)).filter((path) => /古城|城东/.test(path)).length, 2);
}

/** From the map to an error, corrected by telephone in place, and to a doubt, explained away. */
export async function settle(who) {
  const { page, text, button, cell, region, press, write } = who;
  const { correction, explain, heat } = text.collect;
  const findings = region(text.findings.heading);
  const look = async (unit, form, rule) => {
    await press(cell(unit, form));
    await page.getByText(text.findings.only(`${unit} · ${form}`)).waitFor();
    await press(findings.getByRole("button", { name: rule }));
  };
  await look("古城分馆", "服务情况表", /外借总量平衡/);
  await press(button(correction.add, findings));
  await write(findings.getByLabel(new RegExp(`^${correction.parts.to}`)), "32010");
  await write(findings.getByLabel(new RegExp(`^${correction.parts.ground}`)), "电话核实");
  await press(button(correction.save, findings));
  await page.getByText(correction.states.applied).waitFor();
  assert.ok(
    !(await cell("古城分馆", "服务情况表").getAttribute("aria-label")).includes(heat.counts.errors(1)),
  );

  await look("城东分馆", "活动明细表", /参加人次应大于0/);
  await press(button(explain.start, findings));
  await write(findings.getByLabel(explain.label), "当日停电，活动取消");
  await press(button(explain.save, findings));
  const explained = `[aria-label^="${heat.cell("城东分馆", "活动明细表", "")}"][aria-label*="${heat.counts.explained(1)}"]`;
  await page.locator(explained).waitFor();
  await press(button(text.findings.clearOnly));
}

/** A figure down to its cells, and a row to its file. */
export async function consolidate(who) {
  const { page, text, region, press } = who;
  await who.goTo("consolidate");
  const figures = page.getByRole("table", { name: text.figures.heading, exact: true });
  await press(figures.getByRole("button", { name: /到馆读者/ }).first());
  await figures.getByRole("table", { name: `到馆读者 ${text.figures.trace(11)}` }).waitFor();
  const rows = region(text.report.tables.heading);
  await press(rows.locator("[aria-pressed]").first());
  await rows.getByText(`${text.report.tables.source} 城东分馆`).waitFor();
  await checkFits(page, "consolidate");
}

/** The draft as text: a proposed blank chosen, a wording changed, the sentences looked at, and written. */
export async function fill(who) {
  const { page, text, button, region, choose, press, pick } = who;
  const { draft, ripple, wording } = text.report;
  await who.goTo("fill");
  await choose(button(text.files.choose), DRAFT);
  const blanks = region(text.fill.blanks);
  await blanks.getByText(text.fill.bound(18, 19)).waitFor();
  await press(button(draft.open("X余人次", "活动参加人次"), blanks));
  await press(blanks.getByRole("button", { name: `${text.fill.accept1} 活动参加人次` }));
  await blanks.getByText(text.fill.bound(19, 19)).waitFor();
  await press(button(draft.open("6500余张", "新办读者证"), blanks));
  const exact = page.getByRole("option", { name: new RegExp(`^${wording.styles.exact}`) });
  await pick(blanks.getByRole("combobox", { name: new RegExp(`^${wording.label}`) }), exact);
  await button(draft.open("6537张", "新办读者证"), blanks).waitFor();
  await region(ripple.heading)
    .getByText(/新办读者证6537张/)
    .first()
    .waitFor();
  await checkFits(page, "fill");
  await press(button(text.fill.run));
  await page.locator("main[aria-labelledby=step-audit] h2").first().waitFor();
}

/** The verdicts filtered, and a number of the report traced down to a cell. */
export async function audit(who) {
  const { page, text, button, press } = who;
  const { check, path } = text.report;
  const numbers = page.getByRole("list", { name: check.heading }).locator("> [role=listitem] > ul > li");
  await press(button(check.start));
  const verdicts = page.getByRole("group", { name: check.filter });
  const rounded = verdicts.getByRole("button").filter({ hasText: check.verdicts["true-rounded"] });
  await press(rounded);
  const wanted = Number(/\d+$/.exec(await rounded.textContent())[0]);
  assert.equal(await numbers.count(), wanted);
  await press(rounded);
  const number = numbers.filter({ hasText: "364,740" }).first();
  await press(button(`${check.trace}: 到馆读者`, number));
  const cells = number.getByRole("table", { name: `到馆读者 ${text.figures.trace(11)}` });
  await press(cells.getByRole("button", { name: /^城东分馆/ }));
  await number.getByText(path.elsewhere("城东分馆.xlsx")).waitFor();
  await checkFits(page, "trace");
}

/** The report, all outputs, and the task file. */
export async function save({ page, text, button, press }) {
  const saved = (control) => downloaded(page, () => press(control));
  const report = await saved(page.getByRole("button", { name: /-已填\.docx$/ }));
  const all = await saved(button(text.audit.downloadAll));
  assert.equal(all.name, text.audit.archive);
  await press(page.getByRole("button", { name: new RegExp(`^${text.frame.task.menu}: `) }));
  const task = await saved(page.getByRole("menuitem", { name: text.frame.task.save }));
  await page.getByRole("button", { name: new RegExp(`\\(${text.frame.task.saved}\\)$`) }).waitFor();
  assert.match(partText(task.bytes, "corrections.json"), /电话核实/);
  assert.match(partText(task.bytes, "mappings.json"), /参加人数/);
  const written = documentText(report.bytes);
  for (const words of ["参加1.7万余人次。", "6537张", "36万余人次"])
    assert.ok(written.includes(words), words);
  return {
    report: written,
    outputs: Object.keys(unpack(all.bytes)).sort(),
    task: asFile(task.name, Buffer.from(task.bytes), "application/zip"),
  };
}
