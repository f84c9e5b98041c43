import type { RollUpLine } from "../../app/session/roll-up.ts";
import { toggled } from "./toggled.ts";

/** Units whose branches are folded away. */
export type Folded = ReadonlySet<string>;

/** So many lines are taken in at one look; longer trees begin folded. */
const SEEN_AT_ONCE = 40;

/** Long trees begin with two levels, and with the way to every parent that differs from its branches. */
export function foldedAtFirst(lines: readonly RollUpLine[]): Folded {
  if (lines.length <= SEEN_AT_ONCE) return new Set();
  const folded = new Set(
    lines.filter(({ level, hasBranches }) => level > 1 && hasBranches).map(({ unit }) => unit),
  );
  lines.forEach(({ state }, at) => {
    if (state !== "differs") return;
    for (let above = parentOf(lines, at); above >= 0; above = parentOf(lines, above)) {
      folded.delete(lines[above]!.unit);
    }
  });
  return folded;
}

/** Without what lies under a folded unit. */
export function linesInView(lines: readonly RollUpLine[], folded: Folded): readonly RollUpLine[] {
  let deepest = Infinity;
  return lines.filter(({ unit, level }) => {
    if (level > deepest) return false;
    deepest = folded.has(unit) ? level : Infinity;
    return true;
  });
}

/** The units under one that reported themselves and count in it. */
export function partsOf(lines: readonly RollUpLine[], unit: string): readonly RollUpLine[] {
  const from = lines.findIndex((line) => line.unit === unit);
  if (from < 0) return [];
  const end = lines.findIndex(({ level }, at) => at > from && level <= lines[from]!.level);
  return lines
    .slice(from + 1, end < 0 ? lines.length : end)
    .filter(({ own, counted }) => own !== null && counted);
}

/** Where a key leads from the line at `at` of those in view (the treegrid pattern of ARIA); null: the key does nothing here. */
export function treeStep(
  key: string,
  at: number,
  inView: readonly RollUpLine[],
  folded: Folded,
): { readonly at: number; readonly folded: Folded } | null {
  const line = inView[at];
  if (!line) return null;
  const isOpen = line.hasBranches && !folded.has(line.unit);
  const to = (place: number) =>
    place >= 0 && place < inView.length && place !== at ? { at: place, folded } : null;
  switch (key) {
    case "ArrowDown":
      return to(at + 1);
    case "ArrowUp":
      return to(at - 1);
    case "Home":
      return to(0);
    case "End":
      return to(inView.length - 1);
    case "ArrowRight":
      if (!line.hasBranches) return null;
      return isOpen ? to(at + 1) : { at, folded: toggled(folded, line.unit) };
    case "ArrowLeft":
      return isOpen ? { at, folded: toggled(folded, line.unit) } : to(parentOf(inView, at));
    default:
      return null;
  }
}

/** -1 at the top. */
function parentOf(lines: readonly RollUpLine[], at: number): number {
  const { level } = lines[at]!;
  for (let above = at - 1; above >= 0; above -= 1) if (lines[above]!.level < level) return above;
  return -1;
}
