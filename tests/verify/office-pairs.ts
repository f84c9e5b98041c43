// `node --import ./scripts/typescript.mjs tests/verify/office-pairs.ts OUT [SHARED [COUNT]]`: drafts and their filled reports for
// scripts/verify-libreoffice.mjs, as OUT/draft/NAME and OUT/report/NAME: generated documents of all structures, a long
// one, and COUNT real ones of SHARED/corpus, spread evenly. Prints what each came from.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { applyEdits } from "../../src/core/document/apply-edits.ts";
import { obstacleForSpan } from "../../src/core/document/obstacle.ts";
import type { OpenDocument } from "../../src/core/document/open-document.ts";
import { readDocument } from "../../src/core/document/read-document.ts";
import type { Edit } from "../../src/core/model/document.ts";
import { generatedDocuments } from "../support/document-arbitrary.ts";
import { opened } from "../support/documents.ts";
import { docx, p, r, table } from "../support/docx.ts";

const SEED = 20261128;
const GENERATED = 40;
const MOST_BLANKS = 12;
const BLANK = "X余条";
const LONG_PARAGRAPHS = 1600;

const [out, shared, count = "60"] = process.argv.slice(2);
if (out === undefined) throw new Error("usage: office-pairs.ts OUT [SHARED [COUNT]]");
for (const folder of ["draft", "report"]) mkdirSync(join(out, folder), { recursive: true });

const sources: Record<string, string> = {};

function save(source: string, draft: Uint8Array, report: Uint8Array): void {
  const name = `${String(Object.keys(sources).length + 1).padStart(3, "0")}.docx`;
  sources[name] = source;
  writeFileSync(join(out!, "draft", name), draft);
  writeFileSync(join(out!, "report", name), report);
}

/** Every `text` of the document becomes 300余条 in a control of ours, where one may stand. */
function filled(document: OpenDocument, text: string, blankLength: number): Uint8Array {
  const edits = document.paragraphs.flatMap((paragraph): Edit[] => {
    const start = paragraph.text.indexOf(text);
    const end = start + text.length;
    if (start < 0 || obstacleForSpan(paragraph, start, end) !== null) return [];
    const control = { start, end, tag: "yt1;信息;X余条;312;0", title: "信息" };
    return [{ paragraph: paragraph.id, start, end: start + blankLength, text: "300", control }];
  });
  return applyEdits(document, edits).bytes;
}

async function generated(): Promise<void> {
  const samples = fc.sample(generatedDocuments(), { seed: SEED, numRuns: GENERATED });
  for (const [at, { parts, blanks }] of samples.entries()) {
    const draft = docx(parts(() => null));
    const document = await opened(draft);
    const edits = blanks.flatMap((one): Edit[] => {
      const paragraph = document.paragraphs.find(({ text }) => text.includes(one.text))!;
      const start = paragraph.text.indexOf(one.text);
      const end = start + one.text.length;
      const control = { start, end, tag: "yt1;信息;X余条;312;0", title: "信息" };
      return [{ paragraph: paragraph.id, start, end: start + one.blank.length, text: "300", control }];
    });
    save(`generated ${at + 1}`, draft, applyEdits(document, edits).bytes);
  }
}

async function long(): Promise<void> {
  const text = "全年坚持稳中求进工作总基调，扎实推进各项重点任务，圆满完成年度目标，各项工作取得新的成效。";
  const body = Array.from({ length: LONG_PARAGRAPHS }, (_, at) => {
    const line =
      at % 4 === 0 ? p(r(text), r("，办理"), r("X", "<w:b/>"), r("余"), r("条，"), r(text)) : p(r(text));
    return at % 40 === 7 ? table([p(r(text)), p(r("办理"), r("X余条"))]) : line;
  });
  const draft = docx(body);
  save("long", draft, filled(await opened(draft), BLANK, 1));
}

function documentsUnder(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return documentsUnder(path);
      return path.endsWith(".docx") ? [path] : [];
    });
}

/** Blanks into the middle of up to twelve paragraphs of a real document. */
async function real(path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  const { document } = await readDocument({ path, bytes });
  if (!document) return;
  const candidates = document.paragraphs.filter((paragraph) => {
    const middle = paragraph.text.length >> 1;
    return paragraph.text.trim().length > 1 && obstacleForSpan(paragraph, middle, middle) === null;
  });
  const step = Math.max(1, Math.floor(candidates.length / MOST_BLANKS));
  const edits = candidates
    .filter((_, at) => at % step === 0)
    .map(({ id, text }): Edit => {
      const middle = text.length >> 1;
      return { paragraph: id, start: middle, end: middle, text: `，办理${BLANK}，` };
    });
  if (edits.length === 0) return;
  const draft = applyEdits(document, edits).bytes;
  save(relative(shared!, path), draft, filled(await opened(draft, path), BLANK, 1));
}

await generated();
await long();
if (shared !== undefined) {
  const paths = documentsUnder(join(shared, "corpus"));
  const step = Math.max(1, paths.length / Number(count));
  for (let at = 0; at < paths.length; at += step) await real(paths[Math.floor(at)]!);
}
process.stdout.write(`${JSON.stringify(sources)}\n`);
