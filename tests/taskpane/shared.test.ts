import fc from "fast-check";
import { shared } from "../../src/taskpane/session/shared.ts";

test("an equal value is the old one itself, and what differs is new down to the part that differs", () => {
  const before = {
    list: [
      { id: 1, text: "a" },
      { id: 2, text: "b" },
    ],
    other: { n: null },
  };
  const copy = structuredClone(before);
  expect(shared(before, copy)).toBe(before);
  const now = structuredClone(before);
  now.list[1]!.text = "c";
  const result = shared(before, now);
  expect(result).toEqual(now);
  expect(result.list[0]).toBe(before.list[0]);
  expect(result.list[1]).not.toBe(before.list[1]);
  expect(result.other).toBe(before.other);
});

test("sharing never changes what the value is", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
      expect(shared(before, structuredClone(now))).toEqual(now);
      expect(shared(now, structuredClone(now))).toBe(now);
    }),
  );
});
