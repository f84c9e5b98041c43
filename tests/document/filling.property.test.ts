import fc from "fast-check";
import { applyEdits } from "../../src/core/document/apply-edits.ts";
import type { OpenDocument } from "../../src/core/document/open-document.ts";
import type { Edit } from "../../src/core/model/document.ts";
import { generatedDocument, type GeneratedBlank } from "../support/document-arbitrary.ts";
import { opened } from "../support/documents.ts";
import { entriesOf, streamOf } from "../support/docx-stream.ts";
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

const isText = (name: string) => /^word\/(?:document|header|footer|footnotes|endnotes)\d*\.xml$/.test(name);

/** Jest's own comparison takes seconds over streams of this length: it is asked only to show a difference. */
function expectSame(found: readonly string[], wanted: readonly string[]): void {
  const at = found.findIndex((item, index) => item !== wanted[index]);
  if (at !== -1 || found.length !== wanted.length) expect(found.slice(at)).toEqual(wanted.slice(at));
}

test("nothing but the blanks changes, in any structure; every figure that may be wrapped is", async () => {
  await fc.assert(
    fc.asyncProperty(generatedDocument, fc.nat(), async ({ parts, blanks }, turn) => {
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
        if (!isText(name)) expect(part).toEqual(before[name]);
        if (!isText(name)) continue;
        const { items, controls } = streamOf(part);
        expectSame(items, streamOf(wanted[name]!).items);
        for (const { ancestors, text, title, tag } of controls) {
          expect(ancestors[ancestors.length - 1]).toMatch(/^(?:p|hyperlink|ins|smartTag)$/);
          expect(ancestors).not.toContain("sdt");
          expect(title).toBe(`指标"${tag.slice(4)}`);
          wrapped.push(text);
        }
      }
      expect(new Set(wrapped)).toEqual(new Set(fates("control").map((value) => `${value}余条`)));
    }),
    { numRuns: 150 },
  );
}, 120_000);

test("what was written is read again: same paragraphs, our controls over the placeholders, unwrapped by null", async () => {
  await fc.assert(
    fc.asyncProperty(generatedDocument, async ({ parts, blanks }) => {
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
    { numRuns: 60 },
  );
}, 60_000);
