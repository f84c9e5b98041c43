import { scanText } from "../draft/scan.ts";
import type { Paragraph } from "../model/document.ts";
import type { Placeholder } from "../model/draft.ts";
import type { Style } from "../number/claim.ts";
import { read } from "../number/read.ts";
import { directionBefore, type Direction } from "./direction.ts";

/** All that the wording of one place depends on; made from a fresh placeholder, or from the tag of a filled one. */
export interface SlotView {
  /** The whole placeholder as the writer left it. */
  readonly text: string;
  /** The blank inside `text`. */
  readonly blank: { readonly start: number; readonly end: number };
  readonly unit: string;
  readonly scale: string;
  readonly approximator: string;
  readonly isRank: boolean;
  readonly isNamed: boolean;
  /** The place fills a table cell by itself; the unit stands in the table's head. */
  readonly isCell: boolean;
  readonly direction: Direction;
  /** A person tied the indicator to this place. */
  readonly isChosen: boolean;
}

export function slotOfPlaceholder(
  placeholder: Placeholder,
  paragraph: Paragraph,
  others: readonly Placeholder[],
  isChosen: boolean,
): SlotView {
  const { start, blank, scale, unit } = placeholder;
  // 分别投入XX和XX万元: the first blank borrowed its 万元 and says them itself.
  const isBorrowed = scale !== "" && blank.end === placeholder.end;
  return {
    text: isBorrowed ? placeholder.text + scale + unit : placeholder.text,
    blank: { start: blank.start - start, end: blank.end - start },
    unit,
    scale,
    approximator: placeholder.approximator,
    isRank: placeholder.kind === "rank",
    isNamed: placeholder.named !== null,
    isCell: paragraph.place === "table" && paragraph.text.trim() === placeholder.text,
    direction: directionBefore(paragraph.text, start, others),
    isChosen,
  };
}

/** How a blank of each style is written around its scale and unit. */
const STYLED: Readonly<Record<Style, (measure: string) => string>> = {
  yu: (measure) => `X余${measure}`,
  duo: (measure) => `X多${measure}`,
  jin: (measure) => `近X${measure}`,
  yue: (measure) => `约X${measure}`,
  chao: (measure) => `超过X${measure}`,
  yishang: (measure) => `X${measure}以上`,
  round: (measure) => `X${measure}`,
  exact: (measure) => `X${measure}`,
};

/** The slot as if the writer had asked for another 表述方式; the tag then keeps it for every later refresh. */
export function styledSlot(slot: SlotView, style: Style): SlotView {
  const text = STYLED[style](slot.scale + slot.unit);
  const start = text.indexOf("X");
  const marker = text.replace("X", "").replace(slot.scale + slot.unit, "");
  return { ...slot, text, blank: { start, end: start + 1 }, approximator: marker, isNamed: false };
}

/**
 * The slot of a filled place: from its tag, or where the tag had no room for it, from the words that stand there
 * ("300余条" was "X余条"). null when neither can be taken apart.
 */
export function slotOfFilled(
  tagSlot: string,
  paragraph: Paragraph,
  span: { readonly start: number; readonly end: number },
): SlotView | null {
  const written = paragraph.text.slice(span.start, span.end);
  const text = tagSlot === "" ? blankedText(written) : tagSlot;
  const placeholder = scanText(text).placeholders[0];
  if (!placeholder || placeholder.start !== 0 || placeholder.end !== text.length)
    return bareSlot(text, paragraph, span);
  const view = slotOfPlaceholder(placeholder, paragraph, [], true);
  return {
    ...view,
    isCell: paragraph.place === "table" && paragraph.text.trim() === written,
    direction: directionBefore(paragraph.text, span.start),
  };
}

/** Digits turned into blanks again, with as many decimals as stand there. */
function blankedText(written: string): string {
  return written.replace(/[\d,，]*\d(?:\.(\d+))?/, (_, decimals: string | undefined) =>
    decimals === undefined ? "X" : `X.${"X".repeat(decimals.length)}`,
  );
}

/** Without its sentence a slot may be no placeholder to the scanner ("XX" for a share); its unit is then read from what was written. */
function bareSlot(
  text: string,
  paragraph: Paragraph,
  span: { readonly start: number; readonly end: number },
): SlotView | null {
  const blank = /\{\{[^{}]*\}\}|[XxＸｘ×*＊_＿]+(?:[.．][XxＸｘ×*＊]+)?/.exec(text);
  if (!blank) return null;
  const claim = read(paragraph.text.slice(span.start, span.end));
  const isNamed = blank[0].startsWith("{{");
  return {
    text,
    blank: { start: blank.index, end: blank.index + blank[0].length },
    unit: isNamed ? "" : (claim?.unit ?? ""),
    scale: "",
    approximator: "",
    isRank: text.startsWith("第"),
    isNamed,
    isCell: paragraph.place === "table",
    direction: directionBefore(paragraph.text, span.start),
    isChosen: true,
  };
}
