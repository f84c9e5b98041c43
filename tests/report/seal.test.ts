import type { OpenDocument } from "../../src/core/document/open-document.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import { FigureLookup } from "../../src/core/report/figure-lookup.ts";
import { sealFromJson, sealJson } from "../../src/core/report/seal-json.ts";
import { sealFor, sealReport } from "../../src/core/report/seal-report.ts";
import { matchesOfReport } from "../../src/app/tie-report.ts";
import { openedDocx, openedText } from "../support/documents.ts";
import * as d from "../support/docx.ts";
import { figure, figureSet, filling, sureFor } from "../support/reports.ts";

function sealing(document: OpenDocument, figures: readonly Figure[] | null) {
  const scan = scanParagraphs(document.path, document.paragraphs);
  const set = figures && figureSet(figures);
  const lookup = set && new FigureLookup([set]);
  const matches = set ? matchesOfReport(scan, set) : new Map<never, never>();
  return sealReport({ document, scan, figures: lookup, matches }, "王科长", "2026-01-15");
}

test("without figures the controls say what was signed; what no control holds is told", async () => {
  const draft = await openedDocx([d.p("全年发布信息X余条。其中采用88条。")]);
  const { written } = await filling(draft, [figure("信息 条 312")], { bindings: sureFor(draft, ["信息"]) });
  const { seal, findings } = sealing(written, null);
  expect(seal).toMatchObject({ report: "文稿.docx", signer: "王科长", date: "2026-01-15" });
  expect(seal.figures).toEqual([
    {
      indicator: "信息",
      name: "信息",
      paragraph: "body/1",
      written: "300余条",
      value: "312",
      sentence: "全年发布信息300余条",
      at: 6,
    },
  ]);
  expect(findings.map(({ code, params }) => [code, params.found])).toEqual([
    ["report.seal-unproven", "88条"],
  ]);
});

test("with figures typed numbers are signed as well, in a .txt too", async () => {
  const document = await openedText("全年发布信息312条。\n走访企业56家。\n");
  const { seal, findings } = sealing(document, [figure("发布信息 条 312"), figure("走访企业 家 56")]);
  expect(seal.figures.map(({ indicator, value, paragraph }) => [indicator, value, paragraph])).toEqual([
    ["发布信息", "312", "line/1"],
    ["走访企业", "56", "line/2"],
  ]);
  expect(findings).toEqual([]);
});

test("a seal is known by the text or by the report's name, and by nothing else", async () => {
  const document = await openedDocx([d.p("全年发布信息312条。")]);
  const { seal } = sealing(document, null);
  const reformatted = await openedDocx([d.p(d.r("全年发布", "<w:b/>"), "信息312条。")]);
  expect(sealFor({ ...reformatted, path: "夹/另名.docx" }, [seal])).toBe(seal);
  const changed = await openedDocx([d.p("全年发布信息313条。")]);
  expect(sealFor({ ...changed, path: "夹/文稿.docx" }, [seal])).toBe(seal);
  expect(sealFor({ ...changed, path: "另名.docx" }, [seal])).toBeNull();
});

test("a seal's file comes back; a tampered one does not", async () => {
  const { seal } = sealing(await openedText("全年发布信息312条。\n"), [figure("发布信息 条 312")]);
  const json = JSON.parse(JSON.stringify(sealJson(seal))) as Record<string, unknown>;
  expect(sealFromJson(json)).toEqual(seal);
  const [first] = json["figures"] as Record<string, unknown>[];
  for (const broken of [
    undefined,
    [],
    { ...json, format: "other" },
    { ...json, version: 2 },
    { ...json, textSha256: "0" },
    { ...json, signer: 1 },
    { ...json, figures: [{ ...first, at: 0 }] },
    { ...json, figures: [{ ...first, written: "400条" }] },
    { ...json, figures: [null] },
  ]) {
    expect(sealFromJson(broken)).toBeNull();
  }
});
