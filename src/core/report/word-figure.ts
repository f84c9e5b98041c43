import type { Figure } from "../model/figure.ts";
import type { Indicator } from "../model/plan.ts";
import { roundHalfUp, textFromDecimal, type Decimal } from "../number/decimal.ts";
import { read } from "../number/read.ts";
import type { SayResult } from "../number/said.ts";
import { say } from "../number/say.ts";
import { splitScale, unitCompatible, unitNamed } from "../number/units.ts";
import { contains } from "../number/verdict.ts";
import { changeOfIndicator } from "./direction.ts";
import { repeatPhrase } from "./given-phrase.ts";
import type { SlotView } from "./slot-view.ts";
import { notWorded, type NotWorded, type WordedFigure } from "./wording.ts";

/**
 * Words a figure for a place: the writer's form where the slot has one, the plan's 表述方式 and 小数位 for {{名称}}.
 * What is written is true of the exact value; what cannot be said truly is left, with the reason.
 */
export function wordFigure(figure: Figure, slot: SlotView): WordedFigure | NotWorded {
  const { indicator } = figure;
  if (figure.phrase !== null) return repeatPhrase(figure.phrase, slot);
  if (figure.value === null) return notWorded("missing");
  const unit = unitOfIndicator(indicator);
  const match = slot.isRank ? null : unitCompatible(slot.unit, unit);
  if (!slot.isRank && !match) return notWorded("unit-differs");
  if (slot.unit === "" && unit !== "" && !slot.isNamed && !slot.isRank && !slot.isChosen) {
    return notWorded("unit-unsaid", unit);
  }
  const n = match ? figure.value.times(match.factor) : figure.value;
  const sign = signFor(n, slot, indicator, unit);
  if (sign.outcome === "left") return sign;
  const said = slot.isNamed
    ? sayNamed(sign.n, slot, indicator)
    : say(sign.n, addedUnit(slot, unit), "exact", slot.text, { blank: slot.blank });
  if (said.outcome === "left") return notWorded(said.reason, said.alternative ?? "");
  return {
    outcome: "worded",
    text: said.text,
    value: textFromDecimal(figure.value),
    notes: said.notes,
    alternative: said.alternative,
  };
}

/** 计量单位, or where the plan has none the unit in the name: 信息（条）. */
export function unitOfIndicator({ measureUnit, name }: Indicator): string {
  if (measureUnit !== "") return measureUnit.normalize("NFKC").trim();
  return /[(（]([^()（）]{1,6})[)）]$/.exec(name)?.[1] ?? "";
}

/** Which way the number goes and which way the sentence says it goes: only where both agree the sign is dropped. */
function signFor(
  n: Decimal,
  slot: SlotView,
  indicator: Indicator,
  unit: string,
): { readonly outcome: "agrees"; readonly n: Decimal } | NotWorded {
  if (n.isZero()) return { outcome: "agrees", n };
  const change = changeOfIndicator(indicator.name, indicator.formula);
  const falls = change === "fall" ? n.isPositive() : n.isNegative();
  const isMove = change !== "none" || n.isNegative();
  const instead = () => movedText(n.abs(), unit, falls);
  if (isMove && falls && slot.direction !== "fall") {
    // A plain amount of what fell (压减事项 30 项) needs no direction in the sentence, unless that says the opposite.
    if (change !== "fall" || slot.direction === "rise") return notWorded("fall-not-said", instead());
  }
  if (isMove && !falls && slot.direction === "fall") return notWorded("rise-not-said", instead());
  if (isMove && !falls && n.isNegative()) return notWorded("rise-not-said", instead());
  if (falls && unitNamed(splitScale(slot.unit).unit).kind === "ratio") return notWorded("fall-in-times");
  return { outcome: "agrees", n: n.abs() };
}

function movedText(n: Decimal, unit: string, falls: boolean): string {
  const said = say(n, unit, "exact");
  const isShare = /^percent/.test(unitNamed(splitScale(unit).unit).kind);
  const verb = isShare ? (falls ? "下降" : "增长") : falls ? "减少" : "增加";
  return said.outcome === "said" ? verb + said.text : "";
}

/** A share whose % the writer forgot gets it (a person has agreed); other units are not added. */
function addedUnit(slot: SlotView, unit: string): string {
  if (slot.unit !== "") return slot.unit;
  return unit === "%" || unit === "‰" ? unit : "";
}

function sayNamed(n: Decimal, slot: SlotView, indicator: Indicator): SayResult {
  const unit = splitScale(unitOfIndicator(indicator));
  const style = indicator.style ?? "exact";
  const isPlain = /^(?:exact|精确|round|取整)$/.test(style.trim());
  // The unit stands in the table's head, unless the writer put one into the cell.
  const isBare = slot.isCell && slot.unit === "" && slot.scale === "";
  if (isBare) return sayCell(n.div(unit.factor), style);
  const decimals = isPlain ? indicator.decimals : null;
  const hasForm = slot.unit !== "" || slot.scale !== "" || slot.approximator !== "";
  const blank = decimals !== null && decimals > 0 ? `X.${"X".repeat(decimals)}` : "X";
  const form = slot.text.slice(0, slot.blank.start) + blank + slot.text.slice(slot.blank.end);
  const wanted = hasForm ? form : decimals === null ? "" : blank + unit.scale + unit.unit;
  if (decimals === 0 && !slot.approximator) {
    const whole = wholeText(n, slot, hasForm ? null : unit);
    const claim = read(whole);
    if (claim && contains(claim, n)) return { ...saidAs(whole, n, claim), slot: slot.text };
  }
  const at = wanted.indexOf(blank);
  return say(n, slot.unit === "" ? unit.unit : slot.unit, style, wanted, {
    ...(wanted === "" ? {} : { blank: { start: at, end: at + blank.length } }),
  });
}

/** A column of numbers is read down: 50600 under 50592 is not said as 5.06万. */
function sayCell(n: Decimal, style: string): SayResult {
  const said = say(n, "", style, "X", { blank: { start: 0, end: 1 } });
  if (said.outcome === "left" || said.claim.markers.length > 0 || !/[万亿]/.test(said.text)) return said;
  const digits = textFromDecimal(n);
  const claim = read(digits);
  return claim && contains(claim, n) ? { ...saidAs(digits, n, claim), slot: "X" } : said;
}

/** 小数位 0: the nearest whole number of the slot's scale, or of the plan's unit. */
function wholeText(n: Decimal, slot: SlotView, unit: ReturnType<typeof splitScale> | null): string {
  const { factor } = unit ?? splitScale(slot.scale + slot.unit);
  const digits = textFromDecimal(roundHalfUp(n.div(factor), 0));
  if (unit) return digits + unit.scale + unit.unit;
  return slot.text.slice(0, slot.blank.start) + digits + slot.text.slice(slot.blank.end);
}

function saidAs(text: string, n: Decimal, claim: NonNullable<ReturnType<typeof read>>) {
  const { low, high, lowOpen, highOpen } = claim;
  const interval = { low, high, lowOpen, highOpen };
  return {
    outcome: "said",
    ...interval,
    text,
    notes: [],
    claim,
    value: n,
    style: null,
    alternative: null,
  } as const;
}
