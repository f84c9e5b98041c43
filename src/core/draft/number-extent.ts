import type { Claim, NumberKind } from "../number/claim.ts";
import { Decimal, divide } from "../number/decimal.ts";
import { parsePhraseAt, type Phrase } from "../number/phrase.ts";
import { read } from "../number/read.ts";
import { unitNamed } from "../number/units.ts";
import { isHan } from "./characters.ts";
import { alternativeAfter, beginsNoun, isNounAfterNumber, loneUnitAt, unitWordAt } from "./unit-words.ts";

/** A number phrase with the kind its sentence gives it. */
export interface NumberPhrase {
  readonly start: number;
  readonly end: number;
  readonly kind: NumberKind;
  /** Null for kinds that claim nothing. */
  readonly claim: Claim | null;
  readonly unit: string;
  readonly markers: readonly string[];
  /** See NumberClaim. */
  readonly otherwise?: Claim | null;
}

/** A phrase cut to what the labels count as the number. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly markers: readonly string[];
}

/** 30余企业: the head noun stays outside and only implies its unit. */
export function withoutNoun(text: string, phrase: Phrase): Cut {
  const written = text.slice(phrase.unit.start, phrase.unit.end);
  const { start, claim } = phrase;
  const isNoun = isNounAfterNumber(written) && phrase.script !== "chinese";
  if (phrase.unit.end === phrase.end && (isNoun || isNounBegun(text, phrase))) {
    return {
      start,
      end: phrase.unit.start,
      unit: impliedUnit(text, phrase.unit.start, start),
      markers: claim.markers,
    };
  }
  if (
    claim.unit === "省" &&
    /^[区市]/.test(text.slice(phrase.end, phrase.end + 1)) &&
    phrase.end === phrase.unit.end
  ) {
    return {
      start,
      end: phrase.end + 1,
      unit: text.slice(phrase.unit.start, phrase.end + 1),
      markers: claim.markers,
    };
  }
  const further =
    claim.unit === "" && phrase.script === "arabic" && claim.kind === "statistic"
      ? (unitWordAt(text, phrase.end) ?? loneUnitAt(text, phrase.end))
      : null;
  if (further !== null && further.unit.kind === "count") {
    return { start, end: further.end, unit: further.unit.name, markers: claim.markers };
  }
  const named = phrase.unit.end === phrase.end && claim.unit !== "" ? unitNamed(claim.unit) : null;
  return {
    start,
    end: phrase.end + alternativeAfter(text, phrase.end, named),
    unit: claim.unit || (claim.kind === "ratio" ? "" : impliedUnit(text, phrase.end, start)),
    markers: claim.markers,
  };
}

/** 30余家庭: what stands there is no classifier, only the first character of the noun. */
function isNounBegun(text: string, { unit, claim, quantity }: Phrase): boolean {
  return quantity === "count" && claim.unit !== "" && beginsNoun(text, unit.start, unit.end);
}

/** 600分以上, 20具以下: limits after a unit that the phrase did not know. */
export function withLimit(text: string, found: NumberPhrase): NumberPhrase {
  const { claim } = found;
  const limit = /^(?:及)?(以上|以下|以内)/.exec(text.slice(found.end, found.end + 3));
  if (limit === null || claim === null || claim.value === null || claim.markers.length > 0) return found;
  const { value } = claim;
  const atLeast = limit[1] === "以上";
  const bounds = {
    low: atLeast ? value : null,
    high: atLeast ? null : value,
    lowOpen: false,
    highOpen: false,
  };
  const markers = [limit[0]];
  const end = found.end + limit[0].length;
  const kind = isHan(text.charAt(end)) ? "threshold" : found.kind;
  return { ...found, end, kind, markers, claim: { ...claim, ...bounds, markers } };
}

/** 三年六个月, 2小时30分钟: one length of time in two units. */
export function withSmallerPart(text: string, found: NumberPhrase): NumberPhrase {
  const { claim } = found;
  if (
    found.kind !== "duration" ||
    claim === null ||
    claim.value === null ||
    claim.markers.some((word) => word !== "近")
  ) {
    return found;
  }
  const minutes = claim.unit.endsWith("小时")
    ? /^([0-9]{1,2})分(?!钟)/.exec(text.slice(found.end, found.end + 4))
    : null;
  if (minutes !== null) return withMinutes(found, claim, minutes);
  const joined = text.charAt(found.end) === "零" ? 1 : 0;
  const rest = parsePhraseAt(text, found.end + joined);
  const small =
    rest === null || rest.claim.value === null || rest.claim.markers.length > 0
      ? null
      : unitNamed(rest.claim.unit);
  const large = unitNamed(claim.unit);
  if (rest === null || small === null || small.dimension !== large.dimension || small.dimension === "")
    return found;
  if (Number(small.factor) >= Number(large.factor) || claim.low === null || claim.high === null) return found;
  const part = divide((rest.claim.value as Decimal).times(small.factor), new Decimal(large.factor));
  if (part === null) return found;
  const total = {
    ...claim,
    value: claim.value.plus(part),
    low: claim.low.plus(part),
    high: claim.high.plus(part),
  };
  return { ...found, end: rest.end, claim: total };
}

/** 4小时38分. */
function withMinutes(found: NumberPhrase, claim: Claim, minutes: RegExpExecArray): NumberPhrase {
  const part = divide(new Decimal(minutes[1] ?? "0"), new Decimal(60));
  if (part === null) return found;
  const [value, low, high] = [claim.value, claim.low, claim.high].map((bound) => bound?.plus(part) ?? null);
  return {
    ...found,
    end: found.end + minutes[0].length,
    claim: { ...claim, value: value ?? null, low: low ?? null, high: high ?? null },
  };
}

const MINUTES_AND_SECONDS = /^分([0-9]{1,2})秒/;

/** 2分30秒: here 分 is a minute. */
export function withSeconds(text: string, found: NumberPhrase): NumberPhrase {
  const { claim } = found;
  if (text.charAt(found.end - 1) !== "分") return found;
  const seconds = MINUTES_AND_SECONDS.exec(text.slice(found.end - 1, found.end + 3));
  if (seconds === null || claim === null || claim.value === null || claim.markers.length > 0) return found;
  const part = divide(new Decimal(seconds[1] ?? "0"), new Decimal(60));
  if (part === null) return found;
  const total = claim.value.plus(part);
  return {
    ...found,
    end: found.end - 1 + seconds[0].length,
    kind: "duration",
    unit: "分钟",
    claim: { ...claim, kind: "duration", unit: "分钟", value: total, low: total, high: total },
  };
}

const PER =
  /^(?:微克|毫克|贝克|千卡|立方米|立方|公斤|千克|克|升|度|千瓦时)?[／/每](?:立方米|平方米|平方公里|公顷|公里|小时|分钟|千瓦时|千瓦|人次|工作日|标准立方米|升|吨|亩|度|斤|公斤|人|户|年|月|日|天|次|辆|台|套|张|株|头|只|个|瓶|盒|支|秒|股|百公里|(?:m[³3²2]|s|h|d|a|L|kg|t)(?![A-Za-z0-9]))/;

/** 3800元/吨, 34微克/立方米: the measure of a rate belongs to the number. */
export function withPer(text: string, found: NumberPhrase): NumberPhrase {
  const hundredThousand = /^[／/](?:10|１０|十)万(?![元亩吨])/.exec(
    text.slice(found.end, found.end + 4),
  )?.[0];
  if (hundredThousand !== undefined && found.unit === "" && found.claim !== null) {
    // A rate is no whole number: 100万/十万 rounds like 100万倍, not like 100万 things.
    const rate = read(`${text.slice(found.start, found.end)}倍`) ?? found.claim;
    const claim = { ...rate, kind: "ratio" as const, unit: hundredThousand };
    return { ...found, end: found.end + hundredThousand.length, kind: "ratio", unit: hundredThousand, claim };
  }
  const per = PER.exec(text.slice(found.end, found.end + 9))?.[0];
  if (per === undefined || found.claim === null) return found;
  if (found.unit === "" && /^[／/每]/.test(per)) return found;
  if (per.startsWith("每") && !/^每(?:秒|小时|分钟)/.test(per)) return found;
  const unit = `${found.unit}${per}`;
  return { ...found, end: found.end + per.length, unit, claim: { ...found.claim, unit } };
}

const PEOPLE =
  /^(?:[的多]?[\u4e00-\u9fff]{0,8}?)(?:人员|群众|人口|干部|职工|党员|学生|农民|居民|患者|劳动力|毕业生|教师|医护|官兵|民警|志愿者|代表|委员|村民|市民|游客|旅客|老人|儿童|妇女|用户|网民|观众|员工|工人|青年|师生|学员|选手|考生|网格员|贫困户|农户|家庭(?!农场|牧场|医生|病床|作坊|工坊)|企业|商户|单位|学校|项目)/;
const IMPLIED: readonly [RegExp, string][] = [
  [/(?:贫困户|农户|家庭|商户)$/, "户"],
  [/(?:企业|单位)$/, "家"],
  [/(?:学校)$/, "所"],
  [/(?:项目)$/, "个"],
];

const PEOPLE_BEFORE = /(?:人口|人数|总人数|劳动力)(?:达到|达|为|有|约|共|近)?$/;

/** 250余万农村低收入群众: people are counted in 人 though the word is not there; "" when nothing is implied. */
function impliedUnit(text: string, position: number, start: number): string {
  const match = PEOPLE.exec(text.slice(position, position + 14))?.[0];
  if (match === undefined) return PEOPLE_BEFORE.test(text.slice(Math.max(0, start - 6), start)) ? "人" : "";
  return IMPLIED.find(([noun]) => noun.test(match))?.[1] ?? "人";
}
