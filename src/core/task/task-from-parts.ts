import { figuresJson } from "../figures/figures-json.ts";
import { writeZip } from "../package/zip-write.ts";
import { dataPackageFromPlan } from "../plan/data-package-from-plan.ts";
import { sealJson } from "../report/seal-json.ts";
import {
  figuresEntry,
  FORMAT,
  MANIFEST,
  OPTIONAL_KEYS,
  PLAN_ENTRY,
  RECORD_ENTRIES,
  type RecordPart,
  SEALS_ENTRY,
  VERSION,
} from "./task-entries.ts";
import type { TaskParts } from "./task-parts.ts";

/** Writes a task file (任务包). The same parts give the same bytes; no time and no name of a machine is in it. */
export function taskFromParts(parts: TaskParts): Uint8Array {
  const entries = new Map<string, Uint8Array>();
  const add = (name: string, json: unknown) => entries.set(name, jsonBytes(json));
  add(MANIFEST, { format: FORMAT, version: VERSION });
  if (parts.plan) add(PLAN_ENTRY, dataPackageFromPlan(parts.plan));
  for (const part of Object.keys(RECORD_ENTRIES) as RecordPart[]) {
    if (parts[part].length > 0) add(RECORD_ENTRIES[part].name, recordsOf(parts, part));
  }
  if (parts.seals.length > 0) add(SEALS_ENTRY, parts.seals.map(sealJson));
  parts.figures.forEach((set, at) => add(figuresEntry(at + 1), figuresJson(set)));
  return writeZip(entries);
}

/** Only the keys that belong there, always in the same order. */
function recordsOf(parts: TaskParts, part: RecordPart): object[] {
  const { keys } = RECORD_ENTRIES[part];
  const optional = OPTIONAL_KEYS[part] ?? [];
  return parts[part].map((record) => {
    const values = record as unknown as Readonly<Record<string, unknown>>;
    const present = [...keys, ...optional.filter((key) => values[key] !== undefined)];
    return Object.fromEntries(present.map((key) => [key, values[key]]));
  });
}

function jsonBytes(json: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(json, null, 1)}\n`);
}
