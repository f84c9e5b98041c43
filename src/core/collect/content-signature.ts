import type { FixedData, ListData } from "../model/submission.ts";
import { textOfValue } from "./corrections.ts";
import type { Value } from "../model/value.ts";

/** A value so that different values never look alike: blank, the text "1" and the number 1 differ. */
export function valueKey(value: Value): string {
  if (value === null) return "";
  return typeof value === "string" ? `t${value}` : `v${textOfValue(value)}`;
}

/** A record as one text, for comparing contents. */
export function recordSignature(values: readonly Value[]): string {
  return values.map(valueKey).join("\u0001");
}

/** What a list says, whatever the order of its rows. */
export function listSignature(list: ListData): string {
  return list.records
    .map((record) => recordSignature(record.values))
    .sort()
    .join("\u0002");
}

/** What a fixed form says, wherever its cells stand. */
export function fixedSignature(fixed: FixedData): string {
  return fixed.form.fields
    .map((field) => {
      const cell = fixed.cells.get(field);
      return cell ? `=${valueKey(cell.value)}` : "";
    })
    .join("\u0001");
}
