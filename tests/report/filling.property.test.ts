import fc from "fast-check";
import { contains } from "../../src/core/number/verdict.ts";
import { read } from "../../src/core/number/read.ts";
import { generatedDocuments, type GeneratedBlank } from "../support/document-arbitrary.ts";
import { opened } from "../support/documents.ts";
import { entriesOf, expectSame, isTextPart, streamOf } from "../support/docx-stream.ts";
import { docx } from "../support/docx.ts";
import { figure, filling } from "../support/reports.ts";

const nameOf = ({ blank }: GeneratedBlank) => blank.slice(2, -2);

test("the whole of filling, over documents of every structure: only blanks change, and a second time nothing does", async () => {
  const documents = generatedDocuments((number) => `{{指标${number}}}`);
  const values = fc.array(fc.nat({ max: 98 }), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(documents, values, async ({ parts, blanks }, numbers) => {
      const draft = docx(parts(() => null));
      // Neither round nor in 万, so that 余 stays in its place and only the blank itself changes.
      const valueOf = (one: GeneratedBlank) => 100 * numbers[blanks.indexOf(one) % numbers.length]! + 12;
      const figures = blanks.map((one) => figure(`${nameOf(one)} 条 ${valueOf(one)}`));
      const report = await filling(await opened(draft), figures);

      const written = new Map(report.filled.map((one) => [one.indicator, one.written]));
      const fillable = blanks.filter(({ fate }) => fate !== "left");
      expect([...written.keys()].sort()).toEqual(fillable.map(nameOf).sort());
      expect(report.left.map(({ named }) => named).sort()).toEqual(
        blanks
          .filter(({ fate }) => fate === "left")
          .map(nameOf)
          .sort(),
      );
      for (const one of fillable) expect(contains(read(written.get(nameOf(one))!)!, valueOf(one))).toBe(true);

      // The same document built with the written texts in the blanks' places, by the test's own hand.
      const expected = docx(
        parts((one) => (one.fate === "left" ? null : written.get(nameOf(one))!.replace(/余条$/, ""))),
      );
      const wrapped = expectOnlyBlanks(draft, report.bytes, expected, written);
      const controlled = fillable.filter(({ fate }) => fate === "control");
      expect(wrapped).toEqual(new Set(controlled.map(nameOf)));

      const again = await filling(await opened(report.bytes), figures);
      expect(again.changes).toEqual([]);
      expect(again.bytes).toEqual(report.bytes);
    }),
    { numRuns: 150 },
  );
}, 300_000);

/** Every part but those with text is the draft's byte for byte, and these differ only in the blanks; gives the names on the controls. */
function expectOnlyBlanks(
  draft: Uint8Array,
  report: Uint8Array,
  expected: Uint8Array,
  written: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const [before, after, wanted] = [entriesOf(draft), entriesOf(report), entriesOf(expected)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const wrapped = new Set<string>();
  for (const [name, part] of Object.entries(after)) {
    if (!isTextPart(name)) {
      expect(part).toEqual(before[name]);
      continue;
    }
    const { items, controls } = streamOf(part);
    expectSame(items, streamOf(wanted[name]!).items);
    for (const { ancestors, text, title } of controls) {
      expect(ancestors).not.toContain("sdt");
      expect(text).toBe(written.get(title));
      wrapped.add(title);
    }
  }
  return wrapped;
}
