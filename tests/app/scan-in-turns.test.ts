import { Cancelled } from "../../src/app/context.ts";
import { scanInTurns } from "../../src/app/scan-in-turns.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import type { Progress } from "../../src/ports/progress.ts";
import { paragraphOf } from "../support/binding-cases.ts";

const paragraphs = Array.from({ length: 2500 }, (_, index) =>
  paragraphOf(`line/${index + 1}`, `全年发布信息X余条，检查企业${index}家次，增长5.2%。`),
);

function watchThat(cancelsAt: number) {
  let turns = 0;
  const told: Progress[] = [];
  const watch = {
    report: (progress: Progress) => void told.push(progress),
    cancelled: () => turns >= cancelsAt,
    tick: () => {
      turns += 1;
      return Promise.resolve();
    },
  };
  return { watch, told, turns: () => turns };
}

test("a long draft gives the host its turn, and the scan is the same", async () => {
  const { watch, told, turns } = watchThat(Infinity);
  const scan = await scanInTurns("甲.txt", paragraphs, { watch }, "fill");
  expect(JSON.stringify(scan)).toBe(JSON.stringify(scanParagraphs("甲.txt", paragraphs)));
  expect(turns()).toBeGreaterThan(2);
  const done = told.map((progress) => progress.done);
  expect(done).toEqual([...new Set(done)].sort((a, b) => a - b));
  expect(told[0]).toEqual({ stage: "fill", done: done[0], total: paragraphs.length, item: "甲.txt" });
});

test("numbers are the same whether they are looked for on the way or when they are asked for", async () => {
  const early = await scanInTurns("甲.txt", paragraphs, watchThat(Infinity), "audit");
  const late = scanParagraphs("甲.txt", paragraphs);
  expect(late.numbers).toEqual(early.numbers);
  expect(late.numbers).toHaveLength(2 * paragraphs.length);
  expect(late.numbers).toBe(late.numbers);
});

test("cancelling stops a scan that is under way", async () => {
  const { watch, turns } = watchThat(1);
  await expect(scanInTurns("甲.txt", paragraphs, { watch }, "audit")).rejects.toBeInstanceOf(Cancelled);
  expect(turns()).toBe(1);
});
