import { Inflate as StreamInflate, inflateSync } from "fflate";

const CHUNK = 64 * 1024;

/**
 * The core's own inflation, over fflate. Never yields more than `size` bytes: a longer stream throws.
 * fflate itself would cut such a stream silently, hence the one byte of room that shows the lie.
 */
export function inflateBounded(deflated: Uint8Array, size: number): Uint8Array {
  // 64 KB cannot expand beyond 66 MB, so a lying small part costs little even when it is inflated in one go.
  if (deflated.length <= CHUNK)
    return checked(inflateSync(deflated, { out: new Uint8Array(size + 1) }), size);
  return inflateInChunks(deflated, size);
}

function inflateInChunks(deflated: Uint8Array, size: number): Uint8Array {
  const inflated = new Uint8Array(size);
  let length = 0;
  const stream = new StreamInflate((chunk) => {
    if (length + chunk.length > size) throw new Error("more bytes than declared");
    inflated.set(chunk, length);
    length += chunk.length;
  });
  for (let from = 0; from < deflated.length; from += CHUNK) {
    stream.push(deflated.subarray(from, from + CHUNK), from + CHUNK >= deflated.length);
  }
  return inflated.subarray(0, length);
}

function checked(inflated: Uint8Array, size: number): Uint8Array {
  if (inflated.length > size) throw new Error("more bytes than declared");
  return inflated;
}
