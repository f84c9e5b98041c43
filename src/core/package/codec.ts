import { crc32 } from "./crc32.ts";
import { inflateBounded } from "./inflate-bounded.ts";
import { decodeUtf8 } from "./utf8.ts";

/**
 * Inflates one raw-deflate stream whose inflated size is known and already held against the limits.
 * Rejects (or throws) when the stream is damaged or yields more than `size` bytes.
 */
export type Inflate = (deflated: Uint8Array, size: number) => Promise<Uint8Array> | Uint8Array;

/** What reading a package asks of its host, which passes the fastest it has; the results are the same everywhere. */
export interface Codec {
  readonly inflate: Inflate;
  /** CRC-32 as zip stores it, unsigned. */
  readonly crc32: (bytes: Uint8Array) => number;
  /** A byte order mark stays in the text. Throws where the bytes are not UTF-8. */
  readonly decodeUtf8: (bytes: Uint8Array) => string;
}

/** The core's own, for hosts that have nothing faster. */
export const ownCodec: Codec = { inflate: inflateBounded, crc32, decodeUtf8 };
