import { HostError, invalidArgument } from "../wire/protocol.ts";
import { contentOf, controlAround, isLocked, makeControl, numberOf } from "./control.ts";
import { find, type FindOptions } from "./find.ts";
import { WordPackage } from "./package.ts";
import {
  dropEmpty,
  runLike,
  runOf,
  splitRunBefore,
  textOf,
  type Unit,
  unitsIn,
  unitsOfParagraphs,
} from "./text.ts";
import type { CharNode, ElementNode } from "./xml-tree.ts";
import { chars, descendants, element, indexOfNode, insertBefore, remove } from "./xml-tree.ts";

/** A stretch of text from one character to another; it follows the text when that changes. `null`: an empty paragraph. */
export interface WordRange {
  first: Unit | null;
  last: Unit | null;
  readonly paragraph: ElementNode;
}

export interface WordComment {
  readonly id: string;
  content: string;
  readonly range: WordRange;
}

/** An open document in a simulated Word. */
export class WordDocument {
  readonly package: WordPackage;
  readonly comments: WordComment[] = [];
  tracking: "Off" | "TrackAll" = "Off";
  selection: WordRange | null = null;
  /** 限制编辑: nothing may be changed. */
  isProtected = false;
  private readonly ranges = new Set<WordRange>();
  private lastId: number | null = null;

  constructor(bytes: Uint8Array) {
    this.package = new WordPackage(bytes);
  }

  /** Paragraphs of a story or control, those of tables too, those of text boxes not. */
  paragraphs(node: ElementNode): ElementNode[] {
    return descendants(node, "w:p", ({ name }) => name !== "w:p" && name !== "w:txbxContent");
  }

  controls(node: ElementNode): ElementNode[] {
    return descendants(node, "w:sdt", ({ name }) => name !== "w:txbxContent");
  }

  allControls(): ElementNode[] {
    return this.package.stories().flatMap((story) => this.controls(story));
  }

  units(node: ElementNode): Unit[] {
    if (node.name === "w:p") return unitsIn(node);
    const paragraphs = this.paragraphs(node);
    return paragraphs.length > 0 ? unitsOfParagraphs(paragraphs) : unitsIn(node);
  }

  range(first: Unit | null, last: Unit | null, paragraph: ElementNode): WordRange {
    const range = { first, last, paragraph };
    this.ranges.add(range);
    return range;
  }

  rangeOf(node: ElementNode): WordRange {
    const units = this.units(node);
    const paragraph = node.name === "w:p" ? node : (this.paragraphs(node)[0] ?? paragraphOf(node));
    return this.range(units[0] ?? null, units[units.length - 1] ?? null, paragraph);
  }

  unitsOf({ first, last, paragraph }: WordRange): Unit[] {
    if (!first || !last) return [];
    const units = unitsIn(paragraph);
    return units.slice(units.indexOf(first), units.indexOf(last) + 1);
  }

  textOf(range: WordRange): string {
    return textOf(this.unitsOf(range));
  }

  search(node: ElementNode | WordRange, asked: string, options: FindOptions): WordRange[] {
    const areas =
      "paragraph" in node
        ? [this.unitsOf(node)]
        : this.paragraphs(node).length > 0
          ? this.paragraphs(node).map((paragraph) => unitsIn(paragraph))
          : [this.units(node)];
    return areas.flatMap((units) =>
      find(units, asked, options).map(([first, last]) => this.range(first, last, paragraphOf(first))),
    );
  }

  /** Replaces the range's text; the new text has the formatting of the first character. */
  insertText(range: WordRange, text: string, location: string): WordRange {
    if (location !== "Replace") throw invalidArgument(`insertText ${location}`);
    const old = this.unitsOf(range);
    if (old.length === 0) throw new HostError("GeneralException", "空区域", 500);
    this.checkEditable(old);
    const added = chars(text);
    const anchors = this.tracking === "TrackAll" ? this.replaceTracked(old, added) : this.replace(old, added);
    this.follow(old, anchors);
    const [first, last] = [added[0] ?? null, added[added.length - 1] ?? null];
    return this.range(first, last, range.paragraph);
  }

  insertControl(range: WordRange): ElementNode {
    const units = this.unitsOf(range);
    if (units.length === 0) throw new HostError("GeneralException", "空区域", 500);
    this.checkEditable(units);
    splitRunBefore(units[0]!);
    const after = unitAfter(units[units.length - 1]!, range.paragraph);
    if (after && runOf(after) === runOf(units[units.length - 1]!)) splitRunBefore(after);
    const [first, last] = siblings(runOf(units[0]!), runOf(units[units.length - 1]!));
    const parent = first.parent!;
    this.lastId ??= Math.max(1_000_000, ...this.allControls().map(numberOf));
    const id = (this.lastId += 1);
    const wrapped = parent.children.slice(indexOfNode(first), indexOfNode(last) + 1);
    const control = makeControl(id);
    insertBefore(first, control);
    parent.children = parent.children.filter((child) => !wrapped.includes(child));
    const content = contentOf(control);
    for (const child of wrapped) {
      child.parent = content;
      content.children.push(child);
    }
    return control;
  }

  checkEditable(units: readonly Unit[]): void {
    const isRefused =
      this.isProtected ||
      units.some((unit) => {
        for (let control = controlAround(unit); control; control = controlAround(control))
          if (isLocked(control, "content")) return true;
        return false;
      });
    if (isRefused) throw new HostError("AccessDenied", "您不能执行所请求的操作。", 401);
  }

  /** What a person types over a text that is there once. */
  type(old: string, text: string): void {
    const hits = this.package.stories().flatMap((story) => this.search(story, old, { matchCase: true }));
    if (hits.length !== 1) throw new Error(`${old} stands ${hits.length} times`);
    this.insertText(hits[0]!, text, "Replace");
  }

  private replace(old: readonly Unit[], added: readonly CharNode[]): readonly Unit[] {
    const first = old[0]!;
    const isText = first.kind === "char" && first.parent!.name === "w:t";
    if (isText) insertBefore(first, ...added);
    else insertBefore(first, element("w:t", { "xml:space": "preserve" }, ...added));
    for (const unit of old) {
      const { parent } = unit;
      remove(unit);
      dropEmpty(parent!);
    }
    return added;
  }

  /** 修订: the old text stays as a deletion, the new one is an insertion behind it. */
  private replaceTracked(old: readonly Unit[], added: readonly CharNode[]): readonly Unit[] {
    const last = old[old.length - 1]!;
    splitRunBefore(old[0]!);
    const after = unitAfter(last, paragraphOf(last));
    if (after && runOf(after) === runOf(last)) splitRunBefore(after);
    const runs = [...new Set(old.map(runOf))];
    const mark = { "w:id": "990", "w:author": "经办人", "w:date": "2024-01-01T00:00:00Z" };
    insertBefore(runs[0]!, element("w:ins", mark, runLike(runs[0]!, added)));
    const inserted = runs[0]!.parent!.children[indexOfNode(runs[0]!) - 1]!;
    for (const run of runs) {
      for (const child of run.children)
        if (child.kind === "element" && child.name === "w:t") child.name = "w:delText";
      insertBefore(inserted, element("w:del", mark));
      const deletion = inserted.parent!.children[indexOfNode(inserted) - 1] as ElementNode;
      remove(run);
      run.parent = deletion;
      deletion.children.push(run);
    }
    return [...old, ...added];
  }

  /** Ranges that began or ended in replaced text begin or end in what stands there now. */
  private follow(old: readonly Unit[], now: readonly Unit[]): void {
    const gone = new Set(old);
    for (const range of this.ranges) {
      const isStart = range.first !== null && gone.has(range.first);
      const isEnd = range.last !== null && gone.has(range.last);
      if (isStart) range.first = now[0] ?? null;
      if (isEnd) range.last = now[now.length - 1] ?? null;
    }
  }
}

export function paragraphOf(node: Unit | ElementNode): ElementNode {
  for (let at: ElementNode | null = node.parent; at; at = at.parent) if (at.name === "w:p") return at;
  throw new Error("outside a paragraph");
}

function unitAfter(unit: Unit, paragraph: ElementNode): Unit | null {
  const units = unitsIn(paragraph);
  return units[units.indexOf(unit) + 1] ?? null;
}

/** The two runs, or what they stand in, side by side; a control cannot reach over the edge of a link or of half a control. */
function siblings(first: ElementNode, last: ElementNode): [ElementNode, ElementNode] {
  if (first.parent === last.parent) return [first, last];
  const chain = (node: ElementNode) => {
    const list = [node];
    for (let at = node; at.parent && at.parent.name !== "w:p"; at = at.parent) list.push(at.parent);
    return list;
  };
  for (const a of chain(first)) {
    for (const b of chain(last)) {
      const isWhole = a.parent === b.parent && unitsIn(a)[0] !== undefined && runOf(unitsIn(a)[0]!) === first;
      const ends = unitsIn(b);
      if (isWhole && runOf(ends[ends.length - 1]!) === last) return [a, b];
    }
  }
  throw new HostError("GeneralException", "不能在这里插入内容控件", 500);
}
