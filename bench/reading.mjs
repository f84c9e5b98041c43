// Reading workbooks, ours against SheetJS, in turns within one run (absolute times of a busy machine say little):
// (a) 60 small workbooks of 60×12, (b) one of 20,000×12. `node --import ./scripts/typescript.mjs bench/reading.mjs`
import { performance } from "node:perf_hooks";
import { inflateRawSync } from "node:zlib";
import { read } from "@e965/xlsx";
import { readWorkbook } from "../src/core/workbook/read-workbook.ts";
import { writeWorkbook } from "../src/core/workbook/write-workbook.ts";

const ROUNDS = 7;
const COLUMNS = 12;

const inflate = (deflated, size) => inflateRawSync(deflated, { maxOutputLength: Math.max(1, size) });

async function workbook(rowCount, seed) {
  const rows = [];
  for (let row = 1; row <= rowCount; row++) {
    const cells = [];
    for (let column = 1; column <= COLUMNS; column++) {
      const value = column % 3 === 0 ? `单位${(row * seed + column) % 97}` : (row * 31 + column * seed) / 4;
      cells.push({ column, value });
    }
    rows.push({ row, cells });
  }
  return writeWorkbook([{ name: "表", rows }]);
}

const readers = {
  "ours over zlib": (bytes) => readWorkbook({ path: "表.xlsx", bytes }, { inflate }),
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
for (let i = 1; i <= 60; i++) small.push(await workbook(60, i));
await measure("(a) 60 × 60×12   ", small);
await measure("(b) 20,000×12    ", [await workbook(20_000, 7)]);
