// `node --import ./scripts/typescript.mjs scripts/plan-pictures.mjs`: draws the sheets of the sample plan, as a spreadsheet
// shows them, into docs/images for the guide. Run by hand when the sample changes; needs Chromium and a Chinese font.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { columnName } from "../src/core/model/sheet.ts";
import { textFromCell } from "../src/core/plan/cell-text.ts";
import { readWorkbook } from "../src/core/workbook/read-workbook.ts";
import { BROWSER_FLAGS, ensureBrowser } from "./browser.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PLAN = "assets/samples/方案.xlsx";
/** Sheet, name of its picture, rows shown. */
const PICTURES = [
  ["方案", "plan-settings.png", 8],
  ["填报单位", "plan-units.png", 7],
  ["表样", "plan-forms.png", 6],
  ["字段", "plan-fields.png", 22],
  ["审核公式", "plan-rules.png", 8],
  ["指标", "plan-indicators.png", 19],
];

const STYLE = `
  body { margin: 0; background: white; }
  table { border-collapse: collapse; font: 13px "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #222; }
  td, th { border: 1px solid #d4d4d4; padding: 3px 8px; text-align: left; white-space: nowrap; font-weight: normal; }
  .edge { background: #f3f3f3; color: #666; text-align: center; }
  .head { background: #ddebf7; font-weight: bold; }
  .tab td { border: 0; padding: 6px 4px 2px; }
  .tab span { border: 1px solid #bbb; border-top: 0; padding: 3px 14px; background: white; color: #1a6b3c; font-weight: bold; }
`;

const escaped = (text) =>
  text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

/** Columns that hold something in the rows shown; the others are passed over, as hidden columns are. */
function pageOf(sheet, most) {
  const rows = sheet.rows.slice(0, most);
  const texts = rows.map(
    ({ cells }) => new Map(cells.map((cell) => [cell.column, textFromCell(cell, false)])),
  );
  const columns = [...new Set(texts.slice(1).flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  const cells = (row, kind) =>
    columns.map((column) => `<td class="${kind}">${escaped(row.get(column) ?? "")}</td>`).join("");
  const body = texts.map((row, index) => {
    const kind = index === 0 ? "head" : "";
    return `<tr><th class="edge">${rows[index].row}</th>${cells(row, kind)}</tr>`;
  });
  const edge = columns.map((column) => `<th class="edge">${columnName(column)}</th>`).join("");
  const tab = `<tr class="tab"><td colspan="${columns.length + 1}"><span>${escaped(sheet.name)}</span></td></tr>`;
  return `<style>${STYLE}</style><table><tr><th class="edge"></th>${edge}</tr>${body.join("")}${tab}</table>`;
}

const bytes = new Uint8Array(readFileSync(join(ROOT, PLAN)));
const { workbook } = await readWorkbook({ path: PLAN, bytes });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 2000, height: 900 } });
  for (const [name, file, most] of PICTURES) {
    const sheet = workbook.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`the sample plan has no sheet ${name}`);
    await page.setContent(pageOf(sheet, most));
    await page.locator("table").screenshot({ path: join(ROOT, "docs/images", file) });
  }
} finally {
  await browser.close();
}
