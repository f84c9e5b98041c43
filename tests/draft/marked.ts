/** Reads the compact notation of the own cases: ⟦whole‹blank›expression⟧ is a placeholder, ⟪…⟫ must stay untouched. */
export interface MarkedCase {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  readonly placeholders: readonly { start: number; end: number; blankStart: number; blankEnd: number }[];
  readonly decoys: readonly { start: number; end: number }[];
}

export function markedCase(line: { id: string; group: string; marked: string }): MarkedCase {
  let text = "";
  const placeholders: MarkedCase["placeholders"][number][] = [];
  const decoys: { start: number; end: number }[] = [];
  let start = 0;
  let blankStart = 0;
  let blankEnd = 0;
  let decoyStart = 0;
  for (const character of line.marked) {
    if (character === "⟦") start = text.length;
    else if (character === "‹") blankStart = text.length;
    else if (character === "›") blankEnd = text.length;
    else if (character === "⟧") placeholders.push({ start, end: text.length, blankStart, blankEnd });
    else if (character === "⟪") decoyStart = text.length;
    else if (character === "⟫") decoys.push({ start: decoyStart, end: text.length });
    else text += character;
  }
  return { id: line.id, group: line.group, text, placeholders, decoys };
}
