import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ElementNode } from "./xml-tree.ts";
import { descendants, element, parseTree, xmlOfTree } from "./xml-tree.ts";

export type StoryKind = "Primary" | "FirstPage" | "EvenPages";

const TYPES: Readonly<Record<StoryKind, string>> = {
  Primary: "default",
  FirstPage: "first",
  EvenPages: "even",
};

/** The parts of a .docx that a simulated Word works on, as trees; all other parts stay as they are. */
export class WordPackage {
  private readonly entries: Record<string, Uint8Array>;
  private readonly trees = new Map<string, ElementNode>();
  /** Headers and footers that were made because somebody asked for one that was not there. */
  readonly made: string[] = [];
  private readonly madeStories = new Map<string, ElementNode>();

  constructor(bytes: Uint8Array) {
    this.entries = unzipSync(bytes);
    this.refer("header");
    this.refer("footer");
  }

  get body(): ElementNode {
    return descendants(this.tree("word/document.xml"), "w:body")[0]!;
  }

  sections(): readonly ElementNode[] {
    return descendants(this.body, "w:sectPr");
  }

  /** Every text of the document: body, headers, footers. */
  stories(): readonly ElementNode[] {
    const names = Object.keys(this.entries).filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
    return [this.body, ...names.map((name) => this.tree(name)), ...this.madeStories.values()];
  }

  /** A section without one of its own has that of the section before; the first one gets a new, empty one, as in Word. */
  header(section: ElementNode, part: "header" | "footer", kind: StoryKind): ElementNode {
    const sections = this.sections();
    for (let at = sections.indexOf(section); at >= 0; at--) {
      const reference = descendants(sections[at]!, `w:${part}Reference`).find(
        (one) => one.attributes.get("w:type") === TYPES[kind],
      );
      if (reference) return this.tree(this.target(reference.attributes.get("r:id")!));
    }
    const name = `${part} ${kind}`;
    const known = this.madeStories.get(name);
    if (known) return known;
    this.made.push(name);
    const story = element(part === "header" ? "w:hdr" : "w:ftr", {}, element("w:p"));
    this.madeStories.set(name, story);
    return story;
  }

  /** The whole document as it now is, as a file. */
  bytes(): Uint8Array {
    const written = Object.fromEntries(
      [...this.trees].map(([name, tree]) => [name, strToU8(xmlOfTree(tree))]),
    );
    return zipSync({ ...this.entries, ...written }, { mtime: new Date(2000, 0, 1) });
  }

  /** The tests' notation makes headers without saying which pages they are for: the first is for all, then first, then even. */
  private refer(part: "header" | "footer"): void {
    const [section] = this.sections();
    if (!section || descendants(this.body, `w:${part}Reference`).length > 0) return;
    Object.values(TYPES).forEach((type, at) => {
      const id = this.relationTo(`${part}${at + 1}.xml`);
      if (id === null) return;
      section.children.unshift(element(`w:${part}Reference`, { "w:type": type, "r:id": id }));
      const root = this.tree("word/document.xml");
      root.attributes.set("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    });
  }

  private relationTo(target: string): string | null {
    return (
      this.relations()
        .find((one) => one.attributes.get("Target") === target)
        ?.attributes.get("Id") ?? null
    );
  }

  private relations(): readonly ElementNode[] {
    const relations = this.entries["word/_rels/document.xml.rels"];
    return relations ? descendants(parseTree(strFromU8(relations)), "Relationship") : [];
  }

  private tree(name: string): ElementNode {
    let tree = this.trees.get(name);
    if (!tree) this.trees.set(name, (tree = parseTree(strFromU8(this.entries[name]!))));
    return tree;
  }

  private target(id: string): string {
    const relation = this.relations().find((one) => one.attributes.get("Id") === id)!;
    return `word/${relation.attributes.get("Target")!}`;
  }
}
