import { Decimal, ONE } from "./decimal.ts";
import { arabicNumeralAt, digitAt } from "./numeral-arabic.ts";
import { chineseNumeralAt } from "./numeral-chinese.ts";
import type { Phrase, PhraseClaim } from "./phrase-claim.ts";
import { unitAt } from "./units.ts";

const FIFTY = new Decimal(50);
const HUNDRED = new Decimal(100);

const shareClaim = (low: Decimal, lowOpen: boolean, high: Decimal | null, marker: string): PhraseClaim => ({
  ...{ low, lowOpen, high, highOpen: false, kind: "percent", unit: "%", value: low },
  ...{ markers: [marker], styleErrors: [], row: 31, continuous: true, base: null },
});

/** Shares said in words (row 31). 一半 and 半数 with a marker are numbers and read as such. */
const SHARE_WORDS: ReadonlyMap<string, PhraseClaim> = new Map([
  ["过半数", shareClaim(FIFTY, true, null, "过半")],
  ["过半", shareClaim(FIFTY, true, null, "过半")],
  ["近半数", { ...shareClaim(new Decimal(45), false, FIFTY, "近"), highOpen: true, value: FIFTY }],
  ["近半", { ...shareClaim(new Decimal(45), false, FIFTY, "近"), highOpen: true, value: FIFTY }],
  ["绝大多数", shareClaim(FIFTY, true, null, "大多数")],
  ["大多数", shareClaim(FIFTY, true, null, "大多数")],
]);

const WORD_STARTS = "过近绝大";

/** 过半, 近半, 大多数; not 近半年, 超过半数 (a marker and 半数) or 通过半…. */
export function wordPhraseAt(text: string, position: number): Phrase | null {
  if (!WORD_STARTS.includes(text[position] ?? " ")) return null;
  for (const [word, claim] of SHARE_WORDS) {
    if (!text.startsWith(word, position)) continue;
    const end = position + word.length;
    if (
      word.endsWith("半") &&
      (unitAt(text, end)?.unit.kind === "duration" || "径壁成场边".includes(text[end] ?? " "))
    ) {
      return null;
    }
    if (word[0] === "过" && "超通经度难".includes(text[position - 1] ?? " ")) return null;
    return {
      ...{ start: position, end, claim, numeral: { start: position, end }, script: "words", scale: "" },
      ...{ unit: { start: end, end }, quantity: "percent" },
    };
  }
  return null;
}

/** 第4位, 第三批; 前10名 is n ≤ 10 (row 35). Ordinals are never statistics; only ranks are audited. */
export function rankAt(text: string, position: number): Phrase | null {
  const first = text[position];
  if (first !== "第" && first !== "前") return null;
  const start = position + 1;
  const numeral = digitAt(text, start) >= 0 ? arabicNumeralAt(text, start) : chineseNumeralAt(text, start);
  if (!numeral || numeral.end === start || numeral.decimals > 0 || numeral.spread || numeral.bare)
    return null;
  const word = text[numeral.end] ?? "";
  const ranked = word !== "" && "位名".includes(word);
  if (first === "前" && !ranked && word !== "强") return null;
  const counted = first === "第" ? unitAt(text, numeral.end) : null;
  const end = counted?.end ?? numeral.end + (ranked || first === "前" ? 1 : 0);
  const { mantissa } = numeral;
  return {
    ...{ start: position, end, numeral: { start, end: numeral.end }, script: numeral.script, scale: "" },
    ...{ unit: { start: numeral.end, end }, quantity: "rank" },
    claim: {
      ...{ low: first === "前" ? ONE : mantissa, high: mantissa, lowOpen: false, highOpen: false },
      ...{ kind: "ordinal", unit: text.slice(numeral.end, end), value: mantissa, markers: [first] },
      ...{ styleErrors: [], row: 35, continuous: false, base: null },
    },
  };
}

export const ALL: PhraseClaim = { ...shareClaim(HUNDRED, false, HUNDRED, "全部"), markers: [] };
