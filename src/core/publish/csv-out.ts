const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;
const LIKE_FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Rows as .csv (RFC 4180, UTF-8 without a mark, CRLF). A text that a spreadsheet would run as a formula gets an apostrophe
 * in front; numbers stay numbers.
 */
export function csvFromRows(...parts: readonly Iterable<readonly string[]>[]): string {
  const lines: string[] = [];
  for (const rows of parts) for (const row of rows) lines.push(row.map(csvCell).join(","));
  return lines.map((line) => `${line}\r\n`).join("");
}

function csvCell(text: string): string {
  const safe = LIKE_FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
