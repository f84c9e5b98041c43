import fc from "fast-check";
import { minimalChange } from "../../src/core/report/minimal-edit.ts";

test.each([
  ["X余条", "300余条", { start: 0, end: 1, text: "300" }],
  ["X余公里", "5公里多", { start: 0, end: 4, text: "5公里多" }],
  ["X余万元", "9.6万元", { start: 0, end: 2, text: "9.6" }],
  ["近X%", "30%", { start: 0, end: 2, text: "30" }],
  ["余场次", "80余场次", { start: 0, end: 1, text: "80余" }],
  ["XX", "XX%", { start: 1, end: 2, text: "X%" }],
  ["a", "a", null],
])("%s to %s", (old, wanted, change) => {
  expect(minimalChange(old, wanted)).toEqual(change);
});

test("the change makes the wanted text and always has an old character to take its format from", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: fc.constantFrom("X", "余", "万", "3") }),
      fc.string({ unit: fc.constantFrom("X", "余", "万", "3") }),
      (old, wanted) => {
        const change = minimalChange(old, wanted);
        if (!change) return expect(old).toBe(wanted);
        expect(old.slice(0, change.start) + change.text + old.slice(change.end)).toBe(wanted);
        expect(change.end).toBeGreaterThan(change.start);
      },
    ),
  );
});
