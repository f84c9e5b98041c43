const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));

/** RFC 4648 section 5, without padding: letters, digits, "-" and "_" survive every program that text is pasted through. */
export function base64UrlFromBytes(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const held = Math.min(3, bytes.length - at);
    const bits = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let letter = 0; letter <= held; letter++) pieces.push(ALPHABET[(bits >> (18 - 6 * letter)) & 63]!);
  }
  return pieces.join("");
}

/** null when there is a letter outside the alphabet or one letter too many. */
export function bytesFromBase64Url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let filled = 0;
  for (let at = 0; at < text.length; at += 4) {
    let bits = 0;
    for (let letter = 0; letter < 4; letter++) {
      const value = at + letter < text.length ? VALUES.get(text[at + letter]!) : 0;
      if (value === undefined) return null;
      bits = (bits << 6) | value;
    }
    for (let byte = 0; byte < 3 && filled < bytes.length; byte++)
      bytes[filled++] = (bits >> (16 - 8 * byte)) & 255;
  }
  return bytes;
}
