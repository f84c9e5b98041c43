// The sample's files as a person has them on disk, and changed copies of them.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { read, write } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const SAMPLES = fileURLToPath(new URL("../../assets/samples/", import.meta.url));
const top = readdirSync(SAMPLES);
export const PLAN = path.join(SAMPLES, "方案.xlsx");
export const DRAFT = path.join(
  SAMPLES,
  top.find((name) => name.endsWith(".docx")),
);
export const FOLDER = path.join(SAMPLES, "上报表");
export const SUBMISSIONS = readdirSync(FOLDER).map((name) => path.join(FOLDER, name));
export const ofUnit = (name) => path.join(FOLDER, `${name}.xlsx`);

const MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A workbook of the sample with cells that hold `from` changed to `to`, as a file for an input. */
export function changed(file, changes) {
  const book = read(readFileSync(file));
  for (const sheet of Object.values(book.Sheets)) {
    for (const [address, cell] of Object.entries(sheet)) {
      if (address.startsWith("!")) continue;
      for (const [from, to] of changes) {
        if (cell.v !== from) continue;
        sheet[address] = { t: typeof to === "number" ? "n" : "s", v: to };
      }
    }
  }
  return asFile(path.basename(file), Buffer.from(write(book, { type: "array", bookType: "xlsx" })));
}

export function asFile(name, buffer, mimeType = MIME) {
  return { name, mimeType, buffer };
}

/** The sample's draft with one sentence more at its end. */
export function draftWith(sentence) {
  const parts = unzipSync(readFileSync(DRAFT));
  const name = "word/document.xml";
  const body = strFromU8(parts[name]);
  const end = body.lastIndexOf("<w:sectPr");
  const paragraph = `<w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>`;
  parts[name] = strToU8(body.slice(0, end) + paragraph + body.slice(end));
  return asFile(path.basename(DRAFT), Buffer.from(zipSync(parts)), "");
}
