import type { QuantityKind } from "../number/claim.ts";
import { isHan, isPunctuationAlphabet, isSpace } from "./characters.ts";
import type { Blank } from "./blank.ts";
import { countedPlaceAt } from "./counted-places.ts";
import { nameWordAt } from "./name-words.ts";
import { nameMask } from "./names.ts";
import { isRankWithoutUnit, type MaskSpan } from "./patterns.ts";
import type { QuotedSpan } from "./quotes.ts";
import { prefixStart, readSlot, type Slot } from "./slot.ts";
import { isTiedUnitCounted } from "./tie-break.ts";

/** What a blank turned out to be. `unitMissing`: a figure whose unit the draft forgot. Null decision: no blank at all. */
export type Decision =
  | { readonly is: "placeholder"; readonly slot: Slot; readonly unitMissing: boolean }
  | { readonly is: "mask"; readonly span: MaskSpan }
  | null;

/** Where the blank stands, as far as one pass knows it. */
export interface Surroundings {
  readonly quoted: QuotedSpan | null;
  /** Whether it stands in a list of counted places (X县X镇X村). */
  readonly inPlaceList: boolean;
}

/**
 * Number, name, or neither: section 2 of the placeholder rules, right context first, then left.
 * Shapes that decide alone (dates, document numbers, ordinals) were taken out before.
 */
export function decideBlank(text: string, blank: Blank, around: Surroundings): Decision {
  const slot = readSlot(text, blank);
  if (blank.form === "field") return placeholder(slot ?? bareSlot(text, blank, "count"));
  const rank = rankSlot(text, blank);
  if (rank !== null) return placeholder(rank);
  if (blank.form === "words") return decideWords(text, blank, slot);
  if (around.quoted !== null && isQuotedName(text, around.quoted)) {
    return mask({
      start: blank.start,
      end: blank.end,
      kind: around.quoted.title ? "name-document" : "name-project",
    });
  }
  const place = around.inPlaceList ? countedPlaceAt(text, blank.end) : "";
  if (place !== "") return placeholder(placeSlot(text, blank, place));
  const share = hundredthsSlot(text, blank) ?? tenthsSlot(text, blank);
  if (share !== null) return placeholder(share);
  if (isWeakForm(text, blank)) return decideWeakForm(text, blank, slot);
  if (slot !== null && isNumberNotName(text, blank, slot)) return placeholder(slot);
  return unitlessFigure(text, blank, slot) ?? decideName(text, blank);
}

function placeholder(slot: Slot, unitMissing = false): Decision {
  return { is: "placeholder", slot, unitMissing };
}

function mask(span: MaskSpan): Decision {
  return { is: "mask", span };
}

function undecided(blank: Blank): Decision {
  return mask({ start: blank.start, end: blank.end, kind: "undecided" });
}

function decideName(text: string, blank: Blank): Decision {
  const name = nameMask(text, blank);
  return name === null ? undecided(blank) : mask(name);
}

function bareSlot(text: string, blank: Blank, kind: QuantityKind, unit = ""): Slot {
  const start = prefixStart(text, blank.start);
  const suffix =
    /^(?:及以上|及以下|以上|以下|以内|之内|左右|上下)/.exec(text.slice(blank.end, blank.end + 3))?.[0] ?? "";
  const approximator = text.slice(start, blank.start).trim() || suffix;
  return { start, end: blank.end + suffix.length, approximator, scale: "", unit, kind, certain: false };
}

/** 第X位, 第X名, 居全省第X: the only ordinals that a table may know. */
function rankSlot(text: string, blank: Blank): Slot | null {
  const first = /第[ \u3000]?$/.exec(text.slice(Math.max(0, blank.start - 2), blank.start))?.[0] ?? "";
  const start = blank.start - first.length;
  const unit = /^[ \u3000]?([位名])(?![称单])/.exec(text.slice(blank.end, blank.end + 3));
  const before = text.slice(Math.max(0, start - 10), start);
  const ranked = first !== "" || /(?:排名|排位|位列|位居|前)(?:全[省市国县区]|前)?$/.test(before);
  if (!ranked) return null;
  const bare = first !== "" || /排名(?:全[省市国县区])?$/.test(before);
  if (unit === null && !(bare && isRankWithoutUnit(text, start, text.slice(blank.end, blank.end + 2))))
    return null;
  const end = blank.end + (unit?.[0].length ?? 0);
  return { start, end, approximator: "", scale: "", unit: unit?.[1] ?? "", kind: "rank", certain: true };
}

const SAYS_FIGURE = /数|量|额|率|比|值|金|具体|填|多少|若干|[Xx]/;

/** [具体金额]万元, ${检查企业数}家: words in brackets are a blank only where a quantity follows. */
function decideWords(text: string, blank: Blank, slot: Slot | null): Decision {
  const template = text.charAt(blank.start) === "$";
  if (
    slot !== null &&
    slot.unit + slot.scale !== "" &&
    (template || SAYS_FIGURE.test(text.slice(blank.start, blank.end)))
  ) {
    return placeholder(slot);
  }
  return template || /具体|填写|待填|待补|数据|数值|数字/.test(text.slice(blank.start, blank.end))
    ? undecided(blank)
    : null;
}

/** Title marks always name; short quotes name slogans and brands (“X年跨X亿”, “XX先锋号”). */
function isQuotedName(text: string, quoted: QuotedSpan): boolean {
  if (quoted.title) return true;
  const inside = text.slice(quoted.start, quoted.end);
  return inside.length <= 9 && !/[，。；、]/.test(inside);
}

function placeSlot(text: string, blank: Blank, place: string): Slot {
  const start = prefixStart(text, blank.start);
  const approximator = text.slice(start, blank.start).trim();
  return {
    start,
    end: blank.end + place.length,
    approximator,
    scale: "",
    unit: place,
    kind: "count",
    certain: true,
  };
}

/** 百分之X. */
function hundredthsSlot(text: string, blank: Blank): Slot | null {
  if (text.slice(blank.start - 3, blank.start) !== "百分之") return null;
  const slot = bareSlot(text, blank, "percent", "%");
  const start = prefixStart(text, blank.start - 3);
  return { ...slot, start, approximator: text.slice(start, blank.start - 3).trim() || slot.approximator };
}

/** X成, as in 超过X成; 翻X番. */
function tenthsSlot(text: string, blank: Blank): Slot | null {
  const after = text.slice(blank.end, blank.end + 3);
  const before = text.slice(Math.max(0, blank.start - 4), blank.start);
  const doubled = after.startsWith("番") && before.endsWith("翻");
  const tenths = /^成(?![立为功员果效本都绩长就人交品熟份套分])/.test(after);
  if (!doubled && !tenths) return null;
  const slot = bareSlot(
    text,
    { ...blank, end: blank.end + 1 },
    doubled ? "ratio" : "percent",
    doubled ? "番" : "成",
  );
  return slot;
}

/** Forms that are everyday marks as well, and so need a quantity beside them to be a blank. */
function isWeakForm(text: string, blank: Blank): boolean {
  if (blank.form === "dots" || blank.form === "spaces") return true;
  if (blank.form === "letters") return isPunctuationAlphabet(blank.alphabet);
  if (blank.form === "line") return blank.end - blank.start < 2 || "—─".includes(text.charAt(blank.start));
  return blank.form === "bracket" && "（(<＜〈".includes(text.charAt(blank.start));
}

function decideWeakForm(text: string, blank: Blank, slot: Slot | null): Decision {
  const counts =
    slot !== null && (slot.unit !== "" || slot.scale !== "") && isNumberNotName(text, blank, slot);
  if (blank.form === "spaces") return decideSpaces(text, blank, counts ? slot : null);
  if (counts && hasQuantityBeside(text, blank, slot)) return placeholder(slot);
  // A circle or a triangle before 市 masks a name like XX市 does; a question mark or a row of dots is punctuation.
  const silent =
    blank.form === "dots" ||
    blank.form === "line" ||
    (blank.alphabet >= 7 && !isMaskedName(text, blank)) ||
    isListMark(text, blank);
  if (silent && !(blank.form === "line" && text.charAt(blank.start) === "_")) return null;
  if (blank.form === "bracket" && blank.alphabet < 0) return counts ? undecided(blank) : null;
  return decideName(text, blank);
}

/** ##局, ？？县: at least two marks right before a name word; of circles one (由○局负责), of boxes one before a place (在□县). */
function isMaskedName(text: string, blank: Blank): boolean {
  if (blank.form !== "letters" || nameWordAt(text, blank.end) === null) return false;
  if (blank.end - blank.start >= 2) return true;
  const isCircle = blank.alphabet === CIRCLES;
  if (!isHan(text.charAt(blank.start - 1))) return isCircle && isMaskedPlace(text, blank);
  const isPlace = ADMINISTRATIVE.test(text.slice(blank.end, blank.end + 3));
  return isCircle || (isPlace && blank.alphabet > CIRCLES && blank.alphabet <= TRIANGLES);
}

const CIRCLES = 4;
const TRIANGLES = 6;
const ADMINISTRATIVE = /^(?:省|市|县|区|旗|州|盟|镇|乡|村|街道|社区)(?![内外级直民别])/;
/** What a sentence goes on with after a masked place; after a list mark's words an option or the line ends. */
const GOES_ON = /^[\u4e00-\u9fff、○〇◯]/;

/** ○市召开: a circle where a clause begins. Options (○市内 ○市外, ○省 ○市) are list marks. */
function isMaskedPlace(text: string, blank: Blank): boolean {
  const place = ADMINISTRATIVE.exec(text.slice(blank.end, blank.end + 3))?.[0];
  if (place === undefined) return false;
  const before = text.charAt(blank.start - 1);
  const begins = before === "" || "，。；、：！？,;:”）)\n\t".includes(before) || isSpace(before);
  return begins && GOES_ON.test(text.charAt(blank.end + place.length));
}

/** ○ □ △ at the start of a line or of an option (□是 □否) are list marks; □□镇 is a masked name. */
function isListMark(text: string, blank: Blank): boolean {
  if (isMaskedName(text, blank)) return false;
  const before = text.charAt(blank.start - 1);
  return before === "" || isSpace(before) || isSpace(text.charAt(blank.end)) || blank.end - blank.start === 1;
}

/** For marks of punctuation a single one needs a certain unit, or a Han word before it that is not a question. */
function hasQuantityBeside(text: string, blank: Blank, slot: Slot): boolean {
  const before = text.charAt(blank.start - 1);
  const han = before >= "\u4e00" && before <= "\u9fff";
  const question = blank.alphabet === 8;
  if (question) return slot.certain || blank.end - blank.start >= 2;
  if (blank.alphabet === 7) return han;
  return han || slot.certain || blank.form === "bracket";
}

/** Words that typists spread with spaces, whose second half looks like a classifier: 姓 名, 单 位. */
const SPREAD_WORD =
  /(?:姓名|署名|签名|题名|单位|职位|学位|品名|书名|人名|户名|地名|名次|班次|部门|名单|车次|品种|项目|条目|年级|等级|类别|班级|部位|人次|种类|手段|行业|合同|总计|份数|名额|期次|场次)/;

function decideSpaces(text: string, blank: Blank, slot: Slot | null): Decision {
  const before = text.slice(Math.max(0, blank.start - 6), blank.start);
  const after = text.slice(blank.end, blank.end + 3);
  const short = text.trim().length < 8 || SPREAD_WORD.test(before.slice(-1) + after);
  if (slot !== null && !(short && !slot.certain)) return placeholder(slot);
  if (/[由为、：]$/.test(before) && /^(?:、|组成|等|担任|同志|主持|带队|牵头)/.test(after)) {
    return mask({ start: blank.start, end: blank.end, kind: "name-person" });
  }
  return null;
}

/** The unit against the longest name word at the same place; equal length goes to the tie-break table. */
function isNumberNotName(text: string, blank: Blank, slot: Slot): boolean {
  if (slot.certain) return true;
  if (slot.unit === "") return false;
  const gap = isSpace(text.charAt(blank.end)) && blank.form !== "spaces" ? 1 : 0;
  const unitStart = blank.end + gap;
  const unitEnd = text.indexOf(slot.unit, unitStart) + slot.unit.length;
  const name = nameWordAt(text, unitStart);
  if (name !== null && name.end > unitEnd && !isClassifierFirst(text, unitStart, unitEnd)) return false;
  const before = text.slice(Math.max(0, slot.start - 6), slot.start);
  return isTiedUnitCounted(slot.unit, before, text.slice(unitEnd, unitEnd + 14));
}

/** XX支队伍, X项目标, X名人大代表: the longer word is an accident of the classifier and its noun. */
function isClassifierFirst(text: string, unitStart: number, unitEnd: number): boolean {
  return /^(?:支队伍|支部队|项目标|个人|场会|家企业|所学校|所医院|所大学|件案|起事故|部法)/.test(
    text.slice(unitStart, unitEnd + 3),
  );
}

const RATE_BEFORE =
  /(?:率|比例|比重|占比|覆盖面|合格度|满意度|完成度|知晓度)[^，。；：、]{0,2}?(?:仅|已|均|也|就)?(?:达到了|达到|达|为|是|至|到|升至|降至|提高到|提高至|提升至|提升到|保持在|稳定在|控制在|维持在|仅为|约为|均为)?$/;
const CHANGE_BEFORE = /(?:增长|上升|下降|提高|提升|减少|降低|回落|增加|增幅|降幅|增速)[^，。；：、]{0,2}$/;
const INDEX_BEFORE = /指数[^，。；：、]{0,3}(?:为|达|至|到|是)$/;
const CLAUSE_END = /^(?:$|[，。；、,;！）)\n\s]|和|以上|以下|以内|左右|上下)/;

/** 日平均预约率为XX: the indicator says that % was forgotten. Anything else without a unit is not decided here. */
function unitlessFigure(text: string, blank: Blank, slot: Slot | null): Decision {
  if (slot !== null || !CLAUSE_END.test(text.slice(blank.end, blank.end + 2))) return null;
  const start = prefixStart(text, blank.start);
  const before = text.slice(Math.max(0, start - 12), start);
  if (RATE_BEFORE.test(before)) return placeholder(bareSlot(text, blank, "percent"), true);
  if (blank.decimal && CHANGE_BEFORE.test(before)) return placeholder(bareSlot(text, blank, "percent"), true);
  if (INDEX_BEFORE.test(before)) return placeholder(bareSlot(text, blank, "ratio"));
  return null;
}
