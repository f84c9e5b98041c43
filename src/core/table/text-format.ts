import type { FieldWriting } from "../model/plan.ts";

type TextFormat = NonNullable<FieldWriting["format"]>;

/** Formats of a text that Table Schema knows; its fourth, `binary`, says nothing that a person could correct. */
export const TEXT_FORMATS: readonly TextFormat[] = ["email", "uri", "uuid"];

const FOLLOWS: Readonly<Record<TextFormat, RegExp>> = {
  email: /^[^\s@]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63})+$/,
  uri: /^[A-Za-z][A-Za-z\d+.-]*:[^\s]+$/,
  uuid: /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i,
};
const MOST_CHARACTERS = 2000;

export function followsFormat(text: string, format: TextFormat): boolean {
  return text.length <= MOST_CHARACTERS && FOLLOWS[format].test(text);
}
