import fc from "fast-check";
import { consolidate } from "../../src/core/consolidate/consolidate.ts";
import { rollUpFields, type RollUpNode, rollUpTree } from "../../src/core/consolidate/roll-up-tree.ts";
import { formOf, planOf, rosterOf, submissionOf, unitOf } from "../support/consolidation.ts";
import { submissionsOfThreeLevels, THREE_LEVELS, UNITS_THAT_REPORTED } from "../support/three-levels.ts";

const { consolidated } = consolidate(
  submissionsOfThreeLevels(),
  rosterOf(THREE_LEVELS, UNITS_THAT_REPORTED),
  THREE_LEVELS,
);

/** unit own/below/total, indented by level; "+" where its own number counts beside its branches'. */
function drawn(nodes: readonly RollUpNode[], level = 0): string[] {
  const text = (number: unknown) => (number === null ? "-" : String(number));
  return nodes.flatMap((node) => [
    `${"  ".repeat(level)}${node.unit} ${text(node.own)}/${text(node.below)}/${text(node.total)}${node.own && node.below ? (node.counted ? " +" : " =") : ""}`,
    ...drawn(node.branches, level + 1),
  ]);
}

test("three levels add up from below; a parent's own sum is compared, its own office counts", () => {
  expect(drawn(rollUpTree(consolidated, "来信情况表", "收件数"))).toEqual([
    "省局 -/168/168",
    "  东市局 3/65/68 +",
    "    东一县局 40/-/40",
    "    东二县局 25/-/25",
    "  西市局 110/100/100 =",
    "    西一县局 100/-/100",
    "    北县局 -/-/-",
  ]);
});

test("rows of a list are counted, also those that a parent sent; a form with only its header is 0 rows", () => {
  expect(drawn(rollUpTree(consolidated, "活动明细", null))).toEqual([
    "省局 -/4/4",
    "  东市局 1/2/3 +",
    "    东一县局 2/-/2",
    "    东二县局 0/-/0",
    "  西市局 -/1/1",
    "    西一县局 1/-/1",
    "    北县局 -/-/-",
  ]);
  expect(drawn(rollUpTree(consolidated, "活动明细", "人数"))[0]).toBe("省局 -/107/107");
});

test("a number ends at the unit's own cells", () => {
  const west = rollUpTree(consolidated, "来信情况表", "收件数")[0]!.branches[1]!;
  expect(west.cells.map(({ file, sheet, cell }) => [file, sheet, cell])).toEqual([
    ["西市局.xlsx", "来信情况表", "B1"],
  ]);
});

test("only what can be added up is offered", () => {
  expect(rollUpFields(THREE_LEVELS.forms[0]!)).toEqual(["收件数", "回复数"]);
  expect(rollUpFields(THREE_LEVELS.forms[1]!)).toEqual(["人数"]);
});

/** Any tree, circles among them, in which any units reported: what goes up at the top is the consolidated total. */
test("the tops together are the total, and every unit stands there once", () => {
  const names = ["甲", "乙", "丙", "丁", "戊", "己"];
  const arbitrary = fc.record({
    parents: fc.array(fc.option(fc.constantFrom(...names)), { minLength: 6, maxLength: 6 }),
    numbers: fc.array(fc.option(fc.integer({ min: -5, max: 40 })), { minLength: 6, maxLength: 6 }),
  });
  fc.assert(
    fc.property(arbitrary, ({ parents, numbers }) => {
      const plan = planOf({
        units: names.map((name, at) => unitOf(name, { parent: parents[at] ?? null })),
        forms: [formOf("信箱", "fixed", ["收件数:integer:件"])],
      });
      const reported = names.flatMap((name, at) => {
        const number = numbers[at] ?? null;
        return number === null ? [] : [submissionOf(plan, name, { 信箱: { 收件数: number } })];
      });
      const roster = rosterOf(
        plan,
        reported.map(({ unit }) => unit),
      );
      const { consolidated: result } = consolidate(reported, roster, plan);
      const tops = rollUpTree(result, "信箱", "收件数");
      const total = [...result.fixed[0]!.totals.values()][0];
      const sum = tops.reduce((before, { total: one }) => before + Number(one ?? 0), 0);
      expect(sum).toBe(Number(total ?? 0));
      const seen = drawn(tops).map((line) => line.trim().split(" ")[0]);
      expect([...seen].sort()).toEqual([...names].sort());
    }),
  );
});
