import { figure, filling } from "../support/reports.ts";
import { opened } from "../support/documents.ts";
import { entriesOf } from "../support/docx-stream.ts";
import * as d from "../support/docx.ts";
import { asZip64 } from "../support/zip64.ts";

/** A sentence as WPS saves it: one run for each kind of character, each saying its font and language again. */
function wpsRuns(text: string, between = ""): d.Markup {
  const runs = text.match(/[\u0020-\u007e]+|[，。、；：（）]+|[^\u0020-\u007e，。、；：（）]+/g) ?? [];
  const xml = runs.map((run) => {
    const hint = /[\u4e00-\u9fff]/.test(run) ? "eastAsia" : "default";
    const fonts = `<w:rFonts w:hint="${hint}" w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="仿宋_GB2312"/>`;
    return d.r(
      run,
      `${fonts}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>`,
    ).xml;
  });
  return d.raw(xml.join(between));
}

const FIGURES = [
  figure("发布信息 条 312"),
  figure("接待读者 人次 364740"),
  figure("营业收入 万元 78512"),
  figure("读者满意率 % 93.46"),
];
const SENTENCE = "全年发布信息X余条，接待读者XX.X万人次，实现营业收入X.XX亿元，读者满意率达XX.X%。";
const FILLED = "全年发布信息300余条，接待读者36.5万人次，实现营业收入7.85亿元，读者满意率达93.5%。";

const GO_BACK = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>';

test.each([
  ["a run for each kind of character", wpsRuns(SENTENCE)],
  ["_GoBack between all runs", wpsRuns(SENTENCE, GO_BACK)],
  [
    "marks of the spelling checker",
    wpsRuns(SENTENCE, '<w:proofErr w:type="gramStart"/><w:proofErr w:type="gramEnd"/>'),
  ],
  ["ranges of comments", wpsRuns(SENTENCE, '<w:commentRangeStart w:id="7"/><w:commentRangeEnd w:id="7"/>')],
  ["empty runs", wpsRuns(SENTENCE, '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:r>')],
  ["the place of the last page break", wpsRuns(SENTENCE, "<w:r><w:lastRenderedPageBreak/></w:r>")],
  ["one smart tag over all", d.smartTag(wpsRuns(SENTENCE))],
  ["one custom XML element over all", d.customXml(wpsRuns(SENTENCE))],
  ["inserted by a reviewer", d.ins(wpsRuns(SENTENCE))],
  ["moved here by a reviewer", d.raw(d.ins(wpsRuns(SENTENCE)).xml.replaceAll("w:ins", "w:moveTo"))],
  ["a link over all", d.hyperlink(wpsRuns(SENTENCE))],
])("filled with a control each: %s", async (_, content) => {
  const { texts, left, written } = await filling(await opened(d.docx([d.p(content)])), FIGURES);
  expect(texts).toEqual([FILLED]);
  expect(left).toEqual([]);
  expect(written.paragraphs[0]!.controls.map(({ title }) => title)).toEqual([
    "发布信息",
    "接待读者",
    "营业收入",
    "读者满意率",
  ]);
});

test("reviewers' insertions and smart tags over a part of a placeholder: filled as plain text, and said", async () => {
  const parts = [
    d.p("全年发布信息", d.smartTag("X"), "余条。"),
    d.p("接待读者", d.ins("XX.X"), "万人次。"),
    d.p("读者满意率达XX.X", d.ins("%"), "。"),
  ];
  const { texts, codes } = await filling(await opened(d.docx(parts)), FIGURES);
  expect(texts).toEqual(["全年发布信息300余条。", "接待读者36.5万人次。", "读者满意率达93.5%。"]);
  expect(codes).toEqual(["report.plain-text", "report.plain-text", "report.plain-text"]);
});

const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
const inBox = d.p(wpsRuns(SENTENCE)).xml;
const vml = `<w:pict><v:shape><v:textbox>${box(inBox)}</v:textbox></v:shape></w:pict>`;
test.each([
  ["VML alone, as old versions save", `<w:r>${vml}</w:r>`, 1],
  [
    "a group of two boxes with a copy",
    `<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wps:wgp><wps:wsp><wps:txbx>${box(inBox)}</wps:txbx></wps:wsp>` +
      `<wps:wsp><wps:txbx>${box(inBox)}</wps:txbx></wps:wsp></wps:wgp></w:drawing></mc:Choice><mc:Fallback>` +
      `${vml}${vml}</mc:Fallback></mc:AlternateContent></w:r>`,
    2,
  ],
  [
    "a copy whose runs are cut elsewhere",
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(inBox)}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box(d.p(SENTENCE).xml)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    1,
  ],
])("text boxes: %s", async (_, run, count) => {
  const { texts, written, left } = await filling(await opened(d.docx([d.p("见图。", d.raw(run))])), FIGURES);
  expect(left).toEqual([]);
  expect(texts).toEqual(["见图。", ...Array<string>(count).fill(FILLED)]);
  const xml = written.kind === "docx" ? written.parts[0]!.xml : "";
  expect(xml).not.toMatch(/>X+</);
});

test("a zip64 package is read, and filled like any other", async () => {
  const draft = d.docx({ body: [d.p(wpsRuns(SENTENCE))], headers: [[d.p("共X余条信息")]], strict: true });
  const plain = await filling(await opened(draft), FIGURES);
  const wide = await filling(await opened(asZip64(draft)), FIGURES);
  expect(wide.texts).toEqual(plain.texts);
  expect(entriesOf(wide.bytes)).toEqual(entriesOf(plain.bytes));
  expect((await filling(wide.written, FIGURES)).bytes).toEqual(wide.bytes);
});
