import type { Placeholder } from "../../src/core/model/draft.ts";
import type { Paragraph } from "../../src/core/model/document.ts";
import type { Indicator } from "../../src/core/model/plan.ts";
import { unitNamed } from "../../src/core/number/units.ts";

/** An indicator by name and unit; everything else as in a plan that says no more. */
export function indicatorNamed(name: string, measureUnit: string, more: Partial<Indicator> = {}): Indicator {
  return {
    code: name,
    name,
    aliases: [],
    measureUnit,
    formula: null,
    groupBy: [],
    source: "consolidated",
    given: null,
    style: null,
    decimals: null,
    definition: "",
    location: { kind: "plan" },
    ...more,
  };
}

export function paragraphOf(id: string, text: string, headingLevel: number | null = null): Paragraph {
  return { id, text, place: "body", headingLevel, controls: [], obstacles: [] };
}

/** One paragraph in the small notation "共发布信息{X余条|动态信息}。": blanks in braces, the right indicator behind the bar, "-" for none. */
export interface LabelledText {
  readonly paragraph: Paragraph;
  readonly placeholders: readonly Placeholder[];
  readonly labels: readonly string[];
}

const SLOT =
  /^(超过|近|约|至少)?(\{\{.+\}\}|\[X\]|[XxＸ×＿*][XxＸ×＿*.]*)(余|多)?(万亿|亿|千万|百万|万|千)?(余|多)?(.*?)(以上|以内|左右)?$/;

export function labelledText(id: string, notation: string): LabelledText {
  let text = "";
  const placeholders: Placeholder[] = [];
  const labels: string[] = [];
  for (const part of notation.split(/(\{(?:\{\{[^}]*\}\})?[^{}|]*\|[^}]*\})/)) {
    const slot = /^\{(.*)\|([^|]*)\}$/.exec(part);
    if (slot) {
      placeholders.push(placeholderOf(id, placeholders.length + 1, text.length, slot[1]!));
      labels.push(slot[2]!);
      text += slot[1]!;
    } else text += part;
  }
  return { paragraph: paragraphOf(id, text), placeholders, labels };
}

function placeholderOf(paragraph: string, number: number, start: number, text: string): Placeholder {
  const parts = SLOT.exec(text);
  if (!parts) throw new Error(`not a slot: ${text}`);
  const [, prefix = "", blank = "", inner = "", scale = "", after = "", unit = "", suffix = ""] = parts;
  const blankStart = start + prefix.length;
  return {
    id: `${paragraph}#${number}`,
    paragraph,
    start,
    end: start + text.length,
    text,
    blank: { start: blankStart, end: blankStart + blank.length, text: blank },
    approximator: prefix + inner + after + suffix,
    scale,
    unit,
    kind: unit === "位" ? "rank" : unitNamed(unit).kind,
    named: /^\{\{(.+)\}\}$/.exec(blank)?.[1] ?? null,
  };
}

export interface CaseDomain {
  readonly name: string;
  readonly indicators: readonly Indicator[];
  readonly texts: readonly LabelledText[];
}

/** Reads bench/binding/cases.txt: "# domain", "= name unit", "- sentence". */
export function bindingCases(source: string): CaseDomain[] {
  const domains: { name: string; indicators: Indicator[]; texts: LabelledText[] }[] = [];
  for (const line of source.split("\n")) {
    const content = line.slice(2).trim();
    const domain = domains[domains.length - 1];
    if (line.startsWith("# ")) domains.push({ name: content, indicators: [], texts: [] });
    else if (line.startsWith("= ")) {
      const [name, unit] = content.split(" ");
      domain!.indicators.push(indicatorNamed(name!, unit ?? ""));
    } else if (line.startsWith("- "))
      domain!.texts.push(labelledText(`line/${domain!.texts.length + 1}`, content));
  }
  return domains;
}
