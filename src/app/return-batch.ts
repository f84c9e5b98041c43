import type { Finding } from "../core/finding/finding.ts";
import type { Locale } from "../core/finding/message.ts";
import type { OutputFile, SourceFile } from "../core/model/file.ts";
import type { Plan } from "../core/model/plan.ts";
import { FreeFileNames } from "../core/publish/file-names.ts";
import { returnedFindings } from "../core/publish/return-findings.ts";
import { returnMessage } from "../core/publish/return-message.ts";
import { returnSubmission } from "../core/publish/return-submission.ts";
import { fileStem } from "../core/workbook/file-name.ts";
import type { InputFile } from "../ports/files.ts";
import type { ValidatedBatch } from "./consolidate-batch.ts";
import { type Context, turn } from "./context.ts";
import type { ReturnView } from "./contract.ts";
import { expandInput } from "./expand-input.ts";
import { RETURN_FOLDER, RETURN_NOTICE_NAME } from "./output-names.ts";
import type { ReadFile } from "./read-batch.ts";

/** 退回: one workbook for each unit and file with errors or doubts, made one after the other when they are asked for. */
export interface ReturnBatch {
  /** Named from inside the output folder; empty when nothing goes back. */
  readonly paths: readonly string[];
  views(locale: Locale): readonly ReturnView[];
  /** The sources are read again from their inputs; only one stands in memory at a time. */
  files(locale: Locale): AsyncGenerator<OutputFile>;
}

export interface ReturnInput {
  readonly plan: Plan;
  readonly inputs: readonly InputFile[];
  readonly files: readonly ReadFile[];
  readonly counted: ValidatedBatch["counted"];
  readonly findings: readonly Finding[];
}

interface Job {
  readonly unit: string;
  readonly file: string;
  readonly path: string;
  readonly findings: readonly Finding[];
}

/** A batch of which nothing goes back, for plans that could not be read. */
export const NO_RETURNS: ReturnBatch = {
  paths: [],
  views: () => [],
  async *files() {
    yield* [];
  },
};

export function returnBatch(input: ReturnInput, context: Context): ReturnBatch {
  const { plan } = input;
  const jobs = jobsOf(input);
  const messageOf = (job: Job, locale: Locale) => returnMessage(job.unit, job.findings, plan, locale);
  return {
    paths: jobs.length === 0 ? [] : [...jobs.map(({ path }) => path), RETURN_NOTICE_NAME],
    views: (locale) =>
      jobs.map((job) => ({
        unit: job.unit,
        file: job.file,
        path: job.path,
        errors: job.findings.filter(({ severity }) => severity === "error").length,
        doubts: job.findings.filter(({ severity }) => severity === "doubt").length,
        message: messageOf(job, locale),
      })),
    async *files(locale) {
      const { watch } = context;
      let done = 0;
      for await (const { job, source } of sourcesOf(jobs, input.inputs, context)) {
        const { unit, findings } = job;
        watch.report({ stage: "return", done, total: jobs.length, item: job.path });
        const { bytes } = await returnSubmission(
          { unit, source, findings, plan, locale },
          { codec: context.codec },
        );
        yield { path: job.path, bytes };
        done += 1;
        await turn(context);
      }
      if (jobs.length === 0) return;
      watch.report({ stage: "return", done, total: jobs.length, item: "" });
      const notice = jobs.map((job) => messageOf(job, locale)).join("\n\n");
      yield { path: RETURN_NOTICE_NAME, bytes: new TextEncoder().encode(`${notice}\n`) };
    },
  };
}

function jobsOf({ files, counted, findings }: ReturnInput): readonly Job[] {
  const owners = ownersOf(files, counted);
  const groups = new Map<string, { unit: string; file: string; findings: Finding[] }>();
  const unplaced: { unit: string; finding: Finding }[] = [];
  const put = (unit: string, file: string, finding: Finding) => {
    const key = JSON.stringify([unit, file]);
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { unit, file, findings: [finding] });
  };
  for (const finding of findings) {
    const { location } = finding;
    if (finding.severity === "note" || location.kind === "plan" || location.kind === "text") continue;
    const { file, unit } = location;
    if (file === undefined) {
      if (unit !== undefined) unplaced.push({ unit, finding });
      continue;
    }
    const units = owners.get(file) ?? [];
    for (const owner of units) if (unit === undefined || unit === owner) put(owner, file, finding);
  }
  for (const { unit, finding } of unplaced) {
    const known = [...groups.values()].find((group) => group.unit === unit)?.file;
    const file = known ?? [...owners].find(([, units]) => units.includes(unit))?.[0];
    if (file !== undefined) put(unit, file, finding);
  }
  return named([...groups.values()]);
}

/** Whose each file is: files that count, files that could not be read, and, where a unit has none that counts, all it sent. */
function ownersOf(
  files: readonly ReadFile[],
  counted: ReturnInput["counted"],
): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  const own = (path: string, unit: string) => {
    const units = owners.get(path);
    if (!units) owners.set(path, [unit]);
    else if (!units.includes(unit)) units.push(unit);
  };
  const settled = new Set(counted.map(({ unit }) => unit));
  for (const { unit, file } of counted) own(file.path, unit);
  for (const { stamp, submissions, unread } of files) {
    if (unread !== null && unread.unit !== null) own(stamp.path, unread.unit);
    for (const { unit } of submissions) if (!settled.has(unit)) own(stamp.path, unit);
  }
  return owners;
}

function named(groups: readonly { unit: string; file: string; findings: Finding[] }[]): readonly Job[] {
  const names = new FreeFileNames();
  const sorted = [...groups].sort((a, b) =>
    a.unit === b.unit ? (a.file < b.file ? -1 : 1) : a.unit < b.unit ? -1 : 1,
  );
  return sorted.map(({ unit, file, findings }) => {
    const isOnly = groups.filter((group) => group.unit === unit).length === 1;
    const name = names.take(isOnly ? unit : `${unit}-${fileStem(file)}`, ".xlsx");
    return { unit, file, path: `${RETURN_FOLDER}/${name}`, findings: returnedFindings(findings) };
  });
}

/** Each job with its source, read again; null where the input no longer gives it. */
async function* sourcesOf(
  jobs: readonly Job[],
  inputs: readonly InputFile[],
  context: Context,
): AsyncGenerator<{ readonly job: Job; readonly source: SourceFile | null }> {
  const open = new Set(jobs);
  for (const input of inputs) {
    const wanted = jobs.filter(({ file }) => file === input.path || file.startsWith(`${input.path}/`));
    if (wanted.length === 0) continue;
    for await (const expanded of expandInput(input, context)) {
      if (!("source" in expanded)) continue;
      for (const job of wanted) {
        if (job.file === expanded.source.path && open.delete(job)) yield { job, source: expanded.source };
      }
    }
  }
  for (const job of open) yield { job, source: null };
}
