import fc from "fast-check";
import { fillDraft } from "../../src/app/fill-draft.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import { quietContext } from "../support/context.ts";
import { opened } from "../support/documents.ts";
import { entriesOf, streamOf } from "../support/docx-stream.ts";
import * as d from "../support/docx.ts";
import { figure, figureSet } from "../support/reports.ts";

type Groups = Readonly<Record<string, string | null>>;

/** "信息 条 12" grouped: {城东: "5", 城西: "7"}. */
const grouped = (line: string, groups: Groups, groupBy: readonly string[] = ["填报单位"]): Figure =>
  figure(line, {
    indicator: { groupBy },
    groups: Object.entries(groups).map(([key, value]) => ({
      key: key.split("/"),
      value: value === null ? null : new Decimal(value),
    })),
  });

const FIGURES = [
  grouped("信息 条 12", { 城东: "5", 城西: "7", 城南: "0" }),
  grouped("满意率 % 93.5", { 城东: "91.25", 城西: "95", 城南: "100" }),
];

const cell = (text: string, properties = "") =>
  d.raw(
    `<w:tc><w:tcPr><w:tcW w:w="2000"/>${properties}</w:tcPr><w:p w14:paraId="0A"><w:pPr><w:jc w:val="center"/></w:pPr>${d.r(text, "<w:b/>").xml}</w:p></w:tc>`,
  );
const row = (...cells: readonly d.Markup[]) =>
  d.raw(
    `<w:tr w14:paraId="0B"><w:trPr><w:trHeight w:val="400"/></w:trPr>${cells.map(({ xml }) => xml).join("")}</w:tr>`,
  );
const tableOf = (...rows: readonly d.Markup[]) =>
  d.raw(`<w:tbl><w:tblPr/><w:tblGrid/>${rows.map(({ xml }) => xml).join("")}</w:tbl>`);
const HEAD = row(cell("序号"), cell("单位"), cell("信息（条）"), cell("满意率"));
const TAGGED = row(cell("{{序号}}"), cell("{{填报单位}}"), cell("{{信息}}"), cell("{{满意率}}%"));
const TOTAL = row(cell(""), cell("合计"), cell("{{信息}}"), cell("{{满意率}}%"));
const report = (...rows: readonly d.Markup[]) =>
  d.docx([d.p("全年发布信息X条。"), tableOf(...rows), d.p("完。")]);

async function fill(bytes: Uint8Array, figures: readonly Figure[] = FIGURES, clean = false) {
  const chosen = [{ clause: "全年发布信息X条", slot: "X条", indicator: "信息" }];
  const result = await fillDraft(
    { path: "稿.docx", bytes },
    figureSet(figures),
    { clean, chosen, accept: [] },
    quietContext(),
  );
  const document = await opened(result.bytes!);
  const inTable = document.paragraphs.filter(({ place }) => place === "table");
  return {
    ...result,
    bytes: result.bytes!,
    document,
    cells: inTable.map(({ text }) => text),
    codes: result.findings.map(({ code }) => code),
  };
}

test("a tagged row stands once for each group, with its formatting; the total row holds the totals", async () => {
  const { cells, codes, document, left } = await fill(report(HEAD, TAGGED, TOTAL));
  expect(cells).toEqual([
    ...["序号", "单位", "信息（条）", "满意率"],
    ...["1", "城东", "5", "91.25%"],
    ...["2", "城西", "7", "95%"],
    ...["3", "城南", "0", "100%"],
    ...["", "合计", "12", "93.5%"],
  ]);
  expect(codes).toEqual(["report.zero-written"]);
  expect(left).toEqual([]);
  const tags = document.paragraphs.flatMap(({ controls }) => controls.map(({ tag }) => tag.split(";")[1]));
  expect(tags.slice(0, 3)).toEqual(["信息", "信息@城东", "满意率@城东"]);
});

test("only that table changes: what is left of the rows put in is the document as filled without them", async () => {
  const without = await fill(report(HEAD, TOTAL));
  const { bytes } = await fill(report(HEAD, TAGGED, TOTAL));
  const [before, after] = [entriesOf(without.bytes), entriesOf(bytes)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const name of Object.keys(after)) {
    if (name !== "word/document.xml") expect(after[name]).toEqual(before[name]);
  }
  const rows = (part: Uint8Array) => new TextDecoder().decode(part).split(/(?=<w:tr )|(?<=<\/w:tr>)/);
  const [old, now] = [rows(before["word/document.xml"]!), rows(after["word/document.xml"]!)];
  expect([now.length, now.slice(0, 2)]).toEqual([old.length + 3, old.slice(0, 2)]);
  // Identifiers of the total row's controls depend on its paragraph's number, nothing else does.
  const plain = (text: string | undefined) => text?.replace(/<w:id w:val="\d+"\/>/g, "");
  expect(now.slice(5).map(plain)).toEqual(old.slice(2).map(plain));
  expect(new TextDecoder().decode(after["word/document.xml"]).match(/w14:paraId="0B"/g)).toHaveLength(3);
  expect(
    streamOf(after["word/document.xml"]!).controls.every(({ ancestors }) => !ancestors.includes("sdt")),
  ).toBe(true);
});

test("filling twice changes nothing; a changed group is one change; a new group is told", async () => {
  const first = await fill(report(HEAD, TAGGED, TOTAL));
  const second = await fill(first.bytes);
  expect(second.bytes).toEqual(first.bytes);
  expect(second.changes).toEqual([]);
  const next = [grouped("信息 条 13", { 城东: "6", 城西: "7", 城南: "0", 城北: "1" }), FIGURES[1]!];
  const later = await fill(first.bytes, next);
  expect(later.changes.filter(({ indicator }) => indicator.includes("@"))).toMatchObject([
    { indicator: "信息@城东", old: "5", new: "6", state: "stale" },
  ]);
  expect(later.findings.filter(({ code }) => code === "report.table-row-missing")).toMatchObject([
    { params: { found: "城北", name: "信息" } },
  ]);
  expect(later.bytes).toEqual(first.bytes);
});

test("a clean copy has the rows and no control", async () => {
  const { cells, document } = await fill(report(HEAD, TAGGED), FIGURES, true);
  expect(cells).toContain("91.25%");
  expect(document.paragraphs.flatMap(({ controls }) => controls)).toEqual([]);
});

test("a group without a value keeps its blank, bound to the group and never to the total", async () => {
  const figures = [grouped("信息 条 5", { 城东: "5", 城西: null })];
  const first = await fill(report(row(cell("{{填报单位}}"), cell("{{信息}}"))), figures);
  expect(first.cells).toEqual(["城东", "5", "城西", "{{信息}}"]);
  expect(first.codes).toEqual(["report.missing"]);
  const later = await fill(first.bytes, [grouped("信息 条 9", { 城东: "5", 城西: "4" })]);
  expect(later.cells).toEqual(["城东", "5", "城西", "4"]);
});

test("two groupings: each cell its part of the key, text around a blank stays", async () => {
  const figures = [grouped("信息 条 3", { "城东/2025-01": "1", "城东/2025-02": "2" }, ["填报单位", "月份"])];
  const tagged = row(cell("{{月份}}（{{填报单位}}）"), cell("共{{信息}}条"));
  const { cells } = await fill(report(tagged), figures);
  expect(cells).toEqual(["2025-01（城东）", "共1条", "2025-02（城东）", "共2条"]);
});

const control = (inside: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="f"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
test.each([
  ["merged down", row(cell("{{填报单位}}", "<w:vMerge/>"), cell("{{信息}}")), "report.table-merged"],
  [
    "merged across",
    row(cell("{{填报单位}}", '<w:gridSpan w:val="2"/>'), cell("{{信息}}")),
    "report.table-merged",
  ],
  ["in a control", d.raw(control(row(cell("{{填报单位}}"), cell("{{信息}}")).xml)), "report.table-broken"],
  [
    "with a note",
    row(
      cell("{{填报单位}}"),
      d.raw(cell("{{信息}}").xml.replace("</w:p>", '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>')),
    ),
    "report.table-broken",
  ],
  [
    "with a tracked change",
    row(cell("{{填报单位}}"), d.raw(`<w:tc>${d.p(d.ins("{{信息}}")).xml}</w:tc>`)),
    "report.table-broken",
  ],
  [
    "with a table inside",
    row(cell("{{填报单位}}"), d.raw(`<w:tc>${d.p("{{信息}}").xml}${tableOf(row(cell("里"))).xml}</w:tc>`)),
    "report.table-broken",
  ],
  ["with an unknown name", row(cell("{{填报单位}}"), cell("{{不知道}}")), "report.table-unknown"],
  ["without an indicator", row(cell("{{填报单位}}"), cell("说明")), "report.table-unknown"],
])("a tagged row %s is told and its whole table stays", async (_, tagged, code) => {
  const draft = report(HEAD, tagged, TOTAL);
  const { cells, codes, left, document } = await fill(draft);
  expect(codes).toContain(code);
  expect(cells).toEqual(
    (await opened(draft)).paragraphs.filter(({ place }) => place === "table").map(({ text }) => text),
  );
  expect(left.length).toBeGreaterThan(2);
  expect(document.paragraphs[0]!.text).toBe("全年发布信息12条。");
});

test("a row of ungrouped indicators is no tagged row; figures without groups leave tables to the usual filling", async () => {
  const { cells } = await fill(report(row(cell("信息"), cell("{{信息}}"))));
  expect(cells).toEqual(["信息", "12"]);
  const { cells: plain } = await fill(report(TAGGED), [figure("信息 条 12"), figure("满意率 % 93.5")]);
  expect(plain).toEqual(["{{序号}}", "{{填报单位}}", "12", "93.5%"]);
});

test("any groups, any number of rows: one row each, and filling again is the same file", async () => {
  const name = fc.stringMatching(/^[\u4e00-\u4e2f]{1,30}$/);
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(name, { minLength: 1, maxLength: 12 }),
      fc.nat(99_999),
      async (names, n) => {
        const groups = Object.fromEntries(names.map((one, at) => [one, String(n + at)]));
        const figures = [grouped("信息 条 1", groups)];
        const first = await fill(report(HEAD, row(cell("{{填报单位}}"), cell("{{信息}}")), TOTAL), figures);
        expect(first.cells.slice(4, -4)).toEqual(names.flatMap((one, at) => [one, String(n + at)]));
        expect((await fill(first.bytes, figures)).bytes).toEqual(first.bytes);
      },
    ),
    { numRuns: 25 },
  );
});
