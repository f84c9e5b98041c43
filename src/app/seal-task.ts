import { type FindingView, type Locale, viewOfFinding } from "../core/finding/message.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { Seal } from "../core/model/report.ts";
import { taskWithSeal } from "../core/task/task-parts.ts";
import { taskFromParts } from "../core/task/task-from-parts.ts";
import { openTask } from "./compile-task.ts";
import type { Context } from "./context.ts";

/** The task file with one more seal; null bytes where it cannot be read whole, since writing would lose what was not. */
export async function sealInTask(
  file: SourceFile | null,
  seal: Seal,
  context: Context,
): Promise<{ readonly bytes: Uint8Array | null; views(locale: Locale): readonly FindingView[] }> {
  const { parts, findings } = await openTask({ file }, context);
  const isWhole = parts !== null && !findings.some(({ severity }) => severity === "error");
  return {
    bytes: isWhole ? taskFromParts(taskWithSeal(parts, seal)) : null,
    views: (locale) => findings.map((finding) => viewOfFinding(finding, locale)),
  };
}
