import type { FindingLog } from "../collect/finding-log.ts";
import { textOfValue } from "../collect/corrections.ts";
import { checkRule, type RuleResult } from "../expression/check-rule.ts";
import { placeOfReason } from "../expression/operand.ts";
import type { CompiledRule } from "../expression/rules.ts";
import type { Scope } from "../expression/scope.ts";
import type { CellLocation, Finding, Location } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { inBoth, joined, textOfParam } from "../finding/message.ts";
import type { TraceEntry } from "../model/figure.ts";
import { cellAddress } from "../model/sheet.ts";
import type { ListData, ListRecord, Submission } from "../model/submission.ts";
import { likelyCause } from "./likely-cause.ts";
import type { RuleTally } from "./rule-tally.ts";
import { fieldIndex, RowScope, type UnitScope } from "./unit-scope.ts";

/** What the rules of one unit need to know beside its data, and where they leave what they found. */
export interface RuleRun {
  readonly log: FindingLog;
  readonly tally: RuleTally;
  /** 应报表: whether the plan asks this unit for a form. */
  owes(form: string): boolean;
}

/** Checks every rule that this submission is asked for: row rules over its own lists, unit rules where it is their home. */
export function checkRules(
  submission: Submission,
  rules: readonly CompiledRule[],
  scope: UnitScope,
  siblings: readonly Submission[],
  run: RuleRun,
): void {
  const sent = new Set(
    siblings.flatMap(({ lists, fixed }) => [...lists, ...fixed].map(({ form }) => form.name)),
  );
  const isAsked = ({ reason }: RuleResult) =>
    reason?.kind !== "not-read" || reason.form === "" || sent.has(reason.form) || run.owes(reason.form);
  const check = (rule: CompiledRule, one: Scope, elsewhere: () => CellLocation) => {
    const found = checkRule(rule, one);
    // A rule over a form that this unit need not send does not apply to it: there is nothing to ask it for.
    const result = isAsked(found) ? found : { ...found, outcome: "passed" as const, applies: false };
    run.tally.add(rule.rule.id, result);
    if (result.outcome !== "passed") report(rule, result, one, run.log, elsewhere);
  };
  for (const rule of rules) {
    if (rule.rowForm === null) {
      if (homeOf(rule, siblings) === submission) check(rule, scope, () => sheetLocation(submission, rule));
      continue;
    }
    const index = fieldIndex(rule.rowForm);
    for (const list of submission.lists) {
      if (list.form !== rule.rowForm) continue;
      for (const record of list.records) {
        const row = new RowScope(scope, submission, list, record, index);
        check(rule, row, () => rowLocation(submission, list, record));
      }
    }
  }
}

function holds(submission: Submission, rule: CompiledRule): boolean {
  return rule.forms.some(
    (form) =>
      submission.fixed.some((data) => data.form === form) ||
      submission.lists.some((data) => data.form === form),
  );
}

/** A rule over several forms of a unit is checked once: with the first submission that holds the foremost of its forms. */
function homeOf(rule: CompiledRule, siblings: readonly Submission[]): Submission | undefined {
  for (const form of rule.forms) {
    const home = siblings.find((one) => holds(one, { ...rule, forms: [form] }));
    if (home) return home;
  }
  return undefined;
}

function sheetLocation(submission: Submission, rule: CompiledRule): CellLocation {
  return {
    kind: "cell",
    file: submission.file.path,
    sheet: sheetOf(submission, rule),
    unit: submission.unit,
  };
}

function sheetOf(submission: Submission, rule: CompiledRule): string {
  const data = [...submission.fixed, ...submission.lists].find((one) => rule.forms.includes(one.form));
  return data?.sheet ?? "";
}

function rowLocation(submission: Submission, list: ListData, record: ListRecord): CellLocation {
  const column = Math.max(1, Math.min(...list.columns.filter((one) => one > 0)));
  return {
    kind: "cell",
    file: submission.file.path,
    sheet: list.sheet,
    cell: cellAddress(record.row, column),
    unit: submission.unit,
  };
}

function report(
  rule: CompiledRule,
  result: RuleResult,
  scope: Scope,
  log: FindingLog,
  elsewhere: () => CellLocation,
): void {
  const code = {
    failed: "validate.rule-failed",
    notEvaluable: "validate.rule-not-evaluable",
    broken: "validate.rule-broken",
    passed: "",
  }[result.outcome];
  log.add([code, rule.rule.id, rule.rule.formula].join("\u0000"), () =>
    result.outcome === "failed"
      ? failed(rule, result, scope, elsewhere)
      : unfinished(rule, result, elsewhere),
  );
}

const MOST_RELATED = 20;
const DEFAULT_ADVICE = { zh: "请核对公式涉及的单元格", en: "Check the cells of the formula" };

function failed(
  rule: CompiledRule,
  result: RuleResult,
  scope: Scope,
  elsewhere: () => CellLocation,
): Finding {
  const { id, name, formula, severity, message } = rule.rule;
  // What stands in an earlier period is no more to be corrected: the finding is about this period's cells.
  const cells = result.cells();
  const isHere = cells.some(isOfNow);
  const places = [...cells.filter(isOfNow), ...cells.filter((entry) => !isOfNow(entry))]
    .slice(0, MOST_RELATED + 1)
    .map(locationOfTrace);
  const cause = likelyCause(rule, result, scope);
  const own = message === "" ? [] : [{ zh: message, en: message }];
  const advice = [...(cause ? [cause] : []), ...own];
  const comparison = result.operator !== undefined;
  return makeFinding(
    "validate.rule-failed",
    isHere ? places[0]! : elsewhere(),
    {
      rule: id,
      name: name === "" ? id : name,
      formula,
      found: comparison ? textOfValue(result.left ?? null) : { zh: "不成立", en: "it does not hold" },
      expected: comparison ? expectedText(result) : formula,
      advice: advice.length === 0 ? DEFAULT_ADVICE : joined(advice),
    },
    { severity, outcome: "failed", related: isHere ? places.slice(1) : places },
  );
}

/** For an equality the value itself, so that machines can put it in; else with the operator: "≥ 30". */
function expectedText({ operator, right }: RuleResult): string {
  const value = textOfValue(right ?? null);
  return operator === "=" ? value : `${operator} ${value}`;
}

const REASONS = {
  blank: { zh: "缺少数据", en: "blank" },
  "not-applicable": { zh: "填的是不适用", en: "not applicable" },
  "not-read": { zh: "没有读到", en: "not read" },
  "no-values": { zh: "没有数值", en: "no values" },
  "division-by-zero": { zh: "除数为 0", en: "division by zero" },
  "base-not-positive": { zh: "基数为 0 或负数", en: "base not positive" },
  "too-many-steps": { zh: "计算量过大", en: "too many steps" },
  "wrong-type": { zh: "类型不能比较", en: "wrong type" },
} as const;

function unfinished(rule: CompiledRule, result: RuleResult, elsewhere: () => CellLocation): Finding {
  const { id, name, formula, source } = rule.rule;
  const reason = result.reason;
  const place = reason ? placeOfReason(reason) : "";
  const field = place === "" ? "" : `${place} `;
  const params = {
    rule: id,
    name: name === "" ? id : name,
    formula,
    reason: reason ? inBoth((locale) => `${field}${textOfParam(REASONS[reason.kind], locale)}`) : "",
  };
  if (result.outcome === "broken") {
    return makeFinding("validate.rule-broken", source, params, { outcome: "broken" });
  }
  const at = reason?.at && isOfNow(reason.at) ? locationOfTrace(reason.at) : elsewhere();
  // 不适用 is the unit's answer, so there is nothing to ask it for.
  const severity = reason?.kind === "not-applicable" ? "note" : "doubt";
  return makeFinding("validate.rule-not-evaluable", at, params, { outcome: "notEvaluable", severity });
}

function isOfNow({ period }: TraceEntry): boolean {
  return period === undefined;
}

function locationOfTrace(entry: TraceEntry): Location {
  const { file, sheet, unit, cell, row } = entry;
  const at = cell ?? (row === undefined ? undefined : `${row}:${row}`);
  return { kind: "cell", file, sheet, unit, ...(at === undefined ? {} : { cell: at }) };
}
