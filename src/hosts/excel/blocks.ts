import type { RowOut } from "../../core/model/sheet-out.ts";
import { drawnLook } from "./looks.ts";
import type { SheetToWrite } from "../../ports/workbook.ts";

/** Rows that go to Excel in one request. */
export interface Block {
  /** 1-based row of the first line of `rows`; the last row's own number ends the block. */
  readonly rows: readonly RowOut[];
}

/**
 * Excel on the web takes 5 MB in one request. So much less keeps the pane's own work on one block short enough that it
 * answers within 200 ms also where other programs have most of the machine.
 */
const MOST_BYTES = 400_000;
const MOST_ROWS = 20_000;
const BYTES_OF_CHINESE = 3;
const BYTES_OF_BLANK = 5;
const BYTES_OF_NUMBER = 12;
/** Drawing a cell costs several calls, if no neighbour is drawn alike. */
const BYTES_OF_LOOK = 200;

/** Cuts rows into blocks by size. A wide gap between rows also ends a block, since the rows between would be sent as blanks. */
export async function* blocksOf(rows: SheetToWrite["rows"]): AsyncGenerator<Block> {
  let block: RowOut[] = [];
  let bytes = 0;
  for await (const part of partsOf(rows)) {
    for (const row of part) {
      const size = bytesOf(row);
      const span = block.length === 0 ? 0 : row.row - block[0]!.row + 1;
      if (block.length > 0 && (bytes + size > MOST_BYTES || span > MOST_ROWS)) {
        yield { rows: block };
        block = [];
        bytes = 0;
      }
      block.push(row);
      bytes += size;
    }
  }
  if (block.length > 0) yield { rows: block };
}

/** Both halves of a block that was too large; null for a single row. */
export function halvesOf({ rows }: Block): [Block, Block] | null {
  if (rows.length < 2) return null;
  const middle = Math.ceil(rows.length / 2);
  return [{ rows: rows.slice(0, middle) }, { rows: rows.slice(middle) }];
}

async function* partsOf(rows: SheetToWrite["rows"]): AsyncGenerator<readonly RowOut[]> {
  if (Symbol.asyncIterator in rows) yield* rows;
  else yield rows;
}

function bytesOf({ cells }: RowOut): number {
  let bytes = 0;
  for (const { value, look } of cells) {
    if (drawnLook(look) !== null) bytes += BYTES_OF_LOOK;
    bytes += typeof value === "string" ? value.length * BYTES_OF_CHINESE + BYTES_OF_BLANK : BYTES_OF_NUMBER;
  }
  const last = cells[cells.length - 1]?.column ?? 0;
  return bytes + Math.max(0, last - cells.length) * BYTES_OF_BLANK;
}
