import type { Figure, FigureSet, Provenance, TraceEntry } from "../model/figure.ts";
import type { FileStamp } from "../model/file.ts";
import type { RowOut, SheetOut, ValueOut } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import { decimalFromText, textFromDecimal } from "../number/decimal.ts";
import { splitScale } from "../number/units.ts";
import { CORRECTION_HEADERS, CORRECTION_WIDTHS, correctionTexts } from "./corrections-sheet.ts";
import type { Evidence } from "./evidence.ts";
import { EXPLANATION_HEADERS } from "./explanations-sheet.ts";
import { gapsOf } from "./evidence-gaps.ts";
import { completenessText, stateOf } from "./indicator-columns.ts";
import { fittedRow } from "./row-height.ts";
import { RULE_HEADERS, rulesSheet } from "./rules-sheet.ts";

/** 数据依据清单: the name of the workbook and the title on its first sheet. */
export const EVIDENCE_TITLE = "数据依据清单";
/** Excel has 1,048,576 rows; longer trails go on in another sheet. */
const MOST_ROWS = 1_000_000;
/** Excel keeps no more digits of a number; longer ones are written as text, so that every digit stands there. */
const MOST_DIGITS = 15;

const FILE_HEADERS = ["序号", "文件", "字节数", "SHA-256", "用到的指标数", "取数处数"];
const FIGURE_HEADERS = [
  "方案",
  "代码",
  "指标",
  "准确数值",
  "单位",
  "取数公式或依据",
  "状态",
  "完整性",
  "取数处数",
];
const TRAIL_HEADERS = [
  "代码",
  "指标",
  "单位",
  "文件",
  "工作表",
  "位置",
  "值",
  "原值",
  "更正依据",
  "提供人",
  "来源文件序号",
];
/**
 * 数据依据清单: one workbook that proves a set of figures: the sources with their hashes, the rules that were run with what
 * came of them, explanations, corrections, and the trail of every figure down to its cells with their values. What a
 * source does not hold is said on the first sheet. `only`: the figures to list, by their proof; absent: all.
 */
export function evidenceSheets(evidence: readonly Evidence[], only?: ReadonlySet<Provenance>): SheetOut[] {
  let count = 0;
  const parts = evidence.map((one): Part => {
    const figures = one.set.figures.filter(({ provenance }) => !only || only.has(provenance));
    const files = sourceUses(one.set, figures, count);
    count += files.size;
    return { ...one, figures, files };
  });
  const rules = parts.flatMap((part) => part.rules ?? []);
  const explanations = parts.flatMap((part) => part.explanations ?? []);
  const corrections = parts.flatMap((part) => part.corrections ?? []);
  return [
    summary(parts),
    listed("来源文件", FILE_HEADERS, [8, 44, 12, 68, 13, 10], parts.flatMap(fileRows)),
    listed("指标", FIGURE_HEADERS, [22, 12, 26, 20, 8, 40, 9, 26, 10], parts.flatMap(figureRows)),
    ...trailSheets(parts),
    rulesSheet(rules) ?? listed("审核情况", RULE_HEADERS, [], []),
    listed(
      "审核说明",
      EXPLANATION_HEADERS,
      [16, 30, 14, 16, 10, 14, 44],
      explanations.map((one) => [one.unit, one.file, one.rule, one.sheet, one.cell, one.value, one.text]),
    ),
    listed("更正记录", CORRECTION_HEADERS, CORRECTION_WIDTHS, corrections.map(correctionTexts)),
  ];
}

interface Part extends Evidence {
  readonly figures: readonly Figure[];
  /** Every file that is known or named, with its number in 来源文件. */
  readonly files: ReadonlyMap<string, SourceUse>;
}

interface SourceUse {
  readonly number: number;
  readonly stamp: FileStamp | null;
  figures: number;
  places: number;
}

function summary(parts: readonly Part[]): SheetOut {
  const widths = [16, 100];
  const facts = parts.flatMap((part): readonly (readonly [string, string])[] => {
    const { set, figures, files, rules, explanations, corrections } = part;
    const trails = figures.reduce((sum, { provenance }) => sum + provenance.trace.length, 0);
    const count = (list: readonly unknown[] | null, unit: string) =>
      list === null ? "未知" : `${list.length} ${unit}`;
    return [
      ["方案", set.plan],
      ["报告期", set.period],
      ["数据截至", set.asOf ?? "未注明"],
      ["指标", `${figures.length} 个，取数 ${trails} 处`],
      ["来源文件", `${files.size} 个`],
      ["审核公式", count(rules, "条")],
      ["审核说明", count(explanations, "条")],
      ["更正记录", count(corrections, "条")],
      ...gapsOf(part).map((gap) => ["缺少", gap] as const),
    ];
  });
  return {
    name: EVIDENCE_TITLE,
    rows: [
      rowOut(1, [EVIDENCE_TITLE], "title"),
      ...facts.map(([name, text], at) =>
        fittedRow(
          {
            row: at + 2,
            cells: [
              { column: 1, value: name, look: name === "缺少" ? "doubt" : "label" },
              { column: 2, value: text, look: "note" },
            ],
          },
          widths,
        ),
      ),
    ],
    widths,
    merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
  };
}

/** A sheet with a header and rows; one without rows says so, since an empty sheet leaves the reader in doubt. */
function listed(
  name: string,
  headers: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly ValueOut[])[],
): SheetOut {
  const body = rows.map((values, at): RowOut => rowOut(at + 2, values));
  return {
    name,
    rows: [rowOut(1, headers, "header"), ...(body.length === 0 ? [rowOut(2, ["（无）"], "note")] : body)],
    widths,
    freeze: { rows: 1, columns: 0 },
    landscape: true,
  };
}

/** The files of one plan; numbers go on over several plans, so that two files of one name stay two. */
function sourceUses(
  { files = [] }: FigureSet,
  figures: readonly Figure[],
  from: number,
): ReadonlyMap<string, SourceUse> {
  const uses = new Map<string, SourceUse>();
  const add = (path: string, stamp: FileStamp | null): SourceUse => {
    const use = { number: from + uses.size + 1, stamp, figures: 0, places: 0 };
    uses.set(path, use);
    return use;
  };
  for (const stamp of files) add(stamp.path, stamp);
  for (const { provenance } of figures) {
    const seen = new Set<SourceUse>();
    for (const { file } of provenance.trace) {
      if (file === "") continue;
      const use = uses.get(file) ?? add(file, null);
      use.places += 1;
      seen.add(use);
    }
    for (const use of seen) use.figures += 1;
  }
  return uses;
}

function fileRows({ files }: Part): readonly (readonly ValueOut[])[] {
  return [...files].map(([path, { number, stamp, figures, places }]) => [
    number,
    path,
    stamp?.size ?? null,
    stamp?.sha256 ?? "未知",
    figures,
    places,
  ]);
}

function figureRows({ set, figures }: Part): readonly (readonly ValueOut[])[] {
  return figures.map((figure) => {
    const { indicator, provenance, completeness } = figure;
    const { factor, unit } = splitScale(indicator.measureUnit);
    const value = figure.value?.times(factor) ?? null;
    return [
      set.plan,
      indicator.code,
      indicator.name,
      value ? exactValue(textFromDecimal(value)) : (figure.phrase ?? "缺"),
      unit,
      provenance.formula,
      stateOf(figure),
      completenessText(completeness),
      provenance.trace.length,
    ];
  });
}

/** One row for each place that a figure was computed from. */
function trailSheets(parts: readonly Part[]): readonly SheetOut[] {
  const rows = parts.flatMap(({ figures, files }) =>
    figures.flatMap(({ indicator, provenance }) =>
      provenance.trace.map((entry) => trailRow(indicator.code, indicator.name, entry, files)),
    ),
  );
  const sheets: SheetOut[] = [];
  for (let from = 0; from === 0 || from < rows.length; from += MOST_ROWS) {
    const name = from === 0 ? "取数明细" : `取数明细${from / MOST_ROWS + 1}`;
    const widths = [12, 20, 14, 30, 14, 9, 16, 10, 16, 10, 13];
    sheets.push(listed(name, TRAIL_HEADERS, widths, rows.slice(from, from + MOST_ROWS)));
  }
  return sheets;
}

function trailRow(
  code: string,
  name: string,
  entry: TraceEntry,
  files: ReadonlyMap<string, SourceUse>,
): readonly ValueOut[] {
  const { unit, file, sheet, cell, row, value, corrected, giver } = entry;
  return [
    code,
    name,
    unit,
    file,
    sheet,
    cell ?? (row === undefined ? null : `第${row}行`),
    exactValue(value),
    corrected ? exactValue(corrected.from) : null,
    corrected?.ground ?? null,
    giver ?? null,
    files.get(file)?.number ?? null,
  ];
}

/** A number as a number with all its digits; one that Excel would cut stays text. Whole ones are exact as they are. */
function exactValue(text: string): ValueOut {
  if (/^-?(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (!/^-?(?:0|[1-9]\d*)\.\d+$/.test(text)) return text;
  return text.replace(/\D/g, "").length <= MOST_DIGITS ? decimalFromText(text) : text;
}
