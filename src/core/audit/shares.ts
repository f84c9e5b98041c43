import { Decimal } from "../number/decimal.ts";
import type { ArithmeticIssue } from "./audited.ts";
import { isShare, type Sentence, type SentenceNumber } from "./sentence-numbers.ts";
import { closed, isBelow, spanText, sumOf } from "./spans.ts";

const SHARE_WORD = /占|比重|比例|占比/;
const PARTIAL = /等|其他|其余|主要/;
const WHOLE = closed(new Decimal(100), new Decimal(100));
/** Farther away from 100 % they are not meant to make it. */
const PLAUSIBLE = closed(new Decimal(95), new Decimal(110));

/**
 * Shares that enumerate a whole make 100 %, but for rounding. A doubt: shares of different divisions (女性, 党员) may stand
 * side by side; only three or more, or two that are told 分别, are added.
 */
export function sharesOfWhole(sentence: Sentence): readonly ArithmeticIssue[] {
  const rows: SentenceNumber[][] = [[]];
  for (const one of sentence.numbers) {
    if (!isShare(one)) continue;
    const row = rows[rows.length - 1]!;
    const isNext = row.length > 0 && /^[、，,；;和及]$/.test(one.before);
    if (one.direction === null && (SHARE_WORD.test(one.before) || isNext)) row.push(one);
    else if (row.length > 0) rows.push([]);
  }
  return rows.flatMap((row) => {
    const isRow = row.length >= 3 || (row.length === 2 && /分别/.test(row[0]!.before));
    if (!isRow || row.some(({ before }) => PARTIAL.test(before))) return [];
    const sum = sumOf(row.map(({ claim }) => claim));
    if (isBelow(sum, PLAUSIBLE) || isBelow(PLAUSIBLE, sum)) return [];
    if (!isBelow(sum, WHOLE) && !isBelow(WHOLE, sum)) return [];
    const numbers = row.map(({ number }) => number);
    const faces = sumOf(row.map(({ claim }) => closed(claim.value, claim.value)));
    return [
      {
        kind: "shares-differ",
        isCertain: false,
        number: numbers[numbers.length - 1]!,
        related: numbers.slice(0, -1),
        found: `${spanText(faces)}%`,
        expected: "100%",
      },
    ];
  });
}
