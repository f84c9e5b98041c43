// Filling a long report of 200 pages with 400 blanks in split runs and tables, in turns within one run: ours (every step
// apart) against docxtemplater and easy-template-x, which get the same document with the blanks written as their tags.
// `node --import ./scripts/typescript.mjs bench/filling.mjs`; their packages are installed into bench/ the first time.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { inflateRawSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { applyEdits } from "../src/core/document/apply-edits.ts";
import { readDocument } from "../src/core/document/read-document.ts";
import { bindPlaceholders } from "../src/core/draft/bind.ts";
import { scanParagraphs } from "../src/core/draft/scan.ts";
import { Decimal } from "../src/core/number/decimal.ts";
import { fillReport } from "../src/core/report/fill-report.ts";

const ROUNDS = 9;
const PAGES = 200;
const PARAGRAPHS_PER_PAGE = 12;
const BLANKS = 400;

const inflate = (deflated, size) => inflateRawSync(deflated, { maxOutputLength: Math.max(1, size) });

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const FORMAT = '<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr>';
const run = (text) => `<w:r w:rsidR="00A77B3E">${FORMAT}<w:t>${text}</w:t></w:r>`;
const filler = "全年坚持稳中求进工作总基调，扎实推进各项重点任务，圆满完成年度目标。";

/** Our blank is spread over three runs, their tag over two. */
const BLANK = [run("X"), run("余")].join("");
const tag = (at) => [run(`{b${at}`), run("}")].join("");

function paragraph(at, blankRuns) {
  const blank =
    blankRuns === null
      ? ""
      : `<w:bookmarkStart w:id="${at}" w:name="b${at}"/>${run("发布信息")}${blankRuns}${run("条，")}<w:bookmarkEnd w:id="${at}"/>`;
  const inner = `<w:p w:rsidR="00A77B3E"><w:pPr><w:spacing w:line="560"/></w:pPr>${run(filler)}${blank}${run(filler)}</w:p>`;
  return at % 40 === 7
    ? `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>${inner}</w:tc></w:tr></w:tbl>`
    : inner;
}

/** @param runsOf the runs of the blank with this number */
function makeReport(runsOf) {
  const count = PAGES * PARAGRAPHS_PER_PAGE;
  const step = count / BLANKS;
  let body = "";
  for (let at = 0, blanks = 0; at < count; at++) {
    const hasBlank = at >= blanks * step && blanks < BLANKS;
    body += paragraph(at, hasBlank ? runsOf(blanks) : null);
    if (hasBlank) blanks++;
  }
  const picture = new Uint8Array(2_000_000).map(
    (_, at) => (Math.imul(at + 1, 2654435761) ^ Math.imul(at, at)) >>> 11,
  );
  const relation = (type, target) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/${type}" Target="${target}"/></Relationships>`;
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(relation("officeDocument", "word/document.xml")),
    "word/document.xml": strToU8(`<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`),
    "word/media/image1.png": picture,
  });
}

const figures = {
  plan: "方案",
  period: "2024年",
  asOf: null,
  figures: [
    {
      indicator: {
        code: "信息",
        name: "信息",
        aliases: [],
        measureUnit: "条",
        formula: null,
        groupBy: [],
        source: "consolidated",
        given: null,
        style: null,
        decimals: null,
        definition: "",
        location: { kind: "plan" },
      },
      value: new Decimal(312),
      phrase: null,
      completeness: { complete: true, expected: [], missing: [], excluded: 0 },
      provenance: { formula: "", trace: [] },
      groups: [],
    },
  ],
};

const bytes = makeReport(() => BLANK);
const tagged = makeReport(tag);
const values = Object.fromEntries(Array.from({ length: BLANKS }, (_, at) => [`b${at}`, "300余"]));

/** The whole path of ours; the times of its steps go into `times`. */
async function ours(times) {
  const t0 = performance.now();
  const { document } = await readDocument({ path: "报告.docx", bytes }, { inflate });
  const t1 = performance.now();
  const scan = scanParagraphs("报告.docx", document.paragraphs);
  const t2 = performance.now();
  const bindings = bindPlaceholders(scan, [figures.figures[0].indicator]);
  const t3 = performance.now();
  const sure = bindings.map((binding) => ({ ...binding, certainty: "sure", indicator: "信息" }));
  const result = fillReport({ document, scan, bindings: sure, figures });
  const t4 = performance.now();
  const written = applyEdits(document, result.edits).bytes;
  const t5 = performance.now();
  const steps = { read: t1 - t0, scan: t2 - t1, bind: t3 - t2, word: t4 - t3, write: t5 - t4 };
  for (const [name, time] of Object.entries(steps)) (times[`  ${name}`] ??= []).push(time);
  return written;
}

const HERE = dirname(fileURLToPath(import.meta.url));
if (!existsSync(`${HERE}/node_modules`)) {
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: HERE, stdio: "inherit" });
}
const { default: PizZip } = await import("pizzip");
const { default: Docxtemplater } = await import("docxtemplater");
const { TemplateHandler } = await import("easy-template-x");

const fillers = {
  Yutiao: ours,
  docxtemplater: () => {
    const document = new Docxtemplater(new PizZip(tagged));
    document.render(values);
    return document.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
  },
  "easy-template-x": () => new TemplateHandler().process(Buffer.from(tagged), values),
};

// Nobody pays for another's garbage.
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

const times = {};
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, fill] of Object.entries(fillers)) {
    collect();
    const start = performance.now();
    const written = await fill(times);
    (times[name] ??= []).push(performance.now() - start);
    const xml = strFromU8(unzipSync(new Uint8Array(written))["word/document.xml"]);
    const filled = xml.replace(/<[^>]*>/g, "").split("发布信息300余条").length - 1;
    if (filled !== BLANKS) throw new Error(`${name} filled ${filled} of ${BLANKS} blanks`);
  }
}

console.log(
  `${BLANKS} blanks in ${PAGES} pages, ${(bytes.length / 1e6).toFixed(1)} MB; median of ${ROUNDS} rounds, ms`,
);
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const base = median(times.Yutiao);
for (const name of [
  "Yutiao",
  ...Object.keys(times).filter((one) => one.startsWith(" ")),
  "docxtemplater",
  "easy-template-x",
]) {
  const list = times[name];
  const ratio = name.startsWith(" ") ? "" : `${(median(list) / base).toFixed(1)} ×`;
  console.log(
    `${name.padEnd(16)} ${median(list).toFixed(0).padStart(6)}   (best ${Math.min(...list).toFixed(0)})  ${ratio}`,
  );
}
