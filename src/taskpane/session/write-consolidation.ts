import type { RowOut } from "../../core/model/sheet-out.ts";
import { rowsFromPlain } from "../../core/model/plain-sheet.ts";
import type { Watch } from "../../ports/progress.ts";
import type { SheetToWrite, WorkbookPort, WriteOutcome } from "../../ports/workbook.ts";
import type { LookName, Looks } from "./protocol.ts";

/** So many rows cross from the session at once: their unpacking is no task that a person would notice. */
const ROWS_AT_ONCE = 2000;

type Look = <Name extends LookName>(name: Name, ask: Looks[Name]["ask"]) => Promise<Looks[Name]["answer"]>;

/** `offer` names the state that was written, for questions about its cells. */
export interface WrittenConsolidation extends WriteOutcome {
  readonly offer: number;
}

/**
 * 汇总表 from the session into the open workbook: `look` asks the session, rows come in parts while others are written.
 * Whole or not at all, as the workbook promises.
 */
export async function writeConsolidation(
  look: Look,
  workbook: WorkbookPort,
  watch: Watch,
): Promise<WrittenConsolidation> {
  const { value, findings } = await workbook.overview();
  if (value === null) return { state: "failed", names: [], findings, offer: 0 };
  const own = value.sheets.filter(({ isOurs }) => !isOurs).map(({ name }) => name);
  const { id, sheets } = await look("offer-sheets", { own });
  const written = sheets.map((head, sheet): SheetToWrite => {
    async function* rows(): AsyncGenerator<readonly RowOut[]> {
      for (let from = 0; from < head.rowCount; from += ROWS_AT_ONCE) {
        const part = await look("sheet-rows", { id, sheet, from, count: ROWS_AT_ONCE });
        // The pane does one thing at a time, so nobody can have changed the session meanwhile.
        if (part === null) throw new Error("the session offered other sheets meanwhile");
        yield rowsFromPlain(part);
      }
    }
    return { ...head, rows: rows() };
  });
  return { ...(await workbook.write(written, watch)), offer: id };
}
