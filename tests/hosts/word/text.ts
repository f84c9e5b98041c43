import type { CharNode, ElementNode, TreeNode } from "./xml-tree.ts";
import { ancestorNamed, cloneNode, element, indexOfNode, insertBefore } from "./xml-tree.ts";

/** What stands for one character of the text: a unit of w:t or w:delText, or an element such as w:tab. */
export type Unit = CharNode | ElementNode;

/** As Word's own interface shows them, which is not as our reading of the file does. */
const SHOWN: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:br": "\v",
  "w:cr": "\v",
  "w:noBreakHyphen": "\u001e",
  "w:footnoteReference": "\u0002",
  "w:endnoteReference": "\u0002",
};
/** Holds no text of the paragraph it stands in: properties, field codes, and text boxes, whose paragraphs are their own. */
const SILENT = new Set(["w:pPr", "w:rPr", "w:sdtPr", "w:instrText", "w:txbxContent", "mc:Fallback", "w:p"]);

/** The characters below a node, in order. Text that is deleted as a tracked change is still there, as in Word. */
export function unitsIn(node: ElementNode): Unit[] {
  return node.children.flatMap((child): Unit[] => {
    if (child.kind === "char") return /^w:(?:t|delText)$/.test(node.name) ? [child] : [];
    if (child.name in SHOWN) return [child];
    return SILENT.has(child.name) ? [] : unitsIn(child);
  });
}

/** Of a story or cell: the units of all its paragraphs. */
export function unitsOfParagraphs(paragraphs: readonly ElementNode[]): Unit[] {
  return paragraphs.flatMap(unitsIn);
}

export function textOf(units: readonly Unit[]): string {
  return units.map((unit) => (unit.kind === "char" ? unit.char : SHOWN[unit.name]!)).join("");
}

export function runOf(unit: Unit): ElementNode {
  const run = ancestorNamed(unit, "w:r");
  if (!run) throw new Error("text outside a run");
  return run;
}

/** Makes the unit the first of its run: what stands before it goes into a run of its own with the same formatting. */
export function splitRunBefore(unit: Unit): void {
  const run = runOf(unit);
  const properties = run.children.find((child) => child.kind === "element" && child.name === "w:rPr");
  const left = element("w:r", Object.fromEntries(run.attributes));
  if (unit.parent !== run) {
    // Inside a w:t: cut that first.
    const text = unit.parent!;
    const before = text.children.slice(0, indexOfNode(unit));
    if (before.length > 0) {
      insertBefore(text, element(text.name, { "xml:space": "preserve" }, ...before));
      text.children = text.children.slice(before.length);
    }
  }
  const inRun = unit.parent === run ? unit : unit.parent!;
  const moved = run.children.slice(0, indexOfNode(inRun)).filter((child) => child !== properties);
  if (moved.length === 0) return;
  run.children = run.children.filter((child) => !moved.includes(child));
  for (const child of [...(properties ? [cloneNode(properties)] : []), ...moved]) {
    child.parent = left;
    left.children.push(child);
  }
  insertBefore(run, left);
}

/** A run of new text with the formatting of another. */
export function runLike(run: ElementNode, text: readonly TreeNode[]): ElementNode {
  const properties = run.children.find((child) => child.kind === "element" && child.name === "w:rPr");
  const content = element("w:t", { "xml:space": "preserve" }, ...text);
  return element("w:r", {}, ...(properties ? [cloneNode(properties)] : []), content);
}

/** Takes away w:t, w:r and the like that hold nothing any more. */
export function dropEmpty(node: ElementNode): void {
  const isEmpty = (one: ElementNode) =>
    one.children.every((child) => child.kind === "element" && child.name === "w:rPr");
  for (let at: ElementNode | null = node; at && /^w:(?:t|r|delText)$/.test(at.name) && isEmpty(at);) {
    const { parent } = at as { parent: ElementNode | null };
    parent?.children.splice(indexOfNode(at), 1);
    at = parent;
  }
}
