import type { Finding, PlanLocation } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";

export type JsonObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own property only: a key named "constructor" must not reach the prototype. */
export function member(object: JsonObject, key: string): unknown {
  return Object.prototype.hasOwnProperty.call(object, key) ? object[key] : undefined;
}

/** The JSON object that a text is; {} for anything else, so that a slip in such a cell costs nothing but itself. */
export function objectFromText(text: string): JsonObject {
  if (text === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** Reads a JSON document piece by piece; what is not as it should be is a finding with its JSON pointer, and left out. */
export class JsonReader {
  private readonly file: string;
  private readonly findings: Finding[];

  constructor(file: string, findings: Finding[]) {
    this.file = file;
    this.findings = findings;
  }

  /** A place in the document as a location; `field` holds the JSON pointer. */
  locate(pointer: string): PlanLocation {
    return { kind: "plan", file: this.file, field: pointer };
  }

  report(pointer: string, found: unknown, expected: string): void {
    const text = JSON.stringify(found) ?? "undefined";
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    const params = { column: pointer, found: shown, expected };
    this.findings.push(makeFinding("plan.json-invalid", this.locate(pointer), params));
  }

  object(value: unknown, pointer: string): JsonObject {
    if (isObject(value)) return value;
    if (value !== undefined) this.report(pointer, value, "{…}");
    return {};
  }

  /** The objects of an array with their pointers. */
  objects(value: unknown, pointer: string): { object: JsonObject; pointer: string }[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.report(pointer, value, "[…]");
      return [];
    }
    return value.flatMap((each: unknown, index) => {
      const at = `${pointer}/${index}`;
      if (isObject(each)) return [{ object: each, pointer: at }];
      this.report(at, each, "{…}");
      return [];
    });
  }

  /** A text, number or boolean as plan cells hold it; absent and null are "". */
  text(value: unknown, pointer: string): string {
    if (value === undefined || value === null) return "";
    if (typeof value === "string") return value.trim();
    if (typeof value === "number") return String(value);
    if (typeof value === "boolean") return value ? "是" : "否";
    this.report(pointer, value, '"…"');
    return "";
  }

  /** A list of texts, or one text alone. Blanks are left out, repeated ones kept once. */
  texts(value: unknown, pointer: string): string[] {
    const list: unknown[] = Array.isArray(value)
      ? value
      : value === undefined || value === null
        ? []
        : [value];
    const texts = list.map((each, index) => this.text(each, `${pointer}/${index}`));
    return [...new Set(texts)].filter((text) => text !== "");
  }
}
