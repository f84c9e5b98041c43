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
type Node = (values: Values, number: () => number, fate: BlankFate, blanks: GeneratedBlank[]) => d.Inline;

const FORMATS = [
  "",
  "<w:b/>",
  '<w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/>',
  '<w:color w:val="FF0000"/>',
];
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
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }),
    fc.array(format, { minLength: 6, maxLength: 6 }),
    words,
    fc.boolean(),
  )
  .map(([cuts, formats, neighbour, shared]): Node => (values, number, fate, blanks) => {
    const mark = `〖${number()}〗`;
    const one: GeneratedBlank = { text: `${mark}余条`, blank: mark, fate };
    blanks.push(one);
    return d.raw(placeholderRuns(one, cuts, formats, values(one), shared ? neighbour : ""));
  });

function placeholderRuns(
  one: GeneratedBlank,
  cuts: readonly number[],
  formats: readonly string[],
  value: string | null,
  neighbour: string,
): string {
  const ends = [...cuts.filter((cut) => cut < one.text.length).sort((a, b) => a - b), one.text.length];
  let start = 0;
  return ends
    .map((end, at) => {
      const from = start;
      start = end;
      const isLast = end === one.text.length;
      const shown = value === null ? one.text.slice(from, end) : filledRun(one, value, from, end);
      return d.r(shown + (isLast ? neighbour : ""), formats[at]).xml;
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
  (values, number, fate, blanks) =>
    wrap(...nodes.map((node) => node(values, number, worse(fate, own), blanks)));

const leaf = fc.oneof({ weight: 3, arbitrary: text }, { weight: 2, arbitrary: blank });
const leaves = fc.array(leaf, { maxLength: 3 });

const containers: readonly (readonly [(...inside: readonly d.Inline[]) => d.Markup, BlankFate])[] = [
  [d.hyperlink, "control"],
  [d.ins, "control"],
  [d.smartTag, "control"],
  [(...inside) => d.bookmark(3, ...inside), "control"],
  [(...inside) => d.sdt('<w:tag w:val="foreign"/>', ...inside), "plain"],
  [(...inside) => d.sdt('<w:lock w:val="contentLocked"/>', ...inside), "left"],
  [(...inside) => d.sdt('<w:dataBinding w:xpath="/a"/>', ...inside), "left"],
  [(...inside) => d.field(" REF a ", ...inside), "left"],
  [(...inside) => d.simpleField("REF a", ...inside), "left"],
];

const container: fc.Arbitrary<Node> = fc.oneof(
  ...containers.map(([wrap, fate]) => leaves.map(wrapped(wrap, fate))),
  fc.constant<Node>(() => d.del("旧〖0〗余条")),
  fc.constant<Node>(() => d.math("x")),
  fc.constant<Node>(() => d.raw('<w:r><w:footnoteReference w:id="1"/></w:r>')),
  fc.constant<Node>(() => d.raw('<w:proofErr w:type="spellStart"/>')),
);

const inlines = fc.array(fc.oneof({ weight: 3, arbitrary: leaf }, container), { maxLength: 6 });

/** A text box's two copies are built from the same nodes, so each blank in it is counted once. */
const box: fc.Arbitrary<Node> = inlines.map(wrapped((...inside) => d.textBox(d.p(...inside)), "control"));

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

/** Documents of all structures: split runs, tables, headers, footers, notes, text boxes, links, revisions, fields, controls. */
export const generatedDocument: fc.Arbitrary<GeneratedDocument> = fc
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
        list.map((node) => node(values, () => ++count, "control", blanks) as d.Markup);
      return {
        body: render(nodes.body),
        headers: nodes.headers.map(render),
        footers: nodes.footers.map(render),
        footnotes: nodes.footnotes.map(render),
        endnotes: nodes.endnotes.map(render),
        strict,
        prefix,
        entries: { "customXml/item1.xml": "<a/>", "docProps/app.xml": "<b/>" },
      };
    };
    const blanks: GeneratedBlank[] = [];
    build(() => null, blanks);
    return { parts: (values) => build(values, []), blanks };
  });
