import { fillDocument, type DocumentFillOptions } from "../../src/app/document-fill.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import type { DocumentPort } from "../../src/ports/document.ts";
import { quietContext } from "../support/context.ts";
import * as d from "../support/docx.ts";
import { figure, figureSet } from "../support/reports.ts";

/** A document that is open in some host, and what a person can do to it behind our back. */
export interface OpenedInHost {
  readonly port: DocumentPort;
  /** Replaces a text that stands there once. */
  type(old: string, text: string): Promise<void>;
  /** word/document.xml as the host would save it; null for a host without files. */
  xml(): Promise<string | null>;
}

/** What the host does not reach, so that the contract asks for a finding there instead of a figure. */
export interface HostReach {
  readonly notes: boolean;
}

const FIGURES = [
  figure("信息 条 312"),
  figure("办件 件 45"),
  figure("收入 万元 734.6"),
  figure("页眉数 份 8"),
  figure("页脚数 个 6"),
  figure("注释数 篇 21"),
];

const run = (
  port: DocumentPort,
  figures: readonly Figure[] = FIGURES,
  options: Partial<DocumentFillOptions> = {},
) =>
  fillDocument(
    port,
    figureSet(figures),
    { clean: false, chosen: [], accept: [], ...options },
    quietContext(),
  );

async function textsOf(port: DocumentPort): Promise<readonly string[]> {
  const { document } = await port.read();
  return document!.paragraphs.map(({ text }) => text);
}

async function controlsOf(port: DocumentPort) {
  const { document } = await port.read();
  return document!.paragraphs.flatMap(({ text, controls }) =>
    controls.map(({ start, end, tag, title, ours }) => ({ text: text.slice(start, end), tag, title, ours })),
  );
}

const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code);

/** What every host of a document must do. */
export function documentContract(
  name: string,
  open: (parts: d.DocxParts) => Promise<OpenedInHost>,
  reach: HostReach = { notes: true },
): void {
  describe(`DocumentPort of ${name}`, () => {
    test("fills body, table, header and footer, each figure in a control of its own", async () => {
      const { port } = await open({
        body: [
          d.p("全年发布{{信息}}余条。"),
          d.table([d.p("办件"), d.p("共{{办件}}件")], [d.p("收入（万元）"), d.p("{{收入}}")]),
          d.p("完"),
        ],
        headers: [[d.p("简报{{页眉数}}份")]],
        footers: [[d.p("共{{页脚数}}个")]],
      });
      const filled = await run(port);
      expect(filled.left).toEqual([]);
      expect(codes(filled)).toEqual([]);
      expect(await textsOf(port)).toEqual([
        "全年发布300余条。",
        ...["办件", "共45件", "收入（万元）", "734.6"],
        "完",
        "简报8份",
        "共6个",
      ]);
      const controls = await controlsOf(port);
      expect(controls.map(({ text, title, ours }) => `${text} ${title} ${ours}`)).toEqual([
        "300余条 信息 true",
        "45件 办件 true",
        "734.6 收入 true",
        "8份 页眉数 true",
        "6个 页脚数 true",
      ]);
      expect(controls[0]!.tag).toMatch(/^yt1;信息;\{\{信息\}\}余条;312;\w+$/);
    });

    test("keeps the formatting of split runs and everything outside the spans", async () => {
      const { port, xml } = await open({
        body: [
          d.p("第一段不动", d.r("，粗体", "<w:b/>")),
          d.p(
            "发布",
            d.r("{{信", "<w:b/>"),
            d.r("息}}", "<w:i/>"),
            d.r("余条", "<w:u/>"),
            "，办结{{办件}}件。",
          ),
        ],
      });
      const before = await xml();
      expect((await run(port)).left).toEqual([]);
      expect(await textsOf(port)).toEqual(["第一段不动，粗体", "发布300余条，办结45件。"]);
      if (before === null) return;
      const after = (await xml())!;
      const runs = runsOf(after);
      expect(runs).toContainEqual(["<w:b/>", "300"]);
      expect(runs).toContainEqual(["<w:u/>", "余条"]);
      expect(runs.filter(([format, text]) => format === "<w:i/>" && text !== "")).toEqual([]);
      // The paragraph that nothing was filled into is written as it was.
      expect(paragraphOf(after, "第一段不动")).toBe(paragraphOf(before, "第一段不动"));
    });

    test("several equal blanks of one paragraph are told apart", async () => {
      const { port } = await open({ body: [d.p("XX条、XX条、XX条和XX件，XXX条。")] });
      const { document } = await port.read();
      const text = document!.paragraphs[0]!.text;
      const edits = [...text.matchAll(/XX+(?=[条件])/g)].map((match, at) => ({
        paragraph: document!.paragraphs[0]!.id,
        start: match.index,
        end: match.index + match[0].length,
        text: String(at + 1),
        control: {
          start: match.index,
          end: match.index + match[0].length + 1,
          tag: `yt1;a;X;${at + 1};${at}`,
          title: "甲",
        },
      }));
      const { applied, refused, findings } = await port.apply(edits, document!);
      expect([applied.length, refused, findings]).toEqual([5, [], []]);
      expect(await textsOf(port)).toEqual(["1条、2条、3条和4件，5条。"]);
      expect((await controlsOf(port)).map((one) => one.text)).toEqual(["1条", "2条", "3条", "4件", "5条"]);
    });

    test("somebody else's control gets plain text and a note; a locked one is left and listed", async () => {
      const { port } = await open({
        body: [
          d.p("发布", d.sdt('<w:tag w:val="theirs"/>', "{{信息}}余条"), "。"),
          d.p("办结", d.sdt('<w:lock w:val="contentLocked"/>', "{{办件}}件"), "。"),
          d.p("收入", d.field("DATE", "{{收入}}"), "。"),
        ],
      });
      const filled = await run(port);
      expect(await textsOf(port)).toEqual(["发布300余条。", "办结{{办件}}件。", "收入{{收入}}。"]);
      expect(codes(filled)).toEqual(["report.plain-text", "report.cannot-change", "report.cannot-change"]);
      expect(filled.left.map(({ text }) => text)).toEqual(["{{办件}}件", "{{收入}}"]);
      expect((await controlsOf(port)).map(({ ours }) => ours)).toEqual([false, false]);
    });

    test("notes and text boxes are filled, or left with the reason where the host does not reach them", async () => {
      const { port } = await open({
        body: [d.p("正文", d.textBox(d.p("框内{{办件}}件"))), d.p("发布{{信息}}余条")],
        footnotes: [[d.p("注{{注释数}}篇")]],
      });
      const filled = await run(port);
      const texts = (await textsOf(port)).filter((text) => text !== "");
      const wanted = reach.notes
        ? ["正文", "框内45件", "发布300余条", "注21篇"]
        : ["正文", "框内{{办件}}件", "发布300余条", "注{{注释数}}篇"];
      expect(texts).toEqual(wanted);
      expect(codes(filled)).toEqual(reach.notes ? [] : ["report.cannot-change", "report.cannot-change"]);
    });

    test("refreshing with the same figures changes nothing", async () => {
      const { port, xml } = await open({ body: [d.p("发布{{信息}}余条，办结{{办件}}件。")] });
      await run(port);
      const texts = await textsOf(port);
      const before = await xml();
      const again = await run(port);
      expect([again.changes, again.left, again.applied]).toEqual([[], [], 0]);
      expect(await textsOf(port)).toEqual(texts);
      expect(await xml()).toBe(before);
    });

    test("a changed figure is written when it is accepted, and its control says so", async () => {
      const { port } = await open({ body: [d.p("发布{{信息}}余条，办结{{办件}}件。")] });
      await run(port);
      const later = [figure("信息 条 415"), ...FIGURES.slice(1)];
      const offered = await run(port, later);
      expect(offered.changes).toMatchObject([{ old: "300余条", new: "400余条", state: "stale" }]);
      expect(await textsOf(port)).toEqual(["发布300余条，办结45件。"]);
      const accepted = await run(port, later, { accept: [offered.changes[0]!.id] });
      expect(accepted.applied).toBe(1);
      expect(await textsOf(port)).toEqual(["发布400余条，办结45件。"]);
      expect((await controlsOf(port)).map(({ text, tag }) => `${text} ${tag.split(";")[3]}`)).toEqual([
        "400余条 415",
        "45件 45",
      ]);
      expect((await run(port, later)).changes).toEqual([]);
    });

    test("what a person typed over is kept", async () => {
      const { port, type } = await open({ body: [d.p("发布{{信息}}余条。")] });
      await run(port);
      await type("300余", "三百多");
      const later = [figure("信息 条 415"), ...FIGURES.slice(1)];
      const again = await run(port, later, { accept: "all" });
      expect(await textsOf(port)).toEqual(["发布三百多条。"]);
      expect(again.changes).toMatchObject([{ old: "三百多条", state: "edited" }]);
    });

    test("清稿 takes our controls away and keeps the text", async () => {
      const { port } = await open({ body: [d.p("发布{{信息}}余条，办结{{办件}}件。")] });
      await run(port);
      await run(port, FIGURES, { clean: true });
      expect(await controlsOf(port)).toEqual([]);
      expect(await textsOf(port)).toEqual(["发布300余条，办结45件。"]);
    });

    test("a paragraph that changed since it was read is not written; one that only moved is", async () => {
      const { port, type } = await open({
        body: [d.p("开头"), d.p("发布{{信息}}余条。"), d.p("办结{{办件}}件。")],
      });
      const { document } = await port.read();
      const edit = (paragraph: string, from: string, text: string) => {
        const { text: old } = document!.paragraphs.find(({ id }) => id === paragraph)!;
        return { paragraph, start: old.indexOf(from), end: old.indexOf(from) + from.length, text };
      };
      await type("发布", "新发布");
      const edits = [edit("body/2", "{{信息}}", "300"), edit("body/3", "{{办件}}", "45")];
      const { applied, refused } = await port.apply(edits, document!);
      expect(applied).toEqual([edits[1]]);
      expect(refused).toEqual([{ edit: edits[0], reason: "changed" }]);
      expect(await textsOf(port)).toEqual(["开头", "新发布{{信息}}余条。", "办结45件。"]);
    });

    test("remarks are placed where their text still stands", async () => {
      const { port, type } = await open({ body: [d.p("发布300余条。"), d.p("办结45件。")] });
      const { document } = await port.read();
      if (!(await port.capabilities()).hasComments) throw new Error("the contract needs comments");
      await type("办结", "已办结");
      const [first, second] = [
        { paragraph: "body/1", start: 2, end: 7, text: "应为400余条" },
        { paragraph: "body/2", start: 2, end: 5, text: "应为46件" },
      ];
      const { placed, unplaced, findings } = await port.comment([first!, second!], document!);
      expect([placed, unplaced, findings]).toEqual([[first], [second], []]);
    });

    test("nothing to write writes nothing", async () => {
      const { port, xml } = await open({ body: [d.p("没有待填处。")] });
      const before = await xml();
      const { document } = await port.read();
      expect(await port.apply([], document!)).toEqual({ applied: [], refused: [], plain: [], findings: [] });
      expect(await xml()).toBe(before);
    });
  });
}

/** Inside of w:rPr and text of each run. */
function runsOf(xml: string): [string, string][] {
  return [...xml.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?((?:(?!<\/w:r>).)*)<\/w:r>/gs)].map(
    ([, format = "", content = ""]) => [format, content.replace(/<[^>]*>/g, "")],
  );
}

function paragraphOf(xml: string, text: string): string {
  const from = xml.lastIndexOf("<w:p>", xml.indexOf(text));
  return xml.slice(from, xml.indexOf("</w:p>", from));
}
