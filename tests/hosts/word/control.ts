import type { ElementNode, TreeNode } from "./xml-tree.ts";
import { ancestorNamed, append, childNamed, element, remove, unwrap } from "./xml-tree.ts";

export function makeControl(id: number): ElementNode {
  return element(
    "w:sdt",
    {},
    element("w:sdtPr", {}, element("w:id", { "w:val": String(id) })),
    element("w:sdtContent"),
  );
}

export function controlAround(node: TreeNode): ElementNode | null {
  return ancestorNamed(node, "w:sdt");
}

export function numberOf(control: ElementNode): number {
  return Number(property(control, "w:id") ?? 0);
}

/** w:val of a property; null where it is not there. */
export function property(control: ElementNode, name: string): string | null {
  const properties = childNamed(control, "w:sdtPr");
  return (properties && childNamed(properties, name)?.attributes.get("w:val")) ?? null;
}

export function setProperty(control: ElementNode, name: string, value: string): void {
  const properties = childNamed(control, "w:sdtPr")!;
  const known = childNamed(properties, name);
  if (known) known.attributes.set("w:val", value);
  else append(properties, element(name, { "w:val": value }));
}

/** Word says cannotEdit and cannotDelete, the file has one word for both. */
export function isLocked(control: ElementNode, what: "content" | "control"): boolean {
  const lock = property(control, "w:lock") ?? "";
  return what === "content" ? /^(?:contentLocked|sdtContentLocked)$/.test(lock) : /^sdt/.test(lock);
}

/** Takes the control away, with its text or without. */
export function dropControl(control: ElementNode, keepContent: boolean): void {
  if (!keepContent) return remove(control);
  remove(childNamed(control, "w:sdtPr")!);
  unwrap(childNamed(control, "w:sdtContent")!);
  unwrap(control);
}

export function contentOf(control: ElementNode): ElementNode {
  return childNamed(control, "w:sdtContent")!;
}
