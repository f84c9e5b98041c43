import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { applyEdits } from "../../src/core/document/apply-edits.ts";
import { obstacleForSpan } from "../../src/core/document/obstacle.ts";
import type { OpenDocument } from "../../src/core/document/open-document.ts";
import { readDocument } from "../../src/core/document/read-document.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import type { Edit } from "../../src/core/model/document.ts";
import { relinkReport } from "../../src/core/report/relink-report.ts";
import { writeReport } from "../../src/core/report/write-report.ts";
import { figure, filling, sureFor } from "../support/reports.ts";
import { entriesOf, streamOf } from "../support/docx-stream.ts";
import { opened } from "../support/documents.ts";
import { rolling } from "../support/rolling.ts";

/**
 * Real documents, outside the project: blanks are put into each and filled, and every part is compared with what stood
 * there. Run with YUTIAO_SHARED naming the folder that holds `corpus`:
 *   YUTIAO_SHARED=… NODE_OPTIONS=--experimental-vm-modules npx jest --testMatch '<rootDir>/tests/verify/*.verify.ts'
 */
const ROOT = join(process.env["YUTIAO_SHARED"] ?? "", "corpus");
const BLANK = "X余条";
const MOST_BLANKS = 12;

function documentsUnder(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return documentsUnder(path);
      return path.endsWith(".docx") ? [path] : [];
    });
}

/** A blank into the middle of up to twelve paragraphs, spread over all parts; alternately in a control's way and not. */
function blanksFor(document: OpenDocument, text: string): Edit[] {
  const candidates = document.paragraphs.filter((paragraph) => {
    const middle = paragraph.text.length >> 1;
    return paragraph.text.trim().length > 1 && obstacleForSpan(paragraph, middle, middle) === null;
  });
  const step = Math.max(1, Math.floor(candidates.length / MOST_BLANKS));
  return candidates
    .filter((_, at) => at % step === 0)
    .map((paragraph) => {
      const middle = paragraph.text.length >> 1;
      return { paragraph: paragraph.id, start: middle, end: middle, text: `，办理${text}，` };
    });
}

const partNames = (document: OpenDocument) =>
  new Set(document.kind === "docx" ? document.parts.map(({ name }) => name) : []);

/** Jest's own comparison of bytes takes seconds for a picture. */
const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined) =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;

/** Is the second stream the first with characters of `inserted` put in? */
function isInsertion(before: readonly string[], after: readonly string[], inserted: string): boolean {
  let at = 0;
  for (const item of after) {
    if (item === before[at]) at++;
    else if (!inserted.includes(item.slice(-1))) return false;
  }
  return at === before.length;
}

const paths = existsSync(ROOT) ? documentsUnder(ROOT) : [];
const refused: string[] = [];
const totals = {
  documents: 0,
  paragraphs: 0,
  blanks: 0,
  controls: 0,
  plain: 0,
  filled: 0,
  rolled: 0,
  relinked: 0,
};

test.each(paths)("%s", async (path) => {
  const bytes = new Uint8Array(readFileSync(path));
  const reading = await readDocument({ path, bytes });
  if (!reading.document) {
    refused.push(`${path}: ${reading.findings.map(({ code }) => code).join()}`);
    return;
  }
  const original = reading.document;
  const names = partNames(original);
  totals.documents++;
  totals.paragraphs += original.paragraphs.length;

  const draft = await opened(applyEdits(original, blanksFor(original, BLANK)).bytes, path);
  const wanted = entriesOf(applyEdits(original, blanksFor(original, "300余条")).bytes);
  const before = entriesOf(bytes);
  const drafted = entriesOf(draft.kind === "docx" ? draft.bytes : new Uint8Array());
  for (const name of Object.keys(before)) {
    if (!names.has(name)) expect(sameBytes(drafted[name], before[name])).toBe(true);
    else
      expect(
        isInsertion(streamOf(before[name]!).items, streamOf(drafted[name]!).items, `，办理${BLANK}`),
      ).toBe(true);
  }

  const edits = draft.paragraphs.flatMap(({ id, text }): Edit[] => {
    const start = text.indexOf(`，办理${BLANK}，`) + "，办理".length;
    const control = { start, end: start + BLANK.length, tag: `yt1;a;${BLANK};312;0`, title: "信息" };
    return text.includes(`，办理${BLANK}，`)
      ? [{ paragraph: id, start, end: start + 1, text: "300", control }]
      : [];
  });
  const applied = applyEdits(draft, edits);
  expect(applied.refused).toEqual([]);
  const filled = entriesOf(applied.bytes);
  expect(Object.keys(filled)).toEqual(Object.keys(before));
  for (const [name, part] of Object.entries(filled)) {
    if (!names.has(name)) expect(sameBytes(part, before[name])).toBe(true);
    else {
      const { items, controls } = streamOf(part);
      expect(items.join("\n") === streamOf(wanted[name]!).items.join("\n")).toBe(true);
      totals.controls += controls.length;
    }
  }
  totals.blanks += edits.length;
  totals.plain += applied.plain.length;

  // The whole path, with every placeholder that the scan itself finds, twice.
  const figures = [figure("信息 条 312")];
  const codes = sureFor(draft, []).map(() => "信息");
  const result = await filling(draft, figures, { bindings: sureFor(draft, codes) });
  const again = await filling(result.written, figures);
  expect(sameBytes(again.bytes, result.bytes)).toBe(true);
  totals.filled += result.filled.length;

  // Rolled forward and filled with the same figures it is the same file again; where a tag had no room for the writer's
  // form, the same text.
  const rolled = await rolling(result.written, figures);
  totals.rolled += rolled.blanks.length;
  const back = await filling(rolled.draft, figures, { chosen: rolled.chosen });
  expect(back.texts).toEqual(result.texts);
  const isShortened = result.codes.includes("report.tag-shortened");
  if (!isShortened) expect(sameBytes(back.bytes, result.bytes)).toBe(true);

  // As it comes back from somebody without controls, it is known again.
  const clean = (await filling(result.written, figures, { clean: true })).written;
  const scanOf = (one: OpenDocument) => scanParagraphs(one.path, one.paragraphs);
  const relinked = relinkReport({
    last: scanOf(result.written),
    document: clean,
    scan: scanOf(clean),
    matches: new Map(),
  });
  const linked = await opened(writeReport(clean, relinked.edits).bytes, path);
  expect(linked.paragraphs.map(({ text }) => text)).toEqual(clean.paragraphs.map(({ text }) => text));
  const known = relinked.figures.filter(({ state }) => state !== "new");
  expect(known.filter(({ state }) => state !== "kept").map(({ old }) => old)).toEqual([]);
  totals.relinked += known.filter((one) => one.linked).length;
});

afterAll(() => {
  process.stderr.write(`${JSON.stringify(totals)}\nrefused: ${refused.length}\n${refused.join("\n")}\n`);
});
