import { segmentsOf } from "../../src/core/draft/bind-segments.ts";
import { wordsOf } from "../../src/core/draft/bind-words.ts";
import { labelledText } from "../support/binding-cases.ts";

/** "left|right|shared|inherited" of every blank. */
function segments(notation: string): string[] {
  const { paragraph, placeholders } = labelledText("line/1", notation);
  return segmentsOf(paragraph.text, placeholders, wordsOf).map(({ left, right, shared, inherited }) =>
    [left, right, shared, inherited].join("|"),
  );
}

test.each([
  ["发布信息{X条|}。", ["发布信息|||"]],
  ["今年，发布信息{X条|}，", ["发布信息|||"]],
  ["{XX余条|}被市级媒体转发。", ["|被市级媒体转发||"]],
  // What stands between two blanks of a clause is the second's, from the 、 on.
  ["发布信息{X条|}公开文件{X件|}", ["发布信息||公开文件|", "公开文件|||"]],
  ["刊发信息{X条|}次、局长信箱留言{X条|}", ["刊发信息|次||", "局长信箱留言|||"]],
  ["培训{X场|}、", ["培训|、||"]],
  ["拥有{X所|}高校、{X家|}科研院所。", ["拥有|高校||", "|科研院所||"]],
  ["拥有{X所|}高校和{X家|}科研院所。", ["拥有|高校||", "|科研院所||"]],
  ["拥有{X所|}高校与{X家|}科研院所。", ["拥有|高校||", "|科研院所||"]],
  ["拥有{X所|}高校及{X家|}科研院所。", ["拥有|高校||", "|科研院所||"]],
  ["拥有{X所|}高校以及{X家|}科研院所。", ["拥有|高校||", "|科研院所||"]],
  // Nothing but a joint between them: the second has no words of its own and inherits.
  ["识别纳入监测对象{X户|}{X人|}。", ["识别纳入监测对象|||", "|||识别纳入监测对象"]],
  ["检查企业{X家|}并{X次|}通报。", ["检查企业||并|", "|通报||"]],
  // The clause before lends its words to one that only says the change, but not over the end of a sentence.
  ["受理案件{X件|}，同比上升{X%|}。", ["受理案件|||", "同比上升|||受理案件X件"]],
  ["办案质量提高，同比上升{X%|}。", ["同比上升|||办案质量提高"]],
  ["办案质量提高。同比上升{X%|}。", ["同比上升|||"]],
  ["其中{X件|}", ["其中|||"]],
])("%s", (notation, expected) => {
  expect(segments(notation)).toEqual(expected);
});

describe("分别 gives each blank its own noun", () => {
  test.each([
    ["事故起数、死亡人数同比分别下降{X%|}、{X%|}。", ["事故起数同比下降", "死亡人数同比下降"]],
    ["事故起数和死亡人数环比分别下降{X%|}和{X%|}。", ["事故起数环比下降", "死亡人数环比下降"]],
    ["事故起数与死亡人数较上年分别下降{X%|}与{X%|}。", ["事故起数较上年下降", "死亡人数较上年下降"]],
    ["事故起数及死亡人数比上年分别下降{X%|}及{X%|}。", ["事故起数比上年下降", "死亡人数比上年下降"]],
    ["事故起数、死亡人数分别下降{X%|}，{X%|}。", ["事故起数下降", "死亡人数下降"]],
    ["事故起数、死亡人数分别下降{X%|}{X%|}。", ["事故起数下降", "死亡人数下降"]],
    // More nouns than blanks: the nearest ones.
    ["全市工业、事故起数、死亡人数分别下降{X%|}、{X%|}。", ["事故起数下降", "死亡人数下降"]],
    ["甲项、乙项、丙项分别为{X%|}、{X%|}和{X%|}。", ["甲项为", "乙项为", "丙项为"]],
  ])("%s", (notation, left) => {
    expect(segments(notation).map((segment) => segment.split("|")[0])).toEqual(left);
    expect(segments(notation).every((segment) => segment.endsWith("|"))).toBe(true);
  });

  test.each([
    // Fewer nouns than blanks, no 分别, one blank alone, or words between: nobody can tell.
    ["事故分别下降{X%|}、{X%|}。", "事故分别下降"],
    ["事故起数、死亡人数下降{X%|}、{X%|}。", "事故起数、死亡人数下降"],
    ["事故起数、死亡人数分别下降{X%|}。", "事故起数、死亡人数分别下降"],
    ["事故起数、死亡人数分别下降{X%|}，受伤{X%|}。", "事故起数、死亡人数分别下降"],
  ])("but not in %s", (notation, left) => {
    expect(segments(notation)[0]?.split("|")[0]).toBe(left);
  });

  test("nor for more than nine blanks in a row", () => {
    const nouns = Array.from({ length: 12 }, (_, i) => `第${"甲乙丙丁戊己庚辛壬癸子丑"[i]}项`).join("、");
    const blanks = Array.from({ length: 12 }, () => "{X%|}").join("、");
    const left = segments(`${nouns}分别为${blanks}。`).map((segment) => segment.split("|")[0]);
    expect(left[0]).not.toBe("第甲项为");
    expect(left).toHaveLength(12);
  });
});
