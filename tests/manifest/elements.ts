import { SaxesParser } from "saxes";

/** An element of the manifest with its place ("OfficeApp/Hosts/Host"). */
export interface Element {
  readonly name: string;
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root element; not well-formed XML throws. */
export function parse(xml: string): Element {
  const parser = new SaxesParser();
  const open: Element[] = [];
  let root: Element | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const parent = open.at(-1);
    const path = parent ? `${parent.path}/${name}` : name;
    const element: Element = { name, path, attributes, children: [], text: "" };
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root!;
}

export function allOf(root: Element): readonly Element[] {
  return [root, ...root.children.flatMap(allOf)];
}
