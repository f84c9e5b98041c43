import type { OpenDocument } from "../document/open-document.ts";
import type { Finding } from "../finding/finding.ts";
import type { Edit } from "../model/document.ts";
import type { Binding, Placeholder, Scan } from "../model/draft.ts";
import type { FigureSet } from "../model/figure.ts";
import type { Change, FilledFigure } from "../model/report.ts";
import type { FigureLookup } from "./figure-lookup.ts";

export interface FillInput {
  readonly document: Pick<OpenDocument, "kind" | "path" | "paragraphs">;
  readonly scan: Scan;
  readonly bindings: readonly Binding[];
  /** The figures of one plan, or of several (`方案名!代码`). */
  readonly figures: FigureSet | readonly FigureSet[];
  /** Paragraphs whose blanks stay, for a reason that was told already. */
  readonly untouched?: ReadonlySet<string>;
}

export interface FillOptions {
  /** 清稿: plain text, without any control of ours. */
  readonly clean?: boolean;
  /** Changes of filled figures, or proposed bindings, that a person accepted, by id; "all" is all changes, no binding. */
  readonly accept?: "all" | ReadonlySet<string>;
}

export interface FillResult {
  readonly edits: readonly Edit[];
  /** As given, with what blanks' own controls say in place of it. */
  readonly bindings: readonly Binding[];
  readonly filled: readonly FilledFigure[];
  /** What refreshing would change and was not accepted, and what was. */
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /** Placeholders that still stand. */
  readonly left: readonly Placeholder[];
}

/** Everything that filling one paragraph needs, and where its results go. */
export interface FillContext {
  readonly file: string;
  readonly figures: FigureLookup;
  readonly withControls: boolean;
  readonly options: FillOptions;
  readonly edits: Edit[];
  readonly filled: FilledFigure[];
  readonly changes: Change[];
  readonly findings: Finding[];
  readonly left: Placeholder[];
}
