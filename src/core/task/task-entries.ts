import type { ZipLimits } from "../package/limits.ts";
import { MEBIBYTE } from "../package/limits.ts";

/** What is inside a task file; the manifest comes first and says what the zip is. */
export const MANIFEST = "yutiao-task.json";
export const PLAN_ENTRY = "datapackage.json";
export const FORMAT = "yutiao-task";
export const SEALS_ENTRY = "seals.json";
/** Raised when an older program could no longer read the file rightly. */
export const VERSION = 1;

/** Lists of plain records: entry name, keys in the order in which they are written, and those that may be null. */
export const RECORD_ENTRIES = {
  mappings: { name: "mappings.json", keys: ["unit", "form", "label", "field"], nullable: [] },
  bindings: { name: "bindings.json", keys: ["clause", "slot", "indicator"], nullable: ["indicator"] },
  corrections: {
    name: "corrections.json",
    keys: ["unit", "form", "position", "from", "to", "ground", "person", "date"],
    nullable: [],
  },
  explanations: {
    name: "explanations.json",
    keys: ["unit", "file", "rule", "sheet", "cell", "value", "text"],
    nullable: [],
  },
  given: { name: "given.json", keys: ["indicator", "text", "unit", "person", "ground"], nullable: [] },
  sentences: {
    name: "sentences.json",
    keys: ["report", "paragraph", "indicator", "value", "written", "sentence"],
    nullable: [],
  },
} as const;

/** Keys that a record may lack; older files do. */
export const OPTIONAL_KEYS: { readonly [Part in keyof typeof RECORD_ENTRIES]?: readonly string[] } = {
  bindings: ["style"],
  given: ["period"],
};

export type RecordPart = keyof typeof RECORD_ENTRIES;
type Entry<Part extends RecordPart> = (typeof RECORD_ENTRIES)[Part];

/** One record of such a list. */
export type RecordOf<Part extends RecordPart> = {
  readonly [Key in Entry<Part>["keys"][number]]: Key extends Entry<Part>["nullable"][number]
    ? string | null
    : string;
};

/** "figures/1.json" is the first period. */
export function figuresEntry(number: number): string {
  return `figures/${number}.json`;
}

export const FIGURES_ENTRY = /^figures\/([1-9]\d{0,3})\.json$/;

export const TASK_LIMITS: ZipLimits = {
  parts: 2000,
  part: 128 * MEBIBYTE,
  total: 256 * MEBIBYTE,
  ratio: 300,
  ratioFrom: MEBIBYTE,
  foldNames: false,
};
