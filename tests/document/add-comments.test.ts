import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { addComments, type DocumentComment } from "../../src/core/document/add-comments.ts";
import type { OpenDocx } from "../../src/core/document/open-document.ts";
import {
  docx,
  docxEntries,
  field,
  hyperlink,
  ins,
  p,
  r,
  raw,
  sdt,
  STRICT,
  textBox,
  TRANSITIONAL,
  type DocxParts,
  zipOf,
} from "../support/docx.ts";
import { opened, textsOf } from "../support/documents.ts";

/** An independent reader must accept the part; saxes throws where it is not well-formed. */
function parse(xml: string): void {
  new SaxesParser({ xmlns: true }).write(xml.replace(/^\ufeff/, "")).close();
}

const AUTHOR = { name: "余条核对", initials: "余" };

async function openedWord(bytes: Uint8Array): Promise<OpenDocx> {
  const document = await opened(bytes);
  if (document.kind !== "docx") throw new Error("not a docx");
  return document;
}

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));

/** The comment on the first `text` of the document. */
function on(document: OpenDocx, text: string, remark = "核对"): DocumentComment {
  const paragraph = document.paragraphs.find((one) => one.text.includes(text))!;
  const start = paragraph.text.indexOf(text);
  return { paragraph: paragraph.id, start, end: start + text.length, text: remark };
}

async function commented(parts: DocxParts | Parameters<typeof docx>[0], ...texts: readonly string[]) {
  const before = docx(parts);
  const document = await openedWord(before);
  const result = await addComments(
    document,
    texts.map((text) => on(document, text)),
    AUTHOR,
  );
  const after = partsOf(result.bytes);
  return { before: partsOf(before), after, result, document };
}

/** The characters between the start and the end of comment `id` in the part. */
function rangeText(xml: string, id: number): string {
  const from = xml.indexOf(`commentRangeStart w:id="${id}"`);
  const to = xml.indexOf(`commentRangeEnd w:id="${id}"`);
  return [...xml.slice(from, to).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((match) => match[1])
    .join("");
}

test("a comment stands exactly round its characters, in one run or across several, and the formatting stays", async () => {
  const { after, result, document } = await commented(
    [p(r("共发布信息312条，", "<w:b/>"), r("阅读", "<w:i/>"), r("量1.2万次。"))],
    "312条",
    "阅读量1.2万次",
  );
  const xml = after["word/document.xml"]!;
  expect([rangeText(xml, 0), rangeText(xml, 1)]).toEqual(["312条", "阅读量1.2万次"]);
  expect(xml.match(/<w:rPr><w:b\/><\/w:rPr>/g)).toHaveLength(3);
  expect(xml.match(/<w:commentReference w:id="\d"\/>/g)).toHaveLength(2);
  expect(textsOf(await opened(result.bytes))).toEqual(textsOf(document));
  parse(xml);
});

test("the comments part, its relationship and its content type are added; every other part is byte for byte the same", async () => {
  const { before, after } = await commented({ body: [p("共312条")], headers: [[p("页眉")]] }, "312条");
  expect(after["word/comments.xml"]).toContain('w:author="余条核对"');
  expect(after["word/comments.xml"]).not.toContain("w:date");
  expect(after["word/_rels/document.xml.rels"]).toMatch(
    /relationships\/comments" Target="\/word\/comments.xml"/,
  );
  expect(after["[Content_Types].xml"]).toContain('PartName="/word/comments.xml"');
  const touched = ["word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"];
  for (const [name, xml] of Object.entries(before))
    if (!touched.includes(name)) expect(after[name]).toBe(xml);
  for (const xml of Object.values(after)) parse(xml);
});

test("comments that are there stay, and new ones take free numbers", async () => {
  const old = '<w:comment w:id="7" w:author="张三"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment>';
  const body = [
    p(
      raw('<w:commentRangeStart w:id="7"/>'),
      "共312条",
      raw('<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'),
    ),
  ];
  const entries = docxEntries({ body });
  const namespace = /xmlns:w="([^"]+)"/.exec(String(entries["word/document.xml"]))![1];
  for (const inside of [
    `<w:comments xmlns:w="${namespace}">${old}</w:comments>`,
    `<w:comments xmlns:w="${namespace}"/>`,
  ]) {
    const all = {
      ...entries,
      "word/comments.xml": inside,
      "word/_rels/document.xml.rels": String(entries["word/_rels/document.xml.rels"]).replace(
        "</Relationships>",
        '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      ),
    };
    const document = await openedWord(zipOf(all));
    const after = partsOf((await addComments(document, [on(document, "312条")], AUTHOR)).bytes);
    if (inside.includes("张三")) expect(after["word/comments.xml"]).toContain(old);
    expect(after["word/comments.xml"]).toContain('w:id="8"');
    expect(after["word/_rels/document.xml.rels"]).toBe(all["word/_rels/document.xml.rels"]);
    expect(rangeText(after["word/document.xml"]!, 8)).toBe("312条");
    for (const xml of Object.values(after)) parse(xml);
  }
});

test("links, insertions, our own controls and fields take comments; text stays as it was", async () => {
  const { after, result, document } = await commented(
    [
      p("甲", hyperlink("链接12条"), "乙"),
      p(ins("插入34条")),
      p("共", sdt('<w:tag w:val="yt1;a;X条;56;h"/>', "56条"), "。"),
      p("第", field("PAGE", "78"), "页"),
    ],
    "12条",
    "34条",
    "56条",
    "78",
  );
  const xml = after["word/document.xml"]!;
  expect([0, 1, 2, 3].map((id) => rangeText(xml, id))).toEqual(["12条", "34条", "56条", "78"]);
  const again = await opened(result.bytes);
  expect(again.paragraphs.map(({ text, controls }) => [text, controls])).toEqual(
    document.paragraphs.map(({ text, controls }) => [text, controls]),
  );
});

test("what takes no comment gives it to the nearest text of the body", async () => {
  const { after, result } = await commented(
    { body: [p("正文一"), p(textBox(p("文本框12条"))), p("正文二")], headers: [[p("页眉34条")]] },
    "12条",
    "34条",
  );
  const xml = after["word/document.xml"]!;
  expect(result.unplaced).toEqual([]);
  expect([rangeText(xml, 0), rangeText(xml, 1)]).toEqual(["正文一", "正文一"]);
  expect(after["word/header1.xml"]).not.toContain("comment");
});

test.each([
  ["footnote", "w"],
  ["endnote", "w"],
  ["footnote", "x"],
] as const)("a remark on a %s stands at the text that refers to it (prefix %s)", async (kind, prefix) => {
  const reference = raw(`<w:r><w:${kind}Reference w:id="2"/></w:r>`);
  const notes = [[p("第一注7条")], [p("第二注"), p("其中8条")]];
  const { after, result } = await commented(
    {
      body: [
        p("开头"),
        p("正文一", raw(`<w:r><w:${kind}Reference w:id="1"/></w:r>`)),
        p("正文", r("二", "<w:b/>"), reference, "尾"),
      ],
      [`${kind}s`]: notes,
      prefix,
    },
    "8条",
  );
  expect(result.unplaced).toEqual([]);
  const xml = after["word/document.xml"]!.replaceAll("x:", "w:");
  expect(rangeText(xml, 0)).toBe("二");
  parse(after["word/document.xml"]!);
});

test("a document without any text in its body leaves the comments unplaced and its bytes alone", async () => {
  const bytes = docx({ body: [p("")], headers: [[p("页眉34条")]] });
  const document = await openedWord(bytes);
  const result = await addComments(document, [on(document, "34条")], AUTHOR);
  expect(result.unplaced).toHaveLength(1);
  expect(result.bytes).toBe(bytes);
});

test.each([0, 1])("a body in UTF-16 is left alone, its comments unplaced (byte order %i)", async (order) => {
  const declaration = '\ufeff<?xml version="1.0" encoding="UTF-16"?>';
  const xml = `${declaration}<w:document xmlns:w="${TRANSITIONAL}"><w:body>${p("共312条").xml}</w:body></w:document>`;
  const part = Uint8Array.from(
    [...xml].flatMap((c) => [c.charCodeAt(0) >> (8 * order), c.charCodeAt(0) >> (8 - 8 * order)]),
  );
  const bytes = docx({ body: [], entries: { "word/document.xml": part } });
  const document = await openedWord(bytes);
  expect(textsOf(document)).toEqual(["body/1: 共312条"]);
  const result = await addComments(document, [on(document, "312条")], AUTHOR);
  expect(result.unplaced).toHaveLength(1);
  expect(result.bytes).toBe(bytes);
});

test("strict files and other prefixes", async () => {
  for (const parts of [{ strict: true }, { prefix: "x" }]) {
    const { after } = await commented({ body: [p("共312条")], ...parts }, "312条");
    for (const xml of Object.values(after)) parse(xml);
    const prefix = "prefix" in parts ? "x" : "w";
    expect(after["word/document.xml"]).toContain(`<${prefix}:commentRangeStart ${prefix}:id="0"/>`);
    if (parts.strict) {
      expect(after["word/comments.xml"]).toContain(STRICT);
      expect(after["word/_rels/document.xml.rels"]).toContain(
        "purl.oclc.org/ooxml/officeDocument/relationships/comments",
      );
    }
  }
});

test("any ranges in any runs: the text reads back, every part is well-formed, every range holds its characters", async () => {
  const runs = fc.array(fc.stringMatching(/^[ 共条0-9&<\t]{1,6}$/), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      runs,
      fc.array(fc.tuple(fc.nat(40), fc.nat(8)), { maxLength: 6 }),
      async (texts, spans) => {
        const document = await openedWord(docx([p(...texts)]));
        const [paragraph] = document.paragraphs;
        const { length } = paragraph!.text;
        const comments = spans.map(([at, size]): DocumentComment => {
          const start = at % length;
          return {
            paragraph: paragraph!.id,
            start,
            end: Math.min(length, start + size + 1),
            text: "批注 <&>\n第二行",
          };
        });
        const { bytes, unplaced } = await addComments(document, comments, AUTHOR);
        expect(unplaced).toEqual([]);
        expect(textsOf(await opened(bytes))).toEqual(textsOf(document));
        const after = partsOf(bytes);
        for (const xml of Object.values(after)) parse(xml);
        comments.forEach(({ start, end }, id) => {
          const xml = after["word/document.xml"]!.replaceAll("<w:tab/>", "<w:t>\t</w:t>")
            .replaceAll("&amp;", "＆")
            .replaceAll("&lt;", "＜");
          const expected = paragraph!.text.slice(start, end).replaceAll("&", "＆").replaceAll("<", "＜");
          expect(rangeText(xml, id)).toBe(expected);
        });
      },
    ),
    { numRuns: 200 },
  );
});
