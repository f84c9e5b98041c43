/**
 * Time to scan 1 MB (UTF-8) of number-dense report text: the own labelled sentences over and over, as paragraphs and as one
 * paragraph, cold and warm, and at twice the size. Run: node --import ./scripts/typescript.mjs bench/scanning.mjs
 */
import { readFileSync } from "node:fs";
import { scanParagraphs } from "../src/core/draft/scan.ts";
import { markedCase } from "../tests/draft/marked.ts";
import { markedFigures } from "../tests/draft/marked-figures.ts";

const MEGABYTE = 1_000_000;
const ROUNDS = 7;

/** Sentences of both labelled sets, without their marks. */
function sentences() {
  const lines = (name) =>
    readFileSync(new URL(`../tests/fixtures/cases/${name}.jsonl`, import.meta.url), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  const audits = lines("own-audits").map((line) => markedFigures(line).text);
  const drafts = lines("own-drafts").map((line) => markedCase(line).text);
  return audits.flatMap((text, index) => [text, drafts[index % drafts.length]]);
}

function paragraphsOf(bytes) {
  const texts = sentences();
  const paragraphs = [];
  let size = 0;
  for (let index = 0; size < bytes; index += 1) {
    const text = texts[index % texts.length];
    size += Buffer.byteLength(text);
    paragraphs.push({ id: `line/${index + 1}`, text });
  }
  return paragraphs;
}

/** Processor time, so that other work on the machine does not count. */
function millisecondsOf(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function report(name, paragraphs) {
  const scan = () => scanParagraphs("draft", paragraphs);
  const cold = millisecondsOf(scan);
  const warm = Array.from({ length: ROUNDS }, () => millisecondsOf(scan)).sort((a, b) => a - b);
  const { placeholders, masks, numbers } = scan();
  const characters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  console.log(
    `${name}: ${characters} characters, ${numbers.length} numbers, ${placeholders.length} blanks, ` +
      `${masks.length} masks; processor time of the first round ${Math.round(cold)} ms, then median ${Math.round(warm[ROUNDS >> 1])} ms`,
  );
}

const one = paragraphsOf(MEGABYTE);
report("1 MB in paragraphs", one);
report("1 MB in one paragraph", [{ id: "line/1", text: one.map(({ text }) => text).join("") }]);
report("2 MB in paragraphs", paragraphsOf(2 * MEGABYTE));
