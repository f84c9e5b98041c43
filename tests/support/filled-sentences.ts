import fc from "fast-check";
import type { Style } from "../../src/core/number/claim.ts";

/** A blank of a generated sentence: where its letters stand, and what it is filled from. */
export interface SentenceBlank {
  readonly at: number;
  readonly name: string;
  readonly measureUnit: string;
  readonly value: string;
}

/** A sentence of a draft with blanks of every form. */
export interface DraftSentence {
  readonly text: string;
  readonly blanks: readonly SentenceBlank[];
}

type Shape = readonly [name: string, unit: string, scales: readonly string[], decimals: number];

const COUNTED = ["", "", "万"];
const MONEY = ["", "万", "亿"];
/** Names that no word of another holds, their unit, the scales their blanks may have, the decimals of their values. */
const SHAPES: readonly Shape[] = [
  ["发布信息", "条", COUNTED, 0],
  ["培训学员", "人次", COUNTED, 0],
  ["受理来信", "件", COUNTED, 0],
  ["走访农户", "户", COUNTED, 0],
  ["检查企业", "家次", COUNTED, 0],
  ["外借图书", "册次", COUNTED, 0],
  ["宣讲活动", "场", [""], 0],
  ["新修公路", "公里", [""], 2],
  ["绿化造林", "亩", COUNTED, 2],
  ["落实资金", "元", MONEY, 2],
  ["追缴罚款", "元", MONEY, 0],
  ["群众满意率", "%", [""], 2],
  ["按期办结率", "%", [""], 2],
  ["用电成本降幅", "%", [""], 2],
  ["运行时长", "小时", [""], 1],
];

const PREFIXES = ["", "", "", "", "近", "约", "超", "超过", "突破", "至少", "不足", "大约", "将近", "逾"];
const SUFFIXES = ["", "", "", "", "以上", "左右", "以内"];
const BLANKS = ["X", "XX", "×××", "＿＿", "【】", "X.X", "XX.XX", "***", "○○"];
const BEFORE = ["", "全年", "今年以来，", "一是", "据统计，", "（一）"];
const VERBS = ["", "", "达", "达到", "为", "共", "约为", "累计", "共计"];
const AFTER = [
  "",
  "，成效明显",
  "（已核实）",
  "，位居前列",
  "；各项工作有序推进",
  "，比上年有所增长",
  "、再创新高",
];
const JOINTS = ["，", "；", "、", "。", "\n", "\t", "，并"];

const whole = fc.oneof(
  fc.nat(120),
  fc.nat(20_000),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.nat(9), fc.integer({ min: -1, max: 1 }))
    .map(([digits, zeros, off]) => Math.max(0, digits * 10 ** zeros + off)),
);

const valueFor = (unit: string, decimals: number) =>
  fc.tuple(whole, fc.nat(99)).map(([n, part]) => {
    const shares = unit === "%" ? n % 101 : n;
    const fraction =
      decimals === 0 || part === 0 ? "" : `.${String(part).padStart(2, "0").slice(0, decimals)}`;
    return `${shares}${fraction}`;
  });

const slotFor = (unit: string, scales: readonly string[]) =>
  fc
    .record({
      prefix: fc.constantFrom(...PREFIXES),
      blank: fc.constantFrom(...BLANKS),
      more: fc.constantFrom("", "", "余", "多"),
      scale: fc.constantFrom(...scales),
      inner: fc.boolean(),
      suffix: fc.constantFrom(...SUFFIXES),
    })
    .map(({ prefix, blank, more, scale, inner, suffix }) => {
      // A slot takes one marker, as a writer gives it.
      const marker = prefix === "" ? more : "";
      const end = prefix + marker === "" ? suffix : "";
      const [before, after] = inner || scale === "" ? [marker, ""] : ["", marker];
      return { lead: prefix, rest: `${blank}${before}${scale}${after}${unit}${end}` };
    });

interface Clause {
  readonly words: readonly (string | Omit<SentenceBlank, "at">)[];
  readonly names: readonly string[];
  readonly joint: string;
  readonly after: string;
}

const around = { joint: fc.constantFrom(...JOINTS), after: fc.constantFrom(...AFTER) };

/** 落实资金达X余万元. */
const single: fc.Arbitrary<Clause> = fc
  .constantFrom(...SHAPES)
  .chain(([name, measureUnit, scales, decimals]) =>
    fc
      .record({
        value: valueFor(measureUnit, decimals),
        slot: slotFor(measureUnit, scales),
        verb: fc.constantFrom(...VERBS),
        ...around,
      })
      .map(({ value, slot, verb, joint, after }) => ({
        words: [`${name}${verb}${slot.lead}`, { name, measureUnit, value }, slot.rest],
        names: [name],
        joint,
        after,
      })),
  );

const FAMILIES: readonly (readonly [
  unit: string,
  scales: readonly string[],
  decimals: number,
  names: readonly string[],
])[] = [
  ["元", MONEY, 2, ["道路投入", "水利投入", "教育投入"]],
  ["人", COUNTED, 0, ["东区就业人数", "西区就业人数", "北区就业人数"]],
  ["%", [""], 2, ["小学巩固率", "初中升学率", "高中录取率"]],
  ["亩", COUNTED, 2, ["水稻面积", "玉米面积", "大豆面积"]],
];

/** 道路投入、水利投入分别为X和X万元: the unit is said once. */
const listed: fc.Arbitrary<Clause> = fc
  .constantFrom(...FAMILIES)
  .chain(([measureUnit, scales, decimals, names]) =>
    fc
      .record({
        values: fc.array(valueFor(measureUnit, decimals), {
          minLength: names.length,
          maxLength: names.length,
        }),
        count: fc.integer({ min: 2, max: names.length }),
        scale: fc.constantFrom(...scales),
        letters: fc.constantFrom("X", "XX", "×××", "XX.X"),
        link: fc.constantFrom("、", "和"),
        ...around,
      })
      .map(({ values, count, scale, letters, link, joint, after }) => {
        const some = names.slice(0, count);
        const last = count - 1;
        return {
          words: [
            `${some.slice(0, last).join("、")}${link}${some[last]!}分别为`,
            ...some.flatMap((name, at) => [
              { name, measureUnit, value: values[at]! },
              letters + (at === last ? `${scale}${measureUnit}` : at === last - 1 ? link : "、"),
            ]),
          ],
          names: some,
          joint,
          after,
        };
      }),
  );

/** Sentences of one to four clauses, each with blanks of other indicators. */
export const draftSentences: fc.Arbitrary<DraftSentence> = fc
  .record({
    before: fc.constantFrom(...BEFORE),
    clauses: fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: single }, listed), {
      minLength: 1,
      maxLength: 4,
      selector: ({ names }) => names[0],
    }),
  })
  .map(({ before, clauses }) => {
    let text = before;
    const blanks: SentenceBlank[] = [];
    clauses.forEach(({ words, joint, after }, index) => {
      for (const word of words) {
        if (typeof word === "string") text += word;
        else blanks.push({ at: text.length, ...word });
      }
      text += index === clauses.length - 1 ? after : joint;
    });
    return { text, blanks };
  });

/** All styles of `say`. */
export const STYLES: readonly Style[] = ["yu", "duo", "jin", "yue", "chao", "yishang", "round", "exact"];

/** A figure, a style to say it in, and a sentence that says it. */
export interface SaidSentence {
  readonly known: Omit<SentenceBlank, "at">;
  readonly style: Style;
  readonly sentence: (said: string) => string;
}

export const saidSentences: fc.Arbitrary<SaidSentence> = fc
  .constantFrom(...SHAPES)
  .chain(([name, measureUnit, , decimals]) =>
    fc
      .record({
        value: valueFor(measureUnit, decimals),
        style: fc.constantFrom(...STYLES),
        before: fc.constantFrom(...BEFORE),
        verb: fc.constantFrom(...VERBS),
        after: fc.constantFrom(...AFTER),
      })
      .map(({ value, style, before, verb, after }) => ({
        known: { name, measureUnit, value },
        style,
        sentence: (said: string) => `${before}${name}${verb}${said}${after}。`,
      })),
  );
