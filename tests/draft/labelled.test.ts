import { readFileSync } from "node:fs";
import { scanText } from "../../src/core/draft/scan.ts";
import type { Claim } from "../../src/core/number/claim.ts";
import { markedCase } from "./marked.ts";
import { intervalText, markedFigures } from "./marked-figures.ts";

interface LabelledPlaceholder {
  start: number;
  end: number;
  text: string;
  blank_start: number;
  blank_end: number;
  approximator: string;
  scale: string;
  classifier: string;
  ptype: string;
}

interface LabelledFigure {
  start: number;
  end: number;
  text: string;
  kind: string;
  low: number | null;
  high: number | null;
  low_open?: boolean;
  high_open?: boolean;
  unit: string | null;
}

function linesOf<T>(name: string): T[] {
  const path = new URL(`../fixtures/cases/${name}.jsonl`, import.meta.url);
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

const KIND: Readonly<Record<string, string>> = { pp: "percentage-point" };
const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => {
  return a.start < b.end && b.start < a.end;
};

describe("labelled drafts", () => {
  const drafts = linesOf<{
    id: string;
    text: string;
    placeholders: LabelledPlaceholder[];
    decoys: { start: number; end: number; kind: string; text: string }[];
  }>("drafts-dev");

  test.each(drafts)("$id: every placeholder with its blank, and no other", ({ text, placeholders }) => {
    const found = scanText(text).placeholders.map(
      ({ start, end, blank, approximator, scale, unit, kind }) => {
        return { start, end, blank: [blank.start, blank.end], approximator, scale, unit, kind };
      },
    );
    expect(found).toEqual(
      placeholders.map((label) => ({
        start: label.start,
        end: label.end,
        blank: [label.blank_start, label.blank_end],
        approximator: label.approximator,
        scale: label.scale,
        unit: label.classifier,
        kind: KIND[label.ptype] ?? label.ptype,
      })),
    );
  });

  test.each(drafts)("$id: decoys are masked and untouched", ({ text, decoys }) => {
    const { masks } = scanText(text);
    for (const decoy of decoys) {
      if (decoy.kind.startsWith("existing") || !/[X×*Xx＊Ｘ]/.test(decoy.text)) continue;
      expect({ decoy: decoy.text, masked: masks.some((mask) => meets(mask, decoy)) }).toEqual({
        decoy: decoy.text,
        masked: true,
      });
    }
  });
});

describe("labelled audits", () => {
  const audits = linesOf<{ id: string; text: string; figures: LabelledFigure[] }>("audit-dev");

  const asLabel = (claim: Claim | null, unit: string): unknown => {
    if (claim === null) return null;
    const { low, high, lowOpen, highOpen } = claim;
    return { low: low?.toNumber() ?? null, high: high?.toNumber() ?? null, lowOpen, highOpen, unit };
  };

  test.each(audits)("$id: figures, kinds and intervals", ({ text, figures }) => {
    const found = scanText(text).numbers.map((number) => ({
      start: number.start,
      end: number.end,
      kind: number.kind,
      claim: asLabel(number.claim, number.unit),
    }));
    expect(found).toEqual(
      figures.map((label) => ({
        start: label.start,
        end: label.end,
        kind: label.kind,
        claim:
          label.unit === null
            ? null
            : {
                low: label.low,
                high: label.high,
                lowOpen: label.low_open ?? false,
                highOpen: label.high_open ?? false,
                unit: label.unit,
              },
      })),
    );
  });
});

describe("own drafts, one per row of the placeholder rules", () => {
  const cases = ["own-drafts", "own-drafts-running", "examiner-drafts", "blind-drafts"].flatMap((name) => {
    return linesOf<{ id: string; group: string; marked: string }>(name).map(markedCase);
  });

  test.each(cases)("$id $group: $text", ({ text, placeholders, decoys }) => {
    const { placeholders: found, masks } = scanText(text);
    expect(
      found.map(({ start, end, blank }) => [text.slice(start, end), start, blank.start, blank.end]),
    ).toEqual(
      placeholders.map(({ start, end, blankStart, blankEnd }) => [
        text.slice(start, end),
        start,
        blankStart,
        blankEnd,
      ]),
    );
    const unmasked = decoys.filter((decoy) => !masks.some((mask) => meets(mask, decoy)));
    expect(unmasked.map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });
});

describe("own audits, every kind of number", () => {
  const cases = ["own-audits", "examiner-audits", "blind-audits"].flatMap((name) => {
    return linesOf<{ id: string; group: string; marked: string }>(name).map(markedFigures);
  });

  test.each(cases)("$id $group: $text", ({ text, figures, open }) => {
    const found = scanText(text).numbers.filter((number) => !open.some((span) => meets(number, span)));
    expect(found.map(({ text: words, start, kind }) => [words, start, kind])).toEqual(
      figures.map(({ start, end, kind }) => [text.slice(start, end), start, kind]),
    );
    figures.forEach((figure, index) => {
      const number = found[index];
      if (figure.interval === "" || number === undefined) return;
      const interval = number.claim === null ? "none" : intervalText(number.claim);
      expect([number.text, interval, number.unit]).toEqual([number.text, figure.interval, figure.unit]);
    });
  });
});
