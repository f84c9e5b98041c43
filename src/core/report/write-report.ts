import { applyEdits } from "../document/apply-edits.ts";
import type { OpenDocument } from "../document/open-document.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Edit } from "../model/document.ts";
import { findingOfObstacle, locationOf, type Place } from "./report-finding.ts";

export interface WrittenReport {
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
  /** Edits that the document itself did not allow; empty as a rule, since filling looks for obstacles beforehand. */
  readonly refused: readonly Edit[];
}

/** Makes the edits of a filled report in its file and tells what could not be done as wished. */
export function writeReport(document: OpenDocument, edits: readonly Edit[]): WrittenReport {
  const { bytes, refused, plain } = applyEdits(document, edits);
  const paragraphs = new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const placeOf = (edit: Edit): Place => {
    const paragraph = paragraphs.get(edit.paragraph)!;
    const { start, end } = edit.control ?? edit;
    return { file: document.path, paragraph, start, end, text: paragraph.text.slice(start, end) };
  };
  const findings = [
    ...refused.map(({ edit, obstacle }) => findingOfObstacle(placeOf(edit), obstacle, edit.text)),
    ...plain.map((edit) => {
      const place = placeOf(edit);
      const { text, paragraph, start, end } = place;
      const written = text.slice(0, edit.start - start) + edit.text + paragraph.text.slice(edit.end, end);
      return makeFinding("report.plain-text", locationOf(place), { found: written });
    }),
  ];
  return { bytes, findings, refused: refused.map(({ edit }) => edit) };
}
