import { Token, XmlScanner } from "../package/xml.ts";
import { escapeXml } from "../package/xml-text.ts";
import { Unsure } from "../workbook/unsure.ts";
import { EditedPackage } from "../workbook/xlsx-edit-package.ts";
import { commentSplices, type CommentRange } from "./comment-marks.ts";
import { noteReferences } from "./note-references.ts";
import { obstacleForSpan } from "./obstacle.ts";
import type { OpenDocx } from "./open-document.ts";
import type { ParagraphPosition, PartPositions } from "./part-positions.ts";
import { readPartText } from "./read-part.ts";
import { applySplices } from "./splice.ts";

/** A remark on characters of a paragraph. Lines become paragraphs of the comment. */
export interface DocumentComment {
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface CommentAuthor {
  readonly name: string;
  readonly initials: string;
}

export interface CommentedDocument {
  readonly bytes: Uint8Array;
  /** Comments that could not be placed; all of them where the package is not one that we can add to. */
  readonly unplaced: readonly DocumentComment[];
}

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/**
 * Adds Word comments. Comments that are there stay; only the body, the comments part and the lists of parts change,
 * everything else is copied byte for byte. No date is written, so that the same remarks give the same bytes.
 * Where Word allows no comment (text boxes, what it rewrites itself) the nearest text before takes it; one on a note goes to
 * the text that refers to the note, those of headers and footers to the first text of the body.
 */
export async function addComments(
  document: OpenDocx,
  comments: readonly DocumentComment[],
  author: CommentAuthor,
): Promise<CommentedDocument> {
  if (comments.length === 0) return { bytes: document.bytes, unplaced: [] };
  try {
    return await comment(
      document,
      comments,
      author,
      new EditedPackage(document.bytes, document.archive.codec),
    );
  } catch (error) {
    if (!(error instanceof Unsure)) throw error;
    return { bytes: document.bytes, unplaced: comments };
  }
}

async function comment(
  document: OpenDocx,
  comments: readonly DocumentComment[],
  author: CommentAuthor,
  edited: EditedPackage,
): Promise<CommentedDocument> {
  const body = document.parts.find(({ id }) => id === "body")!;
  const known = (await edited.relationships(body.name)).find(({ type }) => type === "comments");
  const existing = known?.target != null && edited.has(known.target) ? known.target : null;
  const before = existing === null ? null : await edited.text(existing);
  const anchors = new BodyAnchors(body, noteReferences(body, document.parts));
  const first = nextId(body.xml, before);
  const byParagraph = new Map<ParagraphPosition, CommentRange[]>();
  const placed: { readonly id: number; readonly text: string }[] = [];
  const unplaced: DocumentComment[] = [];
  for (const one of comments) {
    const anchor = anchors.find(one);
    if (!anchor) {
      unplaced.push(one);
      continue;
    }
    const id = first + placed.length;
    placed.push({ id, text: one.text });
    const { position, start, end } = anchor;
    const list = byParagraph.get(position);
    if (list) list.push({ id, start, end });
    else byParagraph.set(position, [{ id, start, end }]);
  }
  if (placed.length === 0) return { bytes: document.bytes, unplaced };
  const splices = [...byParagraph].flatMap(([position, ranges]) =>
    commentSplices(position, ranges, body.xml),
  );
  const xml = applySplices(body.xml, splices);
  checkReadsBack(xml, body);
  await edited.set(body.name, xml);
  const namespace = body.paragraphs[0]!.prefixes.namespace;
  const markup = placed.map(({ id, text }) => commentMarkup(id, text, author, namespace)).join("");
  if (existing !== null) await edited.set(existing, appendedTo(before!, existing, markup));
  else await addPart(edited, body.name, markup, namespace);
  return { bytes: edited.bytes(), unplaced };
}

interface Anchor {
  readonly position: ParagraphPosition;
  readonly start: number;
  readonly end: number;
}

/** Where in the body a comment can stand. */
class BodyAnchors {
  private readonly indexes: ReadonlyMap<string, number>;
  private readonly positions: readonly ParagraphPosition[];
  /** For each paragraph the nearest place at or before it that takes a comment, else the first there is. */
  private readonly nearest: readonly (Anchor | null)[];
  private readonly references: ReadonlyMap<string, number>;

  constructor(body: PartPositions, references: ReadonlyMap<string, number>) {
    this.references = references;
    this.positions = body.paragraphs;
    this.indexes = new Map(body.paragraphs.map(({ paragraph }, at) => [paragraph.id, at]));
    const own = body.paragraphs.map((position): Anchor | null => {
      const piece = position.pieces.find((one) => isFree(position, one.start, one.end));
      return piece ? { position, start: piece.start, end: piece.end } : null;
    });
    let last = own.find((anchor) => anchor !== null) ?? null;
    this.nearest = own.map((anchor) => (last = anchor ?? last));
  }

  find({ paragraph, start, end }: DocumentComment): Anchor | null {
    const index = this.indexes.get(paragraph);
    const position = index === undefined ? undefined : this.positions[index];
    if (position && isFree(position, start, end)) return { position, start, end };
    const reference = this.references.get(paragraph);
    return (reference === undefined ? null : this.before(reference)) ?? this.nearest[index ?? 0] ?? null;
  }

  /** The last text before an offset in the XML of the body that takes a comment. */
  private before(offset: number): Anchor | null {
    for (let at = this.positions.length - 1; at >= 0; at--) {
      const position = this.positions[at]!;
      const [first] = position.pieces;
      if (!first || first.xml.from >= offset) continue;
      const [piece] = position.pieces
        .filter((one) => one.xml.to <= offset && isFree(position, one.start, one.end))
        .slice(-1);
      if (piece) return { position, start: piece.start, end: piece.end };
    }
    return null;
  }
}

/** Text boxes take no comments; a range may cross the edge of a link or a control, but not stand in what Word rewrites. */
function isFree({ paragraph, pieces, mirrors }: ParagraphPosition, start: number, end: number): boolean {
  if (paragraph.place === "text-box" || mirrors.length > 0 || start >= end || pieces.length === 0)
    return false;
  if (end > paragraph.text.length) return false;
  const obstacle = obstacleForSpan(paragraph, start, end);
  return obstacle === null || obstacle === "split-across-boundary" || obstacle === "field-result";
}

function nextId(body: string, comments: string | null): number {
  let most = -1;
  const note = (text: string, pattern: RegExp) => {
    for (const found of text.matchAll(pattern)) most = Math.max(most, Number(found[1]));
  };
  note(body, /comment(?:RangeStart|RangeEnd|Reference)\b[^<>]{0,200}?:id=["'](\d{1,9})["']/g);
  if (comments !== null) note(comments, /comment\b[^<>]{0,2000}?:id=["'](\d{1,9})["']/g);
  return most + 1;
}

function checkReadsBack(xml: string, body: PartPositions): void {
  const role = {
    name: body.name,
    id: body.id,
    place: "body",
    headingLevels: new Map<string, number>(),
  } as const;
  const { encoding, hasBom } = body;
  const { paragraphs } = readPartText({ xml, encoding, hasBom }, role).positions;
  const same =
    paragraphs.length === body.paragraphs.length &&
    paragraphs.every(({ paragraph }, at) => paragraph.text === body.paragraphs[at]!.paragraph.text);
  if (!same) throw new Error("adding comments changed the text");
}

function commentMarkup(id: number, text: string, author: CommentAuthor, namespace: string): string {
  const lines = text
    .split("\n")
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
    .join("");
  return (
    `<w:comment xmlns:w="${namespace}" w:id="${id}" w:author="${escapeXml(author.name)}" ` +
    `w:initials="${escapeXml(author.initials)}">${lines}</w:comment>`
  );
}

/** Before the end tag of the root, whatever its prefix; an empty root is opened. */
function appendedTo(xml: string, part: string, markup: string): string {
  const scanner = new XmlScanner(xml, part);
  let rootName = "";
  while (scanner.next() !== Token.eof) {
    if (rootName === "") {
      rootName = scanner.name;
      if (scanner.token === Token.empty) {
        const open = xml.slice(scanner.tokenStart, scanner.tokenEnd).replace(/\/>$/, ">");
        return `${xml.slice(0, scanner.tokenStart)}${open}${markup}</${rootName}>${xml.slice(scanner.tokenEnd)}`;
      }
    } else if (scanner.token === Token.end && scanner.depth === 0) {
      return xml.slice(0, scanner.tokenStart) + markup + xml.slice(scanner.tokenStart);
    }
  }
  throw new Unsure(`no root in ${part}`);
}

async function addPart(
  edited: EditedPackage,
  main: string,
  markup: string,
  namespace: string,
): Promise<void> {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const plain = `${folder}comments.xml`;
  const name = edited.has(plain) ? edited.freeName(`${folder}comments`, ".xml") : plain;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  edited.add(name, `${head}<w:comments xmlns:w="${namespace}">${markup}</w:comments>`);
  const id = await edited.relate(main, "comments", name);
  if (namespace === STRICT_WORD) {
    const rels = `${folder}_rels/${main.slice(folder.length)}.rels`;
    const text = await edited.text(rels);
    await edited.set(
      rels,
      text.replace(`Id="${id}" Type="${RELATIONS}/`, `Id="${id}" Type="${STRICT_RELATIONS}/`),
    );
  }
  await edited.declarePart(name, COMMENTS_TYPE);
}
