import type { Context } from "../../src/app/context.ts";
import { ownCodec } from "../../src/core/package/codec.ts";
import type { Progress } from "../../src/ports/progress.ts";

/** A host that never cancels and remembers what it was told. */
export function quietContext(): Context & { readonly told: Progress[] } {
  const told: Progress[] = [];
  return {
    told,
    codec: ownCodec,
    watch: {
      report: (progress) => void told.push(progress),
      cancelled: () => false,
      tick: () => Promise.resolve(),
    },
  };
}
