import { applyEdits } from "../document/apply-edits.ts";
import type { OpenDocument, RefusedEdit } from "../document/open-document.ts";
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

type ReportText = Pick<OpenDocument, "path" | "paragraphs">;

/** Makes the edits of a filled report in its file and tells what could not be done as wished. */
export function writeReport(document: OpenDocument, edits: readonly Edit[]): WrittenReport {
  const { bytes, refused, plain } = applyEdits(document, edits);
  return {
    bytes,
    findings: findingsOfWriting(document, refused, plain),
    refused: refused.map(({ edit }) => edit),
  };
}

/** What a document did not allow, and figures that stand without a control since none could stand there. */
export function findingsOfWriting(
  document: ReportText,
  refused: readonly RefusedEdit[],
  plain: readonly Edit[],
): readonly Finding[] {
  const place = placesOfEdits(document);
  return [
    ...refused.map(({ edit, obstacle }) => findingOfObstacle(place(edit), obstacle, edit.text)),
    ...plain.map((edit) =>
      makeFinding("report.plain-text", locationOf(place(edit)), { found: writtenBy(edit, place(edit)) }),
    ),
  ];
}

/** Where an edit stands, as findings say it: its control, or without one its own span. */
export function placesOfEdits(document: ReportText): (edit: Edit) => Place {
  const paragraphs = new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  return (edit) => {
    const paragraph = paragraphs.get(edit.paragraph)!;
    const { start, end } = edit.control ?? edit;
    return { file: document.path, paragraph, start, end, text: paragraph.text.slice(start, end) };
  };
}

/** The whole expression as the edit leaves it. */
export function writtenBy(edit: Edit, { text, paragraph, start, end }: Place): string {
  return text.slice(0, edit.start - start) + edit.text + paragraph.text.slice(edit.end, end);
}
