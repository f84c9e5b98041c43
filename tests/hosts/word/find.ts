import { HostError } from "../wire/protocol.ts";
import type { Unit } from "./text.ts";
import { textOf } from "./text.ts";

export interface FindOptions {
  matchCase: boolean;
}

const LONGEST = 255;
const CODES: Readonly<Record<string, string>> = { "^": "^", t: "\t", l: "\v", "~": "\u001e" };

/**
 * Word's Find without wildcards, as far as it is known: "^" begins a code, full and half width are one, straight and
 * curly quotes are one, hits never overlap, at most 255 characters are asked for. What real Word does beyond that
 * (ignored soft hyphens, kana) is not imitated.
 */
export function find(units: readonly Unit[], asked: string, { matchCase }: FindOptions): [Unit, Unit][] {
  if (asked === "" || asked.length > LONGEST) {
    throw new HostError("SearchStringInvalidOrTooLong", `搜索字符串无效或过长。(${asked.length})`);
  }
  const wanted = folded(decoded(asked), matchCase);
  const text = folded(textOf(units), matchCase);
  const hits: [Unit, Unit][] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    hits.push([units[at]!, units[at + wanted.length - 1]!]);
  }
  return hits;
}

function decoded(asked: string): string {
  return asked.replace(/\^(.?)/g, (_, code: string) => {
    const character = CODES[code];
    if (character === undefined) throw new HostError("InvalidArgument", `未知的特殊字符 ^${code}`);
    return character;
  });
}

/** Length stays: each unit is folded by itself. */
function folded(text: string, matchCase: boolean): string {
  const widths = text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const quotes = widths.replace(/[\u201c\u201d]/g, '"').replace(/[\u2018\u2019]/g, "'");
  return matchCase ? quotes : quotes.replace(/[A-Z]/g, (c) => c.toLowerCase());
}
