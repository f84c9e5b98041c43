// Reading workbooks, ours against SheetJS, in turns within one run (absolute times of a busy machine say little):
// (a) 60 small workbooks of 60×12, (b) one of 20,000×12. `node --import ./scripts/typescript.mjs bench/reading.mjs`
import { performance } from "node:perf_hooks";
import { read, utils, write } from "@e965/xlsx";
import { readWorkbook } from "../src/core/workbook/read-workbook.ts";
import { nodeCodec } from "../src/hosts/node/node-codec.ts";

const ROUNDS = 7;
const COLUMNS = 12;

/** As Excel writes it: texts shared, parts compressed. */
function workbook(rowCount, seed) {
  const rows = Array.from({ length: rowCount }, (_, at) =>
    Array.from({ length: COLUMNS }, (_, column) =>
      column % 3 === 2
        ? `单位${((at + 1) * seed + column + 1) % 97}`
        : ((at + 1) * 31 + (column + 1) * seed) / 4,
    ),
  );
  const book = utils.book_new(utils.aoa_to_sheet(rows), "表");
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", bookSST: true, compression: true }));
}

const readers = {
  "ours over zlib": (bytes) => readWorkbook({ path: "表.xlsx", bytes }, { codec: nodeCodec }),
  "ours over fflate": (bytes) => readWorkbook({ path: "表.xlsx", bytes }),
  SheetJS: (bytes) =>
    read(bytes, {
      type: "array",
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: false,
    }),
};

async function measure(label, files) {
  const times = Object.fromEntries(Object.keys(readers).map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, readFile] of Object.entries(readers)) {
      const start = performance.now();
      for (const bytes of files) await readFile(bytes);
      // The first round warms up.
      if (round > 0) times[name].push(performance.now() - start);
    }
  }
  const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const base = median(times.SheetJS);
  for (const [name, list] of Object.entries(times)) {
    const value = median(list);
    console.log(
      `${label}  ${name.padEnd(18)} ${value.toFixed(0).padStart(6)} ms  ${(value / base).toFixed(2)}`,
    );
  }
}

const small = [];
for (let i = 1; i <= 60; i++) small.push(workbook(60, i));
await measure("(a) 60 × 60×12   ", small);
await measure("(b) 20,000×12    ", [workbook(20_000, 7)]);
