import type { PaneHost } from "../../ports/pane.ts";
import { webPage } from "../web/web-page.ts";
import { revealIn } from "./reveal.ts";
import { excelWorkbook } from "./workbook.ts";

/** The Excel door; call it after Office is ready. */
export function excelHost(): PaneHost {
  const workbook = excelWorkbook({ Excel, Office });
  return { ...webPage(), kind: "excel", workbook, reveal: revealIn(workbook) };
}
