import fc from "fast-check";
import { auditReport } from "../../src/core/audit/audit-report.ts";
import { HOLDING, WRONG, type Audit } from "../../src/core/audit/audited.ts";
import type { OpenDocument } from "../../src/core/document/open-document.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import type { Binding } from "../../src/core/model/draft.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import { say } from "../../src/core/number/say.ts";
import { opened, openedText } from "../support/documents.ts";
import { docx, p } from "../support/docx.ts";
import { draftSentences, saidSentences, STYLES, type DraftSentence } from "../support/filled-sentences.ts";
import { figure, figureSet, filling } from "../support/reports.ts";

const seed = Date.now() % 2 ** 31;

beforeAll(() => process.stdout.write(`audit properties: seed ${seed}\n`));

const figuresOf = (known: readonly { name: string; measureUnit: string; value: string }[]): Figure[] =>
  known.map(({ name, measureUnit, value }) => figure(`${name} ${measureUnit} ${value}`));

function auditOf(document: OpenDocument, figures: readonly Figure[]): Audit {
  const scan = scanParagraphs(document.path, document.paragraphs);
  return auditReport({ scan, figures: { ...figureSet(figures), period: "" } });
}

const accusations = ({ numbers, findings }: Audit) => [
  ...numbers.filter(({ verdict }) => WRONG.has(verdict)).map(({ number, verdict }) => [number.text, verdict]),
  ...findings.filter(({ severity }) => severity === "error").map(({ code, params }) => [code, params]),
];

/** Each blank of the draft bound to its own indicator; what the scan takes for no blank stays. */
function bindingsOf(document: OpenDocument, { text, blanks }: DraftSentence): readonly Binding[] {
  const starts = new Map<string, number>();
  let at = 0;
  text.split("\n").forEach((line, index) => {
    starts.set(document.paragraphs[index]!.id, at);
    at += line.length + 1;
  });
  return scanParagraphs(document.path, document.paragraphs).placeholders.map((placeholder) => {
    const start = starts.get(placeholder.paragraph)! + placeholder.blank.start;
    const indicator = blanks.find((blank) => blank.at === start)?.name ?? null;
    return {
      placeholder,
      certainty: indicator === null ? "none" : "sure",
      indicator,
      candidates: [],
      reasons: [],
    };
  });
}

test("what we filled is never accused by the same figures, and none of its numbers is lost", async () => {
  let filled = 0;
  let proved = 0;
  await fc.assert(
    fc.asyncProperty(draftSentences, async (draft) => {
      const figures = figuresOf(draft.blanks);
      const document = await openedText(draft.text);
      const report = await filling(document, figures, { bindings: bindingsOf(document, draft) });
      const audit = auditOf(report.written, figures);
      expect(accusations(audit)).toEqual([]);
      for (const { written } of report.filled) {
        const same = audit.numbers.filter(
          ({ number }) => number.text.includes(written) || written.includes(number.text),
        );
        expect([report.texts, written, same.length > 0]).toEqual([report.texts, written, true]);
        filled += 1;
        if (same.some(({ verdict }) => HOLDING.has(verdict))) proved += 1;
      }
    }),
    { numRuns: 400, seed },
  );
  expect(proved / filled).toBeGreaterThan(0.95);
});

test("in our own controls every number that we wrote holds", async () => {
  await fc.assert(
    fc.asyncProperty(draftSentences, async (draft) => {
      const figures = figuresOf(draft.blanks);
      const document = await opened(docx(draft.text.split("\n").map((line) => p(line.replace(/\t/g, " ")))));
      const report = await filling(document, figures, { bindings: bindingsOf(document, draft) });
      const audit = auditOf(report.written, figures);
      expect(accusations(audit)).toEqual([]);
      const controls = report.written.paragraphs.flatMap((one) => one.controls.filter(({ ours }) => ours));
      const tied = audit.numbers.filter(({ tie }) => tie === "control");
      expect([report.texts, tied.length]).toEqual([report.texts, controls.length]);
      for (const { number, verdict } of tied)
        expect([number.text, HOLDING.has(verdict)]).toEqual([number.text, true]);
    }),
    { numRuns: 150, seed },
  );
});

test("what `say` writes of a figure in its sentence is never accused, in any style", async () => {
  await fc.assert(
    fc.asyncProperty(saidSentences, async ({ known, style, sentence }) => {
      const said = say(known.value, known.measureUnit, style);
      if (said.outcome === "left") return;
      const audit = auditOf(await openedText(sentence(said.text)), figuresOf([known]));
      expect([sentence(said.text), accusations(audit)]).toEqual([sentence(said.text), []]);
      expect([sentence(said.text), audit.numbers.length > 0]).toEqual([sentence(said.text), true]);
    }),
    { numRuns: 1200, seed },
  );
});

test("a phrase given by hand may be said again in any style that is true of the same number", async () => {
  await fc.assert(
    fc.asyncProperty(saidSentences, fc.constantFrom(...STYLES), async ({ known, style, sentence }, given) => {
      const [first, second] = [given, style].map((one) => say(known.value, known.measureUnit, one));
      if (first!.outcome === "left" || second!.outcome === "left") return;
      const byHand = figure(`${known.name} ${known.measureUnit} -`, {
        phrase: first!.text,
        indicator: { source: "manual" },
      });
      const audit = auditOf(await openedText(sentence(second!.text)), [byHand]);
      expect([first!.text, sentence(second!.text), accusations(audit)]).toEqual([
        first!.text,
        sentence(second!.text),
        [],
      ]);
    }),
    { numRuns: 400, seed },
  );
});
