import type { Consolidated, RowSource } from "../model/consolidated.ts";
import type { Form } from "../model/plan.ts";
import { columnName, positionFromAddress, type Workbook } from "../model/sheet.ts";
import type { RowOut, SheetOut } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import { headedRows, sheetNamed } from "./headed-rows.ts";
import { COLUMNS_SHEET } from "./result-sheet-names.ts";

const COLUMN_HEADERS = ["表名", "文件", "工作表", "字段", "列"] as const;

/** Columns of a source in the order of the form's fields, 0 where it had none; empty where nothing is known of it. */
export type SourceColumns = (form: Form, source: Pick<RowSource, "file" | "sheet">) => readonly number[];

/**
 * 来源列: in which column of each source the fields of a list stood, so that a trace from the workbook alone ends at the
 * cell and not at its row. null where there is no list with rows.
 */
export function columnsSheet({ lists }: Consolidated): SheetOut | null {
  const rows: RowOut[] = [];
  for (const { form, rows: records } of lists) {
    const seen = new Set<string>();
    for (const { file, sheet, columns } of new Set(records.map(({ source }) => source))) {
      // Rows of several units in one sheet share its header.
      const key = JSON.stringify([file, sheet]);
      if (seen.has(key)) continue;
      seen.add(key);
      form.fields.forEach(({ name }, index) => {
        const column = columns[index] ?? 0;
        if (column > 0)
          rows.push(rowOut(rows.length + 2, [form.name, file, sheet, name, columnName(column)]));
      });
    }
  }
  if (rows.length === 0) return null;
  return {
    name: COLUMNS_SHEET,
    rows: [rowOut(1, COLUMN_HEADERS, "header"), ...rows],
    widths: [20, 40, 20, 20, 8],
    freeze: { rows: 1, columns: 0 },
  };
}

/** The columns that a consolidated workbook keeps. */
export function columnsFromWorkbook(workbook: Workbook): SourceColumns {
  const sheet = sheetNamed(workbook, COLUMNS_SHEET);
  const known = new Map<string, Map<string, number>>();
  for (const row of sheet ? headedRows(sheet, workbook.date1904).rows : []) {
    const key = JSON.stringify([row.text("表名"), row.text("文件"), row.text("工作表")]);
    const column = positionFromAddress(`${row.text("列")}1`)?.column ?? 0;
    const columns = known.get(key);
    if (columns) columns.set(row.text("字段"), column);
    else known.set(key, new Map([[row.text("字段"), column]]));
  }
  return (form, source) => {
    const columns = known.get(JSON.stringify([form.name, source.file, source.sheet]));
    return columns ? form.fields.map(({ name }) => columns.get(name) ?? 0) : [];
  };
}
