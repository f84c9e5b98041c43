import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { Plan } from "../core/model/plan.ts";
import { planFromDataPackage } from "../core/plan/plan-from-data-package.ts";
import { planFromWorkbook } from "../core/plan/plan-from-workbook.ts";
import { readWorkbook } from "../core/workbook/read-workbook.ts";
import type { Context } from "./context.ts";

export interface OpenedPlan {
  /** null when no form of the plan compiles; the findings say why. */
  readonly plan: Plan | null;
  readonly findings: readonly Finding[];
}

/** A plan from a workbook or from a data package, told apart by content: JSON starts with a brace. */
export async function openPlan(source: SourceFile, context: Context): Promise<OpenedPlan> {
  context.watch.report({ stage: "plan", done: 0, total: 1, item: source.path });
  const json = jsonFrom(source.bytes);
  if (json !== undefined) return planFromDataPackage(json, source);
  if (startsAsJson(source.bytes)) return { plan: null, findings: [notJson(source.path)] };
  const { workbook, findings } = await readWorkbook(source, { codec: context.codec });
  if (!workbook) return { plan: null, findings };
  const opened = planFromWorkbook(workbook, source);
  return { plan: opened.plan, findings: [...findings, ...opened.findings] };
}

function notJson(path: string): Finding {
  const params = { column: "/", found: "{…", expected: "JSON" };
  return makeFinding("plan.json-invalid", { kind: "plan", file: path }, params);
}

/** Does the file begin like a JSON object? */
export function startsAsJson(bytes: Uint8Array): boolean {
  const start = bytes
    .subarray(0, 64)
    .findIndex((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  return bytes[start] === 0x7b;
}

/** The value when the bytes are JSON whose outermost thing is an object; undefined otherwise. */
export function jsonFrom(bytes: Uint8Array): unknown {
  if (!startsAsJson(bytes)) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8").decode(bytes));
  } catch {
    return undefined;
  }
}
