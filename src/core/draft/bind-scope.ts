import type { Paragraph } from "../model/document.ts";

/** Whose number it is, widest first; a draft speaks for one of them and quotes wider ones only to compare. */
const LEVELS = "国省市县区镇乡村";
const WHOLE = new RegExp(`全[${LEVELS}]`, "g");
/** 我县 and 本县 say for whom the draft speaks as well as 全县 does. */
const OWN = new RegExp(`[全我本]([${LEVELS}])`, "g");

/** The scope ("全县") that a draft names most often, the narrowest of several; null where it names none. */
export function scopeOfDraft(paragraphs: readonly Paragraph[]): string | null {
  const counts = new Map<string, number>();
  for (const { text } of paragraphs)
    for (const [, level] of text.matchAll(OWN)) counts.set(level!, (counts.get(level!) ?? 0) + 1);
  let own: string | null = null;
  for (const level of LEVELS) {
    const count = counts.get(level) ?? 0;
    if (count > 0 && count >= (own === null ? 0 : (counts.get(own) ?? 0))) own = level;
  }
  return own === null ? null : `全${own}`;
}

/** 全省平均X, or 全省X in a draft about 全县: words before a blank that say the number is somebody else's. Null for none. */
export function foreignScope(left: string, own: string | null): string | null {
  const scope = (left.match(WHOLE) ?? []).pop();
  if (scope === undefined) return null;
  if (left.includes(`${scope}平均`)) return scope;
  const isWider = own !== null && LEVELS.indexOf(scope[1]!) < LEVELS.indexOf(own[1]!);
  return isWider ? scope : null;
}
