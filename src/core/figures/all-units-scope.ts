import { earlierThisYear, previousPeriod, sameLastYear } from "../consolidate/history.ts";
import type { PastPeriod } from "../consolidate/history.ts";
import { aggregateValues } from "../expression/aggregate-values.ts";
import type { PeriodScope, Reference, Scope, ScopeRecord, ScopeValue } from "../expression/scope.ts";
import type { Form } from "../model/plan.ts";
import type { Period } from "../model/period.ts";
import { ofPeriodOnly } from "../validate/unit-past.ts";
import { allUnitData, recordsOf, singleOf } from "./unit-data.ts";
import type { UnitData } from "./unit-data.ts";

/** The data an indicator sees: all units of this period, and what is known of earlier ones. */
export interface IndicatorData {
  readonly current: UnitData;
  readonly previous: UnitData | null;
  readonly lastYear: UnitData | null;
  /** Earlier periods of the year, oldest first; null when there are gaps. */
  readonly earlier: readonly UnitData[] | null;
}

/** Picks 上期, 上年同期 and 年初至今 out of the past periods. */
export function indicatorData(
  current: UnitData,
  period: Period | null,
  past: readonly PastPeriod[],
): IndicatorData {
  const dataOf = (one: PastPeriod | null) => (one ? allUnitData(one.consolidated) : null);
  return {
    current,
    previous: period ? dataOf(previousPeriod(period, past)) : null,
    lastYear: period ? dataOf(sameLastYear(period, past)) : null,
    earlier: period
      ? (earlierThisYear(period, past)?.map((one) => allUnitData(one.consolidated)) ?? null)
      : null,
  };
}

/** An indicator's scope: all units. A period that is not known is "not read". */
export function allUnitsScope(data: IndicatorData): Scope {
  const kept = new Map<string, readonly ScopeRecord[] | undefined>();
  return {
    single: (reference) => singleOfPeriod(data, reference),
    records: (form, period) => {
      const key = `${period} ${form.name}`;
      if (!kept.has(key)) kept.set(key, recordsOfPeriod(data, form, period));
      return kept.get(key);
    },
  };
}

function ofPeriod(data: IndicatorData, period: PeriodScope): UnitData | null {
  if (period === "previous") return data.previous;
  return period === "same-last-year" ? data.lastYear : data.current;
}

function singleOfPeriod(data: IndicatorData, reference: Reference): ScopeValue | undefined {
  const { form, field: name, period } = reference;
  if (period !== "year-to-date") {
    const own = ofPeriod(data, period);
    return own ? singleOf(own, form, name) : undefined;
  }
  const field = form.fields.find((one) => one.name === name);
  const current = singleOf(data.current, form, name);
  // 累计 and 时点 values already are, or cannot be, added over periods: the latest stands for the year.
  if (!field || field.basis !== "period") return current;
  if (!data.earlier || !current) return undefined;
  const parts = [...data.earlier.map((one) => singleOf(one, form, name)), current];
  if (parts.includes(undefined)) return undefined;
  const known = parts.filter((part) => part !== undefined);
  if (known.some((part) => part.value === null)) return { value: null, trace: () => [] };
  return {
    value: aggregateValues(
      field,
      known.map((part) => part.value),
    ),
    trace: () => known.flatMap((part) => part.trace()),
  };
}

function recordsOfPeriod(
  data: IndicatorData,
  form: Form,
  period: PeriodScope,
): readonly ScopeRecord[] | undefined {
  if (period !== "year-to-date") {
    const own = ofPeriod(data, period);
    return own ? recordsOf(own, form) : undefined;
  }
  const current = recordsOf(data.current, form);
  if (!data.earlier || !current) return undefined;
  const all: ScopeRecord[] = [];
  for (const one of data.earlier) {
    const records = recordsOf(one, form);
    if (!records) return undefined;
    all.push(...records.map((record) => ofPeriodOnly(record, form)));
  }
  return all.concat(current);
}
