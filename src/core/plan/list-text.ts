const SEPARATOR = /[、，,；;\n]/;

/**
 * Splits a list inside a cell on 、，,；; and line breaks. An item in double quotes is taken whole, so that it may hold
 * separators. Empty items are left out, repeated ones kept once.
 */
export function itemsFromText(text: string): string[] {
  const items: string[] = [];
  let item = "";
  let quoted = false;
  const finish = () => {
    const clean = item.trim();
    if (clean !== "" && !items.includes(clean)) items.push(clean);
    item = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') item += character;
      else if (text[at + 1] === '"') {
        item += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && item.trim() === "") {
      quoted = text.indexOf('"', at + 1) > 0;
      if (!quoted) item += character;
    } else if (SEPARATOR.test(character)) finish();
    else item += character;
  }
  finish();
  return items;
}

/** The list as one cell's text, which `itemsFromText` reads back. */
export function textFromItems(items: readonly string[]): string {
  return items
    .map((item) => (SEPARATOR.test(item) || item.startsWith('"') ? `"${item.replace(/"/g, '""')}"` : item))
    .join("、");
}
