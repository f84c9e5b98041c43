import type { Style } from "./claim.ts";
import type { Decimal } from "./decimal.ts";
import { holds } from "./interval.ts";
import { leadOf, read, type Lead } from "./read.ts";
import type { Candidate, LeftReason, SayNote, SayResult } from "./said.ts";
import { NO_WORDS, textOfWording } from "./said.ts";
import { adviceFor } from "./said-texts.ts";
import { exactCandidate, isShare, shareCandidate } from "./say-exact.ts";
import { freeCandidate } from "./say-free.ts";
import { markerCount, slotCandidates, slotMeaning } from "./say-slot.ts";
import { parseSlot } from "./slot.ts";
import type { Slot } from "./slot.ts";
import { styleNamed } from "./style.ts";
import { splitScale, unitAt, unitNamed } from "./units.ts";
import type { MeasureUnit } from "./units.ts";
import { decimalFrom } from "./verdict.ts";
import { digitsOf } from "./written.ts";

export interface SayOptions {
  /** The sentence already says 下降 or 减少: a negative number is written without its sign. */
  readonly falling?: boolean;
  /** 小数位 of the plan, for 取整, 精确 and percent without a slot. */
  readonly decimals?: number;
  /** Which characters of the slot are the blank, where a scan knows. */
  readonly blank?: { readonly start: number; readonly end: number };
}

/**
 * Writes n (in base units: 条, 元, percent points) as a phrase that is true of it.
 * @param unit without scale; a scale (万元) is passed over. "" where the slot has the unit.
 * @param style a style or its Chinese name; 精确 when absent or unknown. A slot's own markers win over it.
 * @param slot the writer's blank with its words (X余万元); "" or absent for free wording (section 6).
 * Never throws on bad input: what cannot be said comes back as `left`, with the reason and advice.
 */
export function say(
  n: string | number | bigint | Decimal,
  unit = "",
  style: string = "exact",
  slot = "",
  options: SayOptions = {},
): SayResult {
  const value = decimalFrom(n);
  if (value === null) return left("missing", slot, null);
  const named = styleNamed(style) ?? "exact";
  return slot === "" ? sayFree(value, unit, named, options) : saySlot(value, unit, named, slot, options);
}

function left(reason: LeftReason, slot: string, alternative: string | null): SayResult {
  const nothing = { low: null, high: null, lowOpen: false, highOpen: false } as const;
  return {
    ...nothing,
    outcome: "left",
    text: null,
    notes: [],
    reason,
    advice: adviceFor(reason, slot, alternative),
    alternative,
  };
}

/** Step 11: the first candidate that `read` finds true of n. */
function proven(
  candidates: readonly Candidate[],
  n: Decimal,
  asked: { readonly style: Style | null; readonly slot: string | null },
): SayResult | null {
  for (const candidate of candidates) {
    const text = textOfWording(candidate.wording);
    const claim = read(text);
    if (!claim || !holds(claim, n)) continue;
    const { low, high, lowOpen, highOpen } = claim;
    const notes = candidate === candidates[0] ? candidate.notes : withExact(candidate.notes);
    return {
      outcome: "said",
      text,
      low,
      high,
      lowOpen,
      highOpen,
      notes,
      claim,
      value: n,
      ...asked,
      alternative: null,
    };
  }
  return null;
}

function withExact(notes: readonly SayNote[]): readonly SayNote[] {
  return notes.length > 0 ? notes : ["exact-instead"];
}

function measureUnit(unit: string): MeasureUnit {
  return unitNamed(splitScale(unit).unit);
}

function sayFree(n: Decimal, unitName: string, style: Style, options: SayOptions): SayResult {
  const unit = measureUnit(unitName);
  if (n.isNegative() && !n.isZero()) return sayFall(n, unit);
  const wanted = withDecimals(n, unit, style, options.decimals) ?? freeCandidate(n, unit, style);
  const zero: SayNote = isShare(unit) ? "unchanged" : "zero";
  const noted =
    n.isZero() && !wanted.notes.includes("zero") ? { ...wanted, notes: [...wanted.notes, zero] } : wanted;
  const digits: Candidate = {
    wording: { ...NO_WORDS, digits: digitsOf(n), unit: unit.name },
    notes: ["exact-instead"],
  };
  const result = proven([noted, exactCandidate(n, unit), digits], n, { style, slot: null });
  return result ?? left("cannot-be-said", digitsOf(n) + unit.name, null);
}

/** The plan's 小数位: fixed decimals for exact and rounded wording. */
function withDecimals(
  n: Decimal,
  unit: MeasureUnit,
  style: Style,
  decimals: number | undefined,
): Candidate | null {
  if (decimals === undefined || (style !== "exact" && style !== "round")) return null;
  if (isShare(unit)) return shareCandidate(n, unit, decimals);
  if (!unit.continuous && n.isInteger() && style === "exact") return null;
  const scaled = style === "round" ? slotOfScale(n) : "";
  return slotCandidates(n, { ...parseSlot(scaled), decimals }, unit)[0]!;
}

function slotOfScale(n: Decimal): string {
  return n.gte(1e12) ? "X万亿" : n.gte(1e8) ? "X亿" : n.gte(1e4) ? "X万" : "X";
}

/** Step 1: a negative number is a fall, said exactly and without sign. 倍 never falls (row 30). */
function sayFall(n: Decimal, unit: MeasureUnit): SayResult {
  if (unit.kind === "ratio") return left("fall-in-times", unit.name, null);
  const verb = unit.kind === "percent" || unit.kind === "percentage-point" ? "下降" : "减少";
  const candidate = exactCandidate(n.negated(), unit);
  const wording = { ...candidate.wording, before: verb };
  const result = proven([{ wording, notes: [...candidate.notes, "fall-verb"] }], n, {
    style: "exact",
    slot: null,
  });
  return result ?? left("cannot-be-said", digitsOf(n) + unit.name, null);
}

function saySlot(
  n: Decimal,
  unitName: string,
  style: Style,
  slotText: string,
  options: SayOptions,
): SayResult {
  const lead = options.blank === undefined ? leadOf(slotText) : null;
  if (lead !== null && lead.end > 0 && lead.end < slotText.length)
    return saySlotWithLead(n, unitName, style, slotText, lead);
  const slot = withStyle(parseSlot(slotText, options.blank), style);
  const isSentence = slot.blank === "" && HOLDS_BLANK.test(slot.unit);
  if (isSentence || (options.blank === undefined && lacksBlank(slot)))
    return left("cannot-be-said", slotText, null);
  const unit = measureUnit(slot.unit === "" ? unitName : slot.unit === "成" ? "%" : slot.unit);
  if (slot.rank && !(n.isInteger() && n.gte(1))) return left("rank-not-whole", slotText, null);
  if (n.isNegative() && !n.isZero()) {
    if (unit.kind === "ratio") return left("fall-in-times", slotText, null);
    if (!options.falling) return left("fall-not-said", slotText, sayFall(n, unit).text);
    return fill(n.negated(), slot, unit, slotText);
  }
  return fill(n.abs(), slot, unit, slotText);
}

/** A blank further right, behind words that are neither marker nor lead: that is a sentence, not a slot. */
const HOLDS_BLANK = /[XxＸｘ×*＊＿_□○]/;

/** Where the figure was deleted a marker or a unit still shows its place (余场次, 条); words alone (无空) show none. */
function lacksBlank(slot: Slot): boolean {
  if (slot.blank !== "" || slot.rank || slot.scale !== "" || markerCount(slot) > 0) return false;
  return slot.unit !== "" && unitAt(slot.unit, 0)?.end !== slot.unit.length;
}

/** 共X余条, 同比下降X%: what `read` passes over before a number stays as it is, and says whether it falls. */
function saySlotWithLead(
  n: Decimal,
  unitName: string,
  style: Style,
  slotText: string,
  lead: Lead,
): SayResult {
  const words = slotText.slice(0, lead.end);
  const falling = lead.falling && !lead.toLevel;
  const said = saySlot(n, unitName, style, slotText.slice(lead.end), { falling });
  if (said.outcome !== "said") return said;
  const text = words + said.text;
  const claim = read(text);
  if (claim === null || !holds(claim, n)) return left("cannot-be-said", slotText, null);
  const { low, high, lowOpen, highOpen } = claim;
  return { ...said, text, low, high, lowOpen, highOpen, claim, slot: slotText };
}

/** A named blank ({{名称}}) without a marker of its own is worded as the plan's 表述方式 says. */
function withStyle(slot: Slot, style: Style): Slot {
  if (slot.rank || markerCount(slot) > 0) return slot;
  switch (style) {
    case "yu":
    case "duo": {
      const word = style === "yu" ? "余" : "多";
      return slot.scale === "" ? { ...slot, inner: word } : { ...slot, after: word };
    }
    case "jin":
      return { ...slot, prefix: "近", prefixMeaning: "near" };
    case "yue":
      return { ...slot, prefix: "约", prefixMeaning: "about" };
    case "chao":
      return { ...slot, prefix: "超过", prefixMeaning: "above" };
    case "yishang":
      return { ...slot, suffix: "以上", suffixMeaning: "at-least" };
    case "round":
    case "exact":
      return slot;
  }
}

function fill(n: Decimal, slot: Slot, unit: MeasureUnit, slotText: string): SayResult {
  const asked = { style: null, slot: slotText };
  const zero = n.isZero() && !slot.rank;
  if (zero && slotMeaning(slot) !== null) return left("zero-with-marker", slotText, null);
  if (slot.inner === "来" || slot.inner === "几") {
    return left("marker-colloquial", slotText, textInstead(n, { ...slot, inner: "余" }, unit));
  }
  if (markerCount(slot) > 1) {
    const bare = { ...slot, prefix: "", prefixMeaning: null, suffix: "", suffixMeaning: null };
    return left("markers-contradict", slotText, textInstead(n, bare, unit));
  }
  const candidates = slotCandidates(n, slot, unit);
  const result = proven(candidates, n, asked);
  if (result?.outcome !== "said") return left("cannot-be-said", slotText, null);
  if (slot.pattern !== null && !fits(slot.pattern, candidates, result.text)) {
    return left("digits-differ", slotText, result.text);
  }
  const notes: readonly SayNote[] = zero
    ? [...result.notes, isShare(unit) ? "unchanged" : "zero"]
    : result.notes;
  const alternative = result.notes.includes("loose-place") ? closer(n, slot, unit) : null;
  return { ...result, notes, alternative: alternative === result.text ? null : alternative };
}

function textInstead(n: Decimal, slot: Slot, unit: MeasureUnit): string | null {
  return proven(slotCandidates(n, slot, unit), n, { style: null, slot: null })?.text ?? null;
}

/** 9.4: 15万余人 is closer than 10余万人. */
function closer(n: Decimal, slot: Slot, unit: MeasureUnit): string | null {
  const word = slot.inner;
  return slot.scale === "" ? null : textInstead(n, { ...slot, inner: "", after: word }, unit);
}

/** Digits the writer already typed (11.X, 3X) must stand in the number as typed. */
function fits(pattern: string, candidates: readonly Candidate[], text: string): boolean {
  const written = candidates.find((candidate) => textOfWording(candidate.wording) === text)!.wording.digits;
  const parts = pattern.split(".").map((part) => part.replace(/X+/g, "\\d+"));
  return new RegExp(`^${parts.join("\\.")}$`).test(written);
}
