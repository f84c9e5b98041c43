import type { Field, Form } from "../model/plan.ts";
import { UNIT_FIELD } from "./ast.ts";
import { foldWidth, isOfAWord, nameKey } from "./characters.ts";

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  isName: boolean;
}

/** The plan's own names, ready for longest match and lookup. Made once per plan by `nameTable`. */
export interface NameTable {
  readonly forms: readonly Form[];
  /** Names in the order of the plan, as written; for suggestions. */
  readonly all: readonly string[];
  readonly root: TrieNode;
  readonly formByKey: ReadonlyMap<string, Form>;
  readonly fieldsByForm: ReadonlyMap<Form, FieldNames>;
}

interface FieldNames {
  readonly byName: ReadonlyMap<string, Field>;
  readonly byAlias: ReadonlyMap<string, Field>;
}

/** Collects the names of forms and fields with their aliases. Where two fields of one form share a name the first has it. */
export function nameTable(forms: readonly Form[]): NameTable {
  const root: TrieNode = { next: new Map(), isName: false };
  const all = new Set<string>();
  const formByKey = new Map<string, Form>();
  const fieldsByForm = new Map<Form, FieldNames>();
  const add = (name: string) => {
    if (nameKey(name) === "") return;
    all.add(name);
    plant(root, nameKey(name));
  };
  for (const form of forms) {
    add(form.name);
    setFirst(formByKey, nameKey(form.name), form);
    const byName = new Map<string, Field>();
    const byAlias = new Map<string, Field>();
    for (const field of form.fields) {
      add(field.name);
      setFirst(byName, nameKey(field.name), field);
      for (const alias of field.aliases) {
        add(alias);
        setFirst(byAlias, nameKey(alias), field);
      }
    }
    fieldsByForm.set(form, { byName, byAlias });
  }
  plant(root, UNIT_FIELD);
  return { forms, all: [...all], root, formByKey, fieldsByForm };
}

/** The field that a form knows under this name or, failing that, under this alias. */
export function fieldOfForm(names: NameTable, form: Form, name: string): Field | undefined {
  const fields = names.fieldsByForm.get(form);
  const key = nameKey(name);
  return fields?.byName.get(key) ?? fields?.byAlias.get(key);
}

export function formByName(names: NameTable, name: string): Form | undefined {
  return names.formByKey.get(nameKey(name));
}

/** Every field that any form knows under this name; only where no field is called so, those that have it as an alias. */
export function fieldsOfAllForms(names: NameTable, name: string): { form: Form; field: Field }[] {
  const key = nameKey(name);
  const matches = (kind: "byName" | "byAlias") =>
    names.forms.flatMap((form) => {
      const field = names.fieldsByForm.get(form)?.[kind].get(key);
      return field ? [{ form, field }] : [];
    });
  const byName = matches("byName");
  return byName.length > 0 ? byName : matches("byAlias");
}

/**
 * Length of the longest name of the plan that stands at `start` of a folded text; 0 for none. White space inside the
 * text is passed over (本月 数量 is 本月数量). A name must end where a word may end: before an operator, a bracket,
 * 且, 或 or the end, so that 网站 is not found in 网站数量.
 */
export function longestName(names: NameTable, text: string, start: number): number {
  let node: TrieNode | undefined = names.root;
  let longest = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === " " && at > start) continue;
    node = node.next.get(character);
    if (!node) break;
    if (node.isName && canEnd(text, at + 1)) longest = at + 1 - start;
  }
  return longest;
}

function canEnd(text: string, end: number): boolean {
  const next = text[end] ?? "";
  if (!isOfAWord(next) || !isOfAWord(text[end - 1]!)) return true;
  return next === "且" || next === "或";
}

function plant(root: TrieNode, key: string): void {
  let node = root;
  for (const character of foldWidth(key).split("")) {
    let child = node.next.get(character);
    if (!child) {
      child = { next: new Map(), isName: false };
      node.next.set(character, child);
    }
    node = child;
  }
  node.isName = true;
}

function setFirst<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

/** Above so many names nothing is suggested: each unknown name is compared with all of them. */
const MOST_COMPARED = 2000;

/** Names of the plan that look like an unknown one, best first, at most three. */
export function nearestNames(names: NameTable, name: string): string[] {
  if (names.all.length > MOST_COMPARED) return [];
  const wanted = new Set(nameKey(name));
  const scored = names.all.map((candidate) => {
    const letters = new Set(candidate);
    let shared = 0;
    for (const letter of letters) if (wanted.has(letter)) shared += 1;
    return { candidate, score: shared / Math.max(letters.size, wanted.size, 1) };
  });
  return scored
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
