import fc from "fast-check";
import type { OpenDocument } from "../../src/core/document/open-document.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import { openedDocx } from "../support/documents.ts";
import * as d from "../support/docx.ts";
import { chosenFor, figure, filling, sureFor } from "../support/reports.ts";

const LINE = "全年发布信息X余条，实现收入X.X万元，同比增长X%。";
const CODES = ["信息", "收入", "产值同比"];
const figures = (information: string, income = "734.6", growth = "5.2"): readonly Figure[] => [
  figure(`信息 条 ${information}`),
  figure(`收入 万元 ${income}`),
  figure(`产值同比 % ${growth}`),
];

async function filledReport(
  body: readonly d.Markup[] = [d.p(LINE)],
): Promise<{ document: OpenDocument; bytes: Uint8Array }> {
  const draft = await openedDocx(body);
  const { written, bytes, left } = await filling(draft, figures("312"), { bindings: sureFor(draft, CODES) });
  expect(left).toEqual([]);
  return { document: written, bytes };
}

test("with the same figures nothing changes, byte for byte, and everything is listed as filled", async () => {
  const { document, bytes } = await filledReport();
  const again = await filling(document, figures("312"));
  expect(again.bytes).toBe(document.kind === "docx" ? document.bytes : null);
  expect(again.bytes).toEqual(bytes);
  expect(again).toMatchObject({ edits: [], changes: [], left: [], codes: [] });
  expect(again.filled.map(({ indicator, value, written }) => `${indicator} ${value} ${written}`)).toEqual([
    "信息 312 300余条",
    "收入 734.6 734.6万元",
    "产值同比 5.2 5.2%",
  ]);
});

test("a text box that is anchored inside a figure keeps its own text and figures", async () => {
  const line = d.p("全年发布信息X", d.textBox(d.p("框内收入X.X万元，增长X%。")), "余条。");
  const { document } = await filledReport([line]);
  expect(document.paragraphs.map(({ text }) => text)).toEqual([
    "全年发布信息300余条。",
    "框内收入734.6万元，增长5.2%。",
  ]);
  expect(await filling(document, figures("312"))).toMatchObject({ edits: [], changes: [], codes: [] });
  const all = await filling(document, figures("415", "800"), { accept: "all" });
  expect(all.texts).toEqual(["全年发布信息400余条。", "框内收入800.0万元，增长5.2%。"]);
});

test("changed figures are listed and written only when accepted, all or one by one", async () => {
  const { document } = await filledReport();
  const next = figures("415", "800", "5.2");
  const listed = await filling(document, next);
  expect(listed.edits).toEqual([]);
  expect(listed.changes).toMatchObject([
    { id: "body/1#c1", indicator: "信息", old: "300余条", new: "400余条", state: "stale" },
    { id: "body/1#c2", indicator: "收入", old: "734.6万元", new: "800.0万元", state: "stale" },
  ]);
  expect(listed.codes).toEqual(["report.figure-changed", "report.figure-changed"]);
  const one = await filling(document, next, { accept: new Set(["body/1#c1"]) });
  expect(one.texts).toEqual(["全年发布信息400余条，实现收入734.6万元，同比增长5.2%。"]);
  const all = await filling(document, next, { accept: "all" });
  expect(all.texts).toEqual(["全年发布信息400余条，实现收入800.0万元，同比增长5.2%。"]);
  expect(all.written.paragraphs[0]!.controls.map(({ tag }) => tag.split(";")[3])).toEqual([
    "415",
    "800",
    "5.2",
  ]);
  const settled = await filling(all.written, next);
  expect(settled).toMatchObject({ edits: [], changes: [] });
});

test("a value that moved under words that stay true is fresh: no finding, and accepted it only changes the tag", async () => {
  const { document } = await filledReport();
  const next = figures("314");
  const { changes, codes } = await filling(document, next);
  expect(changes).toMatchObject([{ old: "300余条", new: "300余条", state: "fresh" }]);
  expect(codes).toEqual([]);
  const accepted = await filling(document, next, { accept: "all" });
  expect(accepted.texts).toEqual(document.paragraphs.map(({ text }) => text));
  expect(accepted.written.paragraphs[0]!.controls[0]!.tag.split(";")[3]).toBe("314");
});

async function retyped(from: string, to: string): Promise<OpenDocument> {
  const { document } = await filledReport();
  const xml = document.kind === "docx" ? document.parts[0]!.xml.replace(from, to) : "";
  return openedDocx({ body: [], entries: { "word/document.xml": xml } });
}

test("what a person typed over is kept, whatever is accepted at large", async () => {
  const document = await retyped("300余条", "三百多条");
  const same = await filling(document, figures("312"));
  expect(same).toMatchObject({ edits: [], changes: [], codes: ["report.edited-by-hand"] });
  const changed = await filling(document, figures("415"), { accept: "all" });
  expect(changed.edits).toEqual([]);
  expect(changed.changes).toMatchObject([{ old: "三百多条", new: "400余条", state: "edited" }]);
  const accepted = await filling(document, figures("415"), { accept: new Set(["body/1#c1"]) });
  expect(accepted.texts[0]).toContain("发布信息400余条");
  // The person's words did not stay: nothing may say that they did.
  expect(accepted.codes).toEqual([]);
  expect(changed.codes).toEqual(["report.edited-by-hand"]);
});

test("a blank that a person typed over a figure waits for its figure again", async () => {
  for (const value of ["312", "415"]) {
    const { texts, codes, changes } = await filling(await retyped("300余条", "X余条"), figures(value));
    expect(texts[0]).toContain(value === "312" ? "发布信息300余条" : "发布信息400余条");
    expect([codes, changes]).toEqual([[], []]);
  }
  // Among other words it is left, and the report is not done.
  const { edits, codes, left } = await filling(await retyped("300余条", "要闻X余条"), figures("312"));
  expect([edits, codes]).toEqual([[], ["report.edited-by-hand"]]);
  expect(left).toMatchObject([{ text: "X余条" }]);
});

test("a figure that a person deleted is told, whether or not Word put its prompt there", async () => {
  const tag = 'w:val="yt1;信息;X余条;312;tzv9dc"';
  for (const [shown, text] of [["", ""] as const, ["<w:showingPlcHdr/>", "单击此处输入文字。"] as const]) {
    const control = d.sdt(`<w:tag ${tag}/>${shown}`, ...(text === "" ? [] : [d.r(text)]));
    const document = await openedDocx([d.p("发布信息", control, "。")]);
    const { codes, changes, edits } = await filling(document, figures("312"));
    expect([codes, edits]).toEqual([["report.control-broken"], []]);
    expect(changes).toMatchObject([{ old: text, state: "broken" }]);
  }
});

test("a damaged tag, a lost indicator and a turned direction are told and left", async () => {
  const damaged = await filling(await retyped("yt1;信息;", "yt1;"), figures("312"));
  expect(damaged.codes).toEqual(["report.control-broken"]);
  expect(damaged.changes).toMatchObject([{ state: "broken" }]);
  const lost = await filling((await filledReport()).document, [figure("别的 条 1")]);
  expect(lost.codes).toEqual(["report.control-broken", "report.control-broken", "report.control-broken"]);
  const turned = await filling((await filledReport()).document, figures("312", "734.6", "-1"), {
    accept: "all",
  });
  expect(turned.codes).toEqual(["report.direction-differs"]);
  expect(turned.edits).toEqual([]);
});

test("a clean copy of a filled report loses the controls and keeps the text", async () => {
  const { document } = await filledReport([d.p(LINE), d.p(d.textBox(d.p("框")))]);
  const clean = await filling(document, figures("312"), { clean: true });
  expect(clean.texts).toEqual(document.paragraphs.map(({ text }) => text));
  expect(clean.written.paragraphs.flatMap(({ controls }) => controls)).toEqual([]);
  const updated = await filling(document, figures("415"), { clean: true, accept: "all" });
  expect(updated.texts[0]).toContain("400余条");
  expect(updated.written.paragraphs.flatMap(({ controls }) => controls)).toEqual([]);
});

test("filling twice is filling once, for any values", async () => {
  const value = fc.integer({ min: -50, max: 2_000_000 }).map((n) => String(n / 10));
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 999_999 }), value, value, async (information, income, growth) => {
      const draft = await openedDocx([d.p(LINE), d.table([d.p("X余条"), d.p("{{信息}}")])]);
      const given = figures(String(information), income, growth);
      const first = await filling(draft, given, { bindings: sureFor(draft, [...CODES, "信息", "信息"]) });
      const second = await filling(first.written, given);
      expect(second.edits).toEqual([]);
      expect(second.changes).toEqual([]);
      expect(second.bytes).toEqual(first.bytes);
    }),
    { numRuns: 60 },
  );
});

test("a wording that a person chose stays with the figure: later figures are said the same way", async () => {
  const draft = await openedDocx([d.p("全年发布信息X余条。")]);
  const [choice] = chosenFor(draft, ["信息"]);
  const chosen = [{ ...choice!, style: "jin" as const }];
  const filled = await filling(draft, [figure("信息 条 312")], { chosen });
  expect(filled.texts).toEqual(["全年发布信息近320条。"]);
  const again = await filling(filled.written, [figure("信息 条 312")]);
  expect(again).toMatchObject({ edits: [], changes: [] });
  const later = await filling(filled.written, [figure("信息 条 415")], { accept: "all" });
  expect(later.texts).toEqual(["全年发布信息近420条。"]);
});
