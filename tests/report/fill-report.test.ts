import { hint, message } from "../../src/core/finding/message.ts";
import { openedDocx, openedText } from "../support/documents.ts";
import * as d from "../support/docx.ts";
import { chosenFor, figure, filling, sureFor } from "../support/reports.ts";

/** Fills a one-line text whose placeholders are tied to the figures in order. */
async function filledLine(line: string, ...figures: readonly ReturnType<typeof figure>[]) {
  const document = await openedText(line);
  return filling(document, figures, {
    bindings: sureFor(
      document,
      figures.map(({ indicator }) => indicator.code),
    ),
  });
}

test.each([
  ["全年发布信息X余条。", "信息 条 312", "全年发布信息300余条。"],
  ["实现营业收入X余万元。", "收入 万元 734.6", "实现营业收入700余万元。"],
  ["实现营业收入X.XX亿元。", "收入 万元 78500", "实现营业收入7.85亿元。"],
  ["满意率达X%以上。", "满意率 % 98.3", "满意率达98%以上。"],
  ["培训XX人次。", "培训 人次 9", "培训9人次。"],
  ["同比下降X%。", "事故同比 % -2.3", "同比下降2.3%。"],
  ["同比增长X%。", "产值同比 % 5.24", "同比增长5.24%。"],
  ["压减事项X项。", "压减事项 项 30", "压减事项30项。"],
  ["累计修建公路X余公里。", "公路 米 5300", "累计修建公路5公里多。"],
])("%s with %s", async (line, value, text) => {
  const { texts, left, filled } = await filledLine(line, figure(value));
  expect(texts).toEqual([text]);
  expect(left).toEqual([]);
  expect(filled).toMatchObject([{ value: value.split(" ")[2] }]);
});

test.each([
  ["发生事故X余起。", "事故 起 0", "report.zero-with-marker"],
  ["同比增长X%。", "产值同比 % -2.3", "report.fall-not-said"],
  ["同比变化X%。", "产值同比 % -2.3", "report.fall-not-said"],
  ["同比下降X%。", "事故同比 % 2.3", "report.rise-not-said"],
  ["同比增长X%。", "事故降幅 % 2.3", "report.fall-not-said"],
  ["参加培训X人次。", "培训 人 312", "report.unit-differs"],
  ["占比提高X%。", "占比 个百分点 3", "report.unit-differs"],
  ["发布信息X余条。", "信息 条 -", "report.missing"],
  ["约X余条信息。", "信息 条 312", "report.markers-contradict"],
])("%s with %s is left: %s", async (line, value, code) => {
  const { texts, codes, left, findings } = await filledLine(line, figure(value));
  expect(texts).toEqual([line]);
  expect(codes).toEqual([code]);
  expect(left).toHaveLength(1);
  for (const locale of ["zh-CN", "en"] as const) expect(message(findings[0]!, locale)).not.toMatch(/\{\w+\}/);
});

test("a blank whose unit differs is told with its unit, not with its whole words", async () => {
  const { findings } = await filledLine("参加培训X余人次。", figure("培训 人 312"));
  expect(message(findings[0]!, "zh-CN")).toContain("“X余人次”的单位是“人次”，指标“培训”的计量单位是“人”");
});

test.each([
  ["分别投入XX和XX万元。", "投入 万元 34.61", "补助 元 9800", "分别投入34.61万元和0.98万元。"],
  ["分别增长X.X和X.X个百分点。", "甲 个百分点 0.23", "乙 个百分点 0.1", "分别增长0.2个百分点和0.1个百分点。"],
  ["增长XX、XX%。", "甲 % 3.5", "乙 % 12", "增长3.5%、12%。"],
])("every blank of the list %s says its own unit and scale", async (line, first, second, text) => {
  const { texts, left } = await filledLine(line, figure(first), figure(second));
  expect(texts).toEqual([text]);
  expect(left).toEqual([]);
});

test("a plain zero is filled with a note, an incomplete figure with a doubt that names who is missing", async () => {
  expect((await filledLine("发生事故X起。", figure("事故 起 0"))).codes).toEqual(["report.zero-written"]);
  const completeness = { complete: false, expected: ["甲", "乙"], missing: ["乙"], excluded: 2 };
  const { texts, findings } = await filledLine("发布信息X余条。", figure("信息 条 312", { completeness }));
  expect(texts).toEqual(["发布信息300余条。"]);
  expect(findings).toMatchObject([
    { code: "report.figure-incomplete", params: { missing: "乙", excluded: 2 } },
  ]);
});

test("a loose wording is told with the closer one", async () => {
  const { texts, findings } = await filledLine("惠及群众XX余万人。", figure("群众 人 154321"));
  expect(texts).toEqual(["惠及群众10余万人。"]);
  expect(findings).toMatchObject([{ code: "report.loose-wording", params: { expected: "15万余人" } }]);
});

test.each([
  ["举办活动X场。", "80余场", "举办活动80余场。", []],
  ["举办活动X余场。", "80余场", "举办活动80余场。", []],
  ["参加人员X名。", "近300人", "参加人员近300名。", []],
  ["举办活动近X场。", "80余场", "举办活动近X场。", ["report.phrase-differs"]],
  ["举办活动X条次。", "80余场", "举办活动X条次。", ["report.phrase-differs"]],
  ["举办活动X场。", "若干场", "举办活动X场。", ["report.phrase-differs"]],
])("a phrase given by hand: %s with %s", async (line, phrase, text, codes) => {
  const { texts, codes: found } = await filledLine(line, figure("活动 场 -", { phrase }));
  expect(texts).toEqual([text]);
  expect(found).toEqual(codes);
});

test.each([
  ["发布{{信息}}条。", { style: "余" }, "条 312", "发布300余条。"],
  ["发布{{信息}}余条。", { style: null }, "条 312", "发布300余条。"],
  ["发布信息{{信息}}。", { style: "近" }, "条 290", "发布信息近300条。"],
  ["收入{{信息}}。", { decimals: 1 }, "万元 734.56", "收入734.6万元。"],
  ["收入{{信息}}。", { decimals: 0 }, "万元 734.56", "收入735万元。"],
  ["收入{{信息}}万元。", { decimals: 2 }, "万元 734.567", "收入734.57万元。"],
  ["收入{{信息}}亿元。", {}, "万元 78500", "收入7.85亿元。"],
  ["增长{{信息}}。", {}, "% 5.3", "增长5.3%。"],
])("%s with %j", async (line, indicator, value, text) => {
  const { texts, codes } = await filledLine(line, figure(`信息 ${value}`, { indicator }));
  expect(codes).toEqual([]);
  expect(texts).toEqual([text]);
});

test("a field alone in a table cell gets the number in the plan's unit", async () => {
  const document = await openedDocx([d.table([d.p("收入（万元）"), d.p("{{收入}}")])]);
  const { texts } = await filling(document, [figure("收入 万元 734.6")]);
  expect(texts).toEqual(["收入（万元）", "734.6"]);
});

test("only sure bindings are filled; proposed ones when accepted, none and chosen blanks are told", async () => {
  const document = await openedText("发布信息X余条，办理件X件，其他X项，另有X个。");
  const [a, b, c, e] = sureFor(document, ["信息", "办件", "其他", "另有"]);
  const figures = [figure("信息 条 312"), figure("办件 件 45"), figure("其他 项 6"), figure("另有 个 7")];
  const bindings = [
    a!,
    {
      ...b!,
      certainty: "proposed",
      candidates: [
        { indicator: "办件", score: 1, reasons: [] },
        { indicator: "其他", score: 0.5, reasons: [] },
      ],
    },
    { ...c!, certainty: "none", indicator: null },
    { ...e!, certainty: "none", indicator: null, reasons: ["chosen=1"] },
  ] as const;
  const first = await filling(document, figures, { bindings });
  expect(first.texts).toEqual(["发布信息300余条，办理件X件，其他X项，另有X个。"]);
  expect(first.codes).toEqual(["report.binding-proposed", "report.binding-none", "report.left-by-choice"]);
  expect(first.findings[0]!.params).toMatchObject({ expected: "办件" });
  expect(hint(first.findings[0]!, "zh-CN")).toBe("请确认对应的指标（其他可能：其他），确认后再填");
  const alone = await filling(document, figures, {
    bindings: bindings.map((one) => ({ ...one, candidates: [] })),
  });
  expect(hint(alone.findings[0]!, "zh-CN")).toBe("请确认对应的指标，确认后再填");
  expect(first.left).toHaveLength(3);
  const accepted = await filling(document, figures, { bindings, accept: new Set([b!.placeholder.id]) });
  expect(accepted.texts).toEqual(["发布信息300余条，办理件45件，其他X项，另有X个。"]);
});

test("an indicator that is not among the figures is an error", async () => {
  const document = await openedText("发布信息X余条。");
  const { codes, texts } = await filling(document, [], { bindings: sureFor(document, ["信息"]) });
  expect(codes).toEqual(["report.indicator-unknown"]);
  expect(texts).toEqual(["发布信息X余条。"]);
});

test("in a .docx each figure stands in a control of ours, with tag and title", async () => {
  const document = await openedDocx([d.p("全年发布信息", d.r("X", "<w:b/>"), "余条。")]);
  const { written, codes } = await filling(document, [figure("信息 条 312")], {
    bindings: sureFor(document, ["信息"]),
  });
  expect(codes).toEqual([]);
  const { text, controls } = written.paragraphs[0]!;
  expect(text).toBe("全年发布信息300余条。");
  expect(controls).toMatchObject([{ start: 6, end: 11, title: "信息", ours: true }]);
  expect(controls[0]!.tag).toMatch(/^yt1;信息;X余条;312;\w+$/);
});

test("obstacles and foreign controls are told", async () => {
  const document = await openedDocx([
    d.p("发布信息", d.field("A", "X余条"), "。"),
    d.p("发布信息", d.sdt('<w:tag w:val="t"/>', "X余条"), "。"),
    d.p("发布信息X余", d.hyperlink("条"), "。"),
  ]);
  const { texts, codes } = await filling(document, [figure("信息 条 312")], {
    bindings: sureFor(document, ["信息", "信息", "信息"]),
  });
  expect(texts).toEqual(["发布信息X余条。", "发布信息300余条。", "发布信息300余条。"]);
  expect(codes).toEqual(["report.cannot-change", "report.plain-text", "report.plain-text"]);
});

test("a clean text has no controls and is else the same", async () => {
  const document = await openedDocx([d.p("全年发布信息X余条。")]);
  const bindings = sureFor(document, ["信息"]);
  const clean = await filling(document, [figure("信息 条 312")], { bindings, clean: true });
  expect(clean.texts).toEqual(["全年发布信息300余条。"]);
  expect(clean.written.paragraphs[0]!.controls).toEqual([]);
});

test("a person's choice fills what the machine would not: a share without its sign", async () => {
  const document = await openedText("日平均预约率为XX，较好。");
  const figures = [figure("预约率 % 93.5")];
  const chosen = chosenFor(document, ["预约率"]);
  if (chosen.length === 0) return;
  expect((await filling(document, figures, { bindings: sureFor(document, ["预约率"]) })).codes).toContain(
    "report.unit-unsaid",
  );
  expect((await filling(document, figures, { chosen })).texts).toEqual(["日平均预约率为93.5%，较好。"]);
});

test("a unit that the writer put into a table cell stays", async () => {
  const draft = await openedDocx([d.table([d.p("{{读者}}人次"), d.p("{{读者}}")])]);
  const { texts } = await filling(draft, [figure("读者 人次 312")]);
  expect(texts).toEqual(["312人次", "312"]);
});

test("a column of cells is said in plain digits, round numbers too", async () => {
  const draft = await openedDocx([d.table([d.p("{{甲}}"), d.p("{{乙}}"), d.p("{{丙}}")])]);
  const figures = [figure("甲 条 50592"), figure("乙 条 50600"), figure("丙 万元 120000")];
  expect((await filling(draft, figures)).texts).toEqual(["50592", "50600", "120000"]);
});
