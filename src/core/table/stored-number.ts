import { Decimal, decimalFromText } from "../number/decimal.ts";

const SIGNIFICANT = 15;
/** No spreadsheet holds more than 1.8E308: such digits are a slip or a trap. */
const LARGEST_EXPONENT = 308;
/** Most cells of a statistics table are small counts; decimals never change, so they are shared. */
const SMALL = Array.from({ length: 1000 }, (_, n) => new Decimal(n));
const SMALL_TEXT = /^(?:0|[1-9]\d{0,2})$/;

export function isBeyondSheets(number: Decimal): boolean {
  return number.e > LARGEST_EXPONENT;
}

/** A number cell's digits as Excel shows them: 15 significant digits, so 0.30000000000000004 is 0.3. Whole numbers keep all. */
export function numberFromStored(text: string): { number: Decimal; long: boolean } | null {
  if (text.length <= 3 && SMALL_TEXT.test(text)) return { number: SMALL[Number(text)]!, long: false };
  const number = decimalFromText(text);
  if (!number || isBeyondSheets(number)) return null;
  // decimal.js keeps the exponent in `e`: 15 means 16 digits before the point.
  if (number.e >= SIGNIFICANT && number.isInteger()) return { number, long: true };
  if (text.length <= SIGNIFICANT || number.precision() <= SIGNIFICANT) return { number, long: false };
  return { number: number.toSignificantDigits(SIGNIFICANT), long: false };
}
