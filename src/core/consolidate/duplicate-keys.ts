import { FindingLog } from "../collect/finding-log.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { ConsolidatedList, ConsolidatedRow } from "../model/consolidated.ts";
import { cellAddress } from "../model/sheet.ts";
import { textFromValue } from "./value-text.ts";

/**
 * The same 主键 in rows of two units: both count, since only people can say whose it is. Inside one unit it is the
 * validation's finding. Rows with a blank in the key have none.
 */
export function duplicateKeys(list: ConsolidatedList): Finding[] {
  const { form, rows } = list;
  const indexes = form.primaryKey.map((name) => form.fields.findIndex((field) => field.name === name));
  if (indexes.length === 0 || indexes.includes(-1)) return [];
  const first = new Map<string, ConsolidatedRow>();
  const log = new FindingLog();
  for (const row of rows) {
    const parts = indexes.map((index) => textFromValue(row.values[index] ?? null));
    if (parts.includes("")) continue;
    const key = JSON.stringify(parts);
    const earlier = first.get(key);
    if (!earlier) first.set(key, row);
    else if (earlier.source.unit !== row.source.unit) {
      log.add(row.source.unit, () =>
        makeFinding(
          "consolidate.duplicate-key",
          rowLocation(row, indexes[0]!, form.primaryKey.join("、")),
          {
            form: form.name,
            found: parts.join("、"),
            other: earlier.source.unit,
            place: `${earlier.source.sheet}!${earlier.row}`,
            expected: "",
          },
          { related: [rowLocation(earlier, indexes[0]!, form.primaryKey.join("、"))] },
        ),
      );
    }
  }
  return log.findings();
}

/** The cell of a field in a consolidated row; only the sheet where the file had no such column. */
export function rowLocation(row: ConsolidatedRow, fieldIndex: number, field: string) {
  const { unit, file, sheet, columns } = row.source;
  const column = columns[fieldIndex] ?? 0;
  return {
    kind: "cell",
    unit,
    file,
    sheet,
    field,
    ...(column > 0 ? { cell: cellAddress(row.row, column) } : {}),
  } as const;
}
