import { refuse } from "../package/refusal.ts";

/**
 * The text of a .csv: UTF-8 or UTF-16 with or without mark, or GB18030 (which holds GBK and GB2312). Bytes that are
 * not one of these from beginning to end are refused with the line: half of the text would be garbled.
 */
export function decodeCsv(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes);
  if (marked !== null) {
    return decodeAs(bytes, marked) ?? throwAt(bytes, firstUndecodable(bytes, marked));
  }
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    const text = decodeAs(bytes, wide);
    if (text !== null) return text;
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) throw refuse("workbook.csv-nul", { line: lineOf(bytes, nul) });
  const text = decodeAs(bytes, "utf-8");
  if (text !== null) return text;
  refuseMixed(bytes);
  const chinese = decodeAs(bytes, "gb18030");
  if (chinese === null) return throwAt(bytes, firstUndecodable(bytes, "gb18030"));
  if (looksWestern(bytes)) return throwAt(bytes, firstHigh(bytes));
  return chinese;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark: line ends and separators have their zero byte on one side throughout. */
function wideEncoding(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  if (zeros[0] === 0 && zeros[1]! * 20 > bytes.length) return "utf-16le";
  if (zeros[1] === 0 && zeros[0]! * 20 > bytes.length) return "utf-16be";
  return null;
}

function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Chinese in UTF-8 read as GB18030 comes out as other Chinese, without any error. A file that is not UTF-8 as a whole
 * but has a line that certainly is (three-byte Chinese characters) was put together from two encodings.
 */
function refuseMixed(bytes: Uint8Array): void {
  let broken: number | null = null;
  let certain = false;
  forEachLine(bytes, (line, number) => {
    if (!line.some((byte) => byte >= 0x80)) return;
    const text = decodeAs(line, "utf-8");
    if (text === null) broken ??= number;
    else if (/[\u4e00-\u9fff]/.test(text)) certain = true;
  });
  if (certain && broken !== null) throw refuse("workbook.csv-encoding", { line: broken });
}

/** Latin-1 letters before ASCII letters pass for rare Chinese characters; then no second byte is ever high. */
function looksWestern(bytes: Uint8Array): boolean {
  let pairs = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x81) continue;
    if (bytes[i + 1]! >= 0x80) return false;
    pairs++;
    i++;
  }
  return pairs > 0;
}

function firstHigh(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte >= 0x80);
}

function firstUndecodable(bytes: Uint8Array, label: string): number {
  let offset = bytes.length;
  // Lines of UTF-16 cannot be cut at a byte; there the file as a whole has no fixed place of damage.
  if (label.startsWith("utf-16")) return offset;
  let at = 0;
  forEachLine(bytes, (line) => {
    if (offset === bytes.length && decodeAs(line, label) === null) offset = at;
    at += line.length + 1;
  });
  return offset;
}

function throwAt(bytes: Uint8Array, offset: number): never {
  throw refuse("workbook.csv-encoding", { line: lineOf(bytes, offset) });
}

function forEachLine(bytes: Uint8Array, visit: (line: Uint8Array, number: number) => void): void {
  let number = 1;
  let start = 0;
  while (start <= bytes.length) {
    let end = bytes.indexOf(10, start);
    if (end === -1) end = bytes.length;
    visit(bytes.subarray(start, end), number++);
    start = end + 1;
  }
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at !== -1 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}
