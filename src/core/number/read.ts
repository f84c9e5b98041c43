import { ONE, ZERO, Decimal } from "./decimal.ts";
import { moreThan, negated } from "./interval.ts";
import { suffixMarkerAt } from "./markers.ts";
import { exactClaim } from "./phrase-claim.ts";
import type { Phrase, PhraseClaim } from "./phrase-claim.ts";
import { phraseAt } from "./phrase.ts";
import { ALL } from "./phrase-words.ts";
import { settle } from "./quantity-interval.ts";
import type { StyleErrorKey } from "./style-errors.ts";
import { unitNamed } from "./units.ts";

/** What stands before the number and is no part of it, by what it does to the sign. Sticky: each match is bounded. */
const FALLING = /(?:负增长|下降|减少|降低|回落|缩减|缩小|缩短|下跌|下滑|压减|收窄|减|降)了?/y;
const RISING = /(?:增长|增加|上升|提高|提升|上涨|增收|扩大|增|升|涨)了?/y;
const TO_LEVEL = /[到至为]/y;
const REACHING = /(?:达到|高达|多达|达)了?/y;
const NEUTRAL =
  /(?:同比|环比|比上年同期|比上年|较上年同期|较上年|比去年同期|比去年|较去年|(?:位居|居|位列|名列|列|排名)(?:全[国省市县区校]|第一方阵)?|全[国省市县区校]排?名?|分别|累计|共计|合计|总计|一共|总共|共有|共|人均|户均|平均|日均|月均|年均|实现|完成|占|有|为|是|计)/y;
const OF_BASE = /(?:(?:上年|去年|同期|上年同期|去年同期|上期|基期|前年|往年|原来)+的)/y;

/** Longer texts are no phrase. */
const MOST_CHARACTERS = 1000;

/** What stands before the number: its sign, and what 倍 is measured against. */
export interface Lead {
  /** Where the words that are no part of the number end. */
  readonly end: number;
  readonly falling: boolean;
  readonly moved: boolean;
  readonly toLevel: boolean;
  readonly ofBase: boolean;
  readonly reaching: boolean;
}

/** Reads 同比下降, 共, 达到 and the like from the front of a phrase or of a slot. */
export function leadOf(text: string): Lead {
  const lead = { end: 0, falling: false, moved: false, toLevel: false, ofBase: false, reaching: false };
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = lead.end;
    const found = pattern.exec(text);
    if (!found) return false;
    lead.end += found[0].length;
    return true;
  };
  for (let words = 0; words < 6; words++) {
    const reached = lead.reaching;
    lead.reaching = false;
    if (take(FALLING)) lead.moved = lead.falling = true;
    else if (take(RISING)) lead.moved = true;
    else if (lead.moved && !lead.toLevel && take(TO_LEVEL)) lead.toLevel = true;
    else if (take(REACHING)) lead.reaching = true;
    else if (take(OF_BASE)) lead.ofBase = true;
    else if (!take(NEUTRAL)) {
      lead.reaching = reached;
      break;
    }
  }
  if (/[-−－]/.test(text[lead.end] ?? "") && !lead.moved) {
    lead.end++;
    lead.falling = true;
  } else if (/[+＋]/.test(text[lead.end] ?? "")) lead.end++;
  return lead;
}

/**
 * Reads a whole phrase: 300余条, 近三成, 下降2.3%, 达1.2万余人次. A leading fall or minus sign makes it negative;
 * other verbs are passed over. Null when the text is no number phrase; never throws.
 */
export function read(text: string): PhraseClaim | null {
  if (text.length > MOST_CHARACTERS) return null;
  const phrase = text.trim().replace(/[。；;，,！!]$/, "");
  const lead = leadOf(phrase);
  const claim = wordClaim(phrase) ?? (lead.end > 0 ? wordClaim(phrase.slice(lead.end)) : null);
  if (claim) return claim;
  const whole = wholePhrase(phrase, lead.end);
  return whole && withLead(whole, lead);
}

/** 达近N says both that N was reached and that it was not (row 17). */
const NEAR_ROW = 9;

function withLead(claim: PhraseClaim, lead: Lead): PhraseClaim {
  const errors = [...claim.styleErrors];
  const multiple = claim.kind === "ratio" && claim.unit === "倍";
  if (multiple && lead.falling && !lead.toLevel) errors.push("下降用倍" satisfies StyleErrorKey);
  if (lead.reaching && claim.row === NEAR_ROW) errors.push("概数词叠用" satisfies StyleErrorKey);
  const base = !multiple ? null : lead.toLevel || lead.ofBase ? "ratio" : lead.moved ? "growth" : null;
  // 下降到3% is a level, not a fall of 3 %.
  const negative = lead.falling && !lead.toLevel;
  return {
    ...claim,
    ...(negative ? negated(claim) : {}),
    value: negative ? (claim.value?.negated() ?? null) : claim.value,
    styleErrors: errors,
    base,
  };
}

function wholePhrase(text: string, start: number): PhraseClaim | null {
  const phrase = phraseAt(text, start, true);
  if (!phrase) return null;
  const rest = text.slice(phrase.end);
  if (rest === "") return phrase.claim;
  return tailClaim(phrase, rest) ?? headNounClaim(text, start, phrase);
}

/** What may follow a whole phrase: 5条多 and 5条余 (illegal), 三千许, 达…之多, 一年多来. */
function tailClaim(phrase: Phrase, rest: string): PhraseClaim | null {
  const { claim } = phrase;
  if (rest === "来" && claim.kind === "duration") return claim;
  if (claim.value === null) return null;
  if (rest === "许" && claim.row <= 2) {
    const width = claim.value.times("0.1");
    const span = {
      low: claim.value.minus(width),
      high: claim.value.plus(width),
      lowOpen: false,
      highOpen: false,
    };
    return { ...claim, ...settle(span, claim.continuous), markers: ["许"], row: 23 };
  }
  if (rest === "之多") {
    const errors = claim.markers.length > 0 ? addError(claim, "概数词叠用") : claim.styleErrors;
    return { ...claim, markers: [...claim.markers, rest], styleErrors: errors };
  }
  if ((rest === "多" || rest === "余") && claim.row <= 2) {
    const error = rest === "余" ? "余在单位后" : "多在计数单位后";
    const marker = rest === "余" ? rest : "后置多";
    const span = settle(moreThan(claim.value, ONE), true);
    return {
      ...claim,
      ...span,
      markers: [...claim.markers, marker],
      styleErrors: addError(claim, error),
      row: 7,
    };
  }
  return null;
}

function addError(claim: PhraseClaim, error: StyleErrorKey): readonly string[] {
  return claim.styleErrors.includes(error) ? claim.styleErrors : [...claim.styleErrors, error];
}

const NOUN = /^[^\d\s０-９，。；：、,.;:()（）《》“”"]{1,24}$/;

/** 300余条信息, 45艘科考船以上: an open class of words follows; they count things unless a known unit came first. */
function headNounClaim(text: string, start: number, phrase: Phrase): PhraseClaim | null {
  const noun = text.slice(phrase.unit.start);
  if (!NOUN.test(noun) || phrase.unit.start < phrase.numeral.start) return null;
  const suffixLength = [4, 3, 2, 1].find((length) => {
    const at = noun.length - length;
    return at > 0 && suffixMarkerAt(noun, at)?.word.length === length;
  });
  const suffix = suffixLength === undefined ? "" : noun.slice(noun.length - suffixLength);
  const name = noun.slice(0, noun.length - suffix.length);
  const known = phrase.unit.end > phrase.unit.start;
  const stand = known ? text.slice(phrase.unit.start, phrase.unit.end) : unitNamed("个").name;
  const again = text.slice(0, phrase.unit.start) + stand + suffix;
  const reread = phraseAt(again, start, true);
  if (!reread || reread.end !== again.length) return null;
  return known ? reread.claim : { ...reread.claim, unit: name };
}

const NONE = /^(?:零(?![点〇一二三四五六七八九])|无|未发生|没有|未出现)[\p{Script=Han}]{0,20}$/u;
const SEVERAL =
  /^(?:多(?:次|项|地|个|家|名|批|起|件|条|处|人)|若干[\p{Script=Han}]{0,10}|一批|一系列|诸多|众多)$/u;
/** 月余, 年余: literary, with no numeral before (row 7). */
const LITERARY = /^(年|月)余$/;
const DOUBLED = /^翻(?:了)?([一两二三四五])?番$/;

/** Phrases without a numeral: rows 29, 31, 33, 34. */
function wordClaim(text: string): PhraseClaim | null {
  if (text === "持平" || NONE.test(text)) return exactClaim(ZERO, { row: 33 });
  if (text === "全部" || text === "全体" || text === "全员") return ALL;
  if (SEVERAL.test(text))
    return exactClaim(new Decimal(2), { high: null, value: null, row: 34, markers: [text[0]!] });
  const literary = LITERARY.exec(text)?.[1];
  if (literary !== undefined) {
    const unit = literary === "月" ? "个月" : "年";
    const more = { ...moreThan(ONE, ONE), markers: ["余"], row: 7 };
    return exactClaim(ONE, { ...more, kind: "duration", unit, continuous: true });
  }
  const doubled = DOUBLED.exec(text);
  if (!doubled) return null;
  const times = "〇一二三四五".indexOf((doubled[1] ?? "一").replace("两", "二"));
  return exactClaim(new Decimal(2).pow(times), {
    kind: "ratio",
    unit: "倍",
    row: 29,
    continuous: true,
    base: "ratio",
  });
}
