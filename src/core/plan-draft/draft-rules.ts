import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Form, Rule } from "../model/plan.ts";
import { isNumber } from "../model/value.ts";
import { ZERO } from "../number/decimal.ts";
import { isNumeric } from "./field-type.ts";
import { findSums, MOST_COLUMNS, type FoundSum, type NumberColumn } from "./find-sums.ts";
import { nameInFormula } from "./formula-name.ts";
import type { ObservedRecord } from "./observe.ts";

export interface DraftedRules {
  readonly rules: readonly Omit<Rule, "id">[];
  readonly findings: readonly Finding[];
}

const MOST_RECORDS = 500;

/** 审核公式 that the samples show: totals with their parts, and 其中 never above what it is a part of. */
export function draftRules(
  form: Form,
  parts: ReadonlySet<string>,
  records: readonly ObservedRecord[],
): DraftedRules {
  const seen = records.slice(0, MOST_RECORDS);
  const columns = columnsOf(form, parts, seen);
  const sums = findSums(columns);
  return {
    rules: [...sums.map((sum) => ruleOfSum(form, sum)), ...partRules(form, columns, sums)],
    findings: [
      ...sums.map((sum) => findingOfSum(form, sum, seen)),
      ...(columns.length > MOST_COLUMNS ? [manyColumns(form, columns.length)] : []),
    ],
  };
}

function manyColumns(form: Form, columns: number): Finding {
  const found = {
    zh: `找合计关系时有 ${columns} 个数字字段`,
    en: `${columns} fields looked through for sums`,
  };
  return makeFinding("plan.draft-cut", { kind: "plan" }, { form: form.name, found, count: MOST_COLUMNS });
}

/** Numbers as whole numbers of one size, so that adding them is exact; fields with numbers too long for that are left out. */
function columnsOf(
  form: Form,
  parts: ReadonlySet<string>,
  records: readonly ObservedRecord[],
): readonly NumberColumn[] {
  return form.fields
    .filter((field) => isNumeric(field.type) && field.type !== "percent")
    .flatMap((field): NumberColumn[] => {
      const values = records.map(({ values }) => {
        const value = values.get(field.name) ?? null;
        return isNumber(value) ? value : null;
      });
      const scaled = values.map((value) => (value === null ? null : value.times(SCALE).toNumber()));
      const isExact = scaled.every(
        (value) => value === null || (Number.isInteger(value) && Math.abs(value) < LARGEST),
      );
      const { name, measureUnit } = field;
      return isExact ? [{ name, measureUnit, isPart: parts.has(name), values: scaled }] : [];
    });
}

/** Four decimals are enough for 亿元 down to 万元; sums of a hundred such numbers stay exact. */
const SCALE = 10_000;
const LARGEST = 2 ** 46;

function ruleOfSum(form: Form, { total, parts, broken }: FoundSum): Omit<Rule, "id"> {
  const left = nameInFormula(total);
  return {
    form: form.name,
    name: `${total}平衡`,
    severity: broken.length === 0 ? "error" : "doubt",
    formula: `${left} = ${parts.map(nameInFormula).join(" + ")}`,
    tolerance: ZERO,
    condition: null,
    message: `${total}应等于${parts.join("、")}之和`,
    source: { kind: "plan" },
  };
}

function findingOfSum(form: Form, sum: FoundSum, records: readonly ObservedRecord[]): Finding {
  const formula = ruleOfSum(form, sum).formula;
  const location = { kind: "plan", sheet: "审核公式" } as const;
  if (sum.broken.length === 0) {
    return makeFinding("plan.draft-sum", location, { form: form.name, found: formula, count: sum.holds });
  }
  const places = sum.broken.map((at) => placeOf(records[at]!));
  const params = {
    form: form.name,
    found: formula,
    count: sum.holds,
    failed: places.length,
    expected: places.join("、"),
  };
  return makeFinding("plan.draft-sum-broken", location, params);
}

function placeOf({ file, sheet, row }: ObservedRecord): string {
  return row === null ? `${file} ${sheet}` : `${file} ${sheet} 第${row}行`;
}

/** 其中：满意份数 stands below 回收份数: it is at most as much, where every sample agrees. */
function partRules(
  form: Form,
  columns: readonly NumberColumn[],
  sums: readonly FoundSum[],
): readonly Omit<Rule, "id">[] {
  const inSum = new Set(sums.flatMap(({ parts }) => parts));
  return columns.flatMap((part, at): Omit<Rule, "id">[] => {
    if (!part.isPart || inSum.has(part.name)) return [];
    const whole = columns
      .slice(0, at)
      .reverse()
      .find((one) => !one.isPart && one.measureUnit === part.measureUnit);
    if (!whole || !neverAbove(part, whole)) return [];
    const formula = `${nameInFormula(part.name)} <= ${nameInFormula(whole.name)}`;
    return [
      {
        form: form.name,
        name: `${part.name}不超过${whole.name}`,
        severity: "error",
        formula,
        tolerance: ZERO,
        condition: null,
        message: `${part.name}是${whole.name}的一部分，不能更多`,
        source: { kind: "plan" },
      },
    ];
  });
}

function neverAbove(part: NumberColumn, whole: NumberColumn): boolean {
  const pairs = part.values.flatMap((value, i) => {
    const other = whole.values[i];
    return value === null || other === null || other === undefined ? [] : [value <= other];
  });
  return pairs.length > 0 && pairs.every((fits) => fits);
}
