import { FindingLog } from "../collect/finding-log.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { ConsolidatedList, ConsolidatedRow } from "../model/consolidated.ts";
import type { Form } from "../model/plan.ts";
import { cellAddress } from "../model/sheet.ts";
import { textFromValue } from "./value-text.ts";

export interface WithoutDuplicates {
  readonly list: ConsolidatedList;
  readonly findings: readonly Finding[];
}

/**
 * The same 主键 in rows of two units. Whose it is only people can say, so both count; where the plan says 只计一次 the
 * row of the unit that the plan lists first stands for all, and what the others say differently is in doubt. Inside one
 * unit it is the validation's finding. Rows with a blank in the key have none.
 */
export function withoutDuplicates(list: ConsolidatedList): WithoutDuplicates {
  const { form } = list;
  const indexes = form.primaryKey.map((name) => form.fields.findIndex((field) => field.name === name));
  if (indexes.length === 0 || indexes.includes(-1)) return { list, findings: [] };
  const once = form.duplicates === "once";
  const first = new Map<string, ConsolidatedRow>();
  const log = new FindingLog();
  const rows = list.rows.filter((row) => {
    const parts = indexes.map((index) => textFromValue(row.values[index] ?? null));
    if (parts.includes("")) return true;
    const key = JSON.stringify(parts);
    const earlier = first.get(key);
    if (!earlier) first.set(key, row);
    if (!earlier || earlier.source.unit === row.source.unit) return true;
    const pair = { form, key: parts.join("、"), indexes, row, earlier };
    if (!once) log.add(row.source.unit, () => duplicateFinding(pair));
    else {
      const fields = differingFields(pair);
      log.add(`${row.source.unit}\n${fields.length > 0}`, () => onceFinding(pair, fields));
    }
    return !once;
  });
  return { list: once ? { ...list, rows } : list, findings: log.findings() };
}

interface Pair {
  readonly form: Form;
  readonly key: string;
  readonly indexes: readonly number[];
  readonly row: ConsolidatedRow;
  readonly earlier: ConsolidatedRow;
}

function duplicateFinding({ form, key, indexes, row, earlier }: Pair): Finding {
  return makeFinding(
    "consolidate.duplicate-key",
    rowLocation(row, indexes[0]!, form.primaryKey.join("、")),
    { form: form.name, found: key, other: earlier.source.unit, place: placeOf(earlier), expected: "" },
    { related: [rowLocation(earlier, indexes[0]!, form.primaryKey.join("、"))] },
  );
}

function onceFinding({ form, key, indexes, row, earlier }: Pair, fields: readonly string[]): Finding {
  const difference = fields.length === 0 ? "" : `；${fields.join("；")}`;
  return makeFinding(
    "consolidate.duplicate-once",
    rowLocation(row, indexes[0]!, form.primaryKey.join("、")),
    { form: form.name, found: key, other: earlier.source.unit, place: placeOf(earlier), difference },
    {
      related: [rowLocation(earlier, indexes[0]!, form.primaryKey.join("、"))],
      severity: fields.length === 0 ? "note" : "doubt",
    },
  );
}

function placeOf({ source, row }: ConsolidatedRow): string {
  return `${source.sheet}!${row}`;
}

/** "金额 5 ≠ 6": what the row that is left out says otherwise than the one that counts. */
function differingFields({ form, row, earlier }: Pair): string[] {
  return form.fields.flatMap(({ name }, index) => {
    const [own, other] = [row, earlier].map((one) => textFromValue(one.values[index] ?? null));
    return own === other ? [] : [`${name} ${own} ≠ ${other}`];
  });
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
