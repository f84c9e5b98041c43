import type { PastPeriod } from "../consolidate/history.ts";
import { computeFigures } from "../figures/compute-figures.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Completeness, Figure, FigureSet, Provenance } from "../model/figure.ts";
import type { Plan } from "../model/plan.ts";
import type { Workbook } from "../model/sheet.ts";
import { nameKey } from "../expression/characters.ts";
import { decimalFromText, textFromDecimal } from "../number/decimal.ts";
import type { Decimal } from "../number/decimal.ts";
import { planFromWorkbook } from "../plan/plan-from-workbook.ts";
import { RESULT_COLUMNS } from "../plan/plan-sheets.ts";
import { consolidatedFromWorkbook } from "./consolidated-from-workbook.ts";
import { headedRows } from "./headed-rows.ts";
import { FIGURES_SHEET } from "./result-sheet-names.ts";

export interface FiguresFromWorkbook {
  readonly figures: FigureSet | null;
  /** The plan that the workbook carries; null where there are no figures. */
  readonly plan: Plan | null;
  readonly findings: readonly Finding[];
}

/** What the sheet 指标 says of one indicator. */
interface StoredResult {
  readonly value: Decimal | null;
  readonly completeness: string;
}

const INDICATORS = "指标";

/**
 * Reads the figures of a consolidated workbook back (SPEC section 3). They are computed again from the workbook's own
 * data, so that each keeps its proof; a stored value that differs is a finding. Where the data cannot give the value
 * (上期 and the like live in other workbooks, and `past` does not hold them) the stored one stands, and its trail is short.
 */
export function figuresFromWorkbook(
  workbook: Workbook,
  path: string,
  past: readonly PastPeriod[] = [],
): FiguresFromWorkbook {
  const { plan, findings: planFindings } = planFromWorkbook(workbook, { path });
  const stored = storedResults(workbook);
  const consolidated = plan && consolidatedFromWorkbook(workbook, plan);
  if (!plan || !consolidated || !stored) {
    const missing = !plan
      ? "表样、字段"
      : !stored
        ? `${INDICATORS}.${RESULT_COLUMNS[INDICATORS]![0]}`
        : plan.forms[0]!.name;
    const location = { kind: "submission", file: path } as const;
    const finding = makeFinding("figures.file-unreadable", location, { found: "", expected: missing });
    return { figures: null, plan: null, findings: [...planFindings.filter(isError), finding] };
  }
  const computed = computeFigures(consolidated, plan, { past });
  const findings: Finding[] = [];
  const figures = computed.figures.figures.map((figure) =>
    mergeStored(figure, stored.get(nameKey(figure.indicator.code)), plan, findings),
  );
  return {
    figures: { ...computed.figures, figures },
    plan,
    findings: [...planFindings.filter(isError), ...findings],
  };
}

function isError(finding: Finding): boolean {
  return finding.severity === "error";
}

function mergeStored(
  figure: Figure,
  stored: StoredResult | undefined,
  plan: Plan,
  findings: Finding[],
): Figure {
  if (!stored || figure.indicator.source === "manual") return figure;
  const hasValue = figure.value !== null || stored.value !== null;
  const completeness = completenessFrom(stored.completeness, figure.completeness, hasValue);
  if (!stored.value) return { ...figure, completeness };
  if (!figure.value)
    return { ...figure, value: stored.value, completeness, provenance: shortOf(figure.provenance) };
  if (!isSame(figure.value, stored.value)) {
    const original = plan.indicators.find((indicator) => indicator.code === figure.indicator.code)!;
    findings.push(
      makeFinding("figures.value-changed", original.location, {
        name: figure.indicator.name,
        found: textFromDecimal(stored.value),
        expected: textFromDecimal(figure.value),
        rule: figure.indicator.code,
      }),
    );
  }
  return { ...figure, completeness };
}

/** The trail is still made only when it is asked for. */
function shortOf(provenance: Provenance): Provenance {
  return {
    formula: provenance.formula,
    isShort: true,
    get trace() {
      return provenance.trace;
    },
    get conditions() {
      return provenance.conditions ?? [];
    },
  };
}

/** Excel keeps 15 digits of what it computes; a quotient of ours has 34. */
function isSame(a: Decimal, b: Decimal): boolean {
  const scale = a.abs().gt(b.abs()) ? a.abs() : b.abs();
  return a.minus(b).abs().lte(scale.times("1e-12"));
}

/** What was missing in other workbooks (earlier periods) is not in this one; it stands in the column 完整性. */
function completenessFrom(text: string, computed: Completeness, hasValue: boolean): Completeness {
  const stored = Number(/(\d+) 个单元格未计入/.exec(text)?.[1] ?? 0);
  const units = /缺 \d+ 个单位：([^；]*)/.exec(text)?.[1]?.split("、") ?? [];
  const excluded = Math.max(stored, computed.excluded);
  const missing = [...new Set([...computed.missing, ...units])];
  return { ...computed, missing, excluded, complete: hasValue && missing.length === 0 && excluded === 0 };
}

/** 值 and 完整性 by the indicator's code, from 指标结果 or else 指标; null when that has no column 值. */
function storedResults(workbook: Workbook): ReadonlyMap<string, StoredResult> | null {
  const named = (name: string) => workbook.sheets.find((one) => nameKey(one.name) === nameKey(name));
  const sheet = named(FIGURES_SHEET) ?? named(INDICATORS);
  if (!sheet) return null;
  const [valueHeader, completeHeader] = RESULT_COLUMNS[INDICATORS]!;
  const { headers, rows } = headedRows(sheet, workbook.date1904);
  if (!headers.includes(valueHeader!)) return null;
  const stored = new Map<string, StoredResult>();
  for (const row of rows) {
    const code = row.text("代码") || row.text("名称");
    if (code === "") continue;
    stored.set(nameKey(code), {
      value: decimalFromText(row.text(valueHeader!)),
      completeness: row.text(completeHeader!),
    });
  }
  return stored;
}
