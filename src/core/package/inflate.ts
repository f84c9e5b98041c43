/**
 * Inflates one raw-deflate stream whose inflated size is known and already held against the limits.
 * Hosts pass the fastest they have (node:zlib, DecompressionStream); the core's own is fflate.
 * Rejects (or throws) when the stream is damaged or yields more than `size` bytes.
 */
export type Inflate = (deflated: Uint8Array, size: number) => Promise<Uint8Array> | Uint8Array;
