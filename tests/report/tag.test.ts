import fc from "fast-check";
import { codeHash, makeTag, parseTag, textHash } from "../../src/core/report/tag.ts";

test("a tag holds code, slot, value and the hash of what was written", () => {
  const { tag, lost } = makeTag("信息条数", "X余条", "312", "300余条");
  expect(lost).toEqual([]);
  expect(tag).toBe(`yt1;信息条数;X余条;312;${textHash("300余条")}`);
  expect(parseTag(tag)).toEqual({ code: "信息条数", slot: "X余条", value: "312", hash: textHash("300余条") });
});

test("beyond 64 characters the value goes first, then the slot, and a code that is too long is hashed", () => {
  const long = "长".repeat(44);
  expect(makeTag(long, "X余条", "1".repeat(20), "a").lost).toEqual(["value"]);
  expect(makeTag(long, "X余条".repeat(5), "1", "a").lost).toEqual(["value", "slot"]);
  const { tag, lost } = makeTag("长".repeat(70), "X余条", "1", "a");
  expect(lost).toEqual(["value", "slot", "code"]);
  expect(parseTag(tag)!.code).toBe(codeHash("长".repeat(70)));
});

test("any code and slot comes back, semicolons and percent signs too; never more than 64 characters", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.string(),
      fc.string({ maxLength: 10 }),
      (code, slot, written) => {
        const { tag, lost } = makeTag(code, slot, "312", written);
        expect(tag.length).toBeLessThanOrEqual(64);
        const parsed = parseTag(tag)!;
        if (!lost.includes("code")) expect(parsed.code).toBe(code);
        if (!lost.includes("slot")) expect(parsed.slot).toBe(slot);
        expect(parsed.hash).toBe(textHash(written));
      },
    ),
  );
});

test.each(["", "yt1", "yt1;a;b;c", "yt2;a;b;c;d", "yt1;;b;c;d", "yt1;a;b;c;", "yt1;a;b;c;d;e"])(
  "%j is no tag",
  (tag) => {
    expect(parseTag(tag)).toBeNull();
  },
);
