import type { PaneHost } from "../../ports/pane.ts";
import { webPage } from "../web/web-page.ts";
import { excelWorkbook } from "./workbook.ts";

/** The Excel door; call it after Office is ready. */
export function excelHost(): PaneHost {
  const workbook = excelWorkbook({ Excel, Office });
  return {
    ...webPage(),
    kind: "excel",
    workbook,
    async reveal({ file, sheet, cell }) {
      const { value } = await workbook.overview();
      if (value === null || !isOpenFile(file, value.name)) return false;
      // Where Excel cannot show the place the pane does; the reason would say nothing more.
      return (await workbook.select({ sheet, cell })).value === true;
    },
  };
}

/** Programs show names with or without their ending; folders are never part of them. */
function isOpenFile(file: string, open: string): boolean {
  if (file === "") return true;
  const bare = (name: string) =>
    name
      .replace(/^.*[\\/]/s, "")
      .replace(/\.\w{1,4}$/, "")
      .toLowerCase();
  return bare(file) === bare(open);
}
