// `npm run docs`: the pages that are made from the code. `--check` fails when a page is not what the code says.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogue } from "../src/core/finding/catalogue.ts";
import type { CatalogueEntry } from "../src/core/finding/entry.ts";
import { exampleTable, fillTable } from "../src/core/number/examples.ts";

const SEVERITIES = { error: "错误", doubt: "需核实", note: "提示" };

const pages = new Map([
  ["docs/finding-codes.md", findingCodes()],
  ["docs/number-phrases.md", numberPhrases()],
]);
const isCheck = process.argv.includes("--check");
let stale = 0;
for (const [path, text] of pages) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  if (!isCheck) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) {
    console.error(`${path} is not what the code says: npm run docs`);
    stale += 1;
  }
}
process.exitCode = stale;

/** One row for each code: what it says, why it matters, what to do. */
function findingCodes(): string {
  const rows = Object.entries(catalogue as Record<string, CatalogueEntry>)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { severity, zh, en }]) =>
      row([`\`${code}\``, SEVERITIES[severity], zh.title, zh.message, zh.why, zh.fix, en.message]),
    );
  return [
    "# 审核问题一览 / Finding codes",
    "",
    "由程序的目录生成（`npm run docs`），请勿手改。花括号里是每次不同的内容。",
    "",
    row(["代码", "级别", "名称", "提示内容", "为什么要紧", "怎么办", "in English"]),
    row(Array.from({ length: 7 }, () => "---")),
    ...rows,
    "",
  ].join("\n");
}

/** What every form of phrase claims, and how blanks are filled: made by reading and saying them. */
function numberPhrases(): string {
  const english = new Map(exampleTable("en").map((example) => [example.phrase, example.meaning]));
  const phrases = exampleTable("zh-CN").map(({ phrase, interval, meaning }) =>
    row([phrase, interval, meaning, english.get(phrase) ?? ""]),
  );
  const fills = fillTable("zh-CN").map((cells) => row(Object.values(cells).map(String)));
  return [
    "# 数字表述一览 / Number phrases",
    "",
    "由程序生成（`npm run docs`），请勿手改。区间里方括号含端点，圆括号不含。",
    "",
    "## 一句话说了什么 / What a phrase claims",
    "",
    row(["表述", "区间", "规则", "rule"]),
    row(Array.from({ length: 4 }, () => "---")),
    ...phrases,
    "",
    "## 空怎样填 / How blanks are filled",
    "",
    row(["待填处", "数值", "填写", "区间"]),
    row(Array.from({ length: 4 }, () => "---")),
    ...fills,
    "",
  ].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
}
