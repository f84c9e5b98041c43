/** Word's own characters for what our reading of the file writes otherwise; "" for what is no text of ours. */
const SHOWN: ReadonlyMap<string, string> = new Map([
  ["\v", "\n"],
  ["\r", "\n"],
  ["\u001e", "\u2011"],
  // Pictures, marks of notes and comments, ends of cells, parts of fields, optional hyphens, objects.
  ...[..."\u0001\u0002\u0005\u0007\u0013\u0014\u0015\u001f\ufffc"].map((mark) => [mark, ""] as const),
]);

/** Text as Word's interface gives it, written as our reading of the file writes it. */
export function plainFromShown(shown: string): string {
  return shown.replace(/[^\t\n -\ufffb]|\ufffc/g, (character) => SHOWN.get(character) ?? character);
}

/**
 * Can the paragraph that Word shows be the one that was read? Word shows text that is deleted as a tracked change, and
 * marks that we do not read; all that was read must be there, in order. So an empty paragraph may be any.
 */
export function canBeShownAs(read: string, shown: string): boolean {
  const plain = plainFromShown(shown);
  let at = 0;
  for (const character of plain) if (read.startsWith(character, at)) at += character.length;
  return at === read.length;
}

const LONGEST = 255;
const CODES: Readonly<Record<string, string>> = { "^": "^^", "\t": "^t", "\n": "^l", "\u2011": "^~" };

/** The text as Word's Find wants it; null where Find cannot ask for it. */
export function findText(text: string): string | null {
  const asked = text.replace(/[\^\t\n\u2011]/g, (character) => CODES[character]!);
  return asked === "" || asked.length > LONGEST ? null : asked;
}

/**
 * Which of the places where Find stops in `text` begins at `start`, and how many places there are. Find goes from left to
 * right and its hits do not overlap; null where it would not stop at `start`.
 */
export function placeAmong(
  text: string,
  wanted: string,
  start: number,
): { readonly nth: number; readonly count: number } | null {
  if (wanted === "") return null;
  let nth = -1;
  let count = 0;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    if (at === start) nth = count;
    count++;
  }
  return nth === -1 ? null : { nth, count };
}
