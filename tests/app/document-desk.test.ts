import { DocumentDesk } from "../../src/app/document-desk.ts";
import { codeFromFigures } from "../../src/core/figures/figures-code.ts";
import { figuresJson } from "../../src/core/figures/figures-json.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import { sealReport } from "../../src/core/report/seal-report.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import { ownCodec } from "../../src/core/package/codec.ts";
import { wordDocument } from "../../src/hosts/word/document.ts";
import { wordInNode } from "../hosts/word/word-in-node.ts";
import { quietContext } from "../support/context.ts";
import { openedDocx } from "../support/documents.ts";
import * as d from "../support/docx.ts";
import { memoryDocument } from "../support/memory-document.ts";
import { inputFile } from "../support/memory-files.ts";
import { figure, figureSet } from "../support/reports.ts";

const trace = [{ unit: "能源科", file: "能源科.xlsx", sheet: "表1", cell: "C7", value: "312" }];
const FIGURES = [
  figure("信息条数 条 312", { provenance: { formula: "COUNT(信息)", trace } }),
  figure("办件 件 45"),
];
const json = (figures: readonly Figure[]) =>
  inputFile("figures.json", new TextEncoder().encode(JSON.stringify(figuresJson(figureSet(figures)))));

async function deskOver(...body: readonly d.Markup[]) {
  const port = memoryDocument((await openedDocx(body)).paragraphs);
  const desk = new DocumentDesk(port, quietContext());
  const texts = () => port.paragraphs.map(({ text }) => text);
  return { port, desk, texts };
}

test("looks first and writes only when told; a person's choice is kept for the next time", async () => {
  const { desk, texts } = await deskOver(d.p("发布{{信息条数}}余条。"), d.p("另有XX件事项。"));
  await desk.look();
  expect((await desk.view("zh-CN")).figures).toBeNull();
  await desk.openFigures([json(FIGURES)]);
  await desk.look();
  const looked = await desk.view("zh-CN");
  expect(looked.blanks.map(({ text, written, binding }) => [text, binding, written])).toEqual([
    ["{{信息条数}}余条", "sure", "300余条"],
    ["XX件", looked.blanks[1]!.binding, looked.blanks[1]!.written],
  ]);
  expect([looked.applied, texts()[0]]).toEqual([0, "发布{{信息条数}}余条。"]);
  desk.choose(looked.blanks[1]!.id, { indicator: "办件" });
  await desk.fill({});
  expect(texts()).toEqual(["发布300余条。", "另有45件事项。"]);
  expect((await desk.view("zh-CN")).applied).toBe(2);
  expect(desk.chosen).toHaveLength(1);
});

test("a pasted figures code fills as the workbook does, and a damaged one leaves the desk without figures", async () => {
  const { desk, texts } = await deskOver(d.p("发布{{信息条数}}余条。"));
  const code = codeFromFigures(figureSet(FIGURES));
  desk.pasteCode(code.slice(0, -3));
  await desk.fill({});
  const broken = await desk.view("zh-CN");
  expect([broken.figures, broken.findings.map((one) => one.code)]).toEqual([null, ["figures.code-damaged"]]);
  desk.pasteCode(`指标码：${code}`);
  await desk.fill({});
  expect(texts()).toEqual(["发布300余条。"]);
});

test("a figures code that was kept in a text file is opened as one", async () => {
  const { desk, texts } = await deskOver(d.p("发布{{信息条数}}余条。"));
  const text = `指标码如下：\r\n${codeFromFigures(figureSet(FIGURES))}\r\n`;
  await desk.openFigures([inputFile("指标码.txt", new TextEncoder().encode(text))]);
  await desk.fill({});
  expect(texts()).toEqual(["发布300余条。"]);
});

test("changes are offered, written once they are accepted, and not offered again", async () => {
  const { desk, texts } = await deskOver(d.p("发布{{信息条数}}余条。"));
  await desk.openFigures([json(FIGURES)]);
  await desk.fill({});
  await desk.openFigures([json([figure("信息条数 条 415"), FIGURES[1]!])]);
  await desk.look();
  const { changes } = await desk.view("zh-CN");
  expect(changes).toMatchObject([{ old: "300余条", new: "400余条", state: "stale" }]);
  desk.accept([changes[0]!.id]);
  await desk.fill({});
  expect(texts()).toEqual(["发布400余条。"]);
  await desk.look();
  expect((await desk.view("zh-CN")).changes).toEqual([]);
});

test("changes say why, once the figures of before are at hand: files, or a code", async () => {
  const { desk } = await deskOver(d.p("发布{{信息条数}}余条。"));
  await desk.openFigures([json(FIGURES)]);
  await desk.fill({});
  const after = [{ ...trace[0]!, value: "415" }];
  const now = [figure("信息条数 条 415", { provenance: { formula: "COUNT(信息)", trace: after } })];
  await desk.openFigures([json(now)]);
  await desk.look();
  const changes = async () => (await desk.view("zh-CN")).changes.map(({ cause }) => cause);
  expect(await changes()).toEqual([undefined]);
  await desk.openPrevious([json(FIGURES)]);
  expect(await changes()).toEqual(["信息条数 312 → 415：能源科 表1!C7 312 → 415"]);
  expect((await desk.view("zh-CN")).previous).toEqual(["figures.json"]);
  desk.pasteCode(codeFromFigures(figureSet(now)));
  await desk.look();
  expect((await changes())[0]).toMatch(/^信息条数 312 → 415/);
  await desk.openPrevious([inputFile("坏.json", new TextEncoder().encode("{"))]);
  const { findings } = await desk.view("zh-CN");
  expect(findings.map(({ code, file }) => [code, file])).toContainEqual([
    "figures.file-unreadable",
    "坏.json",
  ]);
});

test("the audit finds what was carried over from last year's report", async () => {
  const { desk } = await deskOver(d.p("全年走访企业86家。"));
  await desk.openFigures([json(FIGURES)]);
  const codes = async () => {
    await desk.audit("zh-CN", false);
    return (await desk.view("zh-CN")).findings.map(({ code }) => code);
  };
  expect(await codes()).not.toContain("audit.not-updated");
  await desk.openPreviousReport(inputFile("上年报告.txt", new TextEncoder().encode("全年走访企业86家。\n")));
  expect(await codes()).toContain("audit.not-updated");
  expect((await desk.view("zh-CN")).previousReport).toBe("上年报告.txt");
  await desk.openPreviousReport(inputFile("空.docx", new Uint8Array()));
  expect(await codes()).toEqual(expect.arrayContaining(["file.empty"]));
  await desk.openPreviousReport(null);
  expect(await codes()).not.toContain("file.empty");
});

test("a sealed document is not touched", async () => {
  const { port, desk, texts } = await deskOver(d.p("发布{{信息条数}}余条。"));
  const document = { path: "文稿.docx", paragraphs: port.paragraphs };
  const scan = scanParagraphs(document.path, document.paragraphs);
  const { seal } = sealReport({ document, scan, figures: null, matches: new Map() }, "签发人", "2024-01-01");
  await desk.openFigures([json(FIGURES)]);
  desk.take([], [seal]);
  await desk.fill({});
  expect(texts()).toEqual(["发布{{信息条数}}余条。"]);
  expect((await desk.view("zh-CN")).findings.map(({ code }) => code).join()).toMatch(/seal/);
});

test("in Word: fills, traces the figure at the cursor, audits as comments, shows a place", async () => {
  const { document, access } = wordInNode(
    d.docx({
      body: [d.p("全年信息条数{{信息条数}}余条。"), d.p("信息条数共400余条。"), d.p("办结{{办件}}件。")],
      headers: [[d.p("信息条数500余条")]],
    }),
  );
  const desk = new DocumentDesk(wordDocument(access, ownCodec), quietContext());
  await desk.openFigures([json(FIGURES)]);
  await desk.fill({});
  document.selection = document.rangeOf(document.allControls()[0]!);
  const traced = await desk.traceAtSelection("zh-CN");
  expect(traced?.indicators.map((one) => [one.code, one.trace])).toEqual([["信息条数", trace]]);
  document.selection = document.rangeOf(document.paragraphs(document.package.body)[1]!);
  expect(await desk.traceAtSelection("zh-CN")).toBeNull();

  await desk.audit("zh-CN", true);
  const { audit, findings } = await desk.view("zh-CN");
  const wrong = audit!.numbers.filter(({ verdict }) => verdict === "false");
  expect(wrong.map(({ text }) => text)).toEqual(["400余条", "500余条"]);
  expect(findings.filter(({ code }) => code.startsWith("host."))).toEqual([]);
  expect(audit!.placed).toBe(document.comments.length);
  const places = document.comments.map(({ content, range }) => [
    document.textOf(range),
    content.split("\n")[0],
  ]);
  expect(places).toContainEqual(["400余条", "余条核对"]);
  expect(places).toContainEqual(["全年信息条数300余条。", "余条核对"]);
  const { paragraph, start, end } = wrong[0]!;
  expect(await desk.select({ paragraph, start, end })).toBe(true);
  expect(document.textOf(document.selection!)).toBe("400余条");
});

test("where the host has no comments the remarks are told to stand in the pane only", async () => {
  const { access } = wordInNode(d.docx([d.p("信息条数共400余条。")]), { WordApi: "1.3" });
  const desk = new DocumentDesk(wordDocument(access, ownCodec), quietContext());
  await desk.openFigures([json(FIGURES)]);
  await desk.audit("zh-CN", true);
  expect((await desk.view("zh-CN")).findings.map(({ code }) => code)).toContain("host.comments-missing");
});

test("a row that is to be written once for each group is left to the doors over files", async () => {
  const grouped = figure("办件量 件 45", { indicator: { groupBy: ["填报单位"] } });
  const { document, access } = wordInNode(
    d.docx([
      d.table([d.p("单位"), d.p("数")], [d.p("{{填报单位}}"), d.p("{{办件量}}")]),
      d.p("共{{办件量}}件"),
    ]),
  );
  const desk = new DocumentDesk(wordDocument(access, ownCodec), quietContext());
  await desk.openFigures([json([grouped])]);
  await desk.fill({});
  const { findings } = await desk.view("zh-CN");
  expect(findings.map(({ code }) => code)).toContain("host.table-not-expanded");
  const texts = document
    .paragraphs(document.package.body)
    .map((one) => document.textOf(document.rangeOf(one)));
  expect(texts).toEqual(["单位", "数", "{{填报单位}}", "{{办件量}}", "共45件"]);
});

test("a Word that is too old is told what it lacks", async () => {
  const { access } = wordInNode(d.docx([d.p("共{{办件}}件")]), { WordApi: "1.2" });
  const desk = new DocumentDesk(wordDocument(access, ownCodec), quietContext());
  await desk.openFigures([json(FIGURES)]);
  await desk.fill({});
  expect((await desk.view("zh-CN")).findings).toMatchObject([
    { code: "host.requirement-missing", found: "WordApi 1.3" },
  ]);
});
