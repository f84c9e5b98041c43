/** Digits with thousands separators and decimals, full-width ones too. */
const DIGITS = /[0-9０-９](?:[0-9０-９,，]*[0-9０-９])?(?:[.．]([0-9０-９]+))?/g;
const HAN_DIGITS = /[零〇一二三四五六七八九十百千两]+/g;
/** 几, 数 and 若干 say no number; 分之 and 比 say two. */
const NO_FORM = /[几数]|若干|分之|比/;
/** Units that begin like a numeral. */
const UNITS = /百分点|千(?=[瓦克米伏])/g;

/**
 * The blank that a number was written from, in the writer's form: 300余条 → X余条, 7.85亿元 → X.XX亿元, 93.5% → XX.X%,
 * 三百余条 → X余条. null where the form is none of a blank: ranges, fractions, 数十个.
 */
export function blankForm(text: string): string | null {
  if (NO_FORM.test(text)) return null;
  const digits = [...text.matchAll(DIGITS)];
  const hidden = text.replace(UNITS, (unit) => "#".repeat(unit.length));
  const [first, second] = digits.length > 0 ? digits : [...hidden.matchAll(HAN_DIGITS)];
  // 5至7个 and 1万2千 are said with two stretches of digits.
  if (!first || second) return null;
  return text.slice(0, first.index) + blankOf(first[0], first[1]) + text.slice(first.index + first[0].length);
}

/** A whole number is one X; with decimals every digit is one, so that as many decimals are filled in. */
function blankOf(digits: string, decimals: string | undefined): string {
  if (decimals === undefined) return "X";
  const whole = digits.slice(0, -decimals.length - 1).replace(/[,，]/g, "");
  return `${"X".repeat(whole.length)}.${"X".repeat(decimals.length)}`;
}
