/** Namespaces of WordprocessingML: the transitional form that Word writes, and the strict one of ISO 29500-1. */
const WORD = [
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
const MATH = [
  "http://schemas.openxmlformats.org/officeDocument/2006/math",
  "http://purl.oclc.org/ooxml/officeDocument/math",
];
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** The vocabulary a tag belongs to, whatever its prefix. */
export type Vocabulary = "word" | "math" | "compatibility" | "other";

export function vocabularyOf(namespace: string | null): Vocabulary {
  if (namespace === null) return "other";
  if (WORD.includes(namespace)) return "word";
  if (MATH.includes(namespace)) return "math";
  return namespace === COMPATIBILITY ? "compatibility" : "other";
}

/** Our own control tags start so: `yt1;code;slot;value;hash`. */
export const OUR_TAG = "yt1;";

/** Elements around runs that no control and no change may reach across the edge of. */
export const HARD_CONTAINERS = new Set(["hyperlink", "ins", "moveTo", "fldSimple"]);
/** Elements around runs whose edge only a control must not cross. */
export const SOFT_CONTAINERS = new Set(["smartTag", "customXml", "dir", "bdo"]);
/** Elements whose content is no text of a paragraph, and says nothing about one. */
export const SKIPPED = new Set([
  "sectPr",
  "tblPr",
  "tblGrid",
  "trPr",
  "tcPr",
  "sdtEndPr",
  "rPr",
  "rt",
  "smartTagPr",
  "customXmlPr",
]);
