import type { PartPositions } from "./part-positions.ts";

/**
 * Where the notes of a document are referred to: for each paragraph of a foot- or endnote the offset of its reference mark in
 * the XML of the body. Notes without a reference are left out.
 */
export function noteReferences(
  body: PartPositions,
  parts: readonly PartPositions[],
): ReadonlyMap<string, number> {
  const references = new Map<string, number>();
  for (const part of parts) {
    const [first] = part.paragraphs;
    const place = first?.paragraph.place;
    if (place !== "footnote" && place !== "endnote") continue;
    const marks = offsetsById(body.xml, `${place}Reference`);
    const notes = [...offsetsById(part.xml, place)].sort(([, a], [, b]) => a - b);
    let next = 0;
    let id = "";
    for (const { paragraph, pieces } of part.paragraphs) {
      const at = pieces[0]?.run.from;
      if (at === undefined) continue;
      while (next < notes.length && notes[next]![1] < at) id = notes[next++]![0];
      const mark = marks.get(id);
      if (mark !== undefined) references.set(paragraph.id, mark);
    }
  }
  return references;
}

/** Offsets of the elements of a name, by the w:id that they carry. */
function offsetsById(xml: string, name: string): ReadonlyMap<string, number> {
  const pattern = new RegExp(`<(?:[\\w.-]{1,40}:)?${name}\\s[^<>]{0,200}?:?id=["'](-?\\d{1,9})["']`, "g");
  return new Map([...xml.matchAll(pattern)].map((found) => [found[1]!, found.index]));
}
