import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { FigureSet } from "../model/figure.ts";
import { base64UrlFromBytes, bytesFromBase64Url } from "../package/base64url.ts";
import { deflateRaw } from "../package/deflate.ts";
import { inflateBounded } from "../package/inflate-bounded.ts";
import { sha256Hex } from "../package/sha256.ts";
import { figuresFromJson } from "./figures-from-json.ts";
import { figuresJson } from "./figures-json.ts";

/*
 * 指标码: a figure set as text that a person copies in Excel and pastes in Word, where the two panes cannot reach each
 * other. `YTC1.<size>.<deflated JSON in base64url>.<check>`; size is that of the JSON in base 36, check the first twelve
 * hex digits of the SHA-256 of all that stands before it. The trail of each figure and the list of source files are left out: they are many times
 * as long as everything else, and the consolidated workbook keeps them.
 */
const VERSION = "1";
const CODE = /YTC(\d{1,3})\.([0-9a-z]{1,6})\.([A-Za-z0-9_-]+)\.([0-9a-f]{12})/;
const CHECK_LENGTH = 12;
/** What a code may inflate to, in bytes; forty indicators take about 10 KB. */
const LARGEST = 8 * 1024 * 1024;

/** Writes the figures as one line of letters, digits, "-", "_" and ".". */
export function codeFromFigures(set: FigureSet): string {
  const { plan, period, asOf, figures } = set;
  const json = figuresJson({ plan, period, asOf, figures });
  const indicators = json.indicators.map((indicator) =>
    withoutDefaults({ ...indicator, trace: [], conditions: [] }),
  );
  const bytes = new TextEncoder().encode(JSON.stringify({ ...json, indicators }));
  const payload = base64UrlFromBytes(deflateRaw(bytes));
  const body = `YTC${VERSION}.${bytes.length.toString(36)}.${payload}`;
  return `${body}.${checkOf(body)}`;
}

/**
 * Reads a code out of what was pasted: text around it, line breaks and spaces that a program put into it, and full-width
 * letters do not matter. A code that is damaged is a finding and gives no figure at all.
 */
export function figuresFromCode(pasted: string): {
  readonly figures: FigureSet | null;
  readonly findings: readonly Finding[];
} {
  // Spaces of all kinds, zero-width characters, soft hyphens and the byte order mark.
  const text = pasted.normalize("NFKC").replace(/[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+/g, "");
  const code = CODE.exec(text);
  if (!code) return refused(/YTC\d/.test(text) ? "figures.code-damaged" : "figures.code-missing");
  const [, version, size, payload, check] = code as unknown as [string, string, string, string, string];
  if (version !== VERSION) {
    const params = { found: version, expected: VERSION };
    return { figures: null, findings: [makeFinding("figures.code-version", { kind: "plan" }, params)] };
  }
  const isWhole = checkOf(`YTC${version}.${size}.${payload}`) === check;
  const bytes = isWhole ? inflated(payload, Number.parseInt(size, 36)) : null;
  if (!bytes) return refused("figures.code-damaged");
  return figuresFromJson(JSON.parse(new TextDecoder().decode(bytes)), "");
}

function refused(code: "figures.code-damaged" | "figures.code-missing") {
  return { figures: null, findings: [makeFinding(code, { kind: "plan" }, {})] };
}

function inflated(payload: string, size: number): Uint8Array | null {
  const deflated = bytesFromBase64Url(payload);
  if (!deflated || size > LARGEST) return null;
  try {
    const bytes = inflateBounded(deflated, size);
    return bytes.length === size ? bytes : null;
  } catch {
    // fflate throws on a stream that is no deflate stream: somebody made the code by hand.
    return null;
  }
}

/** Over the text itself, not what it inflates to: a deflate stream has letters behind it that change nothing. */
function checkOf(body: string): string {
  return sha256Hex(new TextEncoder().encode(body)).slice(0, CHECK_LENGTH);
}

/** Reading back puts in what is left out here: "", null, empty lists, 0 and `complete: true`. */
function withoutDefaults(indicator: object): object {
  const isDefault = (name: string, value: unknown) =>
    value === null ||
    value === "" ||
    // 小数位 0 is a choice of its own, not an absent one.
    (value === 0 && name !== "decimals") ||
    (Array.isArray(value) && value.length === 0) ||
    (name === "complete" && value === true);
  return Object.fromEntries(Object.entries(indicator).filter(([name, value]) => !isDefault(name, value)));
}
