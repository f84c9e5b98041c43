import type { Needs } from "../office/requirements.ts";

/** Every member of Word's classes that this folder cannot do without; a test holds the list against the code and the real library. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  Body: ["paragraphs"],
  ContentControl: ["delete", "search", "tag", "text", "title"],
  ContentControlCollection: ["getByTag", "items"],
  Document: ["body", "contentControls", "getSelection", "sections"],
  Paragraph: ["contentControls", "getRange", "search", "text"],
  ParagraphCollection: ["items"],
  Range: [
    "contentControls",
    "delete",
    "insertContentControl",
    "insertText",
    "parentContentControlOrNullObject",
    "select",
    "text",
  ],
  RangeCollection: ["items"],
  Section: ["getFooter", "getHeader"],
  SectionCollection: ["items"],
};

/** Word 2021 and later. Comments and tracked changes are of WordApi 1.4 and are asked for where they are used. */
export const WORD_NEEDS: Needs = {
  sets: [["WordApi", "1.3"]],
  members: Object.entries(MEMBERS).flatMap(([name, members]) => members.map((member) => `${name}.${member}`)),
};
