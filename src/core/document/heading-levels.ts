import { Token, type XmlScanner } from "../package/xml.ts";

interface Style {
  level: number | null;
  basedOn: string | null;
}

/**
 * Heading level by paragraph style, from the styles part: the style's own outline level or name ("heading 1", 标题 1),
 * else that of the style it is based on.
 */
export function readHeadingLevels(scanner: XmlScanner): ReadonlyMap<string, number> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  while (scanner.next() !== Token.eof) {
    if (scanner.token === Token.text || scanner.token === Token.end) continue;
    const value = scanner.prefixedAttribute("val") ?? "";
    if (scanner.isTag("style")) {
      style = { level: null, basedOn: null };
      styles.set(scanner.prefixedAttribute("styleId") ?? "", style);
    } else if (!style) continue;
    else if (scanner.isTag("basedOn")) style.basedOn = value;
    else if (scanner.isTag("name")) style.level ??= levelOfName(value);
    else if (scanner.isTag("outlineLvl") && /^[0-8]$/.test(value)) style.level = Number(value) + 1;
  }
  const levels = new Map<string, number>();
  for (const id of styles.keys()) {
    const level = inheritedLevel(id, styles);
    if (level !== null) levels.set(id, level);
  }
  return levels;
}

function levelOfName(name: string): number | null {
  const parts = /^(?:heading|标题) ?([1-9])$/i.exec(name);
  return parts ? Number(parts[1]) : null;
}

/** Word itself follows no more than eleven steps. */
const LONGEST_CHAIN = 11;

function inheritedLevel(id: string, styles: ReadonlyMap<string, Style>): number | null {
  let style = styles.get(id);
  for (let step = 0; style && step < LONGEST_CHAIN; step++) {
    if (style.level !== null) return style.level;
    style = style.basedOn === null ? undefined : styles.get(style.basedOn);
  }
  return null;
}

/** Heading level of a paragraph from its w:pPr, whose start tag was just read; null for running text. */
export function readHeadingLevel(scanner: XmlScanner, byStyle: ReadonlyMap<string, number>): number | null {
  if (scanner.token !== Token.start) return null;
  const outside = scanner.depth - 1;
  let direct = "";
  let styled: number | null = null;
  for (;;) {
    const token = scanner.next();
    if (token === Token.end && scanner.depth === outside) break;
    if (token !== Token.start && token !== Token.empty) continue;
    const value = scanner.prefixedAttribute("val") ?? "";
    if (scanner.isTag("outlineLvl")) direct = value;
    if (scanner.isTag("pStyle")) styled = byStyle.get(value) ?? null;
    scanner.skipElement();
  }
  // Level 9 is Word's "body text", also where the style is a heading's.
  return /^[0-9]$/.test(direct) ? (direct === "9" ? null : Number(direct) + 1) : styled;
}
