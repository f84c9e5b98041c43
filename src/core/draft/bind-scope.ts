import type { Paragraph } from "../model/document.ts";

/** Whose number it is, widest first; a draft speaks for one of them and quotes wider ones only to compare. */
const LEVELS: readonly string[] = ["国", "省", "市", "县区", "镇乡", "村"];
const SCOPE = /[全我本]([国省市县区镇乡村])/g;

function levelOf(scope: string): number {
  return LEVELS.findIndex((places) => places.includes(scope.charAt(1)));
}

/** The level that the last of such words in a text names; null where there is none. */
export function scopeOf(text: string): number | null {
  const scope = (text.match(SCOPE) ?? []).pop();
  return scope === undefined ? null : levelOf(scope);
}

/** The level (全县, 我县, 本县 are one) that a draft names most often, the narrowest of several; null where it names none. */
export function scopeOfDraft(paragraphs: readonly Paragraph[]): number | null {
  const counts = LEVELS.map(() => 0);
  for (const { text } of paragraphs)
    for (const scope of text.match(SCOPE) ?? []) counts[levelOf(scope)]! += 1;
  const most = Math.max(...counts);
  return most === 0 ? null : counts.lastIndexOf(most);
}

/** 全省平均X, or 全省X in a draft about 全县: words before a blank that say the number is somebody else's. Null for none. */
export function foreignScope(left: string, own: number | null): string | null {
  const scope = (left.match(SCOPE) ?? []).pop();
  if (scope === undefined) return null;
  const others = left.includes(`${scope}平均`) || (own !== null && levelOf(scope) < own);
  return others ? scope : null;
}
