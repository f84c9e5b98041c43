import { checkEdited } from "../../src/core/document/check-edited.ts";
import type { ParagraphPosition, PartPositions } from "../../src/core/document/part-positions.ts";
import { SpliceOrder, type Splice } from "../../src/core/document/splice.ts";
import { docx, field, type Markup, p, r, raw, table, textBox } from "../support/docx.ts";
import { opened } from "../support/documents.ts";

async function bodyOf(...blocks: readonly Markup[]): Promise<PartPositions> {
  const document = await opened(docx(blocks));
  if (document.kind !== "docx") throw new Error("not a docx");
  return document.parts.find(({ id }) => id === "body")!;
}

/** A splice that puts `text` in the place of `old`, which stands once in the part. */
function replace(part: PartPositions, old: string, text: string): Splice {
  const from = part.xml.indexOf(old);
  return { from, to: from + old.length, text, order: SpliceOrder.text };
}

const filler = Array.from({ length: 20 }, (_, at) => p(`第${at}段`));

test.each([
  ["a paragraph among others", [...filler, p("共X条"), ...filler]],
  ["a cell", [...filler, table([p("甲"), p("共X条")]), ...filler]],
  ["a text box", [...filler, p("主", textBox(p("前"), p("共X条"))), ...filler]],
  [
    "between two ends of a field",
    [
      p(raw('<w:r><w:fldChar w:fldCharType="begin"/></w:r>')),
      p("共X条"),
      p(raw('<w:r><w:fldChar w:fldCharType="end"/></w:r>')),
    ],
  ],
])("what was intended is accepted, anything else is not: %s", async (where, blocks) => {
  const part = await bodyOf(...blocks);
  // A text box stands twice in the part.
  const splices: Splice[] = [];
  for (let at = part.xml.indexOf("X"); at !== -1; at = part.xml.indexOf("X", at + 1)) {
    if (part.xml.startsWith("共X条", at - 1))
      splices.push({ from: at, to: at + 1, text: "312", order: SpliceOrder.text });
  }
  const intended =
    (value: string) =>
    ({ paragraph }: ParagraphPosition) =>
      paragraph.text.replace("共X条", `共${value}条`);
  expect(splices.length).toBeGreaterThan(0);
  expect(() => checkEdited(part, splices, intended("312"))).not.toThrow();
  const isShown = part.paragraphs.some(({ paragraph }) => paragraph.text.includes("共X条"));
  expect(isShown).toBe(!where.includes("field"));
  if (isShown) expect(() => checkEdited(part, splices, intended("321"))).toThrow("read back");
});

test("markup that breaks out of its paragraph or is not well-formed is refused", async () => {
  const part = await bodyOf(p("甲"), p(r("共X条")), p("乙"), p(field("REF a", "丙")));
  const same = ({ paragraph }: ParagraphPosition) => paragraph.text;
  const twice = replace(part, "共X条", "共X条</w:t></w:r></w:p><w:p><w:r><w:t>");
  expect(() => checkEdited(part, [twice], same)).toThrow("changed in number");
  expect(() => checkEdited(part, [replace(part, "共X条", "<w:t>")], same)).toThrow();
  const swallowed = replace(
    part,
    "共X条",
    "共X条</w:t></w:r><w:del><w:r><w:t>丁</w:t></w:r></w:del><w:r><w:t>",
  );
  expect(() => checkEdited(part, [swallowed], same)).not.toThrow();
});
