import { auditCatalogue } from "./catalogue/audit.ts";
import { collectCellsCatalogue } from "./catalogue/collect-cells.ts";
import { collectSheetsCatalogue } from "./catalogue/collect-sheets.ts";
import { collectSubmissionsCatalogue } from "./catalogue/collect-submissions.ts";
import { collectTableCatalogue } from "./catalogue/collect-table.ts";
import { consolidateCatalogue } from "./catalogue/consolidate.ts";
import { documentCatalogue } from "./catalogue/document.ts";
import { draftCatalogue } from "./catalogue/draft.ts";
import { fileCatalogue } from "./catalogue/file.ts";
import { figuresCatalogue } from "./catalogue/figures.ts";
import { hostDocumentCatalogue } from "./catalogue/host-document.ts";
import { hostCatalogue } from "./catalogue/host.ts";
import { planCatalogue } from "./catalogue/plan.ts";
import { planFormulaCatalogue } from "./catalogue/plan-formula.ts";
import { planSheetsCatalogue } from "./catalogue/plan-sheets.ts";
import { planDraftCatalogue } from "./catalogue/plan-draft.ts";
import { publishCatalogue } from "./catalogue/publish.ts";
import { reportCatalogue } from "./catalogue/report.ts";
import { reportBindingCatalogue } from "./catalogue/report-binding.ts";
import { reportWordingCatalogue } from "./catalogue/report-wording.ts";
import { reuseCatalogue } from "./catalogue/reuse.ts";
import { taskCatalogue } from "./catalogue/task.ts";
import { validateCatalogue } from "./catalogue/validate.ts";
import { workbookCatalogue } from "./catalogue/workbook.ts";

/**
 * Every finding code there is, with its default severity and its texts in both languages.
 * Codes are permanent: a code may be retired, never given another meaning.
 */
export const catalogue = {
  ...fileCatalogue,
  ...documentCatalogue,
  ...workbookCatalogue,
  ...planFormulaCatalogue,
  ...planSheetsCatalogue,
  ...planCatalogue,
  ...planDraftCatalogue,
  ...collectSheetsCatalogue,
  ...collectTableCatalogue,
  ...collectCellsCatalogue,
  ...collectSubmissionsCatalogue,
  ...validateCatalogue,
  ...consolidateCatalogue,
  ...figuresCatalogue,
  ...publishCatalogue,
  ...draftCatalogue,
  ...reportBindingCatalogue,
  ...reportWordingCatalogue,
  ...reportCatalogue,
  ...reuseCatalogue,
  ...auditCatalogue,
  ...taskCatalogue,
  ...hostDocumentCatalogue,
  ...hostCatalogue,
} as const;
