import type { Plan } from "../model/plan.ts";

/** Compares by code units, so that the order is the same on every machine; a locale's collation is not. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where something read from a file stands; enough to put all rows in an order that the order of the files cannot change. */
export interface Place {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
}

/** By the order of the units in the plan (unlisted ones last, by name), then file path, then sheet. */
export function placeOrder(plan: Plan): (a: Place, b: Place) => number {
  const positions = new Map(plan.units.map((unit, index) => [unit.name, index]));
  const position = (unit: string) => positions.get(unit) ?? plan.units.length;
  return (a, b) =>
    position(a.unit) - position(b.unit) ||
    compareText(a.unit, b.unit) ||
    compareText(a.file, b.file) ||
    compareText(a.sheet, b.sheet);
}

/** Unit names in the order of the plan, each once. */
export function unitsInOrder(units: Iterable<string>, plan: Plan): string[] {
  const order = placeOrder(plan);
  const place = (unit: string) => ({ unit, file: "", sheet: "" });
  return [...new Set(units)].sort((a, b) => order(place(a), place(b)));
}
