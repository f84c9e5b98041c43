export const COLON = 58;
export const SLASH = 47;

/** The offset of the first character from here that is no white space. */
export function skipSpace(xml: string, at: number): number {
  let pos = at;
  while (isSpace(xml.charCodeAt(pos))) pos++;
  return pos;
}

/** White space as XML counts it. */
export function isSpace(c: number): boolean {
  return c === 32 || c === 10 || c === 13 || c === 9;
}

/** Name characters without the colon; beyond ASCII all are let through. */
export function isNameCharacter(c: number): boolean {
  return (
    (c >= 97 && c <= 122) ||
    (c >= 65 && c <= 90) ||
    (c >= 45 && c <= 57 && c !== SLASH) ||
    c === 95 ||
    c >= 128
  );
}

/** May a name begin with this one of the name characters? */
export function isNameStart(c: number): boolean {
  return c > 57 || c < 45;
}
