import { readFileSync } from "node:fs";
import { say } from "../../src/core/number/say.ts";
import { contains } from "../../src/core/number/verdict.ts";

interface BlindFill {
  readonly id: string;
  /** The slot as the draft writes it; ‹ › hold the blank. */
  readonly slot: string;
  /** In base units. */
  readonly n: string;
  /** Every text that is true of n and keeps the writer's form. */
  readonly texts: readonly string[];
}

const fills = readFileSync(new URL("../fixtures/cases/blind-fills.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as BlindFill);

test.each(fills)("$id: $slot with $n", ({ slot, n, texts }) => {
  const start = slot.indexOf("‹");
  const end = slot.indexOf("›") - 1;
  const said = say(n, "", undefined, slot.replace(/[‹›]/g, ""), { blank: { start, end } });
  expect(texts).toContain(said.text);
  expect(contains(said, n)).toBe(true);
});
