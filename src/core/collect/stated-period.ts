import type { Period } from "../model/period.ts";
import { cellAddress, type Sheet, type SheetRow } from "../model/sheet.ts";
import { periodFromText } from "../plan/period.ts";
import { narrowText, visibleText } from "../table/visible-text.ts";
import { labelledTexts } from "./labelled-text.ts";
import { namesInPath } from "./name-evidence.ts";

const LABELS: ReadonlySet<string> = new Set(["报告期"]);
const MOST_ROWS = 8;
const LONGEST_TITLE = 80;
const PERIOD =
  /\d{4}年(?:度|全年|[上下]半年|第?[一二三四1-4]季度|\d{1,2}[-—–至~～]\d{1,2}月份?|\d{1,2}月份?(?!\d{0,2}日))?/;
/** A title says which period it is of; 〔2020〕5号, 2020年修订 and dates speak of something else. */
const TITLE_END = /(?:表|情况|统计|明细|台账|名册|清单|月报|季报|年报)(?:\([^()]*\))?$/;
const OTHERWISE = /日期|时间|:|〔|修订|制定|印发|号$/;

/** What says another period than the plan's: a line above the table, or (cell "") the file's name. */
export interface OtherPeriod {
  readonly found: string;
  readonly cell: string;
}

/**
 * Whether the lines above a table, or where they tell no period the file name, tell another one than the plan's: last
 * year's workbook sent again. A later period in a file name may be the day it was sent, so that one says nothing.
 */
export function otherPeriod(sheet: Sheet, above: number, path: string, wanted: Period): OtherPeriod | null {
  const stated = statedPeriods(sheet.rows.filter(({ row }) => row < above).slice(0, MOST_ROWS));
  const [first] = stated;
  if (first) return stated.some(({ period }) => overlaps(period, wanted)) ? null : first;
  const found = namesInPath(path)[0] ?? "";
  const text = PERIOD.exec(narrowText(found))?.[0];
  const named = text === undefined ? null : periodFromText(text);
  return named && named.to < wanted.from ? { found, cell: "" } : null;
}

interface StatedPeriod extends OtherPeriod {
  readonly period: Period;
}

function statedPeriods(rows: readonly SheetRow[]): StatedPeriod[] {
  const labelled = labelledTexts(rows, LABELS).flatMap(({ value, cell }) => {
    const period = periodFromText(value);
    return period ? [{ found: value, cell, period }] : [];
  });
  const titles = rows.flatMap(({ row, cells }) =>
    cells.flatMap((cell) => {
      const text = cell.type === "text" ? narrowText(visibleText(cell.text).text).replace(/\s+/g, "") : "";
      if (text === "" || text.length > LONGEST_TITLE || OTHERWISE.test(text)) return [];
      const said = PERIOD.exec(text)?.[0];
      const isAlone = said !== undefined && text.replace(/[()]/g, "") === said;
      const period = isAlone || TITLE_END.test(text) ? spanOf(text) : null;
      return period ? [{ found: text, cell: cellAddress(row, cell.column), period }] : [];
    }),
  );
  return [...labelled, ...titles];
}

/** All periods of a text together: 2020年12月至2021年2月. */
function spanOf(text: string): Period | null {
  const parts = [...text.matchAll(new RegExp(PERIOD, "g"))].flatMap(([part]) => periodFromText(part) ?? []);
  const [first] = parts;
  if (!first) return null;
  const from = parts.map((part) => part.from).sort()[0]!;
  const to = parts.map((part) => part.to).sort()[parts.length - 1]!;
  return { ...first, from, to };
}

function overlaps(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}
