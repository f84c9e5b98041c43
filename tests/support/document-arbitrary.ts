import fc from "fast-check";
import * as d from "./docx.ts";

/** How a blank lies in its paragraph, and what must become of it. */
export type BlankFate = "control" | "plain" | "left";

export interface GeneratedBlank {
  /** The placeholder's text, unique in the document: "〖7〗余条"; the blank is the part in brackets. */
  readonly text: string;
  readonly blank: string;
  readonly fate: BlankFate;
}

/** A document that can be built as a draft, or with the blanks already holding what they should. */
export interface GeneratedDocument {
  readonly parts: (valueOf: (blank: GeneratedBlank) => string | null) => d.DocxParts;
  readonly blanks: readonly GeneratedBlank[];
}

type Values = (blank: GeneratedBlank) => string | null;
type Node = (values: Values, mark: () => string, fate: BlankFate, blanks: GeneratedBlank[]) => d.Inline;

const FORMATS = [
  "",
  "<w:b/>",
  '<w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/>',
  '<w:color w:val="FF0000"/>',
  // WPS says the font, the size and the language on every run.
  '<w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
  '<w:rFonts w:hint="default" w:ascii="Times New Roman"/><w:kern w:val="0"/><w:highlight w:val="none"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar"/><w14:textFill><w14:solidFill><w14:schemeClr w14:val="tx1"/></w14:solidFill></w14:textFill>',
];
/** What WPS and Word leave between runs, inside numbers as well. */
const NOISE = [
  "",
  "",
  '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>',
  '<w:bookmarkEnd w:id="0"/>',
  '<w:proofErr w:type="gramEnd"/>',
  '<wpsCustomData:mark wpsCustomData:val="1"/>',
];
/** One part of a placeholder set apart: a tag over its first run, or a reviewer's insertion of its last words. */
type Apart = "none" | "smart-tag" | "inserted";
const format = fc.constantFrom(...FORMATS);
const words = fc.constantFrom(
  "全年共办理",
  "，其中",
  "a&b<c>",
  " ",
  "同比增长，\t",
  "。",
  "\n",
  "\u3000另有",
);

const text: fc.Arbitrary<Node> = fc.tuple(words, format).map(
  ([word, properties]): Node =>
    () =>
      d.r(word, properties),
);

/** The placeholder cut into runs at the given places, with the given formats; cuts inside the blank split it. */
const blank: fc.Arbitrary<Node> = fc
  .record({
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 5 }),
    formats: fc.array(format, { minLength: 7, maxLength: 7 }),
    noise: fc.array(fc.constantFrom(...NOISE), { minLength: 7, maxLength: 7 }),
    neighbour: fc.oneof(fc.constant(""), words),
    apart: fc.constantFrom<Apart>("none", "none", "none", "smart-tag", "inserted"),
  })
  .map((shape): Node => (values, mark, fate, blanks) => {
    const own = mark();
    const text = `${own}余条`;
    const ends = [...shape.cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
    // An insertion that begins inside the blank parts what has to change: that is left, and tested elsewhere.
    const canInsert = ends.length > 1 && ends[ends.length - 2]! >= own.length;
    const isApart = shape.apart === "smart-tag" ? ends.length > 1 : shape.apart === "inserted" && canInsert;
    const one: GeneratedBlank = { text, blank: own, fate: isApart ? worse(fate, "plain") : fate };
    blanks.push(one);
    return d.raw(
      placeholderRuns(one, ends, { ...shape, apart: isApart ? shape.apart : "none" }, values(one)),
    );
  });

interface RunShape {
  readonly formats: readonly string[];
  readonly noise: readonly string[];
  readonly neighbour: string;
  readonly apart: Apart;
}

function placeholderRuns(
  one: GeneratedBlank,
  ends: readonly number[],
  { formats, noise, neighbour, apart }: RunShape,
  value: string | null,
): string {
  let start = 0;
  return ends
    .map((end, at) => {
      const from = start;
      start = end;
      const isLast = end === one.text.length;
      const shown = value === null ? one.text.slice(from, end) : filledRun(one, value, from, end);
      const run = d.r(shown + (isLast ? neighbour : ""), formats[at], ' w:rsidR="00A77B3E"');
      const isTagged = apart === "smart-tag" && at === 0;
      const isInserted = apart === "inserted" && isLast;
      const { xml } = isTagged ? d.smartTag(run) : isInserted ? d.ins(run) : run;
      return xml + (isLast ? "" : noise[at]!);
    })
    .join("");
}

/** What the run that held [from, to) of the placeholder holds once it is filled: the first one takes the whole value. */
function filledRun(one: GeneratedBlank, value: string, from: number, to: number): string {
  const length = one.blank.length;
  const isFirst = from === 0;
  const rest = one.text.slice(Math.max(from, length), Math.max(to, length));
  return (isFirst ? value : "") + rest;
}

const worse = (fate: BlankFate, other: BlankFate): BlankFate =>
  fate === "left" || other === "left" ? "left" : fate === "plain" || other === "plain" ? "plain" : "control";

const wrapped =
  (wrap: (...inside: readonly d.Inline[]) => d.Markup, own: BlankFate) =>
  (nodes: readonly Node[]): Node =>
  (values, mark, fate, blanks) =>
    wrap(...nodes.map((node) => node(values, mark, worse(fate, own), blanks)));

const leaf = fc.oneof({ weight: 3, arbitrary: text }, { weight: 2, arbitrary: blank });
const leaves = fc.array(leaf, { maxLength: 3 });

const containers: readonly (readonly [(...inside: readonly d.Inline[]) => d.Markup, BlankFate])[] = [
  [d.hyperlink, "control"],
  [d.ins, "control"],
  [d.smartTag, "control"],
  [d.customXml, "control"],
  [(...inside) => d.bookmark(3, ...inside), "control"],
  [(...inside) => d.sdt('<w:tag w:val="foreign"/>', ...inside), "plain"],
  [(...inside) => d.sdt('<w:lock w:val="contentLocked"/>', ...inside), "left"],
  [(...inside) => d.sdt('<w:dataBinding w:xpath="/a"/>', ...inside), "left"],
  [(...inside) => d.field(" REF a ", ...inside), "left"],
  [(...inside) => d.simpleField("REF a", ...inside), "left"],
];

/** A note begins with its mark, as Word writes it. */
const NOTE_MARK = d.raw("<w:p><w:r><w:footnoteRef/></w:r></w:p>");
const NOTE_REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>';

/** Notes are called from the body's own text alone: LibreOffice refuses a document whose note calls itself. */
const withoutReferences = ({ xml }: d.Markup): d.Markup => d.raw(xml.replaceAll(NOTE_REFERENCE, ""));

const container: fc.Arbitrary<Node> = fc.oneof(
  ...containers.map(([wrap, fate]) => leaves.map(wrapped(wrap, fate))),
  fc.constant<Node>(() => d.del("旧〖0〗余条")),
  fc.constant<Node>(() => d.math("x")),
  fc.constant<Node>(() => d.raw(NOTE_REFERENCE)),
  fc.constant<Node>(() => d.raw('<w:proofErr w:type="spellStart"/>')),
);

const inlines = fc.array(fc.oneof({ weight: 3, arbitrary: leaf }, container), { maxLength: 6 });

/** A text box's two copies are built from the same nodes, so each blank in it is counted once. */
const box: fc.Arbitrary<Node> = inlines.map(
  wrapped((...inside) => withoutReferences(d.textBox(d.p(...inside))), "control"),
);

const paragraph: fc.Arbitrary<Node> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: leaf },
      { weight: 3, arbitrary: container },
      { weight: 1, arbitrary: box },
    ),
    {
      maxLength: 8,
    },
  )
  .map(wrapped(d.p, "control"));

const block: fc.Arbitrary<Node> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: fc.tuple(paragraph, paragraph).map((cells) => tableOf(cells)) },
  {
    weight: 1,
    arbitrary: paragraph.map((one) =>
      wrapped((inside) => d.blockSdt('<w:tag w:val="f"/>', inside as d.Markup), "plain")([one]),
    ),
  },
);

const tableOf = (cells: readonly Node[]): Node =>
  wrapped((...inside) => d.table(inside as readonly d.Markup[]), "control")(cells);

const blocks = fc.array(block, { minLength: 1, maxLength: 4 });

/** WPS marks its packages in the document's properties and keeps data of its own beside the text. */
const WPS_ENTRIES = {
  "docProps/app.xml":
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS Office_12.1.0.16120_F1E327BC</Application></Properties>',
  "docProps/custom.xml":
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"/></Properties>',
  "customXml/item1.xml":
    '<s:customData xmlns="http://www.wps.cn/officeDocument/2013/wpsCustomData" xmlns:s="s"/>',
};

/**
 * Documents of all structures: split runs, tables, headers, footers, notes, text boxes, links, revisions, fields,
 * controls, with what WPS strews between. `markOf` makes the blank of each placeholder, which is unique.
 */
export function generatedDocuments(
  markOf: (number: number) => string = (number) => `〖${number}〗`,
): fc.Arbitrary<GeneratedDocument> {
  return fc
    .record({
      body: blocks,
      headers: fc.array(blocks, { maxLength: 2 }),
      footers: fc.array(blocks, { maxLength: 1 }),
      footnotes: fc.array(blocks, { maxLength: 2 }),
      endnotes: fc.array(blocks, { maxLength: 1 }),
      strict: fc.boolean(),
      prefix: fc.constantFrom("w", "w", "ns0"),
    })
    .map(({ strict, prefix, ...nodes }) => {
      const build = (values: Values, blanks: GeneratedBlank[]): d.DocxParts => {
        let count = 0;
        const render = (list: readonly Node[]) =>
          list.map((node) => node(values, () => markOf(++count), "control", blanks) as d.Markup);
        const beside = (list: readonly Node[]) => render(list).map(withoutReferences);
        return {
          body: render(nodes.body),
          headers: nodes.headers.map(beside),
          footers: nodes.footers.map(beside),
          footnotes: nodes.footnotes.map((list) => [NOTE_MARK, ...beside(list)]),
          endnotes: nodes.endnotes.map((list) => [NOTE_MARK, ...beside(list)]),
          strict,
          prefix,
          entries: WPS_ENTRIES,
        };
      };
      const blanks: GeneratedBlank[] = [];
      build(() => null, blanks);
      return { parts: (values) => build(values, []), blanks };
    });
}
