import type { Bilingual } from "../finding/finding.ts";
import { inBoth, joined, type Locale } from "../finding/message.ts";
import type { FixedData, ListData } from "../model/submission.ts";
import { cellAddress } from "../model/sheet.ts";
import type { Value } from "../model/value.ts";
import { recordKey, textOfValue } from "./corrections.ts";
import { recordSignature, valueKey } from "./content-signature.ts";

/** What changed from one version of a form to another. `texts` names the first changes, in the order of the form. */
export interface Difference {
  readonly count: number;
  readonly texts: readonly Bilingual[];
}

const MOST_TEXTS = 20;

class Changes {
  count = 0;
  readonly texts: Bilingual[] = [];

  add(make: (locale: Locale) => string): void {
    this.count += 1;
    if (this.texts.length < MOST_TEXTS) this.texts.push(inBoth(make));
  }
}

/** The difference as one text for a finding, cut after twenty with the rest counted. */
export function textOfDifference({ count, texts }: Difference): Bilingual {
  const more = count > texts.length ? [inBoth(() => `… (+${count - texts.length})`)] : [];
  return joined([...texts, ...more]);
}

const BLANK: Readonly<Record<Locale, string>> = { "zh-CN": "（空）", en: "(blank)" };
const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const valueText = (value: Value, locale: Locale) => shorten(textOfValue(value)) || BLANK[locale];
const rowText = (row: number, locale: Locale) => (locale === "zh-CN" ? `第${row}行` : `row ${row}`);

/** Cells of a fixed form: "合计 C7：86 → 68". */
export function fixedDifference(from: FixedData, to: FixedData): Difference {
  const changes = new Changes();
  for (const field of from.form.fields) {
    const before = from.cells.get(field);
    const after = to.cells.get(field);
    if (valueKey(before?.value ?? null) === valueKey(after?.value ?? null)) continue;
    const cell = (after ?? before)!.cell;
    changes.add(
      (locale) =>
        `${field.name} ${cell}：${valueText(before?.value ?? null, locale)} → ${valueText(after?.value ?? null, locale)}`,
    );
  }
  return changes;
}

/** Records of a list: by primary key where there is one, else whole rows added and removed. */
export function listDifference(from: readonly ListData[], to: readonly ListData[]): Difference {
  const form = (to[0] ?? from[0])!.form;
  return form.primaryKey.length > 0 ? keyedDifference(from, to) : rowDifference(from, to);
}

function keyedDifference(from: readonly ListData[], to: readonly ListData[]): Difference {
  const changes = new Changes();
  const before = recordsByKey(from);
  const after = recordsByKey(to);
  for (const [key, { list, record }] of before) {
    const other = after.get(key);
    if (!other) {
      changes.add(() => `− ${shorten(key)}`);
      continue;
    }
    list.form.fields.forEach((field, i) => {
      const a = record.values[i] ?? null;
      const b = other.record.values[i] ?? null;
      if (valueKey(a) === valueKey(b)) return;
      const column = other.list.columns[i] ?? 0;
      const cell = column === 0 ? "" : ` ${cellAddress(other.record.row, column)}`;
      changes.add(
        (locale) => `${shorten(key)} ${field.name}${cell}：${valueText(a, locale)} → ${valueText(b, locale)}`,
      );
    });
  }
  for (const key of after.keys()) if (!before.has(key)) changes.add(() => `+ ${shorten(key)}`);
  return changes;
}

function recordsByKey(
  lists: readonly ListData[],
): Map<string, { list: ListData; record: ListData["records"][number] }> {
  const records = new Map<string, { list: ListData; record: ListData["records"][number] }>();
  for (const list of lists) {
    for (const record of list.records) records.set(recordKey(record.values, list.form), { list, record });
  }
  return records;
}

function rowDifference(from: readonly ListData[], to: readonly ListData[]): Difference {
  const changes = new Changes();
  const left = new Map<string, number>();
  for (const { records } of to) {
    for (const { values } of records) {
      const key = recordSignature(values);
      left.set(key, (left.get(key) ?? 0) + 1);
    }
  }
  const describe = (record: ListData["records"][number]) =>
    shorten(
      record.values
        .map(textOfValue)
        .filter((text) => text !== "")
        .join(" "),
    );
  for (const { records } of from) {
    for (const record of records) {
      const key = recordSignature(record.values);
      const count = left.get(key) ?? 0;
      if (count > 0) left.set(key, count - 1);
      else changes.add((locale) => `− ${rowText(record.row, locale)} ${describe(record)}`);
    }
  }
  for (const { records } of to) {
    for (const record of records) {
      const key = recordSignature(record.values);
      const count = left.get(key) ?? 0;
      if (count === 0) continue;
      left.set(key, count - 1);
      changes.add((locale) => `+ ${rowText(record.row, locale)} ${describe(record)}`);
    }
  }
  return changes;
}
