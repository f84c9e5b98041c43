/**
 * Reads every workbook under $YUTIAO_SHARED/corpus by our readers and by SheetJS and compares every cell.
 * Not part of the test suite; run by `npm run verify:shared -- DIR workbooks`.
 */
import { jest } from "@jest/globals";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { read, set_cptable, type CellObject, type WorkBook } from "@e965/xlsx";
import { message } from "../../src/core/finding/message.ts";
import { cellAddress, type Cell, type Sheet } from "../../src/core/model/sheet.ts";
import { codePages } from "../../src/core/workbook/code-pages.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { nodeCodec } from "../../src/hosts/node/node-codec.ts";

const EXTENSIONS = /\.(?:xlsx|xlsm|xls|xlsb|ods|et|csv)$/i;

function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesUnder(path) : [path];
    });
}

/** One cell in words that both readers share: kind and value. */
function wordsOfOurs(cell: Cell): string {
  switch (cell.type) {
    case "number":
      return `n ${Number(cell.text)}`;
    case "boolean":
      return `b ${cell.text}`;
    case "error":
      return `e ${cell.text}`;
    case "date":
      return `d ${cell.text.slice(0, 10)}`;
    default:
      return `s ${cell.text.replace(/\r\n?/g, "\n")}`;
  }
}

function wordsOfTheirs(cell: CellObject): string | null {
  if (cell.v === undefined || cell.t === "z") return cell.f === undefined ? null : "e ";
  if (cell.t === "n") return `n ${Number(cell.v)}`;
  if (cell.t === "b") return `b ${String(cell.v).toUpperCase()}`;
  if (cell.t === "e") return `e ${cell.w ?? String(cell.v)}`;
  if (cell.t === "d") return `d ${String(cell.v).slice(0, 10)}`;
  return cell.v === "" && cell.f === undefined ? null : `s ${String(cell.v).replace(/\r\n?/g, "\n")}`;
}

function differences(ours: readonly Sheet[], theirs: WorkBook): { cells: number; lines: string[] } {
  const lines: string[] = [];
  let cells = 0;
  for (const sheet of ours) {
    const other = theirs.Sheets[sheet.name];
    if (other === undefined) {
      lines.push(`sheet ${sheet.name}: not there`);
      continue;
    }
    const left = new Map<string, string>();
    (other["!data"] ?? []).forEach((row, r) =>
      row.forEach((cell, c) => {
        const words = cell === undefined ? null : wordsOfTheirs(cell);
        if (words !== null) left.set(cellAddress(r + 1, c + 1), words);
      }),
    );
    for (const row of sheet.rows) {
      for (const cell of row.cells) {
        cells++;
        const address = cellAddress(row.row, cell.column);
        const words = wordsOfOurs(cell);
        const found = left.get(address) ?? "nothing";
        left.delete(address);
        if (found !== words)
          lines.push(
            `${sheet.name}!${address}: ours ${JSON.stringify(words)}, theirs ${JSON.stringify(found)}`,
          );
      }
    }
    for (const [address, words] of left) {
      lines.push(`${sheet.name}!${address}: ours nothing, theirs ${JSON.stringify(words)}`);
    }
  }
  return { cells, lines };
}

function readTheirs(bytes: Uint8Array): WorkBook | string {
  try {
    return read(bytes, { type: "array", dense: true, cellNF: true, raw: true });
  } catch (error) {
    return String(error).slice(0, 100);
  }
}

/** Values as written (`raw`), of text that was decoded without our own guess of its encoding. */
function readTheirCsv(bytes: Uint8Array, name: string): WorkBook | string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  let text: string;
  try {
    text = new TextDecoder(isUtf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder("gb18030").decode(bytes);
  }
  try {
    const { SheetNames, Sheets } = read(text, { type: "string", dense: true, raw: true });
    return { SheetNames: [name], Sheets: { [name]: Sheets[SheetNames[0]!]! } };
  } catch (error) {
    return String(error).slice(0, 100);
  }
}

test("our readers agree with SheetJS on every cell", async () => {
  const shared = process.env["YUTIAO_SHARED"];
  if (shared === undefined) throw new Error("YUTIAO_SHARED must name the folder with corpus/");
  set_cptable(codePages);
  // SheetJS tells the console about every record that it does not know.
  const complaints = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const root = join(shared, "corpus");
  const out: string[] = [];
  const total = { files: 0, agree: 0, refused: 0, fallback: 0, cells: 0, differ: 0 };
  for (const path of filesUnder(root).filter((name) => EXTENSIONS.test(name))) {
    const bytes = new Uint8Array(readFileSync(path));
    const name = relative(root, path);
    const start = performance.now();
    const { workbook, findings } = await readWorkbook({ path: name, bytes }, { codec: nodeCodec });
    const took = performance.now() - start;
    total.files++;
    if (took > 3000) out.push(`SLOW ${name}: ${Math.round(took)} ms`);
    if (workbook === null) {
      total.refused++;
      const theirs = readTheirs(bytes);
      const said =
        typeof theirs === "string" ? `fails: ${theirs}` : `reads ${theirs.SheetNames.length} sheets`;
      out.push(`REFUSED ${name}: ${findings.map((f) => message(f, "en")).join(" / ")} | SheetJS ${said}`);
      continue;
    }
    if (workbook.reader === "fallback") total.fallback++;
    const theirs =
      workbook.format === "csv" ? readTheirCsv(bytes, workbook.sheets[0]!.name) : readTheirs(bytes);
    if (typeof theirs === "string") {
      out.push(`ONLY OURS ${name}: ${workbook.sheets.length} sheets; SheetJS fails: ${theirs}`);
      continue;
    }
    const { cells, lines } = differences(workbook.sheets, theirs);
    total.cells += cells;
    total.differ += lines.length;
    if (lines.length === 0) total.agree++;
    else
      out.push(
        `DIFFER ${name} (${workbook.reader}): ${lines.length} of ${cells}\n    ${lines.slice(0, 6).join("\n    ")}`,
      );
  }
  complaints.mockRestore();
  expect(total.files).toBeGreaterThan(0);
  process.stdout.write(`${out.join("\n")}\n${JSON.stringify(total)}\n`);
}, 900_000);
