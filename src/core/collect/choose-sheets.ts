import type { Form, Plan } from "../model/plan.ts";
import type { Sheet, Workbook } from "../model/sheet.ts";
import { findFixedCells, type FixedCells } from "../table/fixed-cells.ts";
import { findHeader, type Header } from "../table/header.ts";
import type { RememberedLabels } from "../table/label-match.ts";
import { compactText } from "../table/visible-text.ts";

/** A form found in a sheet. */
export interface LocatedForm {
  readonly form: Form;
  readonly sheet: Sheet;
  /** The one for lists, the other for fixed forms. */
  readonly header: Header | null;
  readonly cells: FixedCells | null;
  /** The sheet carries the form's 工作表名 or name. */
  readonly named: boolean;
}

export interface ChosenSheets {
  readonly located: readonly LocatedForm[];
  /** Sheets that fit several forms alike: none is read. */
  readonly ambiguous: readonly { readonly sheet: Sheet; readonly forms: readonly Form[] }[];
  /** Sheets that carry a form's name but show none of its labels. */
  readonly unfit: readonly { readonly sheet: Sheet; readonly form: Form }[];
  /** Sheets with content that are no form; `like` is a form whose labels it shows, which other sheets hold by their names. */
  readonly ignored: readonly { readonly sheet: Sheet; readonly like: Form | null }[];
}

/** Sheets of our own workbooks, and explanations of the fields, that never hold a form's data, unless a form is named like them. */
const OWN_SHEETS = new Set(
  "方案 填报单位 表样 字段 审核公式 指标 更正记录 报送情况 审核意见 审核说明 填报说明 填表说明 填报须知 填表须知 指标解释 指标说明 退回修改单 下拉选项 分组指标 数据依据 完整性 审核情况 更正情况 来源列 指标结果".split(
    " ",
  ),
);

/** Whether a sheet is one that our own workbooks carry beside the forms. */
export function isOwnSheet(sheet: Sheet): boolean {
  return OWN_SHEETS.has(compactText(sheet.name));
}

const ENOUGH = 0.5;
/** So many labels of a form that another sheet holds make a sheet a second one. */
const LIKE = 0.8;

/**
 * Decides which sheet holds which form: by 工作表名 or the form's name, else by its labels (at least half of them).
 * One sheet without a form's name is never read as two forms.
 */
export function chooseSheets(
  workbook: Workbook,
  plan: Plan,
  remembered: (form: Form) => RememberedLabels | undefined,
): ChosenSheets {
  const isConsolidated = ["表样", "报送情况"].every((name) =>
    workbook.sheets.some((one) => one.name === name),
  );
  const sheets = workbook.sheets.filter(
    (sheet) => sheet.rows.length > 0 && isCandidate(sheet, plan, isConsolidated),
  );
  const located: LocatedForm[] = [];
  const unfit: { sheet: Sheet; form: Form }[] = [];
  const taken = new Set<Sheet>();
  const open: Form[] = [];
  for (const form of plan.forms) {
    const byName = sheetsNamed(sheets, form);
    const found = byName.map((sheet) => locate(sheet, form, true, remembered(form)));
    found.forEach((one, i) => {
      if (one.score > 0 || isAllByAddress(form)) {
        located.push(one.place);
        taken.add(byName[i]!);
      } else unfit.push({ sheet: byName[i]!, form });
    });
    if (!found.some((one) => one.score > 0 || isAllByAddress(form))) open.push(form);
  }
  const rest = sheets.filter((sheet) => !taken.has(sheet));
  const { matched, ambiguous } = matchOpen(rest, open, plan, remembered);
  const used = new Set([...taken, ...matched.map((one) => one.sheet), ...ambiguous.map((one) => one.sheet)]);
  const misfit = unfit.filter(
    ({ sheet, form }) => !used.has(sheet) && !matched.some((one) => one.form === form),
  );
  return {
    located: [...located, ...matched],
    ambiguous,
    unfit: misfit,
    ignored: sheets
      .filter((sheet) => !used.has(sheet) && !misfit.some((one) => one.sheet === sheet))
      .map((sheet) => ({ sheet, like: formShown(sheet, located, remembered) })),
  };
}

/** Sheets that show how to fill in a form hold nobody's data. */
const EXAMPLE = /示例|样例|样表|范例|例表|模板|空表|样张/;

/** The list whose columns a sheet shows beside the sheet of that name; a copy of what was read says nothing new. */
function formShown(
  sheet: Sheet,
  located: readonly LocatedForm[],
  remembered: (form: Form) => RememberedLabels | undefined,
): Form | null {
  if (EXAMPLE.test(sheet.name) || located.some((one) => isCopy(one.sheet, sheet))) return null;
  const lists = located.filter(({ form }) => form.kind === "list").map(({ form }) => form);
  return lists.find((form) => locate(sheet, form, false, remembered(form)).score >= LIKE) ?? null;
}

function isCopy(a: Sheet, b: Sheet): boolean {
  const contentOf = ({ rows }: Sheet) =>
    JSON.stringify(rows.map(({ row, cells }) => [row, cells.map(({ column, text }) => [column, text])]));
  return a.rows.length === b.rows.length && contentOf(a) === contentOf(b);
}

function matchOpen(
  sheets: readonly Sheet[],
  forms: readonly Form[],
  plan: Plan,
  remembered: (form: Form) => RememberedLabels | undefined,
): { matched: LocatedForm[]; ambiguous: { sheet: Sheet; forms: Form[] }[] } {
  const matched: LocatedForm[] = [];
  const ambiguous: { sheet: Sheet; forms: Form[] }[] = [];
  const onlyOne = sheets.length === 1 && plan.forms.length === 1;
  for (const sheet of sheets) {
    const fits = forms
      .map((form) => locate(sheet, form, false, remembered(form)))
      .filter((fit) => fit.score >= ENOUGH || (onlyOne && isAllByAddress(fit.place.form)))
      .sort((a, b) => b.score - a.score);
    const best = fits.filter((fit) => fit.score === fits[0]!.score);
    if (best.length > 1) ambiguous.push({ sheet, forms: best.map((fit) => fit.place.form) });
    else if (best.length === 1) matched.push(best[0]!.place);
  }
  return { matched, ambiguous };
}

interface Fit {
  readonly place: LocatedForm;
  readonly score: number;
}

function locate(sheet: Sheet, form: Form, named: boolean, remembered: RememberedLabels | undefined): Fit {
  const size = Math.max(1, form.fields.length);
  if (form.kind === "list") {
    const header = findHeader(sheet, form, remembered);
    const score = header ? (header.mapped.length + header.duplicates.length) / size : 0;
    return {
      place: { form, sheet, header, cells: null, named },
      score: score + titleBonus(sheet, form, score),
    };
  }
  const cells = findFixedCells(sheet, form, remembered);
  const score = cells.labelled / size;
  return {
    place: { form, sheet, header: null, cells, named },
    score: score + titleBonus(sheet, form, score),
  };
}

const TITLE_ROWS = 5;

/** A title or sheet name that says the form's name tells forms with the same columns apart. */
function titleBonus(sheet: Sheet, form: Form, score: number): number {
  if (score === 0) return 0;
  const name = compactText(form.name);
  const title = sheet.rows
    .slice(0, TITLE_ROWS)
    .some((row) =>
      row.cells.some((cell) => cell.type === "text" && compactText(cell.text.slice(0, 200)).includes(name)),
    );
  return title || compactText(sheet.name).includes(name) ? 0.25 : 0;
}

function isAllByAddress(form: Form): boolean {
  return form.kind === "fixed" && form.fields.every((field) => field.cell !== null);
}

/** Sheets called as 工作表名 says, else as the form itself: so our own consolidated workbooks name them. */
function sheetsNamed(sheets: readonly Sheet[], form: Form): Sheet[] {
  const called = (name: string) => sheets.filter((sheet) => compactText(sheet.name) === compactText(name));
  const given = form.sheetName === null ? [] : called(form.sheetName);
  return given.length > 0 ? given : called(form.name);
}

function isCandidate(sheet: Sheet, plan: Plan, isConsolidated: boolean): boolean {
  if (plan.forms.some((form) => sheetsNamed([sheet], form).length > 0)) return true;
  // Beside the totals of a fixed form our consolidated workbooks carry the units' own numbers.
  if (isConsolidated && plan.forms.some(({ name }) => isNamedAfter(sheet, name))) return false;
  return !isOwnSheet(sheet);
}

function isNamedAfter(sheet: Sheet, form: string): boolean {
  return ["明细", "上下级"].some((ending) => compactText(sheet.name) === compactText(form + ending));
}
