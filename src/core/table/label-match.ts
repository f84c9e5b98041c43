import type { Field, Form } from "../model/plan.ts";
import { measureUnitOf } from "./cast-number.ts";
import { labelKey, labelParts, plainLabel } from "./label.ts";
import { scaledUnit } from "./measure-unit.ts";
import { visibleText } from "./visible-text.ts";

/**
 * How a label of a sheet was found to be a field. `exact`: name or alias as written; `rewritten`: another width,
 * spacing, separator or a unit in brackets; `remembered`: a mapping that a person accepted for this unit.
 */
export type MatchLevel = "exact" | "remembered" | "rewritten";

export interface LabelMatch {
  readonly field: Field;
  readonly level: MatchLevel;
}

/** Labels accepted before (表头对应), by label as the sheet has it, to the field's name. */
export type RememberedLabels = ReadonlyMap<string, string>;

/** Tells which field of a form a label names; built once per form and sheet. */
export interface LabelMatcher {
  /** null: none for certain, two fields alike, or a unit that changes the size of the numbers. */
  match(label: string): LabelMatch | null;
}

/** A matcher over the names and aliases of a form's fields. */
export function labelMatcher(form: Form, remembered: RememberedLabels = new Map()): LabelMatcher {
  const exact = new Map<string, Field | null>();
  const keys = new Map<string, Field | null>();
  const bare = new Map<string, Field | null>();
  for (const field of form.fields) {
    for (const name of [field.name, ...field.aliases]) {
      enter(exact, visibleText(name).text, field);
      enter(keys, labelKey(name), field);
      enter(bare, labelParts(name).key, field);
      enter(bare, labelParts(plainLabel(name)).key, field);
    }
  }
  const accepted = new Map<string, Field>();
  for (const [label, name] of remembered) {
    const field = form.fields.find((one) => one.name === name);
    if (field) accepted.set(labelKey(label), field);
  }
  const memory = new Map<string, LabelMatch | null>();
  const find = (label: string): LabelMatch | null => {
    const literal = exact.get(visibleText(label).text);
    if (literal) return { field: literal, level: "exact" };
    const key = labelKey(label);
    if (key === "") return null;
    const known = accepted.get(key);
    if (known) return { field: known, level: "remembered" };
    const same = keys.get(key);
    if (same) return { field: same, level: "rewritten" };
    const parts = labelParts(label);
    const field = bare.get(parts.key);
    return field && sameMeasure(parts.measureUnit, field) ? { field, level: "rewritten" } : null;
  };
  const match = (label: string): LabelMatch | null => {
    const before = memory.get(label);
    if (before !== undefined) return before;
    const found = find(label);
    memory.set(label, found);
    return found;
  };
  return { match };
}

/** The field that a label of a fixed form names, as it stands or without what only orders it (一、 其中：). */
export function matchOrdered(matcher: LabelMatcher, text: string): LabelMatch | null {
  return matcher.match(text) ?? matcher.match(plainLabel(text));
}

/** A key that two different fields share names neither. */
function enter(map: Map<string, Field | null>, key: string, field: Field): void {
  if (key === "") return;
  const known = map.get(key);
  map.set(key, known === undefined || known === field ? field : null);
}

/**
 * A unit in brackets may be left out or added only where it changes nothing: 金额 and 金额（万元） may differ by
 * ten thousand, so that is for a person to say.
 */
function sameMeasure(written: string, field: Field): boolean {
  const own = labelKey(measureUnitOf(field));
  if (written === own) return true;
  if (written === "") return scaledUnit(own).exponent === 0;
  return own === "" && scaledUnit(written).exponent === 0;
}
