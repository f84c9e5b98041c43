// `npm run verify:libreoffice [-- SHARED [COUNT]]`: LibreOffice opens what we wrote. Needs `soffice`, `pdfinfo` and
// `pdftoppm` (poppler-utils), and a build. Checks: drafts and reports have the same number of pages (the sample,
// generated documents of all structures, a long one, COUNT real ones of SHARED/corpus); the consolidated workbook,
// recalculated by LibreOffice, shows the values that we stored; 数据依据清单 and the audit's files open. `--pictures DIR` keeps
// pictures of first pages for people to look at.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./setup.mjs";

const { values: options, positionals } = parseArgs({
  options: { pictures: { type: "string" } },
  allowPositionals: true,
});
const ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
const work = mkdtempSync(join(tmpdir(), "yutiao-office-"));
const failures = [];
try {
  const draft = join(ROOT, "assets/samples/工作报告（送审稿）.docx");
  const out = join(work, "out");
  const compiled = compile(draft, out);
  const report = compiled.outputs.find((path) => path.endsWith(".docx"));
  const workbook = compiled.outputs.find((path) => path.endsWith(".xlsx"));
  expectEqual("pages of draft and report", pages(draft), pages(report));
  const shown = recalculatedValues(workbook);
  for (const { name, value } of compiled.figures.indicators) {
    // A workbook shows 15 significant digits; ours are exact.
    const shownDigits = (number) => Number(number).toPrecision(14);
    if (value !== null) expectEqual(`value of ${name}`, shownDigits(shown.get(name)), shownDigits(value));
  }
  console.log(`${compiled.figures.indicators.length} indicators compared`);
  const evidence = compiled.outputs.find((path) => path.endsWith("数据依据清单.xlsx"));
  expectEqual("rows of 数据依据清单", sheetRows(evidence, "取数明细") > 1, true);
  checkAudit(
    report,
    compiled.outputs.find((path) => path.endsWith("figures.json")),
  );
  comparePairs(positionals);
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(failures.length === 0 ? "LibreOffice agrees" : `${failures.length} differences`);
process.exitCode = failures.length === 0 ? 0 : 1;

function compile(draft, out) {
  const args = [
    "dist/cli/yutiao.js",
    "compile",
    "--json",
    "--plan",
    "assets/samples/方案.xlsx",
    "--draft",
    draft,
    "--out",
    out,
    "assets/samples/上报表",
  ];
  try {
    return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" }));
  } catch (error) {
    // Exit 1 is expected: the sample has a missing unit and a wrong total on purpose.
    if (error.status !== 1) throw error;
    return JSON.parse(error.stdout);
  }
}

function office(format, folder, files) {
  const profile = `-env:UserInstallation=file://${work}/profile`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", folder, ...files], {
    stdio: "ignore",
  });
}

function convert(file, format) {
  office(format, work, [file]);
  return join(work, basename(file).replace(/\.[^.]+$/, `.${format.split(":")[0]}`));
}

/** The annotated report has its comments in LibreOffice, too, and the check sheet is A4. */
function checkAudit(report, figures) {
  const out = join(work, "audit");
  const args = ["dist/cli/yutiao.js", "audit", "--figures", figures, "--out", out, report];
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: "ignore" });
  const files = readdirSync(out).map((name) => join(out, name));
  const annotated = files.find((file) => file.endsWith("-核对.docx"));
  expectEqual("pages of report and annotated report", pages(annotated), pages(report));
  const sheet = convert(
    files.find((file) => file.endsWith("-数据核对单.docx")),
    "pdf",
  );
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(
    execFileSync("pdfinfo", [sheet], { encoding: "utf8" }),
  );
  expectEqual(
    "size of 数据核对单",
    size
      .slice(1)
      .map((points) => Math.round(Number(points)))
      .join("x"),
    "595x842",
  );
  picture(sheet, "数据核对单");
}

/** Drafts and reports of tests/verify/office-pairs.ts, each side converted in one go. */
function comparePairs([shared, count]) {
  const folder = join(work, "pairs");
  const args = ["--import", "./scripts/typescript.mjs", "tests/verify/office-pairs.ts", folder];
  if (shared !== undefined) args.push(resolve(shared), count ?? "60");
  const sources = JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" }));
  const names = Object.keys(sources);
  const counted = { draft: new Map(), report: new Map() };
  for (const side of ["draft", "report"]) {
    const pdfs = join(folder, `${side}-pdf`);
    mkdirSync(pdfs);
    office(
      "pdf",
      pdfs,
      names.map((name) => join(folder, side, name)),
    );
    for (const name of names) {
      const pdf = join(pdfs, name.replace(".docx", ".pdf"));
      counted[side].set(name, existsSync(pdf) ? pageCount(pdf) : null);
      if (side === "report" && existsSync(pdf)) picture(pdf, name.replace(".docx", ""));
    }
  }
  let same = 0;
  let total = 0;
  for (const name of names) {
    const [draft, report] = [counted.draft.get(name), counted.report.get(name)];
    if (draft === null && report === null)
      console.log(`not opened by LibreOffice, draft and report alike: ${sources[name]}`);
    else expectEqual(`pages of ${sources[name]}`, report, draft);
    if (draft !== null && draft === report) same += 1;
    total += report ?? 0;
  }
  console.log(
    `${names.length} pairs of draft and report: ${same} with the same number of pages, ${total} pages`,
  );
}

function picture(pdf, name) {
  if (options.pictures === undefined) return;
  mkdirSync(options.pictures, { recursive: true });
  const last = Math.min(2, pageCount(pdf));
  execFileSync("pdftoppm", ["-png", "-r", "60", "-l", String(last), pdf, join(options.pictures, name)]);
}

function pages(file) {
  return pageCount(convert(file, "pdf"));
}

function pageCount(pdf) {
  return Number(/Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [pdf], { encoding: "utf8" }))[1]);
}

/** Rows of a sheet as LibreOffice reads it. */
function sheetRows(workbook, sheet) {
  convert(workbook, ALL_SHEETS);
  const file = readdirSync(work).find((name) => name.endsWith(`数据依据清单-${sheet}.csv`));
  return file === undefined ? 0 : readFileSync(join(work, file), "utf8").trim().split("\n").length;
}

/** Every sheet as .csv by LibreOffice (values as it computes them, unformatted); 指标 is found by its header. */
function recalculatedValues(workbook) {
  convert(workbook, ALL_SHEETS);
  const file = readdirSync(work).find((name) => name.endsWith("汇总表-指标.csv"));
  const [header, ...rows] = readFileSync(join(work, file), "utf8").trim().split(/\r?\n/).map(splitCsv);
  const nameColumn = header.indexOf("名称");
  const valueColumn = header.indexOf("值");
  return new Map(rows.map((cells) => [cells[nameColumn], cells[valueColumn]]));
}

function splitCsv(line) {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((match) =>
    match[1].replace(/^"|"$/g, "").replace(/""/g, '"'),
  );
}

function expectEqual(what, found, expected) {
  if (found === expected) return;
  failures.push(what);
  console.error(`DIFFERS ${what}: ${found}, expected ${expected}`);
}
