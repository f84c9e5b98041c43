import { Decimal, ONE } from "./decimal.ts";
import { arabicNumeralAt, continuesDigits, digitAt, mixedNumeralAt } from "./numeral-arabic.ts";
import { chineseNumeralAt } from "./numeral-chinese.ts";
import { brokenAdjacentAt, spreadNumeralAt } from "./numeral-spread.ts";
import type { Numeral } from "./numeral.ts";
import type { MeasureUnit } from "./units.ts";
import { unitAt, unitNamed } from "./units.ts";

/** A number with its scale and unit, and the 余, 多, 来 between them; not yet the markers around. */
export interface Quantity {
  readonly numeral: Numeral;
  /** 余 多 来 把 between the digits and the scale or unit. */
  readonly inner: string;
  readonly scale: string;
  readonly factor: Decimal;
  /** 余 多 after the scale word. */
  readonly after: string;
  /** null: the phrase has none. */
  readonly unit: MeasureUnit | null;
  readonly unitStart: number;
  readonly unitEnd: number;
  /** 多 余 半 after the unit. */
  readonly post: string;
  /** 成: one unit is ten percent points; 千分之, 万分之 speak in their own. 1 elsewhere. */
  readonly unitFactor: Decimal;
  /** a分之b and a/b: ±5 % (row 32). */
  readonly fraction: boolean;
  readonly start: number;
  readonly end: number;
}

const TEN = new Decimal(10);
const BLANKS = " \u00a0\u2009\u202f";

/** One blank between the parts of a number is a matter of typing (约 300 人). */
export function skipBlank(text: string, position: number): number {
  return position < text.length && BLANKS.includes(text[position]!) ? position + 1 : position;
}

/** The numeral of any script that starts at a position, not from the middle of a run of digits. */
export function numeralAt(text: string, start: number): Numeral | null {
  const broken = brokenAdjacentAt(text, start);
  if (broken) return broken;
  if (digitAt(text, start) >= 0) {
    const arabic = continuesDigits(text, start) ? null : arabicNumeralAt(text, start);
    return arabic && (mixedNumeralAt(text, arabic) ?? arabic);
  }
  return spreadNumeralAt(text, start) ?? chineseNumeralAt(text, start);
}

/** What stands before the unit. */
export type Counted = Pick<Quantity, "numeral" | "inner" | "scale" | "factor" | "after" | "start">;
/** The unit and what follows it. */
export type Ending = Pick<Quantity, "unit" | "unitStart" | "unitEnd" | "post" | "unitFactor" | "end">;

/** Written out field by field: spreading objects here made scanning several times slower. */
export function join(parts: Counted, ending: Ending): Quantity {
  return {
    numeral: parts.numeral,
    inner: parts.inner,
    scale: parts.scale,
    factor: parts.factor,
    after: parts.after,
    unit: ending.unit,
    unitStart: ending.unitStart,
    unitEnd: ending.unitEnd,
    post: ending.post,
    unitFactor: ending.unitFactor,
    fraction: false,
    start: parts.start,
    end: ending.end,
  };
}

/** Reads the unit and what may follow it; a number without a known unit ends where it is. */
export function withUnit(text: string, end: number, parts: Counted): Quantity {
  const position = parts.numeral.script === "arabic" ? skipBlank(text, end) : end;
  if (text[position] === "成" && isTenths(text, position, parts)) {
    const unit = unitNamed("%");
    return withPost(text, parts, {
      unit,
      unitStart: position,
      unitEnd: position + 1,
      post: "",
      unitFactor: TEN,
      end: position + 1,
    });
  }
  const found = unitAt(text, position);
  if (!found || !isWholeWord(text, found.end, found.unit.name)) {
    return join(parts, { unit: null, unitStart: end, unitEnd: end, post: "", unitFactor: ONE, end });
  }
  const composed = composedUnit(text, position, found.unit.name);
  if (composed) return join(parts, composed);
  const unit = sharedUnit(text, found.end, found.unit.name, parts) ?? found.unit;
  return withPost(text, parts, {
    unit,
    unitStart: position,
    unitEnd: found.end,
    post: "",
    unitFactor: ONE,
    end: found.end,
  });
}

/** Words that only begin like 成, 大, 人 … and are not units there. */
const NOT_TENTHS = /^[立功为员果本就都效熟品型长绩交套因份]/;
const NOT_UNIT: Readonly<Record<string, RegExp>> = {
  大: /^[于小量约概]/,
  人: /^[民]/,
  个: /^[别体性]/,
  点: /^[到半钟]/,
  面: /^[对向临]/,
};

function isTenths(text: string, position: number, parts: Counted): boolean {
  const { numeral, scale } = parts;
  return scale === "" && numeral.mantissa.lte(TEN) && !NOT_TENTHS.test(text[position + 1] ?? "");
}

function isWholeWord(text: string, end: number, unit: string): boolean {
  const not = NOT_UNIT[unit];
  return !(not && end < text.length && not.test(text[end]!));
}

/** 三个多月, 两个半小时: the marker stands inside the unit. */
function composedUnit(text: string, position: number, unit: string): Ending | null {
  const mark = text[position + 1] ?? "";
  if (unit !== "个" || (mark !== "多" && mark !== "半")) return null;
  const rest = unitAt(text, position + 2);
  if (!rest) return null;
  const whole = unitNamed(`个${rest.unit.name}`);
  const known = whole.kind === "duration" ? whole : rest.unit.kind === "duration" ? rest.unit : null;
  return (
    known && {
      unit: known,
      unitStart: position,
      unitEnd: rest.end,
      post: mark,
      unitFactor: ONE,
      end: rest.end,
    }
  );
}

const MOST_SHARING = 6;

/** "0.2个和0.1个百分点": coordinated numbers share the last unit. */
function sharedUnit(text: string, end: number, unit: string, parts: Counted): MeasureUnit | null {
  if (unit !== "个" || parts.numeral.decimals === 0 || parts.scale !== "") return null;
  let position = end;
  for (let items = 0; items < MOST_SHARING; items++) {
    if (!"和、及与或".includes(text[position] ?? " ")) return null;
    const next = arabicNumeralAt(text, position + 1);
    const shared = next && unitAt(text, next.end);
    if (!shared) return null;
    if (shared.unit.kind === "percentage-point") return shared.unit;
    if (shared.unit.name !== "个") return null;
    position = shared.end;
  }
  return null;
}

/** A quantity with the 多, 余 or 半 behind its unit. */
export function withPost(text: string, parts: Counted, ending: Ending): Quantity {
  const post = postAt(text, parts, ending);
  if (post === "") return join(parts, ending);
  const { unit, unitStart, unitEnd, unitFactor, end } = ending;
  return join(parts, { unit, unitStart, unitEnd, post, unitFactor, end: end + 1 });
}

/** 多 that begins the next word: 3万多次 is 3万多|次, but 5年|多次 is not 5年多|次. */
const AFTER_MORE = /^[次个项方种家地元部样层级渠点领重措]/;

/** 30万元余额, 500斤余粮: 余 begins the next word. */
const OTHER_THAN_MORE = /^[额款粮量热震姚杭力下]/;

/** 多, 余 and 半 behind a continuous unit. */
function postAt(text: string, parts: Counted, { unit, unitFactor, end }: Ending): string {
  const mark = text[end] ?? "";
  if (mark !== "多" && mark !== "余" && mark !== "半") return "";
  if (!unit?.continuous || parts.inner !== "" || parts.after !== "" || parts.numeral.spread) return "";
  if (mark === "余") return unit.kind === "percent" || OTHER_THAN_MORE.test(text[end + 1] ?? "") ? "" : mark;
  if (mark === "半")
    return parts.scale === "" && (unit.kind === "duration" || !unitFactor.eq(ONE)) ? mark : "";
  return AFTER_MORE.test(text[end + 1] ?? "") ? "" : mark;
}
