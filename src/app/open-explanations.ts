import { EXPLANATIONS_SHEET, readGivenExplanations } from "../core/collect/explanations.ts";
import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import type { UnitExplanation } from "../core/model/consolidated.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { Plan } from "../core/model/plan.ts";
import { readWorkbook } from "../core/workbook/read-workbook.ts";
import { inOrder } from "./batch-input.ts";
import type { Context } from "./context.ts";

export interface OpenedExplanations {
  /** A blank 单位 or 文件 means any: rule, cell and value must match all the same. */
  readonly explanations: readonly UnitExplanation[];
  readonly findings: readonly Finding[];
}

/**
 * 审核说明 given beside the submissions, for formats that have no sheet for it (`--explanations`): workbooks or .csv files
 * with the columns of 审核说明 and, where wanted, 单位 and 文件.
 */
export async function openExplanations(
  sources: readonly SourceFile[],
  plan: Plan,
  context: Context,
): Promise<OpenedExplanations> {
  const explanations: UnitExplanation[] = [];
  const findings: Finding[] = [];
  for (const source of inOrder(sources)) {
    const read = await readWorkbook(source, { codec: context.codec });
    findings.push(...read.findings);
    const sheets = read.workbook?.sheets ?? [];
    const sheet = sheets.find(({ name }) => name.trim() === EXPLANATIONS_SHEET) ?? sheets[0];
    if (!sheet) continue;
    const given = readGivenExplanations(sheet);
    explanations.push(...given.explanations.map((one) => ({ ...one, unit: unitNamed(one.unit, plan) })));
    if (given.missing === null) continue;
    const location = { kind: "cell", file: source.path, sheet: sheet.name } as const;
    // A file given for nothing else is no help unread, where a sheet beside the data is only a note.
    findings.push(
      makeFinding(
        "collect.explanations-unreadable",
        location,
        { found: given.missing },
        { severity: "error" },
      ),
    );
  }
  return { explanations, findings };
}

function unitNamed(text: string, { units }: Plan): string {
  return units.find(({ name, code, aliases }) => [name, code, ...aliases].includes(text))?.name ?? text;
}
