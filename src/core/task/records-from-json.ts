import { isObject, member } from "../plan/json-value.ts";

/** A record of texts; a key that may be null is null where it was. */
export type TextRecord = Readonly<Record<string, string | null>>;

/**
 * Reads a JSON array of records whose keys all hold text. A record of another shape is left out and reported by its
 * JSON pointer ("" when the document is no array at all); keys that do not belong there are dropped. Optional keys may be absent.
 */
export function recordsFromJson(
  json: unknown,
  keys: readonly string[],
  nullable: readonly string[],
  report: (pointer: string) => void,
  optional: readonly string[] = [],
): readonly TextRecord[] {
  if (!Array.isArray(json)) {
    report("");
    return [];
  }
  return json.flatMap((value: unknown, at): TextRecord[] => {
    const record = isObject(value) ? recordFrom(value, keys, nullable, optional) : null;
    if (!record) report(`/${at}`);
    return record ? [record] : [];
  });
}

function recordFrom(
  object: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  nullable: readonly string[],
  optional: readonly string[],
): TextRecord | null {
  const entries: [string, string | null][] = [];
  for (const key of keys) {
    const value = member(object, key);
    if (typeof value === "string") entries.push([key, value]);
    else if (value === null && nullable.includes(key)) entries.push([key, null]);
    else return null;
  }
  for (const key of optional) {
    const value = member(object, key);
    if (typeof value === "string") entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}
