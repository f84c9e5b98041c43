import { compareText } from "../core/consolidate/source-order.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { InputFile } from "../ports/files.ts";
import type { RelatedFile } from "./open-history.ts";

/** One batch: the plan, what the units sent, and where 历史期 workbooks come from. */
export interface BatchInput {
  readonly plan: SourceFile;
  readonly submissions: readonly InputFile[];
  readonly related: RelatedFile;
  /** 审核说明 given beside the submissions; absent: none. */
  readonly explanations?: readonly SourceFile[];
}

/** Files in the order in which everything about a batch is told: by path. The order in which they were given is no evidence. */
export function inOrder<T extends { readonly path: string }>(files: readonly T[]): readonly T[] {
  return [...files].sort((a, b) => compareText(a.path, b.path));
}
