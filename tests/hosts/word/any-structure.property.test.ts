import fc from "fast-check";
import { applyEdits } from "../../../src/core/document/apply-edits.ts";
import type { Edit } from "../../../src/core/model/document.ts";
import { ownCodec } from "../../../src/core/package/codec.ts";
import { wordDocument } from "../../../src/hosts/word/document.ts";
import { generatedDocuments } from "../../support/document-arbitrary.ts";
import { opened } from "../../support/documents.ts";
import { docx } from "../../support/docx.ts";
import { wordInNode } from "./word-in-node.ts";

/** Split runs, tables, links, revisions, fields, controls, text boxes, notes: the two doors write the same, or Word leaves it. */
test("in any structure Word's interface writes what the file door writes, or leaves the place and says so", async () => {
  const seen = { applied: 0 };
  await fc.assert(
    fc.asyncProperty(generatedDocuments(), async ({ parts, blanks }) => {
      const bytes = docx({ ...parts(() => null), prefix: "w", strict: false });
      const file = await opened(bytes);
      const { access } = wordInNode(bytes);
      const port = wordDocument(access, ownCodec);
      const { document } = await port.read();
      expect(document!.paragraphs.map(({ text }) => text)).toEqual(file.paragraphs.map(({ text }) => text));
      const edits = blanks.map((one, at): Edit => {
        const paragraph = file.paragraphs.find(({ text }) => text.includes(one.text))!;
        const start = paragraph.text.indexOf(one.text);
        const tag = `yt1;指标${at};X;${at};h`;
        const control = { start, end: start + one.text.length, tag, title: `指标${at}` };
        return { paragraph: paragraph.id, start, end: start + one.blank.length, text: `${at}万`, control };
      });
      const { applied, refused, plain, findings } = await port.apply(edits, document!);
      expect(findings).toEqual([]);
      expect(applied.length + refused.length).toBe(edits.length);
      seen.applied += applied.length;
      const asked = edits.filter((edit) => applied.includes(edit));
      const same = applyEdits(file, asked);
      expect(same.refused).toEqual([]);
      expect(plain.map(({ text }) => text)).toEqual(same.plain.map(({ text }) => text));
      const wanted = await opened(same.bytes);
      const now = (await port.read()).document!;
      expect(now.paragraphs.map(({ text }) => text)).toEqual(wanted.paragraphs.map(({ text }) => text));
      const own = (list: typeof now.paragraphs) =>
        list.map(({ controls }) =>
          controls.filter(({ ours }) => ours).map(({ start, end, tag }) => [start, end, tag]),
        );
      expect(own(now.paragraphs)).toEqual(own(wanted.paragraphs));
      // What is left is left for what the document itself says, never since Word did not find or allow it.
      const byHost = refused.filter(({ reason }) => /^(?:changed|not-found|refused|stopped)$/.test(reason));
      expect(byHost).toEqual([]);
    }),
    { numRuns: 25 },
  );
  expect(seen.applied).toBeGreaterThan(50);
}, 60_000);
