import type { QuantityKind } from "../number/claim.ts";
import { PREFIX_MARKERS } from "../number/markers.ts";
import type { MeasureUnit } from "../number/units.ts";
import type { Blank } from "./blank.ts";
import { isSpace } from "./characters.ts";
import { alternativeAfter, loneUnitAt, unitWordAt } from "./unit-words.ts";

/** Everything of the writer's that stands round a blank and belongs to the number: 近[X]余万人以上. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  readonly approximator: string;
  readonly scale: string;
  readonly unit: string;
  readonly kind: QuantityKind;
  /** 余, 多 or a scale stands there, or a unit that no name begins with (%, 元, 人次): no name can follow. */
  readonly certain: boolean;
}

/** Longest first. The verbs 达 为 共 累计 stay outside. */
const PREFIXES = [...PREFIX_MARKERS.keys()].sort((a, b) => b.length - a.length);
/** Words that only end like a marker: 最近X年, 大约 is a marker but 条约 is not. */
const NOT_PREFIX =
  /(?:最近|附近|邻近|靠近|临近|就近|新近|亲近|贴近|走近|相近|条约|合约|签约|公约|节约|集约|契约|预约|履约|违约|解约|制约|续约|缔约|守约|爽约|相约|邀约|隐约|赶超|高超|反超|前超|领超|(?:发现|存在|查找|查摆|找出|指出|列出|梳理|整改|补齐|弥补|短板|问题)不足)$/;
const SUFFIX = /^(?:及以上|及以下|以上|以下|以内|之内|左右|上下(?![一齐联级贯游]))/;
const SCALE = /^(?:万亿|千亿|百亿|亿|千万|百万|十万|万|千|百)/;
/** 千瓦, 百分点 and 万元 begin like scales; the first two are units of their own. */
const SCALE_INSIDE_UNIT =
  /^(?:千瓦|千克|千米|千伏|百分|千分|百日|百姓|百强|百货|百家|百色|万众|万象|万物|万达|万科|万州|亿达|亿利|千岛|千山|千家)/;
/** 多 that begins a word of its own: XX多地, XX多部门. */
const DUO_OF_NAME = /^多(?:地|部门|措|举|方|点|层|边|样|功能|元化|民族|年来|渠道|式|媒体|党|次被|次获|次荣)/;
const CONTINUOUS_DUO = /^多(?![个项名次家条种部位点方层元样措地数久功余])/;

/** Reads the slot round a blank; null when nothing of a number follows it. The tie between name and number is not broken here. */
export function readSlot(text: string, blank: Blank): Slot | null {
  let position = blank.end;
  // "X 家": typists leave a space before the unit; never after a line or a run of spaces, which are blanks themselves.
  if (isSpace(text.charAt(position)) && blank.form !== "spaces" && !isSpace(text.charAt(position + 1))) {
    position += 1;
  }
  const afterBlank = position;
  let approximator = "";
  if (/[余多来几]/.test(text.charAt(position)) && isMarkerHere(text, position)) {
    approximator = text.charAt(position);
    position += 1;
  }
  const scale = scaleAt(text, position);
  position += scale.length;
  if (scale !== "" && approximator === "" && /[余多]/.test(text.charAt(position))) {
    approximator = text.charAt(position);
    position += 1;
  }
  const composed = approximator + scale === "" ? COMPOSED.exec(text.slice(position, position + 5)) : null;
  if (composed !== null) return composedSlot(text, blank, position, composed);
  if (approximator + scale === "" && PER_HUNDRED_THOUSAND.test(text.slice(position, position + 5)))
    return rateSlot(text, blank, position);
  const unit =
    unitWordAt(text, position) ?? (approximator + scale === "" ? null : loneUnitAt(text, position));
  if (unit !== null) position = unit.end;
  position += alternativeAfter(text, position, unit?.unit ?? null);
  if (position === afterBlank) return null;
  const kind = unit?.unit.kind ?? "count";
  const per = unit === null ? "" : perAfter(text, position, unit.unit);
  position += per.length;
  if (
    unit?.unit.continuous === true &&
    approximator === "" &&
    CONTINUOUS_DUO.test(text.slice(position, position + 2))
  ) {
    approximator = "多";
    position += 1;
  }
  const suffix = SUFFIX.exec(text.slice(position, position + 4))?.[0] ?? "";
  const start = prefixStart(text, blank.start);
  const prefix = text.slice(start, blank.start).trim();
  return {
    start,
    end: position + suffix.length,
    approximator: approximator || prefix || suffix,
    scale,
    unit: `${unit?.unit.name ?? ""}${per}`,
    kind,
    certain: approximator !== "" || scale !== "" || kind !== "count" || unit?.unit.occurrence === true,
  };
}

/** 15.1/10万: deaths per hundred thousand. */
const PER_HUNDRED_THOUSAND = /^[／/](?:10|１０|十)万(?![元亩吨])/;

function rateSlot(text: string, blank: Blank, position: number): Slot {
  const end = text.indexOf("万", position) + 1;
  const start = prefixStart(text, blank.start);
  return {
    start,
    end,
    approximator: text.slice(start, blank.start).trim(),
    scale: "",
    unit: text.slice(position, end),
    kind: "ratio",
    certain: true,
  };
}

const PER =
  /^[／/](?:百公里|平方公里|平方米|标准立方米|立方米|立方|公斤|千克|公里|公顷|小时|千瓦时|千瓦|分钟|工作日|人次|平米|(?:m[³3²2]|s|h|d|a|L|kg|t)(?![A-Za-z0-9])|[\u4e00-\u9fff])/;

/** 元/吨, 微克/立方米: a rate's unit; after a classifier the stroke lists alternatives (条/次). */
function perAfter(text: string, position: number, unit: MeasureUnit): string {
  const per = PER.exec(text.slice(position, position + 6))?.[0] ?? "";
  const listed = unit.kind === "count" && !/^.(?:..|[年天日月亩户])/.test(per);
  return listed ? "" : per;
}

/** X个多月: the marker stands inside the unit. */
const COMPOSED = /^个(多)(月|小时|星期|工作日|季度)/;

function composedSlot(text: string, blank: Blank, position: number, composed: RegExpExecArray): Slot {
  return {
    start: prefixStart(text, blank.start),
    end: position + composed[0].length,
    ...{
      approximator: composed[1] ?? "",
      scale: "",
      unit: `个${composed[2] ?? ""}`,
      kind: "duration",
      certain: true,
    },
  };
}

/** 余 and 多 count only before a scale, a unit or a noun that is counted; 来 and 几 only before a scale or unit. */
function isMarkerHere(text: string, position: number): boolean {
  const rest = text.slice(position, position + 6);
  if (DUO_OF_NAME.test(rest)) return false;
  if (/^余(?:姓|姚|杭|村|家|款|额|粮|热)/.test(rest) && unitWordAt(text, position + 1) === null) return false;
  if (/^[来几]/.test(rest))
    return scaleAt(text, position + 1) !== "" || unitWordAt(text, position + 1) !== null;
  return true;
}

function scaleAt(text: string, position: number): string {
  const rest = text.slice(position, position + 4);
  if (SCALE_INSIDE_UNIT.test(rest)) return "";
  return SCALE.exec(rest)?.[0] ?? "";
}

/** Where the marker before a blank begins (约X条); the blank's own start when there is none. */
export function prefixStart(text: string, start: number): number {
  const end = isSpace(text.charAt(start - 1)) && !isSpace(text.charAt(start - 2)) ? start - 1 : start;
  const before = text.slice(Math.max(0, end - 6), end);
  if (NOT_PREFIX.test(before)) return start;
  const prefix = PREFIXES.find((word) => before.endsWith(word));
  return prefix === undefined ? start : end - prefix.length;
}

/** Whether the marker that starts at a position is only the end of another word (最近3年, 签约5家). */
export function endsLikeMarkerWord(text: string, position: number): boolean {
  // 提高超过5%: 高超 is no word where 超过 goes on.
  if (/^超[过出]/.test(text.slice(position, position + 2))) return false;
  return [1, 2].some((length) =>
    NOT_PREFIX.test(text.slice(Math.max(0, position - length), position + length)),
  );
}
