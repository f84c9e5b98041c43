import type { Finding, Location } from "../../core/finding/finding.ts";
import type { HostAnswer } from "../../ports/host-answer.ts";
import { findingFromOfficeError } from "../office/host-finding.ts";
import { missingNeeds, requirementFinding } from "../office/requirements.ts";
import type { OfficeClasses } from "../office/requirements.ts";
import { EXCEL_NEEDS } from "./needs.ts";

/** What office.js leaves in the window of a pane in Excel. */
export interface ExcelOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

/** Findings of the host are about the open workbook as a whole. */
export const OPEN_WORKBOOK: Location = { kind: "submission" };

/** Runs batches in Excel; what Excel refuses comes back as a finding. */
export class ExcelRunner {
  private readonly office: ExcelOffice;
  private missing: Finding | null | undefined;

  constructor(office: ExcelOffice) {
    this.office = office;
  }

  /** One batch; its last changes are sent before it ends. */
  async run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<HostAnswer<T>> {
    const missing = this.requirements();
    if (missing !== null) return { value: null, findings: [missing] };
    try {
      return { value: await this.office.Excel.run(batch), findings: [] };
    } catch (error) {
      return { value: null, findings: [findingFromOfficeError(error, OPEN_WORKBOOK)] };
    }
  }

  /** Asked once: neither the host nor its library changes while the pane is open. */
  private requirements(): Finding | null {
    if (this.missing === undefined) {
      const { requirements } = this.office.Office.context;
      const missing = missingNeeds(
        EXCEL_NEEDS,
        (name, version) => requirements.isSetSupported(name, version),
        this.office.Excel as unknown as OfficeClasses,
      );
      this.missing = requirementFinding(missing, OPEN_WORKBOOK);
    }
    return this.missing;
  }
}
