import type { FileStamp } from "../model/file.ts";
import type { SheetOut } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import { SOURCES_SHEET } from "./result-sheet-names.ts";

export const SOURCE_HEADERS = ["文件", "字节数", "SHA-256"] as const;

/** 数据依据: the files that count, so that one can later prove which file it was. */
export function sourcesSheet(files: readonly FileStamp[]): SheetOut {
  return {
    name: SOURCES_SHEET,
    rows: [
      rowOut(1, SOURCE_HEADERS, "header"),
      ...files.map((file, index) => rowOut(index + 2, [file.path, file.size, file.sha256])),
    ],
    widths: [40, 12, 70],
    freeze: { rows: 1, columns: 0 },
  };
}
