import fc from "fast-check";
import type { OpenDocument } from "../../src/core/document/open-document.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import { relinkReport } from "../../src/core/report/relink-report.ts";
import { makeTag } from "../../src/core/report/tag.ts";
import { writeReport } from "../../src/core/report/write-report.ts";
import { matchesOfReport } from "../../src/app/tie-report.ts";
import { opened, openedDocx, openedText } from "../support/documents.ts";
import * as d from "../support/docx.ts";
import { figure, figureSet, filling, sureFor } from "../support/reports.ts";

const LINES = [
  "全年共发布信息X余条，采用X条，同比增长X%。",
  "实现营业收入X.X亿元。会议室共3间。",
  "走访企业X家，帮助解决问题X个。",
];
const CODES = ["信息", "采用", "信息同比", "收入", "企业", "问题"];
const FIGURES = [
  "信息 条 312",
  "采用 条 88",
  "信息同比 % 5.2",
  "收入 万元 73460",
  "企业 家 56",
  "问题 个 19",
].map((line) => figure(line));

const filled = (async () => {
  const draft = await openedDocx(LINES.map((line) => d.p(line)));
  return filling(draft, FIGURES, { bindings: sureFor(draft, CODES) });
})();

const scanOf = (document: OpenDocument) => scanParagraphs(document.path, document.paragraphs);

async function relinking(back: OpenDocument, figures: readonly Figure[] = []) {
  const last = (await filled).written;
  const scan = scanOf(back);
  const matches = figures.length === 0 ? new Map<never, never>() : matchesOfReport(scan, figureSet(figures));
  const result = relinkReport({ last: scanOf(last), document: back, scan, matches });
  const { bytes, findings } = writeReport(back, result.edits);
  const written = await opened(bytes, back.path);
  return {
    ...result,
    written,
    codes: [...result.findings, ...findings].map(({ code }) => code),
    states: result.figures.map(({ state, old, place }) => `${state} ${old} ${place?.text ?? ""}`.trim()),
    tags: written.paragraphs.flatMap(({ controls }) => controls.map(({ tag }) => tag)),
  };
}

const back = (...lines: readonly string[]) => openedDocx(lines.map((line) => d.p(line)));
const TEXT = [
  "全年共发布信息300余条，采用88条，同比增长5.2%。",
  "实现营业收入7.3亿元。会议室共3间。",
  "走访企业56家，帮助解决问题19个。",
];

test("a text that lost only its controls gets every one back, with the very tags, and refreshes without a change", async () => {
  const { written: last } = await filled;
  expect(last.paragraphs.map(({ text }) => text)).toEqual(TEXT);
  const { states, codes, tags, written } = await relinking(await back(...TEXT));
  expect(states).toEqual([
    "kept 300余条 300余条",
    "kept 88条 88条",
    "kept 5.2% 5.2%",
    "kept 7.3亿元 7.3亿元",
    "kept 56家 56家",
    "kept 19个 19个",
  ]);
  expect(codes).toEqual([]);
  expect(tags).toEqual(last.paragraphs.flatMap(({ controls }) => controls.map(({ tag }) => tag)));
  expect(await filling(written, FIGURES)).toMatchObject({ edits: [], changes: [], left: [], codes: [] });
});

test("reworded, changed, deleted and new are told apart; a changed number counts as edited by hand", async () => {
  const { states, codes, written } = await relinking(
    await back(
      "今年以来，全县共发布信息300余条，采用90条，同比增长5.2%。",
      "走访各类企业56家，帮助企业解决问题19个。新建服务站12个。会议室共3间。",
    ),
  );
  expect(states).toEqual([
    "reworded 300余条 300余条",
    "changed 88条 90条",
    "reworded 5.2% 5.2%",
    "deleted 7.3亿元",
    "reworded 56家 56家",
    "reworded 19个 19个",
    "new  12个",
  ]);
  expect(codes).toContain("report.relink-deleted");
  expect(codes).toContain("report.relink-new");
  const refreshed = await filling(written, [figure("采用 条 95"), ...FIGURES.slice(2), FIGURES[0]!]);
  expect(refreshed.changes).toMatchObject([{ indicator: "采用", old: "90条", new: "95条", state: "edited" }]);
  expect(refreshed.texts[0]).toContain("采用90条");
});

test("moved sentences are found; of two places that look alike neither is linked", async () => {
  const moved = await relinking(await back(TEXT[2]!, TEXT[1]!, TEXT[0]!));
  expect(new Set(moved.figures.map(({ state }) => state))).toEqual(new Set(["kept"]));
  const twins = await relinking(
    await back(
      "县里全年共发布信息300余条，采用稿件。市里全年共发布信息300余条，采用稿件。",
      TEXT[1]!,
      TEXT[2]!,
    ),
  );
  expect(twins.figures[0]!.state).toBe("unsure");
  expect(twins.figures[0]!.linked).toBe(false);
});

test("clauses that changed places are told apart by their words; where numbers changed as well, nobody guesses", async () => {
  const draft = await openedDocx([d.p("城东分馆接待读者X人次，城西分馆接待读者X人次。")]);
  const figures = [figure("东 人次 500"), figure("西 人次 700")];
  const { written } = await filling(draft, figures, { bindings: sureFor(draft, ["东", "西"]) });
  const states = async (text: string) => {
    const report = await back(text);
    const { figures: found } = relinkReport({
      last: scanOf(written),
      document: report,
      scan: scanOf(report),
      matches: new Map(),
    });
    return found.map(({ state, indicator, place }) => `${state} ${indicator} ${place?.text ?? ""}`.trim());
  };
  expect(await states("城西分馆接待读者700人次，城东分馆接待读者500人次。")).toEqual([
    "reworded 东 500人次",
    "reworded 西 700人次",
  ]);
  for (const line of await states("城西分馆接待读者710人次，城东分馆接待读者510人次。")) {
    expect(line).toMatch(/^(?:unsure|new) /);
  }
  expect((await states("全市接待读者1200人次。")).filter((line) => line.startsWith("changed"))).toEqual([]);
});

test("with figures a new number that they prove is tied to its indicator", async () => {
  const { states, figures, codes } = await relinking(await back(...TEXT, "培训干部420人次。"), [
    figure("培训干部 人次 420"),
  ]);
  expect(states[states.length - 1]).toBe("new  420人次");
  expect(figures[figures.length - 1]).toMatchObject({ indicator: "培训干部", linked: true });
  expect(codes).toEqual([]);
});

test("a .txt is only listed: its bytes stay, and that no control stands there is said", async () => {
  const document = await openedText(TEXT.join("\n"));
  const { figures, written, codes } = await relinking(document);
  expect(figures.every(({ state, linked }) => state === "kept" && !linked)).toBe(true);
  expect(written.paragraphs).toEqual(document.paragraphs);
  expect(new Set(codes)).toEqual(new Set(["report.relink-no-control"]));
});

test("a control over a part of a number comes back over that part", async () => {
  const { tag } = makeTag("读者", "{{读者}}", "17126", "1.7万余");
  const control = d.sdt(`<w:alias w:val="读者"/><w:tag w:val="${tag}"/><w:id w:val="5"/>`, "1.7万余");
  const last = scanOf(await openedDocx([d.p("全年接待读者", control, "人次，新增图书300册。")]));
  const report = await back("全年接待读者1.8万余人次，新增图书300册。");
  const { figures, edits } = relinkReport({
    last,
    document: report,
    scan: scanOf(report),
    matches: new Map(),
  });
  expect(figures).toMatchObject([
    { state: "changed", old: "1.7万余", place: { text: "1.8万余" }, linked: true },
  ]);
  expect(edits).toHaveLength(1);
});

test("in the same sentence a figure is found by its place, though without its control it reads as a longer number", async () => {
  const { tag } = makeTag("信息", "X条", "312", "312条");
  const control = d.sdt(`<w:alias w:val="信息"/><w:tag w:val="${tag}"/><w:id w:val="5"/>`, "312条");
  const last = scanOf(await openedDocx([d.p("系统版本2.0", control, "。")]));
  const report = await back("系统版本2.0312条。");
  const { figures } = relinkReport({ last, document: report, scan: scanOf(report), matches: new Map() });
  expect(figures).toMatchObject([
    { state: "kept", old: "312条", place: { start: 7, end: 11 }, linked: true },
  ]);
});

test("not one character changes, whatever came back", async () => {
  const piece = fc.constantFrom(
    ...["全年共发布信息", "300余条", "采用", "88条", "，", "。", "90条", "增长", "5.2%", "走访企业", "56家"],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 8 }), { maxLength: 4 }), async (lines) => {
      const document = await back(...lines.map((line) => line.join("")));
      const { written, figures } = await relinking(document);
      expect(written.paragraphs.map(({ text }) => text)).toEqual(document.paragraphs.map(({ text }) => text));
      expect(figures.filter(({ state }) => state !== "new")).toHaveLength(CODES.length);
    }),
    { numRuns: 60 },
  );
});
