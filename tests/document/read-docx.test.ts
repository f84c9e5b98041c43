import type { ControlSpan } from "../../src/core/model/document.ts";
import { openedDocx, textsOf } from "../support/documents.ts";
import * as d from "../support/docx.ts";

test("text of runs, tabs, breaks and hyphens; split runs are one text", async () => {
  const document = await openedDocx([
    d.p("共", d.r("X", "<w:b/>"), "余条\t后\n再", d.r("甲\u2011乙")),
    d.p(),
  ]);
  expect(textsOf(document)).toEqual(["body/1: 共X余条\t后\n再甲\u2011乙", "body/2: "]);
});

test("tab stops of w:pPr are no text; references and CDATA are read", async () => {
  const document = await openedDocx([
    d.styled(
      '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>',
      d.raw("<w:r><w:t>a&lt;&#x4F59;<![CDATA[<b>&]]></w:t></w:r>"),
    ),
  ]);
  expect(textsOf(document)).toEqual(["body/1: a<余<b>&"]);
});

test("parts in order with their ids; note separators count as paragraphs of their part", async () => {
  const document = await openedDocx({
    body: [d.p("正文"), d.table([d.p("一"), d.p("二")]), d.p("后")],
    headers: [[d.p("页眉")], [d.p("页眉二")]],
    footers: [[d.p("页脚")]],
    footnotes: [[d.p("注")]],
    endnotes: [[d.p("尾注")]],
  });
  expect(document.paragraphs.map(({ id, text, place }) => `${id} ${place} ${text}`)).toEqual([
    "body/1 body 正文",
    "body/2 table 一",
    "body/3 table 二",
    "body/4 body 后",
    "header1/1 header 页眉",
    "header2/1 header 页眉二",
    "footer1/1 footer 页脚",
    "footnotes/1 footnote ",
    "footnotes/2 footnote ",
    "footnotes/3 footnote 注",
    "endnotes/1 endnote ",
    "endnotes/2 endnote ",
    "endnotes/3 endnote 尾注",
  ]);
});

test("text-box paragraphs follow their host; mc:Fallback has no ids of its own", async () => {
  const document = await openedDocx([d.p("前", d.textBox(d.p("框一"), d.p("框二")), "后"), d.p("末")]);
  expect(textsOf(document)).toEqual(["body/1: 前后", "body/2: 框一", "body/3: 框二", "body/4: 末"]);
  expect(document.paragraphs[1]!.place).toBe("text-box");
});

test("insertions and field results are text; deletions, moves away and field codes are not", async () => {
  const document = await openedDocx([
    d.p(
      "a",
      d.ins("b"),
      d.del("c"),
      d.moveFrom("d"),
      d.field(" PAGE ", "e"),
      d.simpleField("DATE", "f"),
      "g",
    ),
  ]);
  expect(textsOf(document)).toEqual(["body/1: abefg"]);
  expect(document.paragraphs[0]!.obstacles.filter(({ start, end }) => start < end)).toEqual([
    { start: 2, end: 3, obstacle: "field-result" },
    { start: 3, end: 4, obstacle: "field-result" },
  ]);
});

test("a field over several paragraphs keeps its results out of reach; a nested code hides its inner result", async () => {
  const mark = (type: string) => d.raw(`<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`);
  const code = (text: string) => d.raw(`<w:r><w:instrText>${text}</w:instrText></w:r>`);
  const document = await openedDocx([
    d.p(mark("begin"), code("TOC"), mark("separate"), "目录一"),
    d.p("目录二", mark("end"), "外"),
    d.p(mark("begin"), code("IF "), d.field("A", "内"), mark("separate"), "果", mark("end")),
  ]);
  expect(textsOf(document)).toEqual(["body/1: 目录一", "body/2: 目录二外", "body/3: 果"]);
  expect(document.paragraphs[1]!.obstacles[0]).toEqual({ start: 0, end: 3, obstacle: "field-result" });
});

test("a field that is never ended does not swallow what follows", async () => {
  const document = await openedDocx([
    d.p(d.raw('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'), "共X条"),
    d.p("后"),
  ]);
  expect(textsOf(document)).toEqual(["body/1: 共X条", "body/2: 后"]);
});

test.each([
  ["strict namespace", { strict: true }],
  ["another prefix", { prefix: "ns0" }],
])("%s reads the same", async (_, options) => {
  const body = [d.p("共", d.hyperlink("X"), "余条"), d.p(d.textBox(d.p("框")))];
  const document = await openedDocx({ body, headers: [[d.p("眉")]], ...options });
  expect(textsOf(document)).toEqual(["body/1: 共X余条", "body/2: ", "body/3: 框", "header1/1: 眉"]);
});

test.each<[string, string, string]>([
  ["locked", '<w:lock w:val="sdtContentLocked"/>', "locked-control"],
  ["group", "<w:group/>", "locked-control"],
  ["data-bound", '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>', "bound-control"],
  ["date", "<w:date/>", "date-or-list-control"],
  ["list", "<w:dropDownList/>", "date-or-list-control"],
  ["prompt", "<w:showingPlcHdr/>", "prompt-text"],
])("a %s control is an obstacle, inline and around paragraphs", async (_, properties, obstacle) => {
  const document = await openedDocx([
    d.p("共", d.sdt(properties, "X"), "条"),
    d.blockSdt(properties, d.p("X条")),
  ]);
  expect(document.paragraphs[0]!.obstacles).toContainEqual({ start: 1, end: 2, obstacle });
  expect(document.paragraphs[1]!.obstacles).toContainEqual({ start: 0, end: 2, obstacle });
});

test("controls are listed, ours known by the tag; w:sdtLocked alone locks no text", async () => {
  const ours = '<w:alias w:val="条数"/><w:tag w:val="yt1;A;X余条;312;ab"/><w:id w:val="7"/>';
  const document = await openedDocx([
    d.p("共", d.sdt(ours, "300余条"), d.sdt('<w:lock w:val="sdtLocked"/><w:tag w:val="t"/>', "甲")),
    d.blockSdt('<w:tag w:val="u"/>', d.p("乙")),
  ]);
  const control = (values: Partial<ControlSpan>) => ({ title: "", ours: false, isBlock: false, ...values });
  expect(document.paragraphs[0]!.controls).toEqual([
    control({ start: 1, end: 6, tag: "yt1;A;X余条;312;ab", title: "条数", ours: true }),
    control({ start: 6, end: 7, tag: "t" }),
  ]);
  expect(document.paragraphs[1]!.controls).toEqual([control({ start: 0, end: 1, tag: "u", isBlock: true })]);
  expect(document.paragraphs[0]!.obstacles.filter(({ start, end }) => start < end)).toEqual([]);
});

test("heading levels by outline level, style name and inherited style", async () => {
  const style = (id: string, inside: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}">${inside}</w:style>`;
  const document = await openedDocx({
    styles:
      style("a", '<w:name w:val="heading 2"/>') +
      style("b", '<w:name w:val="甲"/><w:basedOn w:val="a"/>') +
      style("c", '<w:name w:val="乙"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    body: [
      d.styled('<w:pStyle w:val="a"/>', "1"),
      d.styled('<w:pStyle w:val="b"/>', "2"),
      d.styled('<w:pStyle w:val="c"/>', "3"),
      d.styled('<w:pStyle w:val="c"/><w:outlineLvl w:val="9"/>', "4"),
      d.styled('<w:outlineLvl w:val="2"/>', "5"),
      d.p("6"),
    ],
  });
  expect(document.paragraphs.map(({ headingLevel }) => headingLevel)).toEqual([2, 2, 1, null, 3, null]);
});

test("edges and hidden text are obstacles without width", async () => {
  const document = await openedDocx([d.p("a", d.hyperlink("b"), "c", d.del("X"), "d", d.math("XX"), "e")]);
  expect(document.paragraphs[0]!.obstacles).toEqual([
    { start: 1, end: 1, obstacle: "split-across-boundary" },
    { start: 2, end: 2, obstacle: "split-across-boundary" },
    { start: 3, end: 3, obstacle: "deleted-revision" },
    { start: 4, end: 4, obstacle: "math" },
  ]);
});
