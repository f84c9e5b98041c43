import { figuresJson } from "../core/figures/figures-json.ts";
import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import { type Locale, viewOfFinding } from "../core/finding/message.ts";
import type { SourceFile } from "../core/model/file.ts";
import { isDone, placeholderViews } from "./compile.ts";
import { changeView } from "./change-view.ts";
import type { Context } from "./context.ts";
import type { FillView } from "./contract.ts";
import { figureCauses } from "./figure-causes.ts";
import { type FilledDraft, type FillOptions, fillDraft } from "./fill-draft.ts";
import { openSeal } from "./seal.ts";
import { mergeFigures, openFigureSets } from "./open-figures.ts";

export interface FillInput {
  /** Consolidated workbooks or figures.json files. */
  readonly figures: readonly SourceFile[];
  readonly draft: SourceFile;
  /** The figures of before, to tell why a filled figure changes; empty: not told. */
  readonly previous?: readonly SourceFile[];
  /** 定稿 of this very report: then nothing in it is touched. */
  readonly seal?: SourceFile | null;
  readonly options: FillOptions;
}

export interface Filled {
  readonly exit: 0 | 1 | 2;
  /** The report; null when it could not be made. */
  readonly bytes: Uint8Array | null;
  view(locale: Locale, written: readonly string[]): FillView;
}

/** 填入 on its own: figures that were computed before, one draft. Without any readable figures nothing is written. */
export async function fill(input: FillInput, context: Context): Promise<Filled> {
  const { sets, findings } = await openFigureSets(input.figures, context);
  const figures = mergeFigures(sets);
  const sealed = input.seal ? openSeal(input.seal) : null;
  findings.push(...(sealed?.findings ?? []));
  // A seal that cannot be read must not open the report to changes.
  const isBarred = sets.length === 0 || (sealed !== null && sealed.seal === null);
  const name = input.draft.path.replace(/^.*[\\/]/, "");
  const options: FillOptions = sealed?.seal
    ? { ...input.options, seals: [{ ...sealed.seal, report: name }] }
    : input.options;
  const draft = isBarred ? null : await fillDraft(input.draft, figures, options, context);
  const { causes, findings: ofPrevious } = await figureCauses(input.previous ?? [], input.figures, context);
  findings.push(...ofPrevious, ...(draft?.findings ?? []));
  if (draft) findings.push(...unknownIds(draft, options.accept));
  const exit = draft === null ? 2 : isDone(findings, [draft]) ? 0 : 1;
  return {
    exit,
    bytes: draft?.bytes ?? null,
    view: (locale, written) => ({
      ok: exit === 0,
      figures: figuresJson(figures),
      placeholders: draft ? placeholderViews(draft) : [],
      changes: (draft?.changes ?? []).map((change) => changeView(change, causes, locale)),
      outputs: written,
      findings: findings.map((finding) => viewOfFinding(finding, locale)),
    }),
  };
}

/** What was to be accepted and is nowhere in the draft: the person meant something that was not done. */
function unknownIds(draft: FilledDraft, accept: FillOptions["accept"]): readonly Finding[] {
  if (accept === "all" || !draft.scan) return [];
  const known = new Set([...draft.scan.placeholders, ...draft.changes].map(({ id }) => id));
  const location = { kind: "submission", file: draft.source } as const;
  const unknown = accept.filter((id) => !known.has(id));
  return unknown.map((found) => makeFinding("report.accept-unknown", location, { found }));
}
