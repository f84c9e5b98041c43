/**
 * Our scanner does not know this layout for certain, although nothing in it is forbidden: the fallback library reads it.
 * Caught in read-workbook.ts only.
 */
export class Unsure extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "Unsure";
  }
}
