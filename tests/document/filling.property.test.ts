import fc from "fast-check";
import { applyEdits } from "../../src/core/document/apply-edits.ts";
import type { OpenDocument } from "../../src/core/document/open-document.ts";
import { editedParagraph } from "../../src/core/document/edited-paragraph.ts";
import type { Edit, Paragraph } from "../../src/core/model/document.ts";
import { generatedDocuments, type GeneratedBlank } from "../support/document-arbitrary.ts";
import { opened } from "../support/documents.ts";
import { entriesOf, expectSame, isTextPart, streamOf } from "../support/docx-stream.ts";
import { docx } from "../support/docx.ts";

const valueOf = ({ blank }: GeneratedBlank) => `${blank.length}<${blank.slice(1, -1)}>万`;

function editsFor(document: OpenDocument, blanks: readonly GeneratedBlank[]): Edit[] {
  return blanks.map((one) => {
    const paragraph = document.paragraphs.find(({ text }) => text.includes(one.text))!;
    const start = paragraph.text.indexOf(one.text);
    const end = start + one.blank.length;
    const control = {
      start,
      end: start + one.text.length,
      tag: `yt1;${one.blank}`,
      title: `指标"${one.blank}`,
    };
    return { paragraph: paragraph.id, start, end, text: valueOf(one), control };
  });
}

test("nothing but the blanks changes, in any structure; every figure that may be wrapped is", async () => {
  await fc.assert(
    fc.asyncProperty(generatedDocuments(), fc.nat(), async ({ parts, blanks }, turn) => {
      const draft = docx(parts(() => null));
      const document = await opened(draft);
      const edits = editsFor(document, blanks);
      const { bytes, refused, plain } = applyEdits(document, edits);
      // The order in which edits come does not matter.
      const at = turn % (edits.length + 1);
      expect(applyEdits(document, [...edits.slice(at), ...edits.slice(0, at)].reverse()).bytes).toEqual(
        bytes,
      );

      const fates = (fate: string) => blanks.filter((one) => one.fate === fate).map(valueOf);
      expect(new Set(refused.map(({ edit }) => edit.text))).toEqual(new Set(fates("left")));
      expect(new Set(plain.map(({ text }) => text))).toEqual(new Set(fates("plain")));

      const wanted = entriesOf(docx(parts((one) => (one.fate === "left" ? null : valueOf(one)))));
      const before = entriesOf(draft);
      const after = entriesOf(bytes);
      expect(Object.keys(after)).toEqual(Object.keys(before));
      const wrapped: string[] = [];
      for (const [name, part] of Object.entries(after)) {
        if (!isTextPart(name)) expect(part).toEqual(before[name]);
        if (!isTextPart(name)) continue;
        const { items, controls } = streamOf(part);
        expectSame(items, streamOf(wanted[name]!).items);
        for (const { ancestors, text, title, tag } of controls) {
          expect(ancestors[ancestors.length - 1]).toMatch(/^(?:p|hyperlink|ins|smartTag|customXml)$/);
          expect(ancestors).not.toContain("sdt");
          expect(title).toBe(`指标"${tag.slice(4)}`);
          wrapped.push(text);
        }
      }
      expect(new Set(wrapped)).toEqual(new Set(fates("control").map((value) => `${value}余条`)));
    }),
    { numRuns: 50 },
  );
}, 120_000);

test("what was written is read again: same paragraphs, our controls over the placeholders, unwrapped by null", async () => {
  await fc.assert(
    fc.asyncProperty(generatedDocuments(), async ({ parts, blanks }) => {
      const document = await opened(docx(parts(() => null)));
      const filled = await opened(applyEdits(document, editsFor(document, blanks)).bytes);
      expect(filled.paragraphs.map(({ id }) => id)).toEqual(document.paragraphs.map(({ id }) => id));
      const unwraps: Edit[] = [];
      for (const { id, text, controls } of filled.paragraphs) {
        for (const { start, end, ours } of controls) {
          if (!ours) continue;
          expect(text.slice(start, end)).toMatch(/>万余条$/);
          unwraps.push({ paragraph: id, start, end, text: text.slice(start, end), control: null });
        }
      }
      const clean = await opened(applyEdits(filled, unwraps).bytes);
      expect(clean.paragraphs.flatMap(({ controls }) => controls.filter(({ ours }) => ours))).toEqual([]);
      expect(clean.paragraphs.map(({ text }) => text)).toEqual(filled.paragraphs.map(({ text }) => text));
    }),
    { numRuns: 30 },
  );
}, 60_000);

test("what a paragraph will say is known before it is written", async () => {
  await fc.assert(
    fc.asyncProperty(generatedDocuments(), async ({ parts, blanks }) => {
      const document = await opened(docx(parts(() => null)));
      const edits = editsFor(document, blanks);
      const { bytes, refused, plain } = applyEdits(document, edits);
      const isRefused = (edit: Edit) => refused.some((one) => one.edit.text === edit.text);
      const isPlain = (edit: Edit) => plain.some((one) => one.text === edit.text);
      const made = edits
        .filter((edit) => !isRefused(edit))
        .map(({ control, ...bare }) => (isPlain(bare) ? bare : { ...bare, control: control! }));
      const written = await opened(bytes);
      const own = ({ controls }: Paragraph) =>
        controls.filter(({ ours }) => ours).map(({ start, end, tag, title }) => ({ start, end, tag, title }));
      document.paragraphs.forEach((paragraph, at) => {
        const expected = editedParagraph(
          paragraph,
          made.filter((edit) => edit.paragraph === paragraph.id),
        );
        expect(expected.text).toBe(written.paragraphs[at]!.text);
        expect(own(expected)).toEqual(own(written.paragraphs[at]!));
      });
    }),
    { numRuns: 30 },
  );
}, 60_000);
