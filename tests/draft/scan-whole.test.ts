import { scanParagraphs } from "../../src/core/draft/scan.ts";
import { paragraphOf } from "../support/binding-cases.ts";
import { caseLines } from "../number/cases.ts";

interface Bounds {
  readonly low: { toFixed(): string } | null;
  readonly high: { toFixed(): string } | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

function intervalOf({ low, high, lowOpen, highOpen }: Bounds): string {
  return `${lowOpen ? "(" : "["}${low?.toFixed() ?? ""},${high?.toFixed() ?? ""}${highOpen ? ")" : "]"}`;
}

/**
 * Everything a scan says of a text, one line each: P a placeholder with its blank in braces, approximator, scale, unit,
 * kind and name; M a mask; N a number with kind, interval, unit and markers; F a finding with its place and parameters.
 */
function foundIn(text: string): string[] {
  const { placeholders, masks, numbers, findings } = scanParagraphs("稿.txt", [paragraphOf("line/1", text)]);
  return [
    ...placeholders.map(
      ({ start, text: words, blank, approximator, scale, unit, kind, named }) =>
        `P ${start}:${words}{${blank.start}:${blank.text}}|${approximator}|${scale}|${unit}|${kind}|${named ?? ""}`,
    ),
    ...masks.map(({ start, text: words, kind }) => `M ${start}:${words}|${kind}`),
    ...numbers.map(
      ({ start, text: words, kind, claim, unit, markers }) =>
        `N ${start}:${words}|${kind}|${claim === null ? "-" : intervalOf(claim)}|${unit}|${markers.join()}`,
    ),
    ...findings.map(({ code, location, params }) => {
      if (location.kind !== "text") throw new Error("a finding about a draft points into its text");
      return `F ${code}@${location.start}-${location.end} ${JSON.stringify(params)}`;
    }),
  ];
}

test.each(caseLines<{ text: string; found: string[] }>("scan-whole.jsonl"))(
  "all of %j",
  ({ text, found }) => {
    expect(foundIn(text)).toEqual(found);
  },
);
