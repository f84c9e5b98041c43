import { ownCodec, type Codec } from "../../core/package/codec.ts";

/** DecompressionStream where it knows raw deflate (Chromium 103 and later), else the core's own. */
export function browserCodec(): Codec {
  try {
    new DecompressionStream("deflate-raw");
    return { ...ownCodec, inflate: inflateByStream };
  } catch {
    return ownCodec;
  }
}

async function inflateByStream(deflated: Uint8Array, size: number): Promise<Uint8Array> {
  const stream = new Blob([deflated as BlobPart]).stream();
  const reader = stream.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const inflated = new Uint8Array(size);
  let filled = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (filled + value.length > size) {
      await reader.cancel();
      throw new RangeError(`more than the declared ${size} bytes`);
    }
    inflated.set(value, filled);
    filled += value.length;
  }
  return filled === size ? inflated : inflated.subarray(0, filled);
}
