import fc from "fast-check";
import { tableLines } from "../../src/taskpane/parts/table-lines.ts";

const keyOf = (row: number) => String(row);

test("rows stand under their groups, and details below open rows", () => {
  const lines = tableLines([1, 2, 3], keyOf, (row) => (row % 2 ? "odd" : "even"), true, new Set(["3"]));
  expect(lines.map(({ key }) => key)).toEqual(["group odd", "1", "3", "detail 3", "group even", "2"]);
});

test("no row is lost or doubled, and the order inside a group stays", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { maxLength: 30 }),
      fc.integer({ min: 1, max: 4 }),
      (rows, groups) => {
        const groupOf = (row: number) => String(Math.abs(row) % groups);
        const lines = tableLines(rows, keyOf, groupOf, true, new Set());
        const shown = lines.flatMap((line) => (line.kind === "row" ? [line.row] : []));
        expect([...shown].sort()).toEqual([...rows].sort());
        for (const group of new Set(rows.map(groupOf))) {
          expect(shown.filter((row) => groupOf(row) === group)).toEqual(
            rows.filter((row) => groupOf(row) === group),
          );
        }
      },
    ),
  );
});

test("groups of a long table start closed and open by a click", () => {
  const rows = Array.from({ length: 31 }, (_, i) => i);
  const groupOf = (row: number) => (row < 30 ? "many" : "one");
  expect(tableLines(rows, keyOf, groupOf, true, new Set()).map(({ key }) => key)).toEqual([
    "group many",
    "group one",
  ]);
  expect(tableLines(rows, keyOf, groupOf, true, new Set(["group one"])).map(({ key }) => key)).toEqual([
    "group many",
    "group one",
    "30",
  ]);
});
