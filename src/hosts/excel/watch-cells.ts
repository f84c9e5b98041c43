import type { HostAnswer } from "../../ports/host-answer.ts";
import type { CellPlace, Stop } from "../../ports/workbook.ts";
import type { ExcelRunner } from "./office-root.ts";

/** What events of Excel say: the sheet by its id. */
interface CellEvent {
  readonly worksheetId: string;
  readonly address: string;
}

type Handlers = Pick<OfficeExtension.EventHandlers<CellEvent>, "add">;

/**
 * Tells the listener of each event with the sheet's present name. A sheet that is gone by the time of asking is not told:
 * nobody can look at it any more.
 */
export async function watchCells(
  runner: ExcelRunner,
  kind: "selection" | "change",
  listener: (place: CellPlace) => void,
): Promise<HostAnswer<Stop>> {
  const tell = async ({ worksheetId, address }: CellEvent): Promise<void> => {
    const { value } = await runner.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId).load("name");
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    });
    if (value !== null) listener({ sheet: value, cell: bareAddress(address) });
  };
  const added = await runner.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers: Handlers = kind === "selection" ? worksheets.onSelectionChanged : worksheets.onChanged;
    const handle = handlers.add(tell);
    await context.sync();
    return handle;
  });
  const handle = added.value;
  if (handle === null) return { value: null, findings: added.findings };
  const stop: Stop = async () => {
    await runner.run(async () => {
      handle.remove();
      await handle.context.sync();
    });
  };
  return { value: stop, findings: [] };
}

/** "汇总!$B$7" → "B7". */
function bareAddress(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
}
