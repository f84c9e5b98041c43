import { applyEdits } from "../../src/core/document/apply-edits.ts";
import { applied, bodyOf, editOf, opened, openedDocx, textsOf } from "../support/documents.ts";
import { entriesOf } from "../support/docx-stream.ts";
import * as d from "../support/docx.ts";

const TAG = "yt1;A;X余条;312;0a1b";

const xmlOf = (bytes: Uint8Array) => bodyOf(new TextDecoder().decode(entriesOf(bytes)["word/document.xml"]));

/** Our control with its id left out. */
const control = (content: string, prefix = "w") =>
  `<${prefix}:sdt><${prefix}:sdtPr><${prefix}:alias ${prefix}:val="信息条数"/><${prefix}:tag ${prefix}:val="${TAG}"/>` +
  `<${prefix}:id ${prefix}:val="#"/></${prefix}:sdtPr><${prefix}:sdtContent>${content}</${prefix}:sdtContent></${prefix}:sdt>`;

const withoutIds = (xml: string) => xml.replace(/(<\w+:id \w+:val=")\d+/g, "$1#");

async function filled(body: readonly d.Markup[], from = "X", to = "300", around = "X余条") {
  const document = await openedDocx(body);
  const { bytes, refused, plain } = applied(document, editOf(document, from, to, { tag: TAG, around }));
  return { xml: withoutIds(xmlOf(bytes)), refused, plain, bytes };
}

test("the control stands over the whole placeholder; the run is split with its properties and attributes", async () => {
  const { xml } = await filled([d.p(d.r("共X余条 信息", "<w:b/>", ' w:rsidR="1"'))]);
  const run = (text: string) => `<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr>${text}</w:r>`;
  expect(xml).toBe(
    `<w:p>${run("<w:t>共</w:t>")}${control(run("<w:t>300余条</w:t>"))}${run('<w:t xml:space="preserve"> 信息</w:t>')}</w:p>`,
  );
});

test("a placeholder that is a run of its own is wrapped without splitting", async () => {
  const { xml } = await filled([d.p("共", "X余条", "信息")]);
  expect(xml).toBe(`<w:p>${d.r("共").xml}${control(d.r("300余条").xml)}${d.r("信息").xml}</w:p>`);
});

test("of a blank split over runs the first character's run takes the text, the others keep their place empty", async () => {
  const body = [d.p("共", d.r("X", "<w:b/>"), d.bookmark(1, d.r("X", "<w:i/>")), "余条")];
  const { xml } = await filled(body, "XX", "300", "XX余条");
  expect(xml).toBe(
    `<w:p>${d.r("共").xml}` +
      control(
        `${d.r("300", "<w:b/>").xml}<w:bookmarkStart w:id="1" w:name="b1"/><w:r><w:rPr><w:i/></w:rPr><w:t></w:t></w:r>` +
          `<w:bookmarkEnd w:id="1"/>${d.r("余条").xml}`,
      ) +
      "</w:p>",
  );
});

test("two figures that touch in one run share one split", async () => {
  const document = await openedDocx([d.p("共X户Y人等")]);
  const one = editOf(document, "X", "3", { tag: TAG, around: "X户" });
  const two = editOf(document, "Y", "4", { tag: TAG, around: "Y人" });
  const run = (text: string) => d.r(text).xml;
  const expected = `<w:p>${run("共")}${control(run("3户"))}${control(run("4人"))}${run("等")}</w:p>`;
  expect(withoutIds(xmlOf(applied(document, one, two).bytes))).toBe(expected);
  expect(applied(document, two, one).bytes).toEqual(applied(document, one, two).bytes);
});

test("what stands beside the text in the run stays on its side of the split", async () => {
  const run =
    "<w:r><w:rPr><w:b/></w:rPr><w:lastRenderedPageBreak/><w:t>共X余条</w:t><w:tab/><w:t>后</w:t></w:r>";
  const { xml } = await filled([d.p(d.raw(run))]);
  const part = (inside: string) => `<w:r><w:rPr><w:b/></w:rPr>${inside}</w:r>`;
  expect(xml).toBe(
    `<w:p>${part("<w:lastRenderedPageBreak/><w:t>共</w:t>")}${control(part("<w:t>300余条</w:t>"))}` +
      `${part("<w:tab/><w:t>后</w:t>")}</w:p>`,
  );
});

test("references and CDATA around a blank stay as they were written", async () => {
  const document = await openedDocx([
    d.p(d.raw("<w:r><w:t>a&amp;&#x4F59;X<![CDATA[<X余>]]>&lt;</w:t></w:r>")),
  ]);
  const { bytes } = applied(
    document,
    editOf(document, "X余", "3&", undefined),
    editOf(document, "余X", "余4"),
  );
  expect(xmlOf(bytes)).toContain("<w:t>a&amp;余4<![CDATA[<]]>3&amp;<![CDATA[>]]>&lt;</w:t>");
});

test("a control whose edges lie in CDATA splits it", async () => {
  const document = await openedDocx([d.p(d.raw("<w:r><w:t><![CDATA[共X条]]></w:t></w:r>"))]);
  const { bytes, plain } = applied(document, editOf(document, "X", "3", { tag: TAG, around: "X条" }));
  expect(plain).toEqual([]);
  expect(textsOf(await opened(bytes))).toEqual(["body/1: 共3条"]);
});

test("white space at the edge of new text is kept", async () => {
  const document = await openedDocx([d.p("共X条")]);
  expect(xmlOf(applied(document, editOf(document, "共X", " 3")).bytes)).toContain(
    '<w:t xml:space="preserve"> 3条</w:t>',
  );
});

test("markup in a value is text; what XML cannot hold is left out", async () => {
  const document = await openedDocx([d.p("共X条")]);
  const { bytes } = applied(document, editOf(document, "X", '<w:b/>&"\0\u0001\ud800'));
  expect(textsOf(await opened(bytes))).toEqual(['body/1: 共<w:b/>&"\ufffd条']);
});

test("a tab that is replaced becomes text in its run", async () => {
  const document = await openedDocx([d.p("共\t\t条")]);
  expect(xmlOf(applied(document, editOf(document, "\t\t", "3")).bytes)).toBe(
    "<w:p><w:r><w:t>共</w:t><w:t>3</w:t><w:t>条</w:t></w:r></w:p>",
  );
});

test("an insertion takes the format of what follows, at the end of its control of what stands before", async () => {
  const document = await openedDocx([d.p(d.r("共", "<w:b/>"), d.r("余条"), d.r("信息", "<w:i/>"))]);
  const insertion = { paragraph: "body/1", start: 1, end: 1, text: "300" };
  expect(xmlOf(applied(document, insertion).bytes)).toContain("<w:r><w:t>300余条</w:t></w:r>");
  const control = { start: 1, end: 3, tag: TAG, title: "" };
  const atEnd = { paragraph: "body/1", start: 3, end: 3, text: "次", control };
  expect(xmlOf(applied(document, atEnd).bytes)).toContain("<w:r><w:t>余条次</w:t></w:r></w:sdtContent>");
});

test.each<[string, d.Markup]>([
  ["a hyperlink", d.hyperlink("共X余条")],
  ["an insertion", d.ins("共X余条")],
  ["a smart tag", d.smartTag("共X余条")],
])("inside %s text is filled and wrapped", async (_, markup) => {
  const { xml, refused, plain } = await filled([d.p(markup, "后")]);
  expect([refused, plain]).toEqual([[], []]);
  expect(xml).toContain(`${d.r("共").xml}${control(d.r("300余条").xml)}</w:`);
});

test.each<[string, readonly d.Inline[]]>([
  ["over the edge of a hyperlink", ["共", d.hyperlink("X"), "余条"]],
  ["over the edge of an insertion", ["共X余", d.ins("条")]],
  ["inside somebody else's control", [d.sdt('<w:tag w:val="t"/>', "共X余条")]],
  ["over a smart tag's edge", [d.smartTag("共X"), "余条"]],
  ["around a deletion", ["共X余", d.del("场"), "条"]],
])("no control %s: plain text", async (_, parts) => {
  const { xml, refused, plain, bytes } = await filled([d.p(...parts)]);
  expect(refused).toEqual([]);
  expect(plain).toHaveLength(1);
  expect(xml).not.toContain("yt1;");
  expect(textsOf(await opened(bytes))).toEqual(["body/1: 共300余条"]);
});

test("inside a control around the paragraph: plain text", async () => {
  const { xml, plain } = await filled([d.blockSdt('<w:tag w:val="t"/>', d.p("共X余条"))]);
  expect(plain).toHaveLength(1);
  expect(xml).not.toContain("yt1;");
});

test.each<[string, readonly d.Inline[], string]>([
  ["split by a hyperlink's edge", ["共", d.hyperlink("X"), "X余条"], "split-across-boundary"],
  ["split by an insertion's edge", ["共X", d.ins("X余条")], "split-across-boundary"],
  ["split by a deletion", ["共X", d.del("甲"), "X余条"], "deleted-revision"],
  ["split by a formula", ["共X", d.math("a"), "X余条"], "math"],
  ["in a field result", ["共", d.field("A", "XX余条")], "field-result"],
  ["in a simple field", ["共", d.simpleField("A", "XX余条")], "field-result"],
  ["in a locked control", ["共", d.sdt('<w:lock w:val="contentLocked"/>', "XX余条")], "locked-control"],
  [
    "in alternate content",
    [
      "共",
      d.raw(
        `<mc:AlternateContent><mc:Choice Requires="x">${d.r("XX余条").xml}</mc:Choice></mc:AlternateContent>`,
      ),
    ],
    "alternate-content",
  ],
])("a blank %s is left, and the file stays byte for byte", async (_, parts, obstacle) => {
  const document = await openedDocx([d.p(...parts)]);
  const { bytes, refused } = applied(document, editOf(document, "XX", "300", { tag: TAG, around: "XX余条" }));
  expect(refused.map((one) => one.obstacle)).toEqual([obstacle]);
  expect(document.kind === "docx" && bytes).toBe(document.kind === "docx" ? document.bytes : null);
});

test("both copies of a text box are filled alike", async () => {
  const document = await openedDocx([d.p(d.textBox(d.p("框X余条")), "前")]);
  const { bytes } = applied(document, editOf(document, "X", "300", { tag: TAG, around: "X余条" }));
  const xml = withoutIds(xmlOf(bytes));
  expect(xml.split(`<w:p>${d.r("框").xml}${control(d.r("300余条").xml)}</w:p>`)).toHaveLength(3);
});

test("host and text box are edited together though one stands inside the other's run", async () => {
  const box = d
    .textBox(d.p("框X余条"))
    .xml.replace(/^<w:r>/, "")
    .replace(/<\/w:r>$/, "");
  const document = await openedDocx([d.p(d.raw(`<w:r><w:t>共Y户</w:t>${box}<w:t>和Z人</w:t></w:r>`))]);
  const edits = [
    editOf(document, "Y", "1", { tag: TAG, around: "Y户" }),
    editOf(document, "X", "2", { tag: TAG, around: "X余条" }),
    editOf(document, "Z", "3", { tag: TAG, around: "Z人" }),
  ];
  expect(textsOf(await opened(applyEdits(document, edits).bytes))).toEqual([
    "body/1: 共1户和3人",
    "body/2: 框2余条",
  ]);
});

test("our control over the same characters gets the new tag and text in place; null takes it away", async () => {
  const properties = '<w:alias w:val="旧"/><w:tag w:val="yt1;A;X余条;312;x"/><w:id w:val="5"/>';
  const document = await openedDocx([d.p("共", d.sdt(properties, d.r("300余条", "<w:b/>")), "后")]);
  const edit = editOf(document, "300", "400", { tag: TAG, around: "300余条" });
  const { bytes, plain } = applied(document, edit);
  expect(plain).toEqual([]);
  expect(withoutIds(xmlOf(bytes))).toBe(
    `<w:p>${d.r("共").xml}${control(d.r("400余条", "<w:b/>").xml)}${d.r("后").xml}</w:p>`,
  );
  const { bytes: clean } = applied(document, {
    paragraph: "body/1",
    start: 1,
    end: 4,
    text: "400",
    control: null,
  });
  expect(xmlOf(clean)).toBe(`<w:p>${d.r("共").xml}${d.r("400余条", "<w:b/>").xml}${d.r("后").xml}</w:p>`);
});

test("strict documents, other prefixes and a default namespace get markup of their own kind", async () => {
  for (const options of [{ strict: true }, { prefix: "ns0" }]) {
    const document = await openedDocx({ body: [d.p("共X余条")], ...options });
    const { bytes } = applied(document, editOf(document, "X", "300", { tag: TAG, around: "X余条" }));
    expect(textsOf(await opened(bytes))).toEqual(["body/1: 共300余条"]);
    expect((await opened(bytes)).paragraphs[0]!.controls).toHaveLength(1);
  }
  const xml = `<document xmlns="${d.TRANSITIONAL}"><body><p><r><t>共X余条</t></r></p></body></document>`;
  const document = await openedDocx({ body: [], entries: { "word/document.xml": xml } });
  const { bytes } = applied(document, editOf(document, "X", "300", { tag: TAG, around: "X余条" }));
  const again = await opened(bytes);
  expect(again.paragraphs[0]!.controls).toMatchObject([{ start: 1, end: 6, tag: TAG, ours: true }]);
});

test("a UTF-16 part and a byte order mark stay what they are", async () => {
  const xml = `<w:document xmlns:w="${d.TRANSITIONAL}"><w:body>${d.p("共X条").xml}</w:body></w:document>`;
  const utf16 = Uint8Array.from(
    [...`\ufeff${xml}`].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]),
  );
  const utf8 = new TextEncoder().encode(`\ufeff${xml}`);
  for (const part of [utf16, utf8]) {
    const document = await openedDocx({ body: [], entries: { "word/document.xml": part } });
    const { bytes } = applied(document, editOf(document, "X", "3"));
    const written = entriesOf(bytes)["word/document.xml"]!;
    expect([...written.slice(0, 3)]).toEqual([...part.slice(0, 3)]);
    expect(textsOf(await opened(bytes))).toEqual(["body/1: 共3条"]);
  }
});

test("new identifiers avoid those that are taken and are the same each time", async () => {
  const document = await openedDocx([d.p("共X条")]);
  const edit = editOf(document, "X", "3", { tag: TAG, around: "X条" });
  const idOf = (bytes: Uint8Array) => /<w:id w:val="(\d+)"/.exec(xmlOf(bytes))![1]!;
  const id = idOf(applied(document, edit).bytes);
  expect(idOf(applied(document, edit).bytes)).toBe(id);
  const taken = await openedDocx([d.p("共X条"), d.blockSdt(`<w:id w:val="${id}"/>`, d.p())]);
  expect(idOf(applied(taken, edit).bytes)).toBe(String(Number(id) + 1));
});

test("overlapping edits and edits outside the text are mistakes of the caller", async () => {
  const document = await openedDocx([d.p("共X余条")]);
  const at = (start: number, end: number, paragraph = "body/1") => ({ paragraph, start, end, text: "1" });
  expect(() => applyEdits(document, [at(1, 3), at(2, 4)])).toThrow("overlap");
  expect(() => applyEdits(document, [at(1, 9)])).toThrow("does not fit");
  expect(() => applyEdits(document, [at(1, 2, "body/7")])).toThrow("does not fit");
});

test.each([
  ["at the very start of a note", [d.p("X余条")], false],
  ["behind the note's mark", [d.p(d.raw("<w:r><w:footnoteRef/></w:r>"), "X余条")], true],
  ["behind a word of the same run", [d.p("共X余条")], true],
  ["in a later paragraph of a note", [d.p("注"), d.p("X余条")], true],
])("whether a figure %s may stand in a control", async (_, note, isWrapped) => {
  const document = await opened(d.docx({ body: [d.p("正文")], footnotes: [[d.p("注")], note] }));
  const { bytes, plain } = applied(document, editOf(document, "X", "300", { tag: TAG, around: "X余条" }));
  const xml = new TextDecoder().decode(entriesOf(bytes)["word/footnotes.xml"]);
  expect(xml).toContain("300余条");
  expect(xml.includes("<w:sdt>")).toBe(isWrapped);
  expect(plain).toHaveLength(isWrapped ? 0 : 1);
});
