import { figuresFromJson } from "../figures/figures-from-json.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { FindingParams } from "../finding/finding.ts";
import type { ChosenBinding } from "../model/draft.ts";
import type { FigureSet } from "../model/figure.ts";
import type { SourceFile } from "../model/file.ts";
import type { Plan } from "../model/plan.ts";
import { styleNamed } from "../number/style.ts";
import type { Seal } from "../model/report.ts";
import type { Codec } from "../package/codec.ts";
import { Refusal } from "../package/refusal.ts";
import { openZip, readEntry, type ZipArchive } from "../package/zip.ts";
import { isObject, member } from "../plan/json-value.ts";
import { planFromDataPackage } from "../plan/plan-from-data-package.ts";
import { sealFromJson } from "../report/seal-json.ts";
import { recordsFromJson } from "./records-from-json.ts";
import {
  FIGURES_ENTRY,
  FORMAT,
  MANIFEST,
  OPTIONAL_KEYS,
  PLAN_ENTRY,
  RECORD_ENTRIES,
  type RecordOf,
  type RecordPart,
  SEALS_ENTRY,
  TASK_LIMITS,
  VERSION,
} from "./task-entries.ts";
import type { TaskParts } from "./task-parts.ts";

export interface OpenedTask {
  /** null when the file is no task file, a newer one, or damaged; then a finding says which. */
  readonly parts: TaskParts | null;
  readonly findings: readonly Finding[];
}

/**
 * Opens a task file (任务包). Its bytes may come from anywhere: the zip is held against limits and checksums, every entry
 * against its shape. What is not as it should be is a finding; a record that cannot be read is left out, the others stay.
 */
export async function partsFromTask(file: SourceFile, codec?: Codec): Promise<OpenedTask> {
  const findings: Finding[] = [];
  try {
    const archive = openZip(file.bytes, TASK_LIMITS, codec);
    const reader = new TaskReader(file.path, archive, findings);
    if (!(await reader.isOurs())) return { parts: null, findings };
    return { parts: await reader.parts(), findings };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const location = { kind: "submission", file: file.path } as const;
    return {
      parts: null,
      findings: [...findings, makeFinding(error.code, location, error.params as FindingParams)],
    };
  }
}

class TaskReader {
  private readonly path: string;
  private readonly archive: ZipArchive;
  private readonly findings: Finding[];

  constructor(path: string, archive: ZipArchive, findings: Finding[]) {
    this.path = path;
    this.archive = archive;
    this.findings = findings;
  }

  async isOurs(): Promise<boolean> {
    const location = { kind: "submission", file: this.path } as const;
    const manifest = this.archive.byName.has(MANIFEST) ? await this.json(MANIFEST) : undefined;
    if (!isObject(manifest) || member(manifest, "format") !== FORMAT) {
      this.findings.push(makeFinding("task.not-a-task", location, {}));
      return false;
    }
    const version = member(manifest, "version");
    if (version === VERSION) return true;
    const found =
      typeof version === "number" || typeof version === "string" ? String(version).slice(0, 20) : "?";
    this.findings.push(makeFinding("task.version", location, { found, expected: String(VERSION) }));
    return false;
  }

  async parts(): Promise<TaskParts> {
    for (const { name, isFolder } of this.archive.entries) {
      if (!isFolder && !isKnown(name)) this.report("task.entry-unknown", { found: name.slice(0, 100) });
    }
    return {
      plan: await this.plan(),
      mappings: await this.records("mappings"),
      bindings: (await this.records("bindings")).map(withStyle),
      corrections: (await this.records("corrections")).map((one) => ({ ...one, source: { kind: "plan" } })),
      explanations: await this.records("explanations"),
      given: await this.records("given"),
      figures: await this.figures(),
      sentences: await this.records("sentences"),
      seals: await this.seals(),
    };
  }

  private async plan(): Promise<Plan | null> {
    const json = await this.entry(PLAN_ENTRY);
    if (json === undefined) return null;
    const { plan, findings } = planFromDataPackage(json, { path: `${this.path}/${PLAN_ENTRY}` });
    // What is wrong inside a plan that compiles is said where that plan is used.
    if (!plan) this.findings.push(...findings);
    return plan;
  }

  private async figures(): Promise<FigureSet[]> {
    const names = this.archive.entries.flatMap(({ name }) => (FIGURES_ENTRY.test(name) ? [name] : []));
    const inOrder = names.sort(
      (a, b) => Number(FIGURES_ENTRY.exec(a)![1]) - Number(FIGURES_ENTRY.exec(b)![1]),
    );
    const sets: FigureSet[] = [];
    for (const name of inOrder) {
      const json = await this.json(name);
      if (json === undefined) continue;
      const { figures, findings } = figuresFromJson(json, `${this.path}/${name}`);
      this.findings.push(...findings);
      if (figures) sets.push(figures);
    }
    return sets;
  }

  private async seals(): Promise<readonly Seal[]> {
    const json = await this.entry(SEALS_ENTRY);
    if (json === undefined) return [];
    const report = (at: string) =>
      this.report("task.entry-invalid", { found: SEALS_ENTRY + at, expected: "yutiao-seal" });
    if (!Array.isArray(json)) {
      report("");
      return [];
    }
    return json.flatMap((one: unknown, at) => {
      const seal = sealFromJson(one);
      if (!seal) report(`/${at}`);
      return seal ? [seal] : [];
    });
  }

  private async records<Part extends RecordPart>(part: Part): Promise<readonly RecordOf<Part>[]> {
    const { name, keys, nullable } = RECORD_ENTRIES[part];
    const json = await this.entry(name);
    if (json === undefined) return [];
    const report = (at: string) =>
      this.report("task.entry-invalid", { found: `${name}${at}`, expected: keys.join(" ") });
    // The keys are those of the part, each held against its kind.
    return recordsFromJson(json, keys, nullable, report, OPTIONAL_KEYS[part]) as readonly RecordOf<Part>[];
  }

  /** undefined when there is no such entry. */
  private async entry(name: string): Promise<unknown> {
    return this.archive.byName.has(name) ? await this.json(name) : undefined;
  }

  /** undefined, with a finding, where the entry is no JSON. */
  private async json(name: string): Promise<unknown> {
    const bytes = await readEntry(this.archive, name);
    try {
      return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
    } catch {
      this.report("task.entry-invalid", { found: name, expected: "JSON" });
      return undefined;
    }
  }

  private report<C extends "task.entry-invalid" | "task.entry-unknown">(
    code: C,
    params: FindingParams<C>,
  ): void {
    this.findings.push(makeFinding(code, { kind: "submission", file: this.path }, params));
  }
}

/** A style that we do not know is left out: the writer's own form is always true. */
function withStyle({ style, ...binding }: RecordOf<"bindings"> & { readonly style?: string }): ChosenBinding {
  const known = style === undefined ? null : styleNamed(style);
  return known ? { ...binding, style: known } : binding;
}

function isKnown(name: string): boolean {
  const records: readonly string[] = Object.values(RECORD_ENTRIES).map((entry) => entry.name);
  return (
    name === MANIFEST ||
    name === PLAN_ENTRY ||
    name === SEALS_ENTRY ||
    records.includes(name) ||
    FIGURES_ENTRY.test(name)
  );
}
