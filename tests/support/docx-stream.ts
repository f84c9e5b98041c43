import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/**
 * A second, independent view of a .docx for proofs: each part as a flat stream in which every character carries the
 * tag and properties of its run and the elements around it. Run and w:t borders themselves do not show, so splitting
 * a run changes nothing here, while any lost, moved or reformatted character or element does.
 */
export interface PartStream {
  readonly items: readonly string[];
  readonly controls: readonly OwnControlView[];
}

/** One control of ours as found in the XML. */
export interface OwnControlView {
  readonly tag: string;
  readonly title: string;
  readonly id: string;
  readonly text: string;
  /** Local names of the elements around it, outermost first. */
  readonly ancestors: readonly string[];
}

interface Open {
  readonly name: string;
  readonly local: string;
  readonly label: string;
  /** Part of a control of ours: does not show in the stream. */
  readonly isOurs: boolean;
  /** The elements around its content, the root left out. */
  readonly path: string;
  text: string;
}

export function entriesOf(docx: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(docx);
}

const decode = (bytes: Uint8Array) =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);

const localOf = (name: string) => name.slice(name.indexOf(":") + 1);

const interned = new Map<string, string>();

/** A short name for a long text, the same in all streams: characters are many and their surroundings repeat. */
function intern(text: string): string {
  let name = interned.get(text);
  if (name === undefined) interned.set(text, (name = `#${interned.size} `));
  return name;
}

export function streamOf(part: Uint8Array | string): PartStream {
  const xml = typeof part === "string" ? part : decode(part);
  const items: string[] = [];
  const controls: {
    tag: string;
    title: string;
    id: string;
    text: string;
    ancestors: string[];
    depth: number;
  }[] = [];
  const stack: Open[] = [];
  const ourSdts = findOurControls(xml);
  let sdtCount = 0;
  type Run = { label: string; properties: string } | null;
  let run = null as Run;
  const runs: Run[] = [];
  const parser = new SaxesParser();
  const labelOf = (name: string, attributes: Record<string, string>) =>
    `<${name}${Object.entries(attributes)
      .filter(([key]) => key !== "xml:space")
      .map(([key, value]) => ` ${key}="${value}"`)
      .join("")}>`;
  const inRunProperties = () => stack.some(({ local }) => local === "rPr") && run !== null;
  const surroundings = () => {
    const path = stack[stack.length - 1]?.path ?? "";
    return run ? intern(`${path}{${run.label}${run.properties}}`) : path;
  };
  const put = (item: string) => items.push(surroundings() + item);
  parser.on("opentag", (tag) => {
    const local = localOf(tag.name);
    const attributes = tag.attributes as Record<string, string>;
    const parent = stack[stack.length - 1];
    let isOurs = parent?.isOurs === true && parent.local !== "sdtContent";
    if (local === "sdt") {
      const control = ourSdts[sdtCount++];
      if (control) {
        isOurs = true;
        const ancestors = stack.filter((open) => open.local !== "r").map((open) => open.local);
        controls.push({ ...control, text: "", ancestors, depth: stack.length });
      }
    }
    const label = labelOf(tag.name, attributes);
    if (!isOurs) {
      if (local === "r") {
        runs.push(run);
        run = { label, properties: "" };
      } else if (inRunProperties() || (run && local === "rPr")) {
        run!.properties += label;
      } else if (local !== "t") {
        put(label);
      }
    }
    const path = parent?.path ?? "";
    const isPlain = isOurs || local === "r" || local === "t" || !parent;
    stack.push({
      name: tag.name,
      local,
      label,
      isOurs,
      path: isPlain ? path : intern(path + label),
      text: "",
    });
  });
  parser.on("closetag", (tag) => {
    const open = stack.pop()!;
    for (const control of controls) if (stack.length <= control.depth) control.depth = Infinity;
    if (open.isOurs) return;
    if (open.local === "r") run = runs.pop() ?? null;
    else if (open.local === "rPr" || inRunProperties()) return;
    else if (open.local !== "t") put(`</${tag.name}>`);
  });
  const text = (value: string) => {
    const open = stack[stack.length - 1];
    // Indentation between the children of a run is no content.
    if (!open || open.local === "r" || open.local === "rPr" || inRunProperties()) return;
    const before = surroundings();
    for (const character of value) items.push(before + character);
    for (const control of controls) {
      if (stack.length > control.depth && open.local === "t") control.text += value;
    }
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(xml).close();
  return {
    items,
    controls: controls.map(({ tag, title, id, text: inside, ancestors }) => ({
      tag,
      title,
      id,
      text: inside,
      ancestors,
    })),
  };
}

/** For every w:sdt in document order: its tag, title and id when the tag is ours, else null. */
function findOurControls(xml: string): ({ tag: string; title: string; id: string } | null)[] {
  const found: ({ tag: string; title: string; id: string } | null)[] = [];
  const parser = new SaxesParser();
  const open: { index: number; direct: boolean }[] = [];
  const names: string[] = [];
  const draft: { tag: string; title: string; id: string }[] = [];
  parser.on("opentag", (tag) => {
    const local = localOf(tag.name);
    if (local === "sdt") {
      open.push({ index: draft.length, direct: true });
      draft.push({ tag: "", title: "", id: "" });
    }
    const current = open[open.length - 1];
    if (current && names[names.length - 1] === "sdtPr") {
      const value = Object.entries(tag.attributes as Record<string, string>).find(([key]) =>
        key.endsWith(":val"),
      )?.[1];
      if (local === "tag") draft[current.index]!.tag = value ?? "";
      if (local === "alias") draft[current.index]!.title = value ?? "";
      if (local === "id") draft[current.index]!.id = value ?? "";
    }
    names.push(local);
  });
  parser.on("closetag", (tag) => {
    names.pop();
    if (localOf(tag.name) === "sdt") open.pop();
  });
  parser.write(xml).close();
  for (const control of draft) found.push(control.tag.startsWith("yt1;") ? control : null);
  return found;
}

/** The parts in which text stands that may be filled. */
export const isTextPart = (name: string) =>
  /^word\/(?:document|header|footer|footnotes|endnotes)\d*\.xml$/.test(name);

/** Jest's own comparison takes seconds over streams of this length: it is asked only to show a difference. */
export function expectSame(found: readonly string[], wanted: readonly string[]): void {
  const at = found.findIndex((item, index) => item !== wanted[index]);
  if (at !== -1 || found.length !== wanted.length) expect(found.slice(at)).toEqual(wanted.slice(at));
}
