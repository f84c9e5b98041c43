import { obstacleForSpan } from "../document/obstacle.ts";
import type { OpenDocument } from "../document/open-document.ts";
import type { Finding } from "../finding/finding.ts";
import type { Edit } from "../model/document.ts";
import type { NumberClaim, Scan } from "../model/draft.ts";
import type { RelinkedFigure, RelinkState } from "../model/relinked.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { blankForm } from "./blank-form.ts";
import { controlFit } from "./control-fit.ts";
import { matchItems, type RelinkPair } from "./relink-match.ts";
import { findingsOfRelinked } from "./relink-findings.ts";
import { plain, type Relinked, type RelinkItem, sentencesOfScan } from "./relink-items.ts";
import type { NumberMatch } from "./roll-context.ts";
import { makeTag } from "./tag.ts";

export interface RelinkInput {
  /** The report as last filled, with our controls. */
  readonly last: Scan;
  /** The text that came back. */
  readonly document: OpenDocument;
  readonly scan: Scan;
  /** What numbers of that text stand for by their words, with figures given; else empty. */
  readonly matches: ReadonlyMap<NumberClaim, NumberMatch>;
}

export interface RelinkResult {
  readonly edits: readonly Edit[];
  /** In the order of the last fill, new numbers behind. */
  readonly figures: readonly RelinkedFigure[];
  readonly findings: readonly Finding[];
}

/**
 * 回稿对接: ties a text that came back without controls to the last fill. Where a figure is found for certain its control is
 * put back with the tag it had, so that refreshing knows it again, and knows a changed number as edited by hand. Not one
 * character of the text changes.
 */
export function relinkReport(input: RelinkInput): RelinkResult {
  const last = sentencesOfScan(input.last);
  const now = sentencesOfScan(input.scan);
  const { pairs, unsure } = matchItems(last, now);
  const fits = controlFit(input.document);
  const edits: Edit[] = [];
  const link = (item: RelinkItem, span: { start: number; end: number }, tag: string, title: string) => {
    const { paragraph, own } = item;
    if (own) return true;
    const { start, end } = span;
    const obstacle = obstacleForSpan(paragraph, start, end);
    const isBarred = obstacle !== null && obstacle !== "split-across-boundary";
    if (isBarred || !fits(paragraph, start, end)) return false;
    edits.push({ paragraph: paragraph.id, start, end: start, text: "", control: { start, end, tag, title } });
    return true;
  };
  const pairOf = new Map(pairs.map((pair) => [pair.last, pair]));
  const doubtOf = new Map(unsure.map((one) => [one.last, one.now]));
  const relinked: Relinked[] = last
    .flatMap(({ items }) => items)
    .filter(({ own }) => own !== null)
    .map((item) => relinkedOf(item, pairOf.get(item) ?? null, doubtOf.get(item) ?? null, link));
  relinked.push(
    ...newNumbers(
      now.flatMap(({ items }) => items),
      pairs,
      relinked,
      input,
      link,
    ),
  );
  return {
    edits,
    figures: relinked.map(({ figure }) => figure),
    findings: relinked.flatMap((one) => findingsOfRelinked(input.last.source, input.document.path, one)),
  };
}

type Link = (item: RelinkItem, span: { start: number; end: number }, tag: string, title: string) => boolean;

function relinkedOf(
  last: RelinkItem,
  pair: RelinkPair | null,
  doubt: RelinkItem | null,
  link: Link,
): Relinked {
  const { tag, raw, title } = last.own!;
  const base = { indicator: tag.code, name: title, old: last.text };
  const span = pair && spanOf(last, pair.now);
  if (!pair || !span) {
    const now = pair?.now ?? doubt;
    const state: RelinkState = now ? "unsure" : "deleted";
    return { last, now, figure: { ...base, state, place: now && placeOf(now, now), linked: false } };
  }
  const { now } = pair;
  const isSame = plain(now.paragraph.text.slice(span.start, span.end)) === plain(last.text);
  const state: RelinkState = !isSame ? "changed" : pair.by === "alike" ? "reworded" : "kept";
  return {
    last,
    now,
    figure: { ...base, state, place: placeOf(now, span), linked: link(now, span, raw, title) },
  };
}

/** The control stood over a part of the number (1.7万余 of 1.7万余人次): the same part of the number of now. */
function spanOf(last: RelinkItem, now: RelinkItem): { readonly start: number; readonly end: number } | null {
  if (now.own) return { start: now.start, end: now.end };
  const before = last.number.text.slice(0, last.start - last.number.start);
  const after = last.number.text.slice(last.end - last.number.start);
  const { start, end, text } = now.number;
  const isPart =
    text.startsWith(before) && text.endsWith(after) && text.length > before.length + after.length;
  return isPart ? { start: start + before.length, end: end - after.length } : null;
}

function placeOf({ paragraph }: RelinkItem, { start, end }: { start: number; end: number }) {
  return { paragraph: paragraph.id, start, end, text: paragraph.text.slice(start, end) };
}

/** Statistics of the text of now that the last fill did not have; those that the figures prove are tied to them. */
function newNumbers(
  items: readonly RelinkItem[],
  pairs: readonly RelinkPair[],
  relinked: readonly Relinked[],
  { matches }: RelinkInput,
  link: Link,
): Relinked[] {
  const known = new Map<string, RelinkItem[]>();
  const know = (item: RelinkItem) => {
    const list = known.get(item.paragraph.id);
    if (list) list.push(item);
    else known.set(item.paragraph.id, [item]);
  };
  for (const { now } of relinked) if (now) know(now);
  for (const { last, now } of pairs) {
    // A typed number that is another one now has as little source as a new one.
    if (last.own || plain(last.text) === plain(now.text)) know(now);
  }
  const matchOf = new Map(
    [...matches].map(([number, match]) => [`${number.paragraph}@${number.start}`, match] as const),
  );
  return items
    .filter((item) => !item.own && known.get(item.paragraph.id)?.some((one) => covers(one, item)) !== true)
    .map((now): Relinked => {
      const match = matchOf.get(`${now.paragraph.id}@${now.start}`);
      const { indicator, value } = match?.holds ? textsOf(match) : { indicator: null, value: "" };
      const tag = indicator && makeTag(indicator.code, blankForm(now.text) ?? "", value, now.text).tag;
      const figure = {
        state: "new" as const,
        indicator: indicator?.code ?? "",
        name: indicator?.name ?? "",
        old: "",
        place: placeOf(now, now),
        linked: tag !== null && link(now, now, tag, indicator!.name),
      };
      return { last: null, now, figure };
    });
}

/** The same number, or one that it is a part of. */
function covers(known: RelinkItem, { start, end }: RelinkItem): boolean {
  return known.start < end && start < known.end;
}

function textsOf({ figure: { indicator, value } }: NumberMatch) {
  return { indicator, value: value === null ? "" : textFromDecimal(value) };
}
