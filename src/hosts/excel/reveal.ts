import type { PaneHost } from "../../ports/pane.ts";
import type { WorkbookPort } from "../../ports/workbook.ts";

/** Selects a place when the open workbook is the file that it stands in; a sheet of the same name elsewhere is not meant. */
export function revealIn(workbook: Pick<WorkbookPort, "overview" | "select">): PaneHost["reveal"] {
  return async ({ file, sheet, cell }) => {
    const { value } = await workbook.overview();
    if (value === null || !isOpenFile(file, value.name)) return false;
    // Where Excel cannot show the place the pane does; the reason would say nothing more.
    return (await workbook.select({ sheet, cell })).value === true;
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
