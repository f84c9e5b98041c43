import { OUR_TAG } from "../document/names.ts";

/** What a control's tag says: `yt1;code;slot;value;hash`. */
export interface FigureTag {
  /**
   * Code of the indicator, or "~" and its hash where the code itself was too long; "" for a blank that is not yet bound.
   */
  readonly code: string;
  /** The placeholder as the writer left it ("X余条"); "" where it did not fit. */
  readonly slot: string;
  /** Exact digits; "" where they did not fit, and for hand-given phrases. */
  readonly value: string;
  /** Hash of the text that was written; shows whether a person typed over it. */
  readonly hash: string;
}

/** What had to be left out of a tag. */
export type TagLoss = "value" | "slot" | "code";

const LONGEST_TAG = 64;

/** The tag of a figure, at most 64 characters as Word allows: beyond that the value, then the slot is left out. */
export function makeTag(
  code: string,
  slot: string,
  value: string,
  written: string,
): { readonly tag: string; readonly lost: readonly TagLoss[] } {
  const hash = textHash(written);
  const tries: readonly (readonly [readonly string[], readonly TagLoss[]])[] = [
    [[code, slot, value], []],
    [[code, slot, ""], ["value"]],
    [
      [code, "", ""],
      ["value", "slot"],
    ],
    [
      [codeHash(code), "", ""],
      ["value", "slot", "code"],
    ],
  ];
  for (const [fields, lost] of tries) {
    const tag =
      OUR_TAG + [...fields, hash].map((field, at) => (at < 3 ? escapeField(field) : field)).join(";");
    // Where nothing stood, nothing is lost.
    const real = lost.filter((one) => (one === "value" ? value !== "" : true));
    if (tag.length <= LONGEST_TAG) return { tag, lost: real };
  }
  throw new Error("a tag of hashes is always short enough");
}

/** Reads a tag of ours; null when it is none or was damaged. */
export function parseTag(tag: string): FigureTag | null {
  const fields = tag.split(";");
  if (fields.length !== 5 || `${fields[0]};` !== OUR_TAG) return null;
  const [, code, slot, value, hash] = fields.map(unescapeField) as [string, string, string, string, string];
  const isNothing = code === "" && value !== "";
  return isNothing || hash === "" ? null : { code, slot, value, hash };
}

/** Stands in a tag for a code that is too long. */
export function codeHash(code: string): string {
  return `~${textHash(code)}`;
}

/** FNV-1a, 32 bits, in base 36: enough to see a change, short enough for a tag. */
export function textHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

function escapeField(field: string): string {
  return field.replace(/[%;]/g, (c) => (c === ";" ? "%3B" : "%25"));
}

function unescapeField(field: string): string {
  return field.replace(/%(3B|25)/g, (_, code: string) => (code === "3B" ? ";" : "%"));
}
