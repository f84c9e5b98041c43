import type { Seal, SealedFigure } from "../model/report.ts";

const FORMAT = "yutiao-seal";
/** Raised when an older program could no longer read a seal rightly. */
const VERSION = 1;

type Json = Readonly<Record<string, unknown>>;

/** The seal as a file, always with its keys in the same order. */
export function sealJson({ report, textSha256, date, signer, figures }: Seal): object {
  return {
    format: FORMAT,
    version: VERSION,
    report,
    textSha256,
    date,
    signer,
    figures: figures.map(({ indicator, name, paragraph, written, value, sentence, at }) => {
      return { indicator, name, paragraph, written, value, sentence, at };
    }),
  };
}

/** Reads a seal; null for anything that is not one as we write it: a seal that was tampered with proves nothing. */
export function sealFromJson(json: unknown): Seal | null {
  if (!isObject(json) || json["format"] !== FORMAT || json["version"] !== VERSION) return null;
  const texts = textsOf(json, ["report", "textSha256", "date", "signer"]);
  const list = json["figures"];
  if (!texts || !Array.isArray(list) || !/^[0-9a-f]{64}$/.test(texts["textSha256"])) return null;
  const figures = list.map(figureFrom);
  return figures.every((one) => one !== null) ? { ...texts, figures } : null;
}

function figureFrom(json: unknown): SealedFigure | null {
  if (!isObject(json)) return null;
  const texts = textsOf(json, ["indicator", "name", "paragraph", "written", "value", "sentence"]);
  const at = json["at"];
  if (!texts || typeof at !== "number" || !Number.isInteger(at)) return null;
  return texts["sentence"].startsWith(texts["written"], at) ? { ...texts, at } : null;
}

function textsOf<Key extends string>(json: Json, keys: readonly Key[]): Readonly<Record<Key, string>> | null {
  const entries = keys.map((key) => [key, json[key]] as const);
  return entries.every(([, value]) => typeof value === "string")
    ? (Object.fromEntries(entries) as Record<Key, string>)
    : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
