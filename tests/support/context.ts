import type { Context } from "../../src/app/context.ts";
import { inflateBounded } from "../../src/core/package/inflate-bounded.ts";
import type { Progress } from "../../src/ports/progress.ts";

/** A host that never cancels and remembers what it was told. */
export function quietContext(): Context & { readonly told: Progress[] } {
  const told: Progress[] = [];
  return {
    told,
    inflate: inflateBounded,
    watch: {
      report: (progress) => void told.push(progress),
      cancelled: () => false,
      tick: () => Promise.resolve(),
    },
  };
}
