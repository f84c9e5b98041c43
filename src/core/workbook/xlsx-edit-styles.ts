import { Token, XmlScanner } from "../package/xml.ts";
import { Unsure } from "./unsure.ts";
import {
  appendInto,
  outlineOf,
  spliced,
  withAttribute,
  type ElementSpan,
  type TextSplice,
} from "./xml-outline.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The smallest styles part that Excel takes, for workbooks without any. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export type FillLook = "error" | "doubt" | "header";

const COLOURS: Readonly<Record<FillLook, string>> = {
  error: "FFFFC7CE",
  doubt: "FFFFEB9C",
  header: "FFDDEBF7",
};
const THIN = 'style="thin"><color rgb="FFBFBFBF"/>';
const BOX = `<border><left ${THIN}</left><right ${THIN}</right><top ${THIN}</top><bottom ${THIN}</bottom><diagonal/></border>`;

/** How a cell of a sheet that we add looks. */
export interface NewLook {
  readonly fill?: FillLook;
  readonly bold?: boolean;
  readonly boxed?: boolean;
  readonly wrapped?: boolean;
  readonly unlocked?: boolean;
}

/** Adds cell styles to a styles part; those that are there keep their numbers and their writing. */
export class StyleAdditions {
  private readonly xml: string;
  private readonly lists: ReadonlyMap<string, ElementSpan>;
  /** Raw `xf` elements of cellXfs, by their number. */
  private readonly formats: readonly string[];
  private readonly sizes = new Map<string, number>();
  private readonly added = new Map<string, string[]>();
  private readonly known = new Map<string, number>();

  constructor(xml: string, part: string) {
    this.xml = xml;
    const { children } = outlineOf(xml, part, MAIN);
    this.lists = new Map(children.map((child) => [child.name, child]));
    this.formats = this.itemsOf("cellXfs");
    for (const name of ["fonts", "fills", "borders"]) this.sizes.set(name, this.itemsOf(name).length);
    this.sizes.set("cellXfs", this.formats.length);
    if (this.formats.length === 0) throw new Unsure("no cellXfs");
  }

  /** The number of a style that is the given one with another fill. */
  filled(base: number, look: FillLook): number {
    return this.once(`${base}\n${look}`, () => {
      const format = this.formats[base];
      if (format === undefined) throw new Unsure(`no cell style ${base}`);
      const tag = /^<[^>]*>/.exec(format)![0];
      const changed = withAttribute(withAttribute(tag, "fillId", String(this.fill(look))), "applyFill", "1");
      return this.add("cellXfs", changed + format.slice(tag.length));
    });
  }

  /** The number of a style of our own. */
  look(look: NewLook): number {
    return this.once(JSON.stringify(look), () => {
      const base = this.lists.has("cellStyleXfs") ? ' xfId="0"' : "";
      const font = look.bold === true ? this.boldFont() : 0;
      const fill = look.fill === undefined ? 0 : this.fill(look.fill);
      const border = look.boxed === true ? this.once("box", () => this.add("borders", BOX)) : 0;
      const alignment = look.wrapped === true ? '<alignment vertical="top" wrapText="1"/>' : "";
      const lock = look.unlocked === true ? '<protection locked="0"/>' : "";
      return this.add(
        "cellXfs",
        `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}"${base} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${alignment}${lock}</xf>`,
      );
    });
  }

  /** The part with the additions; itself where nothing was added. */
  text(): string {
    const splices: TextSplice[] = [];
    for (const [name, items] of this.added) {
      const span = this.lists.get(name)!;
      const tag = this.xml.slice(span.start, span.tagEnd);
      const opened = span.isEmpty ? tag.replace(/\s*\/>$/, ">") : tag;
      splices.push({
        from: span.start,
        to: span.tagEnd,
        text: withAttribute(opened, "count", String(this.sizes.get(name)!)),
      });
      const content = items.join("");
      splices.push(
        span.isEmpty
          ? { from: span.tagEnd, to: span.tagEnd, text: `${content}</${name}>` }
          : appendInto(this.xml, span, content),
      );
    }
    return spliced(this.xml, splices);
  }

  private fill(look: FillLook): number {
    return this.once(`fill\n${look}`, () =>
      this.add(
        "fills",
        `<fill><patternFill patternType="solid"><fgColor rgb="${COLOURS[look]}"/><bgColor indexed="64"/></patternFill></fill>`,
      ),
    );
  }

  private boldFont(): number {
    return this.once("bold", () => {
      const first = this.itemsOf("fonts")[0];
      if (first === undefined) return 0;
      if (/<b(?:\s[^>]*)?\/?>/.test(first)) return 0;
      const bold =
        /\/>$/.test(first) && !first.includes("</")
          ? "<font><b/></font>"
          : first.replace(/^<[^>]*>/, (tag) => `${tag}<b/>`);
      return this.add("fonts", bold);
    });
  }

  private add(list: string, item: string): number {
    const number = this.sizes.get(list)!;
    if (!this.lists.has(list)) throw new Unsure(`no ${list}`);
    this.sizes.set(list, number + 1);
    const items = this.added.get(list);
    if (items) items.push(item);
    else this.added.set(list, [item]);
    return number;
  }

  private once(key: string, make: () => number): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.known.set(key, made);
    return made;
  }

  /** The elements of a list as they are written. */
  private itemsOf(name: string): string[] {
    const span = this.lists.get(name);
    if (!span || span.isEmpty) return [];
    const content = this.xml.slice(span.start, span.end);
    const scanner = new XmlScanner(content, name);
    const items: string[] = [];
    let start = 0;
    while (scanner.next() !== Token.eof) {
      const { token, depth } = scanner;
      if (token === Token.start && depth === 2) start = scanner.tokenStart;
      if (token === Token.empty && depth === 1)
        items.push(content.slice(scanner.tokenStart, scanner.tokenEnd));
      if (token === Token.end && depth === 1) items.push(content.slice(start, scanner.tokenEnd));
    }
    return items;
  }
}
