import { scanParagraphs, scanText } from "../../src/core/draft/scan.ts";
import { paragraphOf } from "../support/binding-cases.ts";
import { intervalText } from "./marked-figures.ts";

/** "300余条|statistic|[301,399]条", or words and kind where nothing is claimed. */
function numbersOf(text: string): string[] {
  return scanText(text).numbers.map(({ text: words, kind, claim, unit }) => {
    return `${words}|${kind}${claim === null ? "" : `|${intervalText(claim)}${unit}`}`;
  });
}

describe("where a heading's number may stand", () => {
  test.each([
    ["一、总体要求", "一、|clause-number"],
    ["  一、总体要求", "一、|clause-number"],
    ["前文\n一、总体要求", "一、|clause-number"],
    ["前文\n\u3000\u3000一、总体要求", "一、|clause-number"],
    ["前文。一、总体要求", "一、|clause-number"],
    ["前文！1．总体要求", "1．|clause-number"],
    ["前文？ 1.总体要求", "1.|clause-number"],
    ["（一）总体要求", "（一）|clause-number"],
    ["(12)总体要求", "(12)|clause-number"],
    ["①总体要求", "①|clause-number"],
    ["前文；一是抓学习", "一是|clause-number"],
    ["前文：一要抓学习", "一要|clause-number"],
    ["前文，二则抓学习", "二则|clause-number"],
    ["前文：（1）抓学习", "（1）|clause-number"],
    ["前文； （2）抓学习", "（2）|clause-number"],
  ])("%j", (text, number) => {
    expect(numbersOf(text)[0]).toBe(number);
  });

  test.each([
    ["前文一、总体要求"],
    ["文          一、总体要求"],
    ["前文（1）抓学习"],
    ["前文一是抓学习"],
    ["前文，一要求"],
  ])("none in %j", (text) => {
    expect(numbersOf(text).filter((number) => number.endsWith("clause-number"))).toEqual([]);
  });
});

describe("what stands beside a number", () => {
  test.each([
    ["全国31省区市", ["31省区|statistic|[31,31]省区"]],
    ["全国31省市，", ["31省市|statistic|[31,31]省市"]],
    ["全国31省，", ["31省|statistic|[31,31]省"]],
    ["挖掘机3余盆，", ["3余盆|statistic|[4,9]盆"]],
    ["36万余，", ["36万余|statistic|[360001,369999]"]],
    ["12件(台)，", ["12件(台)|statistic|[12,12]件"]],
    ["12条(处)，", ["12条|statistic|[12,12]条"]],
    ["第3排3座", ["第3|ordinal", "3座|statistic|[3,3]座"]],
    ["前10名、前三季度", ["前10名|ordinal", "前三季度|date"]],
    ["首位、末位", ["首位|ordinal", "末位|ordinal"]],
    ["第十三届、十四届", ["第十三届|ordinal", "十四届|ordinal"]],
    ["第312号令", ["第312号|document-number"]],
    ["第三条第二款", ["第三条第二款|clause-number"]],
    ["第一季度", ["第一季度|date"]],
    ["国发〔2020〕18号", ["国发〔2020〕18号|document-number"]],
    ["根据国发〔2020〕18号", ["国发〔2020〕18号|document-number"]],
    ["2021年版", ["2021年版|document-number"]],
    ["近年来增长超百万，", ["超百万|statistic|[1000001,)"]],
    ["超百万的", []],
    ["高三学生、周一例会", []],
    ["三期培训班、四季度", ["三期|statistic|[3,3]期", "四季度|date"]],
    ["约 300人", ["约 300人|statistic|[270,330]人"]],
    ["约\u00a0300人", ["约\u00a0300人|statistic|[270,330]人"]],
    ["约有人、超声波", []],
    ["好几百人", ["好几百人|statistic|[200,999]人"]],
    ["最近3年、签约5家", ["3年|duration|[3,3]年", "5家|statistic|[5,5]家"]],
    ["节约50万元", ["50万元|money|[495000,505000)元"]],
  ])("%s", (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });

  test("a run of characters too long for a number is none, whatever is in it", () => {
    expect(numbersOf(`${"一".repeat(17)}百家`)).toEqual([]);
  });

  test("nothing inside a blank or a mask is a number, and what follows is read on", () => {
    expect(numbersOf("国办发〔20XX〕18号下达3亿元、20XX年5家")).toEqual([
      "3亿元|money|[285000000,315000000)元",
      "5家|statistic|[5,5]家",
    ]);
    expect(numbersOf("{{3月数}}条，5家，{{2}}条，6家")).toEqual([
      "5家|statistic|[5,5]家",
      "6家|statistic|[6,6]家",
    ]);
  });

  test("several quoted names in one text are each a name", () => {
    expect(numbersOf("“三公”与“一老一小”及“1+N”、“5·12”，共3家")).toEqual([
      "三公|name",
      "一老一小|name",
      "1+N|name",
      "5·12|name",
      "3家|statistic|[3,3]家",
    ]);
  });
});

describe("more damage", () => {
  const damagesOf = (text: string): [string, number, number][] => {
    return scanParagraphs("稿.txt", [paragraphOf("line/1", text)]).findings.map(({ code, location }) => {
      if (location.kind !== "text") throw new Error("a finding about a draft points into its text");
      return [code, location.start ?? -1, location.end ?? -1];
    });
  };

  test.each([
    ["来访群众 人次，", [["draft.text-damaged", 4, 5]]],
    ["来访群众 万人次。", [["draft.text-damaged", 4, 5]]],
    ["来访群众 亿元；", [["draft.text-damaged", 4, 5]]],
    ["来访群众 众人，", []],
    ["来访群众 人次的", []],
    ["共 余家", [["draft.text-damaged", 1, 2]]],
    ["共 多家", [["draft.text-damaged", 1, 2]]],
    ["共 ％", [["draft.text-damaged", 1, 2]]],
    ["共 家a", []],
    ["共 家", [["draft.text-damaged", 1, 2]]],
    [
      "增长%，共 座，{{甲，举办余场次，",
      [
        ["draft.figure-deleted", 0, 3],
        ["draft.text-damaged", 5, 6],
        ["draft.field-unclosed", 8, 10],
        ["draft.figure-deleted", 12, 17],
      ],
    ],
  ])("%s", (text, damages) => {
    expect(damagesOf(text)).toEqual(damages);
  });
});

describe("names and spaces", () => {
  test.each([
    ["由  、  组成，", ["name-person", "name-person"]],
    ["组长为  担任", ["name-person"]],
    ["组长：  同志", ["name-person"]],
    ["XX 市召开", ["name-place"]],
    ["XX各县区，", ["name-place"]],
    ["XX各乡镇，", ["name-place"]],
    ["XX各界，", ["undecided"]],
    ["“XX先锋号”", ["name-project"]],
    ["《XX》", ["name-document"]],
    ["“XX家企业共同参加的大型活动”", []],
    ["“X家，X个”", []],
  ])("%s", (text, kinds) => {
    expect(scanText(text).masks.map(({ kind }) => kind)).toEqual(kinds);
  });

  test.each(["姓  名", "单  位：", "职  位", "学  位"])("%s is one word that was spread", (text) => {
    expect(scanText(text).placeholders).toEqual([]);
  });

  test.each([
    ["XX支队伍", "支"],
    ["XX项目标", "项"],
    ["XX家企业", "家"],
    ["XX所学校", "所"],
    ["XX件案件", "件"],
    ["XX起事故", "起"],
    ["XX部法规", "部"],
    ["XX场会议", "场"],
    ["XX 支队伍", "支"],
  ])("%s counts", (text, unit) => {
    expect(scanText(`开展${text}，`).placeholders.map((found) => found.unit)).toEqual([unit]);
  });
});
