import type { AuditView } from "../app/audit-contract.ts";
import type { TraceView } from "../app/trace.ts";
import { VERDICT_NAMES } from "../core/audit/check-sheet.ts";
import type { Locale } from "../core/finding/message.ts";
import { paragraphName } from "../core/finding/paragraph-name.ts";
import { decimalFromText, textFromDecimal } from "../core/number/decimal.ts";
import { countsText, findingsText, linesText, outputsText, printable } from "./text.ts";

/** The result of audit for a person: one line per number, then the findings. */
export function auditText(view: AuditView, locale: Locale): string {
  const names: Readonly<Record<string, string>> = VERDICT_NAMES;
  const verdict = (name: string) => (locale === "zh-CN" ? (names[name] ?? name) : name);
  const numbers = view.numbers.map((one) => {
    const tied =
      one.name === undefined
        ? ""
        : `  ${one.name}${one.value === undefined ? "" : ` = ${shownValue(one.value)}`}`;
    return printable(
      `${verdict(one.verdict)}  ${one.file} · ${paragraphName(one.paragraph, locale)}  ${one.text}${tied}`,
    );
  });
  return linesText([
    ...numbers,
    findingsText(view.findings, locale),
    countsText(view.findings, locale),
    outputsText(view),
  ]);
}

/** A quotient has 34 digits; six decimals show what rounding needs. JSON keeps them all. */
function shownValue(value: string): string {
  const n = decimalFromText(value);
  return n === null || n.decimalPlaces() <= MOST_DECIMALS
    ? value
    : textFromDecimal(n.toDecimalPlaces(MOST_DECIMALS));
}

const MOST_DECIMALS = 6;

/** The result of trace for a person: each figure, its formula, and the cells or rows under it with their files' hashes. */
export function traceText(view: TraceView, locale: Locale): string {
  const hashes = new Map(view.files.map(({ path, sha256 }) => [path, sha256]));
  const figures = view.indicators.flatMap((one) => [
    printable(`${one.code}  ${one.name} = ${one.phrase ?? one.value ?? "—"}${one.unit}`),
    printable(`  ${one.formula}`),
    ...one.trace.map(({ unit, file, sheet, cell, row, value, giver, corrected }) => {
      const place = [file, sheet, cell ?? (row === undefined ? "" : `第${row}行`)].filter(
        (part) => part !== "",
      );
      const who = [unit, giver ?? ""].filter((part) => part !== "").join(" ");
      const change = corrected ? `（原值 ${corrected.from}，${corrected.ground}）` : "";
      return printable(`  ${who}  ${place.join(" ! ")}  ${value}${change}`);
    }),
  ]);
  const cells = (view.cells ?? []).map(({ unit, file, sheet, cell, row, value, sha256 }) =>
    printable(
      `${unit}  ${file} ! ${sheet} ! ${cell ?? `第${row ?? 0}行`} = ${value}  SHA-256 ${sha256 === "" ? "—" : sha256}`,
    ),
  );
  const asCondition =
    locale === "zh-CN" ? "只作条件（决定哪些记录计入）" : "only a condition (decides which records count)";
  const conditions = (view.conditions ?? []).map(({ indicator, unit, file, sheet, cell, field }) =>
    printable(`${asCondition}  ${indicator}  ${unit}  ${file} ! ${sheet} ! ${cell}  ${field}`),
  );
  const files = [...hashes].map(([path, hash]) => printable(`SHA-256  ${hash === "" ? "—" : hash}  ${path}`));
  return linesText([
    ...cells,
    ...conditions,
    ...figures,
    ...files,
    findingsText(view.findings, locale),
    outputsText(view),
  ]);
}
