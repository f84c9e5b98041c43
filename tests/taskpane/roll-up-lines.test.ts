import type { RollUpLine } from "../../src/app/session/roll-up.ts";
import { foldedAtFirst, linesInView, partsOf, treeStep } from "../../src/taskpane/session/roll-up-lines.ts";

const line = (level: number, unit: string, more: Partial<RollUpLine> = {}): RollUpLine => ({
  unit,
  level,
  own: null,
  below: null,
  total: null,
  difference: null,
  state: "none",
  counted: true,
  hasBranches: false,
  missing: false,
  cells: [],
  ...more,
});
const parent = { hasBranches: true };
const tree = [
  line(1, "省", parent),
  line(2, "东", { ...parent, own: "3" }),
  line(3, "东一", { own: "40" }),
  line(2, "西", { ...parent, own: "110", counted: false }),
  line(3, "西一", { own: "100" }),
  line(1, "外"),
];
const NONE = new Set<string>();
const names = (lines: readonly RollUpLine[]) => lines.map(({ unit }) => unit).join(" ");

test("what lies under a folded unit is out of view, at any depth", () => {
  expect(names(linesInView(tree, NONE))).toBe("省 东 东一 西 西一 外");
  expect(names(linesInView(tree, new Set(["东"])))).toBe("省 东 西 西一 外");
  expect(names(linesInView(tree, new Set(["省", "东"])))).toBe("省 外");
});

test("the parts of a sum are those that count, each once", () => {
  expect(names(partsOf(tree, "省"))).toBe("东 东一 西一");
  expect(names(partsOf(tree, "西"))).toBe("西一");
  expect(partsOf(tree, "外")).toEqual([]);
});

/** Presses keys one after the other; says where the focus is then and what is folded. */
function press(...keys: readonly string[]): string {
  let at = 0;
  let folded: ReadonlySet<string> = NONE;
  for (const key of keys) {
    const step = treeStep(key, at, linesInView(tree, folded), folded);
    if (step) ({ at, folded } = step);
  }
  return [linesInView(tree, folded)[at]!.unit, ...folded].join(" ");
}

test.each([
  [["ArrowDown", "ArrowDown"], "东一"],
  [["ArrowUp"], "省"],
  [["End"], "外"],
  [["End", "ArrowDown"], "外"],
  [["End", "Home"], "省"],
  // Right: into the branches of an open unit; nothing at a leaf.
  [["ArrowRight", "ArrowRight", "ArrowRight"], "东一"],
  // Left: to the parent, then it folds, then nothing is left to do at the top.
  [["ArrowDown", "ArrowDown", "ArrowLeft"], "东"],
  [["ArrowDown", "ArrowLeft"], "东 东"],
  [["ArrowDown", "ArrowLeft", "ArrowLeft"], "省 东"],
  [["ArrowDown", "ArrowLeft", "ArrowRight"], "东"],
  [["ArrowDown", "ArrowLeft", "ArrowDown"], "西 东"],
  [["ArrowLeft", "ArrowLeft", "End"], "外 省"],
])("the keys %j lead to %s", (keys, where) => {
  expect(press(...keys)).toBe(where);
});

test("other keys are left to the page", () => {
  expect(treeStep("a", 0, tree, NONE)).toBeNull();
  expect(treeStep("ArrowDown", 9, tree, NONE)).toBeNull();
});

test("a short tree begins open, a long one with two levels and the way to what differs", () => {
  expect(foldedAtFirst(tree)).toEqual(NONE);
  const counties = (city: string, more: Partial<RollUpLine>) => [
    line(2, city, parent),
    line(3, `${city}县`, { ...parent, ...more }),
    ...Array.from({ length: 30 }, (_, at) => line(4, `${city}${at}所`)),
  ];
  const long = [line(1, "省", parent), ...counties("东", {}), ...counties("西", { state: "differs" })];
  const folded = foldedAtFirst(long);
  expect([...folded]).toEqual(["东", "东县", "西县"]);
  expect(names(linesInView(long, folded))).toBe("省 东 西 西县");
});
