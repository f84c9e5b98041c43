import { Decimal, ZERO } from "../number/decimal.ts";

/** decimal.js keeps numbers as words of seven digits that start at the decimal point. */
const WORD = 1e7;
/** So many words can be added before a sum of them leaves the safe integers. */
const MOST_WORDS = 900_000_000;

/**
 * An exact running sum. Numbers of up to seven digits on each side of the point, which most statistics are, are added
 * as whole numbers; all others as decimals.
 */
export class ExactSum {
  private whole = 0;
  private fraction = 0;
  private words = 0;
  private rest: Decimal = ZERO;

  add(n: Decimal): void {
    const digits = n.d as readonly number[] | null;
    if (digits !== null && n.e >= 0 && n.e < 7 && digits.length <= 2) {
      this.whole += n.s * digits[0]!;
      if (digits.length === 2) this.fraction += n.s * digits[1]!;
    } else if (digits !== null && n.e < 0 && n.e >= -7 && digits.length === 1) {
      this.fraction += n.s * digits[0]!;
    } else {
      this.rest = this.rest.plus(n);
      return;
    }
    this.words += 1;
    if (this.words >= MOST_WORDS) this.carry();
  }

  total(): Decimal {
    this.carry();
    return this.rest;
  }

  private carry(): void {
    this.rest = this.rest.plus(this.whole).plus(new Decimal(this.fraction).div(WORD));
    this.whole = 0;
    this.fraction = 0;
    this.words = 0;
  }
}
