import type { EditControl } from "../model/document.ts";
import { escapeXml } from "../package/xml-text.ts";
import type { Prefixes } from "./part-positions.ts";

/**
 * The markup around a figure: a rich-text control without w:text, since LibreOffice drops the runs' formatting in
 * plain-text ones.
 */
export function controlMarkup(
  control: EditControl,
  id: number,
  prefixes: Prefixes,
): { readonly open: string; readonly close: string } {
  const element = prefixes.element === "" ? "" : `${prefixes.element}:`;
  const attribute = prefixes.attribute ?? "yt";
  const declaration = prefixes.attribute === null ? ` xmlns:yt="${prefixes.namespace}"` : "";
  const property = (name: string, value: string) => `<${element}${name} ${attribute}:val="${value}"/>`;
  return {
    open:
      `<${element}sdt${declaration}><${element}sdtPr>` +
      property("alias", escapeXml(control.title)) +
      property("tag", escapeXml(control.tag)) +
      property("id", String(id)) +
      `</${element}sdtPr><${element}sdtContent>`,
    close: `</${element}sdtContent></${element}sdt>`,
  };
}

/** Identifiers of new controls: the same document and edits give the same ones, and none is taken. */
export class ControlIds {
  private readonly taken: Set<number>;

  constructor(taken: Iterable<number>) {
    this.taken = new Set(taken);
  }

  next(seed: string): number {
    // FNV-1a; Word wants a positive 32-bit number.
    let hash = 0x811c9dc5;
    for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
    let id = hash & 0x7fffffff || 1;
    while (this.taken.has(id)) id = id === 0x7fffffff ? 1 : id + 1;
    this.taken.add(id);
    return id;
  }
}
