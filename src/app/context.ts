import type { Codec } from "../core/package/codec.ts";
import type { Watch } from "../ports/progress.ts";

/** What every use case needs of its host. */
export interface Context {
  readonly codec: Codec;
  readonly watch: Watch;
}

/** Thrown by a use case when the person cancelled; the entry point says so, nothing was written. */
export class Cancelled extends Error {}

/** Lets the host have its turn and stops when the person cancelled. */
export async function turn(context: Pick<Context, "watch">): Promise<void> {
  await context.watch.tick();
  if (context.watch.cancelled()) throw new Cancelled();
}
