import type { Obstacle } from "../model/document.ts";
import { Token, type XmlScanner } from "../package/xml.ts";
import { OUR_TAG, vocabularyOf } from "./names.ts";
import type { XmlSpan } from "./part-positions.ts";

/** What w:sdtPr says about a content control. */
export interface ControlProperties {
  readonly tag: string;
  readonly title: string;
  readonly id: number | null;
  /** Why its content must not be changed; null when it may be. */
  readonly obstacle: Obstacle | null;
  readonly ours: boolean;
  /** Raw attribute values, for rewriting them in place. */
  readonly tagSpan: XmlSpan | null;
  readonly titleSpan: XmlSpan | null;
}

export const NO_PROPERTIES: ControlProperties = {
  tag: "",
  title: "",
  id: null,
  obstacle: null,
  ours: false,
  tagSpan: null,
  titleSpan: null,
};

/** Children of w:sdtPr that make the content somebody else's business. Word 2013's w15:dataBinding is one of them. */
const OBSTACLE_OF: Readonly<Record<string, Obstacle>> = {
  dataBinding: "bound-control",
  date: "date-or-list-control",
  dropDownList: "date-or-list-control",
  comboBox: "date-or-list-control",
  checkbox: "date-or-list-control",
  // Inside a group only the controls in it can be edited.
  group: "locked-control",
  // Word takes the content for a prompt that the first keystroke replaces, so a number put here would be lost.
  showingPlcHdr: "prompt-text",
};

/** Reads the w:sdtPr whose start tag was just read, to its end tag. */
export function readControlProperties(scanner: XmlScanner): ControlProperties {
  let properties: ControlProperties = NO_PROPERTIES;
  const outside = scanner.depth - 1;
  for (;;) {
    const token = scanner.next();
    if (token === Token.end && scanner.depth === outside) return properties;
    if (token !== Token.start && token !== Token.empty) continue;
    properties = withProperty(properties, scanner);
    scanner.skipElement();
  }
}

function withProperty(properties: ControlProperties, scanner: XmlScanner): ControlProperties {
  const name = scanner.localName;
  const isWord = vocabularyOf(scanner.namespace) === "word";
  const value = scanner.prefixedAttribute("val") ?? "";
  if (isWord && name === "tag") {
    const tagSpan = valueSpan(scanner);
    return { ...properties, tag: value, tagSpan, ours: tagSpan !== null && value.startsWith(OUR_TAG) };
  }
  if (isWord && name === "alias") return { ...properties, title: value, titleSpan: valueSpan(scanner) };
  if (isWord && name === "id") {
    const id = Number(value);
    return { ...properties, id: Number.isInteger(id) ? id : null };
  }
  if (isWord && name === "lock") {
    return /contentlocked/i.test(value) ? withObstacle(properties, "locked-control") : properties;
  }
  const isOff = /^(?:0|false|off)$/.test(value);
  const obstacle = Object.prototype.hasOwnProperty.call(OBSTACLE_OF, name) ? OBSTACLE_OF[name]! : null;
  return obstacle === null || isOff ? properties : withObstacle(properties, obstacle);
}

/** The first obstacle is told; a prompt gives way to any other, since the others hold for filled controls too. */
function withObstacle(properties: ControlProperties, obstacle: Obstacle): ControlProperties {
  const told = properties.obstacle;
  return told === null || told === "prompt-text" ? { ...properties, obstacle } : properties;
}

function valueSpan(scanner: XmlScanner): XmlSpan | null {
  const ownPrefix = scanner.xml.slice(scanner.nameStart, Math.max(scanner.nameStart, scanner.localStart - 1));
  for (const prefix of [ownPrefix, "w", "yt"]) {
    const span = prefix === "" ? null : scanner.attributeValueSpan(`${prefix}:val`);
    if (span) return { from: span.start, to: span.end };
  }
  return null;
}
