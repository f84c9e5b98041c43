import type { Form, Plan } from "../model/plan.ts";
import type { SheetOut, WorkbookOutOptions } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import { sha256Hex } from "../package/sha256.ts";
import { formsOwed, formsToSend, reportsIn } from "../plan/expected.ts";
import { legalSheetNames } from "../workbook/sheet-names.ts";
import { explanationForm } from "./explanation-form.ts";
import { FreeFileNames } from "./file-names.ts";
import { demandsOf } from "./issue-fields.ts";
import { issueFixed } from "./issue-fixed.ts";
import { issueList } from "./issue-list.ts";
import { fittedRow } from "./row-height.ts";

/** A blank workbook to be sent out (下发). */
export interface IssuedWorkbook {
  /** File name. */
  readonly path: string;
  /** null: for any unit. */
  readonly unit: string | null;
  readonly forms: readonly string[];
  readonly sheets: readonly SheetOut[];
  readonly options: WorkbookOutOptions;
}

const GUIDE_SHEET = "填报说明";
const BLANK_EXPLANATIONS = 20;

/**
 * Blank workbooks of a plan (SPEC section 2, Issue): one for each unit that reports in the period with the forms it owes;
 * for a plan without units, or by "form", one for each form.
 */
export function issueWorkbooks(plan: Plan, by: "unit" | "form" = "unit"): IssuedWorkbook[] {
  const names = new FreeFileNames();
  const version = versionOf(plan);
  if (by === "form" || plan.units.length === 0) {
    return formsToSend(plan).map((form) =>
      issued(names.take(form.name, ".xlsx"), null, [form], plan, version),
    );
  }
  return plan.units
    .filter((unit) => reportsIn(unit, plan.period))
    .map((unit) => issued(names.take(unit.name, ".xlsx"), unit.name, formsOwed(plan, unit), plan, version))
    .filter(({ forms }) => forms.length > 0);
}

/** 表样版本: the same forms for the same period have the same eight digits, so that an old blank is told from a new one. */
function versionOf({ name, period, forms }: Plan): string {
  const content = JSON.stringify([name, period, forms], (key, value: unknown) =>
    key === "source" ? undefined : value,
  );
  return sha256Hex(new TextEncoder().encode(content)).slice(0, 8);
}

function issued(
  path: string,
  unit: string | null,
  forms: readonly Form[],
  plan: Plan,
  version: string,
): IssuedWorkbook {
  const reserved = [GUIDE_SHEET, "审核说明"];
  const names = legalSheetNames([...reserved, ...forms.map((form) => form.sheetName ?? form.name)]).slice(
    reserved.length,
  );
  const sheets = forms.map((form, index) => {
    const frame = { plan, form, unit, version };
    return form.kind === "list" ? issueList(frame, names[index]!) : issueFixed(frame, names[index]!);
  });
  return {
    path,
    unit,
    forms: forms.map((form) => form.name),
    sheets: [
      ...sheets,
      explanationForm([], { blankRows: BLANK_EXPLANATIONS, isProtected: true }),
      guideSheet(forms, names, plan, version),
    ],
    options: {
      title: [plan.name, plan.period?.text ?? "", `表样版本 ${version}`]
        .filter((text) => text !== "")
        .join(" "),
    },
  };
}

/** 填报说明: what is asked of whom, by when, and every field with its demands. */
function guideSheet(forms: readonly Form[], names: readonly string[], plan: Plan, version: string): SheetOut {
  const facts: readonly (readonly [string, string])[] = [
    ["方案", plan.name],
    ["报告期", plan.period?.text ?? ""],
    ["编制单位", plan.organisation],
    ["报送截止时间", plan.deadline ?? ""],
    ["数据截至日期", plan.asOf ?? ""],
    ["表样版本", version],
    [
      "怎样填",
      "只填带框的格子；带下拉箭头的请从中选；不够的行可在中间插入。没有数据的按各字段要求填，确实不适用的填“不适用”，本期没有的明细表请写“零报告”。",
    ],
    ["怎样报", "不要改动表头、工作表名和已有文字；填好后保存为 .xlsx 报送。"],
  ];
  const rows = facts.filter(([, text]) => text !== "").map(([label, text]) => [label, text] as const);
  const head = rows.map(([label, text], index) => ({
    row: index + 1,
    cells: [
      { column: 1, value: label, look: "label" as const },
      { column: 2, value: text, look: "note" as const },
    ],
  }));
  const first = rows.length + 2;
  const lines = forms.flatMap((form, index) => [
    [names[index]!, "", form.description, ""],
    ...form.fields.map((field) => [names[index]!, field.name, demandsOf(field), field.definition]),
  ]);
  const kept = lines.filter(([, field, text]) => field !== "" || text !== "");
  const widths = [16, 22, 50, 40];
  return {
    name: GUIDE_SHEET,
    rows: [
      // The facts are merged over three columns.
      ...head.map((row) => fittedRow(row, [16, 112])),
      rowOut(first, ["工作表", "字段", "填写要求", "统计口径"], "header"),
      ...kept.map((line, index) =>
        fittedRow(
          rowOut(
            first + 1 + index,
            line.map((text) => (text === "" ? null : text)),
            "note",
          ),
          widths,
        ),
      ),
    ],
    merges: rows.map((_, index) => ({ top: index + 1, left: 2, bottom: index + 1, right: 4 })),
    widths,
    isProtected: true,
  };
}
