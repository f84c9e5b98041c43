import { isOfAWord } from "../../core/expression/characters.ts";
import { compileExpression } from "../../core/expression/compile.ts";
import { fieldOfForm, formByName, type NameTable, nameTable } from "../../core/expression/names.ts";
import { AGGREGATE_FORMS } from "../../core/expression/resolve-aggregate.ts";
import type { FindingParams } from "../../core/finding/finding.ts";
import { makeFinding } from "../../core/finding/make-finding.ts";
import { hint, type Locale, message } from "../../core/finding/message.ts";
import type { Form, Plan } from "../../core/model/plan.ts";

/** A formula that is being typed. `form` is 表名 of a rule; "" for an indicator or a rule that names its forms itself. */
export interface FormulaQuestion {
  readonly kind: "rule" | "indicator";
  readonly form: string;
  readonly text: string;
  /** Where the next character would be typed, in UTF-16 units. */
  readonly caret: number;
}

export interface FormulaAnswer {
  /** null: the formula can be used. `start` and `end` are offsets in the text, to be underlined. */
  readonly fault: {
    readonly start: number;
    readonly end: number;
    readonly message: string;
    readonly hint: string;
  } | null;
  /** Names that fit what is typed before the caret, best first; each replaces the text from `from` to the caret. */
  readonly from: number;
  readonly options: readonly FormulaOption[];
}

export interface FormulaOption {
  readonly text: string;
  readonly kind: "field" | "form" | "function" | "period" | "word";
  /** What tells it from others: the form of a field, how a function is written. */
  readonly detail: string;
}

const MOST_OPTIONS = 12;
const PERIODS = ["上期.", "上年同期."];
const SHIFTS: Readonly<Record<string, string>> = {
  年初至今: "年初至今(指标或字段)",
  同比: "同比(指标或字段)",
  环比: "环比(指标或字段)",
};

/** Checks a formula against the names of a plan and offers names for the caret. */
export function checkFormula(plan: Plan, question: FormulaQuestion, locale: Locale): FormulaAnswer {
  const names = nameTable(plan.forms);
  const ownForm = question.form === "" ? null : (formByName(names, question.form) ?? null);
  const { from, options } = complete(names, ownForm, question);
  return { fault: faultOf(names, ownForm, question, locale), from, options };
}

function faultOf(
  names: NameTable,
  ownForm: Form | null,
  { kind, text }: FormulaQuestion,
  locale: Locale,
): FormulaAnswer["fault"] {
  const compiled = compileExpression(text, names, { kind, ownForm });
  const place = { kind: "plan" } as const;
  if ("error" in compiled) {
    const { code, column, params } = compiled.error;
    const finding = makeFinding(code, place, params as FindingParams);
    const start = Math.min(column - 1, text.length);
    const length = Math.max(1, params.found.replace(/…$/, "").length);
    const end = Math.min(text.length, start + length);
    return { start, end, message: message(finding, locale), hint: hint(finding, locale) };
  }
  const type = compiled.expression.root.type.kind;
  const whole = { start: 0, end: text.length };
  if (kind === "rule" && type !== "boolean") {
    const params = { column: 1, found: text.trim(), expected: "" };
    const finding = makeFinding("plan.formula-condition", place, params);
    return { ...whole, message: message(finding, locale), hint: hint(finding, locale) };
  }
  if (kind === "indicator" && type !== "number" && type !== "ratio") {
    const finding = makeFinding("plan.indicator-not-a-number", place, {
      found: text.trim(),
      expected: text.trim(),
    });
    return { ...whole, message: message(finding, locale), hint: hint(finding, locale) };
  }
  return null;
}

function complete(
  names: NameTable,
  ownForm: Form | null,
  { text, caret }: FormulaQuestion,
): Pick<FormulaAnswer, "from" | "options"> {
  const from = startOfWord(text, caret);
  const typed = text.slice(from, caret);
  const before = text[from - 1];
  if (before === "." || before === "!") {
    const owner = text.slice(startOfWord(text, from - 1), from - 1);
    const form = formByName(names, owner) ?? (PERIODS.includes(`${owner}.`) ? ownForm : null);
    const fields = form ? fieldOptions(names, form, false) : [];
    return { from, options: best(fields, typed) };
  }
  if (before === '"') return { from, options: [] };
  const forms = names.forms.map(({ name }): FormulaOption => ({
    text: safe(name),
    kind: "form",
    detail: "",
  }));
  const own = ownForm ? fieldOptions(names, ownForm, false) : [];
  const others = names.forms
    .filter((form) => form !== ownForm)
    .flatMap((form) => fieldOptions(names, form, true));
  const functions = Object.entries({ ...AGGREGATE_FORMS, ...SHIFTS }).map(
    ([name, detail]): FormulaOption => ({ text: `${name}(`, kind: "function", detail }),
  );
  const periods = PERIODS.map((name): FormulaOption => ({ text: name, kind: "period", detail: "" }));
  const words = ["且", "或", "非", "填报单位"].map((name): FormulaOption => ({
    text: name,
    kind: "word",
    detail: "",
  }));
  return { from, options: best([...own, ...forms, ...others, ...functions, ...periods, ...words], typed) };
}

function startOfWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && isOfAWord(text[start - 1]!)) start -= 1;
  return start;
}

function fieldOptions(names: NameTable, form: Form, qualified: boolean): FormulaOption[] {
  return form.fields
    .filter((field) => fieldOfForm(names, form, field.name) === field)
    .map(({ name }) => ({
      text: qualified ? `${safe(form.name)}.${safe(name)}` : safe(name),
      kind: "field",
      detail: form.name,
    }));
}

/** A name as a formula can say it; in brackets where it holds characters of the language. */
function safe(name: string): string {
  if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return name;
  return name.includes("]") ? `'${name}'` : `[${name}]`;
}

/** Names that begin with what is typed, then those that hold it. What is typed out whole is no news. */
function best(options: readonly FormulaOption[], typed: string): readonly FormulaOption[] {
  const wanted = typed.toLowerCase();
  const bare = ({ text }: FormulaOption) => text.toLowerCase().replace(/[[\]']/g, "");
  const fitting = options.filter((option) => bare(option).includes(wanted) && bare(option) !== wanted);
  const starts = fitting.filter((option) => bare(option).startsWith(wanted));
  const holds = fitting.filter((option) => !bare(option).startsWith(wanted));
  return [...starts, ...holds].slice(0, MOST_OPTIONS);
}
