import { SaxesParser } from "saxes";

/** A part of the document as a tree that can be changed; each UTF-16 unit of text is a node, so that ranges can hold it. */
export interface ElementNode {
  readonly kind: "element";
  /** With prefix, as written: "w:p". */
  name: string;
  readonly attributes: Map<string, string>;
  children: TreeNode[];
  parent: ElementNode | null;
}

export interface CharNode {
  readonly kind: "char";
  readonly char: string;
  parent: ElementNode | null;
}

export type TreeNode = ElementNode | CharNode;

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly TreeNode[]
): ElementNode {
  const node: ElementNode = {
    kind: "element",
    name,
    attributes: new Map(Object.entries(attributes)),
    children: [],
    parent: null,
  };
  for (const child of children) append(node, child);
  return node;
}

export function chars(text: string): CharNode[] {
  return text.split("").map((char) => ({ kind: "char", char, parent: null }));
}

export function append(parent: ElementNode, child: TreeNode): void {
  child.parent = parent;
  parent.children.push(child);
}

export function parseTree(xml: string): ElementNode {
  const parser = new SaxesParser();
  let root: ElementNode | null = null;
  let open: ElementNode | null = null;
  parser.on("opentag", ({ name, attributes }) => {
    const node = element(name, attributes);
    if (open) append(open, node);
    else root = node;
    open = node;
  });
  parser.on("closetag", () => (open = open!.parent));
  const addText = (text: string) => {
    if (open) for (const char of chars(text)) append(open, char);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(xml).close();
  if (!root) throw new Error("no root");
  return root;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export function xmlOfTree(root: ElementNode): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${xmlOfNode(root)}`;
}

function xmlOfNode(node: TreeNode): string {
  if (node.kind === "char") return escaped(node.char);
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(xmlOfNode).join("")}</${node.name}>`;
}

/** Elements of this name below the node, in document order; not below those that `into` keeps out. */
export function descendants(
  node: ElementNode,
  name: string,
  into: (element: ElementNode) => boolean = () => true,
): ElementNode[] {
  return node.children.flatMap((child) => {
    if (child.kind === "char") return [];
    const own = child.name === name ? [child] : [];
    return into(child) ? [...own, ...descendants(child, name, into)] : own;
  });
}

export function childNamed(node: ElementNode, name: string): ElementNode | null {
  return (node.children.find((child) => child.kind === "element" && child.name === name) ??
    null) as ElementNode | null;
}

export function ancestorNamed(node: TreeNode, name: string): ElementNode | null {
  for (let at = node.parent; at; at = at.parent) if (at.name === name) return at;
  return null;
}

export function indexOfNode(node: TreeNode): number {
  return node.parent!.children.indexOf(node);
}

export function insertBefore(place: TreeNode, ...nodes: readonly TreeNode[]): void {
  const parent = place.parent!;
  for (const node of nodes) node.parent = parent;
  parent.children.splice(indexOfNode(place), 0, ...nodes);
}

export function remove(node: TreeNode): void {
  node.parent!.children.splice(indexOfNode(node), 1);
  node.parent = null;
}

/** Puts the children of an element in its place. */
export function unwrap(node: ElementNode): void {
  insertBefore(node, ...node.children);
  node.children = [];
  remove(node);
}

export function cloneNode(node: TreeNode): TreeNode {
  if (node.kind === "char") return { kind: "char", char: node.char, parent: null };
  return element(node.name, Object.fromEntries(node.attributes), ...node.children.map(cloneNode));
}
