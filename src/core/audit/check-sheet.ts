import { writeDocument, type BlockOut } from "../document/write-document.ts";
import type { Paragraph } from "../model/document.ts";
import type { Figure, FigureSet } from "../model/figure.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { splitScale } from "../number/units.ts";
import { unitOfIndicator } from "../report/word-figure.ts";
import { WRONG, type AuditedNumber, type AuditVerdict } from "./audited.ts";
import { sentenceAt } from "./clause.ts";

/** Verdicts in the words of the check sheet. */
export const VERDICT_NAMES: Readonly<Record<AuditVerdict, string>> = {
  true: "相符",
  "true-rounded": "相符（取整）",
  "true-loose": "相符（偏宽）",
  style: "写法不规范",
  "false-boundary": "不符（恰为整数）",
  false: "不符",
  unit: "单位不符",
  unverifiable: "未能核对",
};

const LONGEST_SENTENCE = 90;

/**
 * 数据核对单: an A4 .docx that lists every statistic of a report with its sentence, as written, the exact value, its source
 * and unit, and has lines for signatures. The same audit gives the same bytes.
 */
export function checkSheet(
  report: { readonly name: string; readonly paragraphs: readonly Paragraph[] },
  numbers: readonly AuditedNumber[],
  figures: Pick<FigureSet, "plan" | "period" | "asOf">,
): Uint8Array {
  const texts = new Map(report.paragraphs.map(({ id, text }) => [id, text]));
  // A figure may be said hundreds of times, and its trail has a place for each row of its sources.
  const sources = new Map<Figure, string>();
  const wrong = numbers.filter(({ verdict }) => WRONG.has(verdict)).length;
  const left = numbers.filter(({ verdict }) => verdict === "unverifiable").length;
  const line = (text: string): BlockOut => ({ kind: "paragraph", look: "line", text });
  const sign = (who: string): BlockOut => ({
    kind: "paragraph",
    look: "signature",
    text: `${who}（签字）：________________        日期：________年____月____日`,
  });
  return writeDocument({
    title: "数据核对单",
    blocks: [
      { kind: "paragraph", look: "title", text: "数据核对单" },
      line(`报告：${report.name}`),
      line(`汇总方案：${figures.plan}    报告期：${figures.period}    数据截至：${figures.asOf ?? "未注明"}`),
      line(
        `共 ${numbers.length} 个数字：相符 ${numbers.length - wrong - left}，不符 ${wrong}，未能核对 ${left}。`,
      ),
      {
        kind: "table",
        widths: [6, 26, 13, 16, 7, 18, 14],
        header: ["序号", "报告原句", "文中写法", "准确数值", "单位", "数据来源", "核对结果"],
        rows: numbers.map((one, at) => rowOf(one, at + 1, texts.get(one.number.paragraph) ?? "", sources)),
      },
      sign("经办人"),
      sign("审核人"),
      sign("签发人"),
    ],
  });
}

function rowOf(
  one: AuditedNumber,
  index: number,
  text: string,
  sources: Map<Figure, string>,
): readonly string[] {
  const { number, figure, verdict } = one;
  const value = figure ? exactShown(figure) : "";
  const unit = figure ? splitScale(unitOfIndicator(figure.indicator)).unit : number.unit;
  const source = figure ? (sources.get(figure) ?? sourceOf(figure)) : "";
  if (figure) sources.set(figure, source);
  return [
    String(index),
    sentenceShown(text, number),
    number.text,
    value,
    unit,
    source,
    VERDICT_NAMES[verdict],
  ];
}

/** The sentence, cut round the number where it is long. */
function sentenceShown(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const sentence = sentenceAt(text, start, end);
  if (sentence.end - sentence.start <= LONGEST_SENTENCE)
    return text.slice(sentence.start, sentence.end).trim();
  const room = Math.floor((LONGEST_SENTENCE - (end - start)) / 2);
  const from = Math.max(sentence.start, start - room);
  const to = Math.min(sentence.end, end + room);
  const cut = text.slice(from, to).trim();
  return `${from > sentence.start ? "…" : ""}${cut}${to < sentence.end ? "…" : ""}`;
}

/** Exact digits in base units; quotients to six decimals. */
function exactShown(figure: Figure): string {
  if (figure.phrase !== null) return figure.phrase;
  if (figure.value === null) return "缺";
  const n = figure.value.times(splitScale(unitOfIndicator(figure.indicator)).factor);
  return textFromDecimal(n.decimalPlaces() > 6 ? n.toDecimalPlaces(6) : n);
}

/** 指标 and where its value comes from: the formula and how many units are in it, or the giver and the ground. */
export function sourceOf(figure: Figure): string {
  const { indicator, provenance, completeness } = figure;
  const [plan, own] = indicator.code.split("!", 2);
  // Of several plans the one that is meant.
  const name = own === undefined || plan === undefined ? indicator.name : `${plan}！${indicator.name}`;
  if (indicator.source === "manual") {
    const entry = provenance.trace[0];
    const who = [entry?.unit ?? "", entry?.giver ?? ""].filter((part) => part !== "").join(" ");
    return [`${name}：手工提供`, who, provenance.formula].filter((part) => part !== "").join("，");
  }
  const units = new Set(provenance.trace.map(({ unit }) => unit)).size;
  const missing = completeness.missing.length;
  const from = units === 0 ? "" : `，${units} 个单位${missing > 0 ? `（${missing} 个未报）` : ""}`;
  const how = `${provenance.formula}${from}`.replace(/^，/, "");
  return how === "" ? name : `${name}：${how}`;
}
