import type { FixedData, ListData } from "../model/submission.ts";
import { cellAddress } from "../model/sheet.ts";
import { recordKey, textOfValue } from "./corrections.ts";
import { recordSignature, valueKey } from "./content-signature.ts";

/** What changed from one version of a form to another. `texts` names the first changes, in the order of the form. */
export interface Difference {
  readonly count: number;
  readonly texts: readonly string[];
}

const MOST_TEXTS = 20;

class Changes {
  count = 0;
  readonly texts: string[] = [];

  add(make: () => string): void {
    this.count += 1;
    if (this.texts.length < MOST_TEXTS) this.texts.push(make());
  }
}

/** The difference as one text for a finding, cut after twenty with the rest counted. */
export function textOfDifference({ count, texts }: Difference): string {
  const more = count > texts.length ? `；…（+${count - texts.length}）` : "";
  return texts.join("；") + more;
}

const shown = (text: string) => (text === "" ? "（空）" : text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Cells of a fixed form: "合计 C7：86 → 68". */
export function fixedDifference(from: FixedData, to: FixedData): Difference {
  const changes = new Changes();
  for (const field of from.form.fields) {
    const before = from.cells.get(field);
    const after = to.cells.get(field);
    if (valueKey(before?.value ?? null) === valueKey(after?.value ?? null)) continue;
    const cell = (after ?? before)!.cell;
    changes.add(
      () =>
        `${field.name} ${cell}：${shown(textOfValue(before?.value ?? null))} → ${shown(textOfValue(after?.value ?? null))}`,
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
      changes.add(() => `− ${shown(key)}`);
      continue;
    }
    list.form.fields.forEach((field, i) => {
      const a = record.values[i] ?? null;
      const b = other.record.values[i] ?? null;
      if (valueKey(a) === valueKey(b)) return;
      const column = other.list.columns[i] ?? 0;
      const cell = column === 0 ? "" : ` ${cellAddress(other.record.row, column)}`;
      changes.add(
        () => `${shown(key)} ${field.name}${cell}：${shown(textOfValue(a))} → ${shown(textOfValue(b))}`,
      );
    });
  }
  for (const key of after.keys()) if (!before.has(key)) changes.add(() => `+ ${shown(key)}`);
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
    shown(
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
      else changes.add(() => `− 第${record.row}行 ${describe(record)}`);
    }
  }
  for (const { records } of to) {
    for (const record of records) {
      const key = recordSignature(record.values);
      const count = left.get(key) ?? 0;
      if (count === 0) continue;
      left.set(key, count - 1);
      changes.add(() => `+ 第${record.row}行 ${describe(record)}`);
    }
  }
  return changes;
}
