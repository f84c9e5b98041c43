import { deflateSync } from "fflate";

/** Raw deflate at its closest; the same bytes give the same result in every door. */
export function deflateRaw(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9 });
}
