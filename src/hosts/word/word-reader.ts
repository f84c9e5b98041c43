import type { OpenDocx } from "../../core/document/open-document.ts";
import { tableRows } from "../../core/document/table-rows.ts";
import { readDocument } from "../../core/document/read-document.ts";
import type { Finding } from "../../core/finding/finding.ts";
import { makeFinding } from "../../core/finding/make-finding.ts";
import type { Paragraph } from "../../core/model/document.ts";
import type { Codec } from "../../core/package/codec.ts";
import type { DocumentSnapshot } from "../../ports/document.ts";
import { missingNeeds, requirementFinding } from "../office/requirements.ts";
import { codeOf, type WordAccess } from "./access.ts";
import { WORD_NEEDS } from "./needs.ts";
import { isReached } from "./paragraphs.ts";
import { leftoversOf, tidyLeftovers } from "./staged.ts";

export interface WordReading {
  /** null: Word did not hand the document over, or it cannot be read; the findings say which. */
  readonly document: (OpenDocx & DocumentSnapshot) | null;
  readonly findings: readonly Finding[];
}

/** Reads the open document as the file that Word would save. */
export class WordReader {
  private readonly access: WordAccess;
  private readonly codec: Codec;

  constructor(access: WordAccess, codec: Codec) {
    this.access = access;
    this.codec = codec;
  }

  async read(): Promise<WordReading> {
    const path = this.access.title();
    const missing = missingNeeds(WORD_NEEDS, this.access.isSetSupported, this.access.Word);
    const finding = requirementFinding(missing, { kind: "submission", file: path });
    if (finding) return { document: null, findings: [finding] };
    let bytes: Uint8Array;
    try {
      bytes = await this.access.copy();
    } catch (error) {
      const location = { kind: "submission", file: path } as const;
      const finding = makeFinding("host.document-unreadable", location, { found: codeOf(error) });
      return { document: null, findings: [finding] };
    }
    const { document, findings } = await readDocument({ path, bytes }, { codec: this.codec });
    if (document?.kind !== "docx") return { document: null, findings };
    const rows = document.parts.flatMap(tableRows).map(({ paragraphs }) => paragraphs);
    return { document: { ...markOutOfReach(document), rows }, findings };
  }

  /** The same, after what an earlier run left half done was completed or taken away; the findings say so. */
  async readTidied(): Promise<WordReading> {
    const reading = await this.read();
    const leftovers = reading.document ? leftoversOf(reading.document.paragraphs) : [];
    if (leftovers.length === 0) return reading;
    try {
      await this.access.Word.run((context) => tidyLeftovers(context, leftovers));
    } catch {
      // A document that may not be changed now keeps them; they are tidied once it may.
      return reading;
    }
    const done = leftovers.filter(({ completed }) => completed !== null).length;
    const location = { kind: "submission", file: this.access.title() } as const;
    const told = makeFinding("host.edits-tidied", location, { count: leftovers.length, done });
    const { document, findings } = await this.read();
    return { document, findings: [told, ...findings] };
  }
}

/** What Word's interface does not reach is seen, and left with the reason. */
function markOutOfReach(document: OpenDocx): OpenDocx {
  const marked = (paragraph: Paragraph): Paragraph => {
    if (isReached(paragraph) || paragraph.text === "") return paragraph;
    const { length } = paragraph.text;
    return { ...paragraph, obstacles: [{ start: 0, end: length, obstacle: "out-of-reach" }] };
  };
  return { ...document, paragraphs: document.paragraphs.map(marked) };
}
