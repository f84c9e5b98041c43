// Filling a long report: about 230 pages, 400 blanks in split runs, tables, a header and notes. Every step apart.
// `node --import ./scripts/typescript.mjs bench/filling.mjs`
import { performance } from "node:perf_hooks";
import { inflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { applyEdits } from "../src/core/document/apply-edits.ts";
import { readDocument } from "../src/core/document/read-document.ts";
import { scanParagraphs } from "../src/core/draft/scan.ts";
import { Decimal } from "../src/core/number/decimal.ts";
import { fillReport } from "../src/core/report/fill-report.ts";

const ROUNDS = 9;
const PAGES = 231;
const PARAGRAPHS_PER_PAGE = 12;
const BLANKS = 400;

const inflate = (deflated, size) => inflateRawSync(deflated, { maxOutputLength: Math.max(1, size) });

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const FORMAT = '<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr>';
const run = (text) => `<w:r w:rsidR="00A77B3E">${FORMAT}<w:t>${text}</w:t></w:r>`;
const filler = "全年坚持稳中求进工作总基调，扎实推进各项重点任务，圆满完成年度目标。";

function paragraph(at, hasBlank) {
  const blank = hasBlank
    ? `<w:bookmarkStart w:id="${at}" w:name="b${at}"/>${run("发布信息")}${run("X")}${run("余")}${run("条，")}<w:bookmarkEnd w:id="${at}"/>`
    : "";
  const inner = `<w:p w:rsidR="00A77B3E"><w:pPr><w:spacing w:line="560"/></w:pPr>${run(filler)}${blank}${run(filler)}</w:p>`;
  return at % 40 === 7
    ? `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>${inner}</w:tc></w:tr></w:tbl>`
    : inner;
}

function makeReport() {
  const count = PAGES * PARAGRAPHS_PER_PAGE;
  const step = count / BLANKS;
  let body = "";
  for (let at = 0, blanks = 0; at < count; at++) {
    const hasBlank = at >= blanks * step && blanks < BLANKS;
    if (hasBlank) blanks++;
    body += paragraph(at, hasBlank);
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

const bytes = makeReport();
const times = { read: [], scan: [], word: [], write: [], all: [] };
let filled = 0;
for (let round = 0; round < ROUNDS; round++) {
  const t0 = performance.now();
  const { document } = await readDocument({ path: "报告.docx", bytes }, { inflate });
  const t1 = performance.now();
  const scan = scanParagraphs("报告.docx", document.paragraphs);
  const t2 = performance.now();
  const bindings = scan.placeholders.map((placeholder) => ({
    placeholder,
    certainty: "sure",
    indicator: "信息",
    candidates: [],
    reasons: [],
  }));
  const result = fillReport({ document, scan, bindings, figures });
  const t3 = performance.now();
  applyEdits(document, result.edits);
  const t4 = performance.now();
  filled = result.filled.length;
  for (const [name, time] of Object.entries({
    read: t1 - t0,
    scan: t2 - t1,
    word: t3 - t2,
    write: t4 - t3,
    all: t4 - t0,
  })) {
    times[name].push(time);
  }
}

console.log(
  `${filled} blanks in ${PAGES} pages, ${(bytes.length / 1e6).toFixed(1)} MB; median of ${ROUNDS} rounds, ms`,
);
for (const [name, list] of Object.entries(times)) {
  const sorted = [...list].sort((a, b) => a - b);
  console.log(
    `${name.padEnd(6)} ${sorted[sorted.length >> 1].toFixed(0).padStart(6)}   (best ${sorted[0].toFixed(0)})`,
  );
}
