import type { Claim } from "../number/claim.ts";
import { parsePhraseAt, type Phrase } from "../number/phrase.ts";
import { read } from "../number/read.ts";

/** What a number without a unit of its own means in a list that says its unit once. */
export interface SharedReading {
  readonly claim: Claim;
  /** The scale is only said at the list's end (30和20万元), and 30元 would be possible: true by either is true. */
  readonly otherwise: Claim | null;
}

const JOINS = /[、和与及或]/y;
/** Longer lists are no sentences; keeps every reading bounded. */
const MOST_ITEMS = 8;

/**
 * 分别增长5.2和3.1个百分点, 分别投入30和20万元: a number without a unit takes the unit of the next one of its list that has
 * one, and its scale unless its own size speaks against that (8000和1.2万人). Null where no list goes on.
 */
export function sharedReading(text: string, phrase: Phrase): SharedReading | null {
  const last = lastOfList(text, phrase);
  if (last === null || last.script !== phrase.script || last.claim.kind === "ordinal") return null;
  const own = text.slice(phrase.start, phrase.end);
  const unit = text.slice(last.unit.start, last.unit.end);
  const kind = last.claim.kind;
  const meant = (words: string): Claim | null => {
    const claim = read(words);
    return claim === null ? null : { ...claim, kind, unit: last.claim.unit };
  };
  const alone = meant(own + unit);
  const scaled = last.scale === "" || phrase.scale !== "" ? null : meant(own + last.scale + unit);
  if (scaled === null) return alone && { claim: alone, otherwise: null };
  const [claim, otherwise] = isNearer(scaled, alone, last.claim) ? [scaled, alone] : [alone, scaled];
  return claim && { claim, otherwise };
}

/** The first number after this one in its list that says a unit or a scale. */
function lastOfList(text: string, phrase: Phrase): Phrase | null {
  let end = phrase.end;
  for (let items = 0; items < MOST_ITEMS; items++) {
    JOINS.lastIndex = end;
    if (!JOINS.test(text)) return null;
    const next = parsePhraseAt(text, end + 1);
    if (next === null) return null;
    if (next.claim.unit !== "" || next.scale !== "") return next;
    end = next.end;
  }
  return null;
}

/** Numbers of one list are of one size: which of two readings is fewer times greater or smaller than the list's end? */
function isNearer(scaled: Claim, alone: Claim | null, end: Claim): boolean {
  const [a, b, c] = [scaled, alone, end].map((claim) => claim?.value?.abs() ?? null);
  if (!a || !b || !c || a.isZero() || b.isZero() || c.isZero()) return true;
  // a/c against c/b, for a reading above and one below the end; both above: the smaller is nearer.
  return b.gte(c) ? false : a.times(b).lte(c.times(c));
}
