import type { Paragraph } from "../model/document.ts";

/** Whose number it is, widest first; a draft speaks for one of them and quotes wider ones only to compare. */
const SCOPES = ["全国", "全省", "全市", "全县", "全区", "全镇", "全乡", "全村"] as const;
const ANY_SCOPE = new RegExp(SCOPES.join("|"), "g");

/** The scope that a draft names most often, the narrowest of several; null where it names none. */
export function scopeOfDraft(paragraphs: readonly Paragraph[]): string | null {
  const counts = new Map<string, number>();
  for (const { text } of paragraphs)
    for (const scope of text.match(ANY_SCOPE) ?? []) counts.set(scope, (counts.get(scope) ?? 0) + 1);
  let own: string | null = null;
  for (const scope of SCOPES) {
    const count = counts.get(scope) ?? 0;
    if (count > 0 && count >= (own === null ? 0 : (counts.get(own) ?? 0))) own = scope;
  }
  return own;
}

/** 全省平均X, or 全省X in a draft about 全县: words before a blank that say the number is somebody else's. Null for none. */
export function foreignScope(left: string, own: string | null): string | null {
  const scope = (left.match(ANY_SCOPE) ?? []).pop();
  if (scope === undefined) return null;
  if (left.includes(`${scope}平均`)) return scope;
  const wider =
    own !== null && SCOPES.findIndex((one) => one === scope) < SCOPES.findIndex((one) => one === own);
  return wider ? scope : null;
}
