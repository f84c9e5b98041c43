import { collectFile } from "../collect/collect-file.ts";
import type { Plan } from "../model/plan.ts";
import type { Value } from "../model/value.ts";
import type { Sample } from "./sample.ts";

/** One record of a list, or one unit's fixed form, as the reader will read it. */
export interface ObservedRecord {
  readonly file: string;
  readonly sheet: string;
  /** Row of a list; null for a fixed form. */
  readonly row: number | null;
  /** By the field's name; a field that the sheet has not, or that could not be read, is absent. */
  readonly values: ReadonlyMap<string, Value>;
}

export interface Observed {
  /** By the form's name. */
  readonly records: ReadonlyMap<string, readonly ObservedRecord[]>;
  /** Names that the files state or are called by, in order, each with the forms it sent. */
  readonly units: ReadonlyMap<string, ReadonlySet<string>>;
  /** Files whose unit could not be told. */
  readonly nameless: readonly string[];
  /** Names of the forms that at least one sample was found to hold. */
  readonly found: ReadonlySet<string>;
}

/** Reads the samples with the proposed forms exactly as submissions will be read. */
export function observe(samples: readonly Sample[], plan: Plan): Observed {
  const records = new Map<string, ObservedRecord[]>(plan.forms.map(({ name }) => [name, []]));
  const units = new Map<string, Set<string>>();
  const nameless: string[] = [];
  const found = new Set<string>();
  for (const { stamp, workbook } of samples) {
    let { submissions } = collectFile(stamp, workbook, plan);
    for (const { unit, lists, fixed } of submissions) {
      const sent = units.get(unit) ?? new Set();
      for (const { form } of [...lists, ...fixed]) sent.add(form.name);
      units.set(unit, sent);
    }
    if (submissions.length === 0) {
      // Its cells are evidence all the same, whoever filled them.
      submissions = collectFile({ ...stamp, path: "未知单位甲.xlsx" }, workbook, plan).submissions;
      if (submissions.length > 0) nameless.push(stamp.path);
    }
    for (const { lists, fixed } of submissions) {
      for (const { form } of [...lists, ...fixed]) found.add(form.name);
      for (const { form, sheet, records: rows } of lists) {
        for (const { row, values } of rows) {
          const named = form.fields.map(({ name }, at): [string, Value] => [name, values[at] ?? null]);
          records.get(form.name)!.push({ file: stamp.path, sheet, row, values: new Map(named) });
        }
      }
      for (const { form, sheet, cells } of fixed) {
        const named = [...cells].map(([field, { value }]): [string, Value] => [field.name, value]);
        records.get(form.name)!.push({ file: stamp.path, sheet, row: null, values: new Map(named) });
      }
    }
  }
  return { records, units: withoutTopics(units), nameless, found };
}

/** Files of which the plan, with its list of units, no longer tells whose they are. */
export function lostFiles(samples: readonly Sample[], plan: Plan): readonly string[] {
  return samples
    .filter(({ stamp, workbook }) => {
      const { submissions, unknown } = collectFile(stamp, workbook, plan);
      return submissions.length === 0 && unknown !== null;
    })
    .map(({ stamp }) => stamp.path);
}

/** 枫桥镇分馆-活动 is 枫桥镇分馆 with a word for what it sent: file names carry such words. */
function withoutTopics(units: ReadonlyMap<string, Set<string>>): ReadonlyMap<string, ReadonlySet<string>> {
  const kept = new Map<string, Set<string>>();
  const names = new Set(units.keys());
  for (const [name, sent] of units) {
    const own = name.split(SEPARATORS).find((part) => part !== name && names.has(part)) ?? name;
    const known = kept.get(own) ?? new Set();
    for (const form of sent) known.add(form);
    kept.set(own, known);
  }
  return kept;
}

const SEPARATORS = /[-_—–+、（）()\s]+/;
