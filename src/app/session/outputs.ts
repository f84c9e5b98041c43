import type { Finding } from "../../core/finding/finding.ts";
import type { Locale } from "../../core/finding/message.ts";
import { findingsSheet } from "../../core/publish/findings-sheet.ts";
import { writeWorkbook } from "../../core/workbook/write-workbook.ts";
import { consolidatedWorkbook } from "../consolidate-batch.ts";
import { CONSOLIDATED_NAME, draftOutputNames, FINDINGS_NAME } from "../output-names.ts";
import type { AuditDesk } from "./audit-desk.ts";
import type { DraftDesk } from "./draft-desk.ts";
import type { Run } from "./run.ts";
import type { OutputView } from "./session-view.ts";

/** What finished files are made from. */
export interface Results {
  readonly run: Run | null;
  readonly draft: DraftDesk;
  readonly audit: AuditDesk;
  readonly findings: readonly Finding[];
}

/** The finished files. A workbook of many rows takes seconds to write, so each is made when it is asked for, once. */
export class Outputs {
  readonly #made = new Map<string, { readonly from: unknown; readonly bytes: Uint8Array }>();

  list(results: Results): readonly OutputView[] {
    const { run, draft, audit } = results;
    if (!run) return [];
    const size = (path: string) => {
      const made = this.#made.get(path);
      return made && made.from === results.findings ? made.bytes.length : null;
    };
    const report = this.reportName(draft.path);
    return [
      { path: CONSOLIDATED_NAME, size: size(CONSOLIDATED_NAME) },
      { path: FINDINGS_NAME, size: size(FINDINGS_NAME) },
      ...(report && draft.filled?.bytes ? [{ path: report, size: draft.filled.bytes.length }] : []),
      ...audit.outputs.map(({ path, bytes }) => ({ path, size: bytes.length })),
    ];
  }

  async bytes(path: string, results: Results, locale: Locale): Promise<Uint8Array | undefined> {
    const { run, draft, audit, findings } = results;
    if (!run) return undefined;
    if (path === this.reportName(draft.path)) return draft.filled?.bytes ?? undefined;
    if (path === CONSOLIDATED_NAME) {
      return this.#kept(path, findings, () => consolidatedWorkbook(run.plan, { ...run.batch, findings }));
    }
    if (path === FINDINGS_NAME) {
      return this.#kept(path, findings, () => writeWorkbook([findingsSheet(findings, locale)]));
    }
    return audit.outputs.find((output) => output.path === path)?.bytes;
  }

  reportName(draft: string | null): string | null {
    return draft === null ? null : draftOutputNames([draft])[0]!;
  }

  /** The findings are another list whenever anything of the results is another. */
  async #kept(path: string, from: unknown, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const made = this.#made.get(path);
    if (made && made.from === from) return made.bytes;
    const bytes = await make();
    this.#made.set(path, { from, bytes });
    return bytes;
  }
}
