// `npm run verify:libreoffice`: LibreOffice opens what we wrote for the sample. Needs `soffice` and `pdfinfo` (poppler-utils),
// and a build. Checks: draft and report have the same number of pages; the consolidated workbook, recalculated by
// LibreOffice, shows the values that we stored.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { ROOT } from "./setup.mjs";

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

function convert(file, format) {
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=file://${work}/profile`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      work,
      file,
    ],
    {
      stdio: "ignore",
    },
  );
  return join(work, basename(file).replace(/\.[^.]+$/, `.${format.split(":")[0]}`));
}

function pages(file) {
  const text = execFileSync("pdfinfo", [convert(file, "pdf")], { encoding: "utf8" });
  return Number(/Pages:\s+(\d+)/.exec(text)[1]);
}

/** Every sheet as .csv by LibreOffice (values as it computes them, unformatted); 指标 is found by its header. */
function recalculatedValues(workbook) {
  convert(workbook, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1");
  const listing = execFileSync("ls", [work], { encoding: "utf8" }).split("\n");
  const file = listing.find((name) => name.endsWith("-指标.csv"));
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
