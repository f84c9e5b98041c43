const UNUSUAL = /[^\x20-\x7e\u3001-\u303f\u4e00-\u9fff\uff00-\uffef]|\u3000/;
/** Control characters, soft hyphens, joiners, direction marks, variation selectors: first and last code unit of each run. */
const INVISIBLE_RUNS: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x7f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
];
const escaped = (code: number) => `\\u${code.toString(16).padStart(4, "0")}`;
const INVISIBLE = new RegExp(`[${INVISIBLE_RUNS.map((run) => run.map(escaped).join("-")).join("")}]`, "g");
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const DIRECTION_OVERRIDE = /[\u202d\u202e\u2066-\u2069]/;
const WIDE = /[\uff01-\uff5e\uffe5]/;

/** A text as a person sees it: no zero-width or control characters, ordinary spaces, no space at either end. */
export interface VisibleText {
  readonly text: string;
  /** Invisible characters were taken out. */
  readonly invisible: boolean;
  /** Holds characters that turn the reading direction: what is seen is not what is stored. */
  readonly overridden: boolean;
}

/** Takes out what nobody sees. Line breaks and tabs inside stay. */
export function visibleText(raw: string): VisibleText {
  if (!UNUSUAL.test(raw)) return { text: raw.trim(), invisible: false, overridden: false };
  const text = raw.replace(INVISIBLE, "");
  return {
    text: text.replace(ODD_SPACE, " ").trim(),
    invisible: text.length !== raw.length,
    overridden: DIRECTION_OVERRIDE.test(raw),
  };
}

/** Full-width letters, digits and signs as ASCII (３１２％ → 312%, ￥ → ¥); everything else as it is. */
export function narrowText(text: string): string {
  if (!WIDE.test(text)) return text;
  return text.replace(/[\uff01-\uff5e\uffe5]/g, (sign) =>
    sign === "\uffe5" ? "\u00a5" : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

/** Visible, narrow text without any white space: for comparing what people type in many ways. */
export function compactText(raw: string): string {
  return narrowText(visibleText(raw).text).replace(/\s+/g, "");
}
