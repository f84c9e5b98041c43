// Filling a long report of 200 pages with 400 blanks in split runs and tables: ours (every step apart) with the writer's
// own blanks and with {{名称}}, against docxtemplater and easy-template-x, which get the same document with the blanks
// written as their tags. In turns within one run and in three ways: each in a process of its own once its code is compiled,
// all in one process, and the very first time.
// `node --import ./scripts/typescript.mjs bench/filling.mjs`; their packages are installed into bench/ the first time.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { applyEdits } from "../src/core/document/apply-edits.ts";
import { readDocument } from "../src/core/document/read-document.ts";
import { bindPlaceholders } from "../src/core/draft/bind.ts";
import { scanParagraphs } from "../src/core/draft/scan.ts";
import { Decimal } from "../src/core/number/decimal.ts";
import { fillReport } from "../src/core/report/fill-report.ts";
import { nodeCodec } from "../src/hosts/node/node-codec.ts";

const TURNS = 3;
const ROUNDS = 8;
const WARMING = 8;
const PAGES = 200;
const PARAGRAPHS_PER_PAGE = 12;
const BLANKS = 400;

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/**
 * Written as Word writes a report: properties at every paragraph and run, sentences broken into runs by input method and
 * proofing. That makes 22 bytes of XML for each character (real documents of more than 2,000 characters that we have: 23 and 87).
 */
const FONTS =
  '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:cs="仿宋_GB2312" w:hint="eastAsia"/>';
const LOOK = `${FONTS}<w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>`;
const PARAGRAPH = `<w:pPr><w:pageBreakBefore w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/><w:rPr>${LOOK}</w:rPr></w:pPr>`;
const run = (text) => `<w:r w:rsidR="00A77B3E"><w:rPr>${LOOK}</w:rPr><w:t>${text}</w:t></w:r>`;
const filler = ["全年坚持稳中求进工作总基调，", "扎实推进各项重点任务，圆满完成", "年度目标。"]
  .map(run)
  .join("");

/** Our blank is spread over three runs with its unit, a tag over two. */
const BLANK = [run("X"), run("余")].join("");
const NAMED = [run("{{信"), run("息}}")].join("");
const tag = (at) => [run(`{b${at}`), run("}")].join("");

function paragraph(at, blankRuns) {
  const blank =
    blankRuns === null
      ? ""
      : `<w:bookmarkStart w:id="${at}" w:name="b${at}"/>${run("发布信息")}${blankRuns}${run("条，")}<w:bookmarkEnd w:id="${at}"/>`;
  const inner = `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00B15C2F" w:rsidP="00A77B3E">${PARAGRAPH}${filler}${blank}${filler}</w:p>`;
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
const named = makeReport(() => NAMED);
const tagged = makeReport(tag);
const values = Object.fromEntries(Array.from({ length: BLANKS }, (_, at) => [`b${at}`, "300余"]));

/** The whole path of ours; the times of its steps go into `times`. `isNamed`: the binding is left to the names. */
async function ours(bytes, isNamed, times) {
  const t0 = performance.now();
  const { document } = await readDocument({ path: "报告.docx", bytes }, { codec: nodeCodec });
  const t1 = performance.now();
  const scan = scanParagraphs("报告.docx", document.paragraphs);
  const t2 = performance.now();
  const bindings = bindPlaceholders(scan, [figures.figures[0].indicator]);
  const t3 = performance.now();
  const sure = isNamed
    ? bindings
    : bindings.map((binding) => ({ ...binding, certainty: "sure", indicator: "信息" }));
  const result = fillReport({ document, scan, bindings: sure, figures });
  const t4 = performance.now();
  const written = applyEdits(document, result.edits).bytes;
  const t5 = performance.now();
  const own = { read: t1 - t0, scan: t2 - t1, bind: t3 - t2, word: t4 - t3, write: t5 - t4 };
  for (const [name, time] of Object.entries(own)) (times[name] ??= []).push(time);
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
  Yutiao: (times) => ours(bytes, false, times),
  "Yutiao, {{名称}}": (times) => ours(named, true, times),
  docxtemplater: () => {
    const document = new Docxtemplater(new PizZip(tagged));
    document.render(values);
    return document.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
  },
  "easy-template-x": () => new TemplateHandler().process(Buffer.from(tagged), values),
};

const OURS = ["Yutiao", "Yutiao, {{名称}}"];

/** Time that this process worked, whatever else the machine was doing. */
const worked = (since) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** Fills once and gives the times; every blank must be filled. */
async function measured(name, times) {
  const start = performance.now();
  const before = process.cpuUsage();
  const written = await fillers[name](times);
  const took = { wall: performance.now() - start, work: worked(before) };
  const xml = strFromU8(unzipSync(new Uint8Array(written))["word/document.xml"]);
  // A name asks for the exact figure.
  const filled = xml.replace(/<[^>]*>/g, "").split(/发布信息(?:300余|312)条/).length - 1;
  if (filled !== BLANKS) throw new Error(`${name} filled ${filled} of ${BLANKS} blanks`);
  return took;
}

/** Each filler again and again in this process, in turns; code is compiled while it runs for the first times. */
async function inTurns(names) {
  const took = Object.fromEntries(names.map((name) => [name, []]));
  const steps = Object.fromEntries(names.map((name) => [name, {}]));
  const first = {};
  for (let round = 0; round < WARMING + ROUNDS; round++) {
    for (const name of names) {
      const one = await measured(name, round < WARMING ? {} : steps[name]);
      if (round === 0) first[name] = one;
      if (round >= WARMING) took[name].push(one);
    }
  }
  return { first, took, steps };
}

/** The same in a new process. */
function inProcess(names) {
  const own = fileURLToPath(import.meta.url);
  const said = execFileSync(process.execPath, [...process.execArgv, own, ...names], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(said);
}

const asked = process.argv.slice(2);
if (asked.length > 0) {
  console.log(JSON.stringify(await inTurns(asked)));
  process.exit();
}

const names = Object.keys(fillers);
const apart = Object.fromEntries(names.map((name) => [name, []]));
const first = Object.fromEntries(names.map((name) => [name, []]));
const together = Object.fromEntries(names.map((name) => [name, []]));
const steps = Object.fromEntries(names.map((name) => [name, {}]));
for (let turn = 0; turn < TURNS; turn++) {
  for (const name of names) {
    const run = inProcess([name]);
    apart[name].push(...run.took[name]);
    first[name].push(run.first[name]);
    for (const [step, list] of Object.entries(run.steps[name])) (steps[name][step] ??= []).push(...list);
  }
  const run = inProcess(names);
  for (const name of names) together[name].push(...run.took[name]);
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const best = (list) => Math.min(...list);
const shown = (list) => `${median(list).toFixed(0).padStart(6)} (best ${best(list).toFixed(0)})`;
const of = (list, clock) => list.map((one) => one[clock]);

function tell(way, runs) {
  console.log(`\n${way}`);
  for (const name of names) {
    console.log(
      `  ${name.padEnd(18)} clock ${shown(of(runs[name], "wall"))}, processor ${shown(of(runs[name], "work"))}`,
    );
    if (OURS.includes(name)) continue;
    for (const ourName of OURS) {
      const ratio = (clock) => {
        const [theirs, ours] = [of(runs[name], clock), of(runs[ourName], clock)];
        return `${(median(theirs) / median(ours)).toFixed(1)} × (best ${(best(theirs) / best(ours)).toFixed(1)} ×)`;
      };
      console.log(`    against ${ourName.padEnd(14)} clock ${ratio("wall")}, processor ${ratio("work")}`);
    }
  }
}

console.log(`${BLANKS} blanks in ${PAGES} pages, ${(bytes.length / 1e6).toFixed(1)} MB; medians, ms`);
tell(`Each in a process of its own, ${TURNS} × ${ROUNDS} rounds after ${WARMING}:`, apart);
for (const name of OURS) {
  const parts = Object.entries(steps[name]).map(([step, list]) => `${step} ${shown(list).trim()}`);
  console.log(`  ${name}: ${parts.join(", ")}`);
}
tell(`All in one process, ${TURNS} × ${ROUNDS} rounds after ${WARMING}:`, together);
tell(`The very first time, ${TURNS} processes:`, first);
