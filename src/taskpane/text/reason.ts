import type { PaneText } from "./pane-text.ts";

/** The parts a binding gives as its reasons ("words=新办、读者", "unit=yes"), made into a sentence for the person. */
export function reasonText(reasons: readonly string[], text: PaneText): string {
  const { weak, unit, ...say } = text.reasons;
  const parts = new Map<string, string>();
  const objections: string[] = [];
  for (const part of reasons) {
    const cut = part.indexOf("=");
    const key = part.slice(0, cut);
    const value = part.slice(cut + 1);
    if (key === "weak") objections.push(wordFor(weak, value));
    else parts.set(key, value);
  }
  const quoted = (key: "named" | "literal" | "words" | "absent" | "conflict") => {
    const value = parts.get(key);
    return value === undefined ? [] : [say[key](value)];
  };
  const grounds = parts.has("chosen")
    ? [say.chosen]
    : [
        ...quoted("named"),
        ...(parts.has("literal") ? quoted("literal") : quoted("words")),
        ...quoted("absent"),
        ...quoted("conflict"),
        ...(parts.has("unit") && !parts.has("named") ? [wordFor(unit, parts.get("unit")!)] : []),
      ];
  const doubts = objections.filter(Boolean);
  return [grounds.filter(Boolean).join(say.comma), doubts.length > 0 ? say.doubt(doubts.join(say.comma)) : ""]
    .filter(Boolean)
    .join(say.stop);
}

/** A word of the core that this table does not know yet says nothing rather than something wrong. */
function wordFor(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? "";
}
