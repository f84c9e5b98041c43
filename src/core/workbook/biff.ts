import { refuse } from "../package/refusal.ts";

const BOF = 0x0809;
const END = 0x000a;
const FILEPASS = 0x002f;
const OLDER_BOFS: readonly number[] = [0x0009, 0x0209, 0x0409];
const LONGEST_RECORD = 8224;

/**
 * Walks the records of an .xls workbook stream (BIFF5 and BIFF8) and refuses what is encrypted, cut off or has a record
 * beyond any length: the library would hand back the cells it had until then as if they were all.
 */
export function checkBiff(stream: Uint8Array, part: string): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  let at = 0;
  let substreams = 0;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    // After the last substream the sectors are filled up with anything.
    if (depth === 0 && type !== BOF && !OLDER_BOFS.includes(type)) break;
    if (length > LONGEST_RECORD || at + 4 + length > stream.length) throw refuse("file.damaged", { part });
    if (type === FILEPASS) throw refuse("file.password", {});
    if (type === BOF || OLDER_BOFS.includes(type)) {
      depth++;
      substreams++;
    } else if (type === END) depth--;
    at += 4 + length;
  }
  if (depth !== 0 || substreams === 0) throw refuse("file.damaged", { part });
}
