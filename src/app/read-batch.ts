import { collectFile } from "../core/collect/collect-file.ts";
import type { AcceptedMapping, UnknownFile } from "../core/collect/collected-file.ts";
import { unitOfUnreadFile } from "../core/collect/unread-file.ts";
import type { Finding } from "../core/finding/finding.ts";
import type { FileStamp, SourceFile } from "../core/model/file.ts";
import type { Plan } from "../core/model/plan.ts";
import type { UnitExplanation } from "../core/model/consolidated.ts";
import type { Explanation, Submission } from "../core/model/submission.ts";
import { sha256Hex } from "../core/package/sha256.ts";
import { readWorkbook } from "../core/workbook/read-workbook.ts";
import type { InputFile } from "../ports/files.ts";
import { inOrder } from "./batch-input.ts";
import { type Context, turn } from "./context.ts";
import { expandInput } from "./expand-input.ts";

/** One file after reading: the submissions in it, or why there are none. Cells are gone; values and findings stay. */
export interface ReadFile {
  readonly stamp: FileStamp;
  readonly status: "read" | "refused";
  readonly reader: "own" | "fallback";
  readonly submissions: readonly Submission[];
  /** About the file as a whole; findings about a submission stay in it. */
  readonly findings: readonly Finding[];
  /** Whose file it is where nothing of it could be counted (已收未读); null: nobody's, or not a submission at all. */
  readonly unread: { readonly unit: string | null } | null;
  readonly unknown: UnknownFile | null;
}

/** What persons confirmed before about files of this batch, as the task file keeps it. */
export interface Confirmed {
  readonly mappings: readonly AcceptedMapping[];
  /** Each counts for the file and the unit it names; "" is any. */
  readonly explanations: readonly UnitExplanation[];
}

const NOTHING_CONFIRMED: Confirmed = { mappings: [], explanations: [] };

/** Reads and collects every file of a batch in their order, one after the other, so that only one is in memory as bytes. */
export async function readBatch(
  plan: Plan,
  files: readonly InputFile[],
  context: Context,
  confirmed: Confirmed = NOTHING_CONFIRMED,
): Promise<readonly ReadFile[]> {
  const all: ReadFile[] = [];
  for await (const { read } of readInputs(plan, inOrder(files), context, confirmed)) {
    for (const one of read) all.push(one);
  }
  return all;
}

/** Reads inputs one after the other, and tells how many files are done; those inside a zip count as soon as it is open. */
export async function* readInputs(
  plan: Plan,
  files: readonly InputFile[],
  context: Context,
  confirmed: Confirmed,
): AsyncGenerator<{ readonly input: InputFile; readonly read: readonly ReadFile[] }> {
  let before = 0;
  for (const [at, input] of files.entries()) {
    const rest = files.length - at - 1;
    const tell = (done: number, inside: number, item: string) =>
      context.watch.report({ stage: "collect", done: before + done, total: before + inside + rest, item });
    tell(0, 1, input.path);
    const read = await readInput(plan, input, context, confirmed, tell);
    before += read.length;
    yield { input, read };
  }
  if (files.length > 0) context.watch.report({ stage: "collect", done: before, total: before, item: "" });
}

/** Reads one input, which may be a zip of many files; `tell` hears how many of how many are done before each of them. */
export async function readInput(
  plan: Plan,
  file: InputFile,
  context: Context,
  confirmed: Confirmed = NOTHING_CONFIRMED,
  tell?: (done: number, total: number, path: string) => void,
): Promise<readonly ReadFile[]> {
  const read: ReadFile[] = [];
  for await (const expanded of expandInput(file, context)) {
    const path = "source" in expanded ? expanded.source.path : expanded.path;
    tell?.(read.length, Math.max(expanded.total, read.length + 1), path);
    if ("source" in expanded) read.push(await readSource(plan, expanded.source, context, confirmed));
    else read.push(refusedFile(plan, { path: expanded.path, size: 0, sha256: "" }, [expanded.finding]));
    await turn(context);
  }
  return read;
}

async function readSource(
  plan: Plan,
  source: SourceFile,
  context: Context,
  { mappings, explanations }: Confirmed,
): Promise<ReadFile> {
  const stamp = { path: source.path, size: source.bytes.length, sha256: sha256Hex(source.bytes) };
  const { workbook, findings } = await readWorkbook(source, { codec: context.codec });
  if (!workbook) return refusedFile(plan, stamp, findings);
  const collected = collectFile(stamp, workbook, plan, {
    mappings,
    explanations: (unit) => explanations.filter((one) => isAbout(one, stamp.path, unit)),
  });
  return {
    stamp,
    status: collected.status,
    reader: workbook.reader,
    submissions: collected.submissions.map(withoutRepeatedExplanations),
    findings: [...findings, ...collected.findings],
    unread: collected.status === "refused" && !collected.unknown ? { unit: collected.unit } : null,
    unknown: collected.unknown,
  };
}

/** A file is named by its path in the batch or by its name alone. */
function isAbout(explanation: UnitExplanation, path: string, unit: string): boolean {
  const { file } = explanation;
  if (file !== "" && file !== path && file !== path.slice(path.lastIndexOf("/") + 1)) return false;
  return explanation.unit === "" || explanation.unit === unit;
}

/** What the file itself says may also be among what was kept of it. */
function withoutRepeatedExplanations(submission: Submission): Submission {
  const distinct = new Map<string, Explanation>();
  for (const { rule, sheet, cell, value, text } of submission.explanations) {
    distinct.set(JSON.stringify([rule, sheet, cell, value, text]), { rule, sheet, cell, value, text });
  }
  return { ...submission, explanations: [...distinct.values()] };
}

function refusedFile(plan: Plan, stamp: FileStamp, findings: readonly Finding[]): ReadFile {
  // A lock file is only a note: it was stepped over, nobody's report is missing with it.
  const isReport = findings.some((finding) => finding.severity !== "note");
  return {
    stamp,
    status: "refused",
    reader: "own",
    submissions: [],
    findings,
    unread: isReport ? { unit: unitOfUnreadFile(stamp.path, plan) } : null,
    unknown: null,
  };
}
