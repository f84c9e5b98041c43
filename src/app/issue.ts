import { type FindingView, type Locale, viewOfFinding } from "../core/finding/message.ts";
import type { OutputFile, SourceFile } from "../core/model/file.ts";
import { issueWorkbooks } from "../core/publish/issue-workbooks.ts";
import { writeWorkbook } from "../core/workbook/write-workbook.ts";
import { type Context, turn } from "./context.ts";
import { openPlan } from "./open-plan.ts";

/** What `yutiao issue` prints with --json. */
export interface IssueView {
  readonly ok: boolean;
  /** `unit` is absent for a blank that any unit may fill; `path` is from inside the output folder. */
  readonly issued: readonly {
    readonly unit?: string;
    readonly forms: readonly string[];
    readonly path: string;
  }[];
  readonly outputs: readonly string[];
  readonly findings: readonly FindingView[];
}

export interface Issued {
  readonly exit: 0 | 1 | 2;
  /** Named from inside the output folder. */
  readonly paths: readonly string[];
  /** Written one after the other. */
  files(): AsyncGenerator<OutputFile>;
  view(locale: Locale, written: readonly string[]): IssueView;
}

/** 下发: blank workbooks for each unit, or for each form. A plan with errors is issued as far as it compiles, with exit 1. */
export async function issue(
  input: { readonly plan: SourceFile; readonly by: "unit" | "form" },
  context: Context,
): Promise<Issued> {
  const { plan, findings } = await openPlan(input.plan, context);
  const workbooks = plan ? issueWorkbooks(plan, input.by) : [];
  const hasErrors = findings.some(({ severity }) => severity === "error");
  const exit = plan ? (hasErrors ? 1 : 0) : 2;
  return {
    exit,
    paths: workbooks.map(({ path }) => path),
    async *files() {
      for (const { path, sheets, options } of workbooks) {
        yield { path, bytes: await writeWorkbook(sheets, options) };
        await turn(context);
      }
    },
    view: (locale, written) => ({
      ok: exit === 0,
      issued: workbooks.map(({ path, unit, forms }) => ({ ...(unit === null ? {} : { unit }), forms, path })),
      outputs: written,
      findings: findings.map((finding) => viewOfFinding(finding, locale)),
    }),
  };
}
