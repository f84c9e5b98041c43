import type { Period } from "../model/period.ts";
import { periodFromText } from "../plan/period.ts";
import { narrowText, visibleText } from "../table/visible-text.ts";
import { isGenericName, type SheetGroup, type SheetView } from "./group-sheets.ts";
import { isUnitText } from "./field-label.ts";

const TOP_ROWS = 6;
const PERIOD =
  /(\d{4}年(?:度|全年|(?:上|下)半年|第?[一二三四1-4]季度|\d{1,2}[-—–至~～]\d{1,2}月份?|\d{1,2}月份?)?)/;
const TITLE_END = /(?:表|情况|统计|明细|台账|名册|清单)$/;

/** Texts above the table. */
function topTexts({ sheet, header }: SheetView): string[] {
  return sheet.rows
    .slice(0, TOP_ROWS)
    .filter(({ row }) => !header || row < header.first)
    .flatMap(({ cells }) => cells.filter(({ type }) => type === "text"))
    .map(({ text }) => narrowText(visibleText(text.slice(0, 200)).text).replace(/\s+/g, ""));
}

/** What a form is called: its title without the period where most samples have one and all of these agree, else its sheet's name. */
export function formNameOf(group: SheetGroup, number: number): string {
  const titles = group.sheets.flatMap(
    (view) =>
      topTexts(view)
        .map(withoutPeriod)
        .find((text) => TITLE_END.test(text)) ?? [],
  );
  const [title] = titles;
  const isCommon = titles.length * 2 >= group.sheets.length && titles.every((other) => other === title);
  if (title && title.length <= 30 && isCommon) return title;
  const name = withoutPeriod(nameInSheets(group));
  return name.length < 2 || isGenericName(name) ? `表${number}` : name;
}

/** The sheets' name, or what all their names have in common. That of a .csv is its file's, which may be its unit's. */
function nameInSheets({ sheets }: SheetGroup): string {
  const names = [...new Set(sheets.map(({ sheet }) => visibleText(sheet.name).text.slice(0, 100)))];
  const [first] = names;
  if (names.length > 1) return names.reduce(longestShared);
  if (sheets[0]!.sample.workbook.format !== "csv") return first!;
  const parts = first!.split(/[-_—–+\s]+/);
  return parts.length > 1 ? parts[parts.length - 1]! : "";
}

/** The longest text that stands in both. */
function longestShared(a: string, b: string): string {
  let longest = "";
  for (let from = 0; from < a.length; from += 1) {
    while (from + longest.length < a.length && b.includes(a.slice(from, from + longest.length + 1))) {
      longest = a.slice(from, from + longest.length + 1);
    }
  }
  return longest;
}

function withoutPeriod(text: string): string {
  return text
    .replace(PERIOD, "")
    .replace(/[[\]]/g, "")
    .replace(/^[\s()（）—_-]+|[\s()（）—_-]+$/g, "");
}

/** 工作表名, where all samples agree on one that says something; Sheet1 does so only where there is another form. */
export function sheetNameOf(group: SheetGroup, isOnly: boolean): string | null {
  const names = new Set(group.sheets.map(({ sheet }) => sheet.name));
  const [name] = names;
  if (names.size !== 1 || name === undefined || group.sheets[0]!.sample.workbook.format === "csv")
    return null;
  return isOnly && isGenericName(name) ? null : name;
}

/** 报告期, where all titles that name one name the same. */
export function periodOf(groups: readonly SheetGroup[]): Period | null {
  const texts = new Set(
    groups.flatMap(({ sheets }) =>
      sheets.flatMap((view) =>
        topTexts(view)
          .filter((text) => !/日期|时间|[:：]/.test(text))
          .flatMap((text) => PERIOD.exec(text)?.[1] ?? []),
      ),
    ),
  );
  const [text] = texts;
  return texts.size === 1 && text !== undefined ? periodFromText(text) : null;
}

/** 单位：万元 above a table speaks of all its amounts; "" where there is none or it names several. */
export function unitOfTable(group: SheetGroup): string {
  const units = new Set(
    group.sheets.flatMap((view) =>
      topTexts(view).flatMap(
        (text) => /(?:^|[（(\s])(?:金额|计量)?单位[:：]([^）)]{1,8})[）)]?$/.exec(text)?.[1] ?? [],
      ),
    ),
  );
  const [unit] = units;
  return units.size === 1 && unit !== undefined && isUnitText(unit) ? unit : "";
}
