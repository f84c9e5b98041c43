import fc from "fast-check";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import { blankForm } from "../../src/core/report/blank-form.ts";
import { FigureLookup } from "../../src/core/report/figure-lookup.ts";
import { rollReport } from "../../src/core/report/roll-report.ts";
import { openedDocx, openedText } from "../support/documents.ts";
import * as d from "../support/docx.ts";
import { figure, figureSet, filling, sureFor } from "../support/reports.ts";
import { rolling } from "../support/rolling.ts";

test.each([
  ["300余条", "X余条"],
  ["7.85亿元", "X.XX亿元"],
  ["93.5%", "XX.X%"],
  ["5.2个百分点", "X.X个百分点"],
  ["五个百分点", "X个百分点"],
  ["1,234.5万元", "XXXX.X万元"],
  ["1，234件", "X件"],
  ["３００余条", "X余条"],
  ["近14万册次", "近X万册次"],
  ["三百余条", "X余条"],
  ["两万余人", "X万余人"],
  ["7.5千瓦时", "X.X千瓦时"],
  ["5至7个", null],
  ["1万2千人", null],
  ["三分之二", null],
  ["数十个", null],
  ["若干场", null],
])("the writer's form of %s is %s", (text, blank) => {
  expect(blankForm(text)).toBe(blank);
});

test("without figures every statistic becomes a blank with its old value as a hint; every other number is told", async () => {
  const text =
    "2025年上半年，全县共发布信息300余条，实现收入7.85亿元，满意率93.5%，居全省第3位（〔2025〕6号）。\n一是开展活动5至7场。";
  const { blanks, kept, texts, codes, draft } = await rolling(await openedDocx([d.p(text)]));
  expect(texts).toEqual([
    "2025年上半年，全县共发布信息X余条，实现收入X.XX亿元，满意率XX.X%，居全省第3位（〔2025〕6号）。\n一是开展活动5至7场。",
  ]);
  expect(blanks.map(({ text: blank, old, indicator }) => [blank, old, indicator])).toEqual([
    ["X余条", "300余条", null],
    ["X.XX亿元", "7.85亿元", null],
    ["XX.X%", "93.5%", null],
  ]);
  expect(kept.map(({ text: number, reason }) => [number, reason])).toEqual([
    ["2025年上半年", "date"],
    ["第3位", "no-statistic"],
    ["〔2025〕6号", "no-statistic"],
    ["一是", "no-statistic"],
    ["5至7场", "no-form"],
  ]);
  expect(codes.filter((code) => code === "report.roll-date")).toHaveLength(1);
  expect(draft.paragraphs[0]!.controls.map(({ title }) => title)).toEqual([
    "上期：300余条",
    "上期：7.85亿元",
    "上期：93.5%",
  ]);
});

test("a hinted blank is filled like any other; what a person typed into one is left alone", async () => {
  const { draft } = await rolling(await openedDocx([d.p("全年发布信息300余条，办结5件。")]));
  const filled = await filling(draft, [figure("信息 条 512")], { bindings: sureFor(draft, ["信息"]) });
  expect(filled.texts).toEqual(["全年发布信息500余条，办结X件。"]);
  expect(filled.written.paragraphs[0]!.controls.map(({ title }) => title)).toEqual(["信息", "上期：5件"]);
  const xml = draft.kind === "docx" ? draft.parts[0]!.xml.replace(">X余条<", ">600余条<") : "";
  const typed = await openedDocx({ body: [], entries: { "word/document.xml": xml } });
  const again = await filling(typed, [figure("信息 条 512")], { bindings: sureFor(typed, []) });
  expect(again.texts).toEqual(["全年发布信息600余条，办结X件。"]);
  expect(again).toMatchObject({ edits: [], changes: [], codes: ["report.binding-none"] });
});

test("rolled without figures, a report filled before is still bound by its controls", async () => {
  const draft = await openedDocx([d.p("全年发布信息X余条。")]);
  const figures = [figure("信息 条 312")];
  const { written, bytes } = await filling(draft, figures, { bindings: sureFor(draft, ["信息"]) });
  const rolled = await rolling(written);
  expect(rolled.blanks).toMatchObject([{ text: "X余条", old: "300余条", indicator: "信息" }]);
  expect((await filling(rolled.draft, figures, { bindings: sureFor(rolled.draft, []) })).bytes).toEqual(
    bytes,
  );
});

const NAMES = ["发布信息", "走访企业", "营业收入", "读者满意率", "办理案件"];
const SLOTS = ["X余条", "近X家", "X.XX亿元", "XX.X%", "{{办理案件}}"];
const UNITS = ["条", "家", "万元", "%", "件"];

test("rolling and then filling with the same figures gives the same report, byte for byte, for any values", async () => {
  const values = fc.tuple(
    ...UNITS.map((unit) =>
      unit === "%"
        ? fc.integer({ min: 1, max: 1000 }).map((n) => String(n / 10))
        : fc.integer({ min: 1, max: 3_000_000 }).map(String),
    ),
  );
  const cut = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 5, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(values, cut, async (numbers, cuts) => {
      const figures = NAMES.map((name, at) => figure(`${name} ${UNITS[at]} ${numbers[at]}`));
      const body = NAMES.map((name, at) => {
        const sentence = `全年${name}${SLOTS[at]}。`;
        const middle = 2 + name.length + Math.min(cuts[at]!, SLOTS[at]!.length);
        return d.p(d.r(sentence.slice(0, middle), "<w:b/>"), d.r(sentence.slice(middle), "<w:i/>"));
      });
      const draft = await openedDocx(body);
      const first = await filling(draft, figures, { bindings: sureFor(draft, NAMES) });
      const rolled = await rolling(first.written, figures);
      const again = await filling(rolled.draft, figures, { bindings: sureFor(rolled.draft, []) });
      expect(again.texts).toEqual(first.texts);
      expect(rolled.blanks.map(({ old }) => old)).toEqual(first.filled.map(({ written }) => written));
      expect(again.filled.map(({ indicator, value }) => [indicator, value])).toEqual(
        first.filled.map(({ indicator, value }) => [indicator, value]),
      );
      if (first.left.length === 0) expect(again.bytes).toEqual(first.bytes);
    }),
    { numRuns: 60 },
  );
});

test("with figures only numbers that are true of their indicator are turned; typed ones get a control too", async () => {
  const figures = [figure("发布信息 条 312"), figure("走访企业 家 56"), figure("培训人次 人次 900")];
  const { blanks, kept, codes, texts } = await rolling(
    await openedDocx([d.p("全年发布信息312条，走访企业65家，召开会议4次。三百余条信息。")]),
    figures,
  );
  expect(blanks).toMatchObject([{ text: "X条", old: "312条", indicator: "发布信息", hasControl: true }]);
  expect(texts[0]).toContain("发布信息X条，走访企业65家");
  expect(kept.map(({ text, reason }) => [text, reason]).slice(0, 2)).toEqual([
    ["65家", "figure-differs"],
    ["4次", "no-indicator"],
  ]);
  expect(codes).toContain("report.roll-differs");
});

test("a bare number in a cell becomes a named blank; in running text, where its unit would be added, it stays", async () => {
  const figures = [figure("发布信息 条 312"), figure("采用信息 条 88")];
  const rows = [
    [d.p("指标"), d.p("数量（条）")],
    [d.p("发布信息"), d.p("312")],
  ];
  const report = await openedDocx([d.table(...rows), d.p("其中采用信息88。")]);
  const { blanks, kept, draft } = await rolling(report, figures);
  expect(blanks).toMatchObject([{ text: "{{发布信息}}", old: "312", indicator: "发布信息", differs: null }]);
  expect(kept).toMatchObject([{ text: "88", reason: "not-read-again" }]);
  expect((await filling(draft, figures)).texts).toEqual(report.paragraphs.map(({ text }) => text));
});

test("a number whose words cannot be given back is turned and told", async () => {
  const figures = [figure("发布信息 条 312")];
  const { blanks, codes, draft } = await rolling(await openedDocx([d.p("全年发布信息三百余条。")]), figures);
  expect(blanks).toMatchObject([{ text: "X余条", old: "三百余条", differs: "300余条" }]);
  expect(codes).toEqual(["report.roll-words-differ"]);
  expect((await filling(draft, figures)).texts).toEqual(["全年发布信息300余条。"]);
});

test("in a .txt the record binds: filling with it gives the report back", async () => {
  const figures = [figure("发布信息 条 312"), figure("走访企业 家 56"), figure("新增 条 7")];
  const report = await openedText("全年发布信息312条。\r\n走访企业56家。\r\n");
  const { chosen, draft, texts } = await rolling(report, figures);
  expect(texts).toEqual(["全年发布信息X条。", "走访企业X家。"]);
  expect(chosen.map(({ indicator }) => indicator)).toEqual(["发布信息", "走访企业"]);
  expect((await filling(draft, figures, { chosen })).texts).toEqual(
    report.paragraphs.map(({ text }) => text),
  );
});

test("where the same words stand for two indicators, a .txt keeps one of the numbers and says so", async () => {
  const document = await openedText("新增5条。\n新增5条。\n");
  const scan = scanParagraphs("", document.paragraphs);
  const matches = new Map(
    scan.numbers.map((number, at) => [number, { figure: figure(`新增${at} 条 5`), holds: true }]),
  );
  const { blanks, kept, chosen } = rollReport({
    document,
    scan,
    figures: new FigureLookup([figureSet([figure("新增0 条 5"), figure("新增1 条 5")])]),
    matches,
  });
  expect(blanks.map(({ indicator }) => indicator)).toEqual(["新增0"]);
  expect(chosen.map(({ indicator }) => indicator)).toEqual(["新增0"]);
  expect(kept).toMatchObject([{ text: "5条", paragraph: "line/2", reason: "ambiguous" }]);
});

test("inside a foreign control no control of ours is put; the record binds there", async () => {
  const figures = [figure("发布信息 条 312")];
  const body = [d.p(d.sdt('<w:tag w:val="别人的"/>', "全年发布信息312条。"))];
  const { chosen, blanks, draft } = await rolling(await openedDocx(body), figures);
  expect(blanks).toMatchObject([{ hasControl: false, indicator: "发布信息" }]);
  expect(chosen).toEqual([
    { clause: expect.stringContaining("发布信息") as string, slot: "X条", indicator: "发布信息" },
  ]);
  expect((await filling(draft, figures, { chosen })).texts).toEqual(["全年发布信息312条。"]);
});

test("locked controls and field results stay and are told", async () => {
  const body = [
    d.p("共办结", d.sdt('<w:lock w:val="contentLocked"/>', "35件"), "。"),
    d.p("第", d.field("PAGE", "12"), "页，共办结", d.field("REF a", "8件"), "。"),
  ];
  const { kept, blanks, edits } = await rolling(await openedDocx(body));
  expect(blanks).toEqual([]);
  expect(edits).toEqual([]);
  expect(kept.filter(({ reason }) => reason === "cannot-change").map(({ text }) => text)).toContain("35件");
});

test("no number is silent, whatever the text", async () => {
  const piece = fc.constantFrom(
    ...[
      "全年办结",
      "300余件",
      "，增长",
      "5.2%",
      "第三",
      "2025年",
      "12家",
      "、",
      "近40万人次",
      "十几个",
      "3：2",
      "。",
      "X条",
      "一、",
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const document = await openedText(`${pieces.join("")}\n`);
      const { numbers } = scanParagraphs("", document.paragraphs);
      const { blanks, kept, findings } = await rolling(document);
      expect(blanks.length + kept.length).toBe(numbers.length);
      expect(findings.length).toBeGreaterThanOrEqual(kept.length);
    }),
    { numRuns: 150 },
  );
});
