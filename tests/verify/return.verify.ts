/**
 * Marks two cells in every .xlsx under $YUTIAO_SHARED/corpus and compares: untouched parts byte for byte, every cell as
 * our reader sees it; SheetJS and LibreOffice open the result. Needs `soffice`. Not part of the test suite; run by `npm run verify:shared -- DIR return`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { read } from "@e965/xlsx";
import { rowOut } from "../../src/core/model/sheet-out.ts";
import { cellAddress, type Sheet } from "../../src/core/model/sheet.ts";
import { openZip, readEntry } from "../../src/core/package/zip.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { editWorkbook } from "../../src/core/workbook/xlsx-edit.ts";

function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesUnder(path) : [path];
    });
}

/** Everything our reader sees but the number formats' own objects. */
function contentOf(sheets: readonly Sheet[]): string {
  return JSON.stringify(sheets);
}

function rawParts(bytes: Uint8Array): Map<string, string> {
  return new Map(
    openZip(bytes).entries.map((entry) => [entry.name, Buffer.from(entry.rawLocal).toString("base64")]),
  );
}

/** The first filled cell of the first sheet with any, and a blank one beside its last. */
function twoCells(sheets: readonly Sheet[]): { sheet: string; cells: string[] } | null {
  const sheet = sheets.find(({ rows }) => rows.length > 0) ?? sheets[0];
  if (!sheet) return null;
  const [first] = sheet.rows;
  const last = sheet.rows[sheet.rows.length - 1];
  const filled = first ? cellAddress(first.row, first.cells[0]!.column) : "B2";
  const end = last?.cells[last.cells.length - 1]?.column ?? 1;
  return { sheet: sheet.name, cells: [filled, cellAddress((last?.row ?? 1) + 1, Math.min(end + 1, 16_384))] };
}

async function commentsOf(bytes: Uint8Array): Promise<string> {
  const archive = openZip(bytes);
  let all = "";
  for (const { name } of archive.entries) {
    if (!/comments[^/\\]*\.xml$/i.test(name)) continue;
    all += new TextDecoder().decode(await readEntry(archive, name));
  }
  return all;
}

const LARGEST_CONVERTED = 200_000;
/** What the first test marked, for LibreOffice to open in the second. */
const kept = new Map<string, { name: string; bytes: Uint8Array; marked: Uint8Array }>();

/** Opens each file in LibreOffice and gives what it made of those it could load. */
function opened(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const work = mkdtempSync(join(tmpdir(), "yutiao-return-"));
  try {
    for (const [name, bytes] of files) writeFileSync(join(work, name), bytes);
    const names = [...files.keys()].map((name) => join(work, name));
    const profile = `-env:UserInstallation=file://${work}/profile`;
    const args = [profile, "--headless", "--convert-to", "fods", "--outdir", join(work, "out"), ...names];
    spawnSync("soffice", args, { stdio: "ignore" });
    const made = new Map<string, string>();
    for (const name of files.keys()) {
      const path = join(work, "out", name.replace(/xlsx$/, "fods"));
      if (existsSync(path)) made.set(name, readFileSync(path, "utf8"));
    }
    return made;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

test("marking two cells changes nothing else in any real workbook", async () => {
  const shared = process.env["YUTIAO_SHARED"];
  if (shared === undefined) throw new Error("YUTIAO_SHARED must name the folder with corpus/");
  const root = join(shared, "corpus");
  const total = { files: 0, edited: 0, left: 0, unread: 0, wrong: 0, slowest: 0 };
  const lines: string[] = [];
  for (const path of filesUnder(root).filter((name) => /\.xlsx$/i.test(name))) {
    const name = relative(root, path);
    const bytes = new Uint8Array(readFileSync(path));
    const { workbook } = await readWorkbook({ path: name, bytes });
    total.files++;
    const target = workbook && twoCells(workbook.sheets);
    if (!workbook || !target) {
      total.unread++;
      continue;
    }
    const [filled, blank] = target.cells;
    const start = performance.now();
    const marked = await editWorkbook(
      bytes,
      [
        { sheet: target.sheet, cell: filled!, look: "error", comment: "【错误】应为 312\n→ 请改正" },
        { sheet: target.sheet, cell: blank!, look: "doubt", comment: "【需核实】" },
      ],
      [{ name: "退回修改单", rows: [rowOut(1, ["序号", "级别"], "header"), rowOut(2, [1, "错误"])] }],
    );
    total.slowest = Math.max(total.slowest, Math.round(performance.now() - start));
    if (marked === null) {
      total.left++;
      lines.push(`LEFT ${name} (${workbook.reader})`);
      continue;
    }
    total.edited++;
    const problems: string[] = [];
    const before = rawParts(bytes);
    const after = rawParts(marked);
    const changed = [...before].filter(([part, raw]) => after.get(part) !== raw).map(([part]) => part);
    const allowed =
      /(?:styles\.xml|workbook\.xml|\.rels|\[Content_Types\]\.xml|sheet[^/\\]*\.xml|comments[^/\\]*\.xml|\.vml)$/i;
    for (const part of changed) if (!allowed.test(part)) problems.push(`part ${part} changed`);
    const again = await readWorkbook({ path: name, bytes: marked });
    const sheets = again.workbook?.sheets ?? [];
    if (sheets.length !== workbook.sheets.length + 1) problems.push(`${sheets.length} sheets`);
    if (contentOf(sheets.slice(0, -1)) !== contentOf(workbook.sheets)) problems.push("cells differ");
    try {
      read(marked, { type: "array" });
    } catch (error) {
      problems.push(`SheetJS: ${String(error).slice(0, 80)}`);
    }
    const comments = await commentsOf(marked);
    for (const cell of target.cells) {
      if (!comments.includes(`ref="${cell}"`)) problems.push(`no comment at ${cell}`);
    }
    if (bytes.length < LARGEST_CONVERTED) kept.set(`${kept.size}.xlsx`, { name, bytes, marked });
    if (problems.length > 0) {
      total.wrong++;
      lines.push(`WRONG ${name}: ${problems.join("; ")}`);
    }
  }
  process.stdout.write(`${lines.join("\n")}\n${JSON.stringify(total)}\n`);
  expect(total.files).toBeGreaterThan(0);
  expect(total.wrong).toBe(0);
}, 900_000);

test("LibreOffice opens every marked workbook that it could open before, with the comments and the list", () => {
  const before = opened(new Map([...kept].map(([key, { bytes }]) => [key, bytes])));
  const after = opened(new Map([...kept].map(([key, { marked }]) => [key, marked])));
  const wrong: string[] = [];
  for (const [key, { name }] of kept) {
    if (!before.has(key)) continue;
    const text = after.get(key) ?? "";
    const has = ["【错误】应为", "【需核实】", 'table:name="退回修改单"'].filter(
      (part) => !text.includes(part),
    );
    if (has.length > 0) wrong.push(`${name}: without ${has.join(", ")}`);
  }
  process.stdout.write(
    `LibreOffice: ${before.size} of ${kept.size} opened before, ${after.size} after\n${wrong.join("\n")}\n`,
  );
  expect(before.size).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
}, 900_000);
