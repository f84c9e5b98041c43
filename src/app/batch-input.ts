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
