import { message } from "../../src/core/finding/message.ts";
import type { Mask } from "../../src/core/model/draft.ts";
import type { Paragraph } from "../../src/core/model/document.ts";
import { scanParagraphs, scanText } from "../../src/core/draft/scan.ts";

function paragraph(id: string, text: string): Paragraph {
  return { id, text, place: "body", headingLevel: null, controls: [], obstacles: [] };
}

const codesOf = (text: string): string[] => {
  return scanParagraphs("draft.docx", [paragraph("body/1", text)]).findings.map(({ code }) => code);
};

describe("what a placeholder knows of itself", () => {
  test.each([
    // text, approximator, scale, unit, kind
    ["发布信息X条", "", "", "条", "count"],
    ["发布信息X余条", "余", "", "条", "count"],
    ["覆盖X余万人", "余", "万", "人", "count"],
    ["覆盖X万余人", "余", "万", "人", "count"],
    ["覆盖X万多人", "多", "万", "人", "count"],
    ["覆盖近X万人", "近", "万", "人", "count"],
    ["投资约X亿元", "约", "亿", "元", "money"],
    ["投资X万亿元", "", "万亿", "元", "money"],
    ["每亩收入X千元", "", "千", "元", "money"],
    ["引资X亿美元", "", "亿", "美元", "money"],
    ["占比X%以上", "以上", "", "%", "percent"],
    ["占比X％", "", "", "%", "percent"],
    ["增长百分之X", "", "", "%", "percent"],
    ["近X成企业", "近", "", "成", "percent"],
    ["提高X.X个百分点", "", "", "个百分点", "percentage-point"],
    ["增长X.X倍", "", "", "倍", "ratio"],
    ["产值翻X番", "", "", "番", "ratio"],
    ["综合指数为XXX.X，", "", "", "", "ratio"],
    ["列全省第X位", "", "", "位", "rank"],
    ["排名全省第X，", "", "", "", "rank"],
    ["近X年来", "近", "", "年", "duration"],
    ["帮扶X年多", "多", "", "年", "duration"],
    ["历时X个多月", "多", "", "个月", "duration"],
    ["建成公路X余公里", "余", "", "公里", "measure"],
    ["修路X公里左右", "左右", "", "公里", "measure"],
    ["年均浓度XX微克/立方米", "", "", "微克/立方米", "measure"],
    ["价格X元/吨", "", "", "元/吨", "money"],
    ["不少于X场次", "不少于", "", "场次", "count"],
    ["【X】万辆", "", "万", "辆", "count"],
    ["覆盖率达XX，", "", "", "", "percent"],
    ["惠及X县X镇，", "", "", "县", "count"],
  ])("%s", (text, approximator, scale, unit, kind) => {
    const [first] = scanText(text).placeholders;
    expect(first).toMatchObject({ approximator, scale, unit, kind, named: null });
  });

  test("the name inside double braces, with the unit that follows", () => {
    const { placeholders } = scanText("共发布{{ 信息条数 }}余条，｛｛办结率｝｝，{{开支}}", "line/7");
    expect(placeholders.map(({ id, text, named, unit }) => [id, text, named, unit])).toEqual([
      ["line/7#1", "{{ 信息条数 }}余条", "信息条数", "条"],
      ["line/7#2", "｛｛办结率｝｝", "办结率", ""],
      ["line/7#3", "{{开支}}", "开支", ""],
    ]);
  });
});

describe("what a mask is called", () => {
  test.each<[string, string, Mask["kind"]]>([
    ["XX市召开会议", "XX市", "name-place"],
    ["位于XX镇XX大道", "XX镇XX大道", "name-place"],
    ["XXX医院收治患者", "XXX医院", "name-org"],
    ["XX股份有限公司", "XX股份", "name-org"],
    ["书记×××介绍", "×××", "name-person"],
    ["对颜某志判刑，", "颜某志", "name-person"],
    ["加快XX项目建设", "XX项目", "name-project"],
    ["XX铁路通车", "XX铁路", "name-project"],
    ["XXX洗钱案入选", "XXX洗钱案", "name-event"],
    ["“X·XX”疫情", "X·XX", "name-event"],
    ["推出《*》等", "*", "name-document"],
    ["贯彻XXX精神", "XXX精神", "name-document"],
    ["截至XX月XX日，", "XX月XX日", "date-blank"],
    ["20XX年，", "20XX年", "date-blank"],
    ["时间 xx:xx", "xx:xx", "date-blank"],
    ["20XX级新生", "20XX级", "date-blank"],
    ["闽政办函〔20XX〕XXX号", "闽政办函〔20XX〕XXX号", "docnum-blank"],
    ["根据国办发〔2025〕X号", "国办发〔2025〕X号", "docnum-blank"],
    ["第X号公告", "第X号", "docnum-blank"],
    ["第X届运动会", "第X届", "ordinal-blank"],
    ["x届x次全会", "x届x次全会", "ordinal-blank"],
    ["县政府XX次常务会议", "XX次常务会议", "ordinal-blank"],
    ["依照第X条规定", "第X条", "clause-number"],
    ["（X）加强领导", "（X）", "clause-number"],
    ["X、主要做法", "X、", "clause-number"],
    ["建校xx周年", "xx周年", "anniversary-blank"],
    ["构建1+N体系", "1+N", "formula-N"],
    ["形成1+8+N格局", "1+8+N", "formula-N"],
    ["完成XX后验收", "XX", "undecided"],
  ])("%s", (text, span, kind) => {
    const { masks, placeholders } = scanText(text);
    expect(masks.map((mask) => [mask.text, mask.kind])).toEqual([[span, kind]]);
    expect(placeholders).toEqual([]);
  });
});

describe("what is said of a draft", () => {
  test.each([
    ["发布信息X余条，同比增长X%。", []],
    ["XX市、XX局、第X届、20XX年。", []],
    ["完成XX后再报。", ["draft.blank-undecided"]],
    ["日平均预约率为XX，较好。", ["draft.unit-missing"]],
    ["共 座隧道已贯通。", ["draft.text-damaged"]],
    ["全年共举办余场次活动。", ["draft.figure-deleted"]],
    ["产值同比增长%。", ["draft.figure-deleted"]],
    ["共投入资金万元。", ["draft.figure-deleted"]],
    ["投入万元以上的企业", []],
    ["其余人员、业余条件、剩余人次", []],
    ["发布{{信息条数条", ["draft.field-unclosed"]],
    ["发布{{}}条", ["draft.field-unclosed"]],
    ["参加X至X个培训", ["draft.blank-undecided"]],
  ])("%s", (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test("a finding says where, what was found and what was expected", () => {
    const [finding] = scanParagraphs("稿.txt", [
      paragraph("line/1", ""),
      paragraph("line/2", "验收XX后"),
    ]).findings;
    if (finding === undefined) throw new Error("one finding is due");
    expect(finding.location).toEqual({ kind: "text", file: "稿.txt", paragraph: "line/2", start: 2, end: 4 });
    expect(message(finding, "zh-CN")).toContain("“XX”");
    expect(message(finding, "en")).toContain("XX");
    expect(finding.params["expected"]).toBe("量词、单位或%");
  });

  test("a whole draft keeps the order of its paragraphs", () => {
    const scan = scanParagraphs("稿.txt", [
      paragraph("line/1", "检查X家"),
      paragraph("line/2", "整改X处，共3次"),
    ]);
    expect(scan.placeholders.map(({ id, paragraph: at }) => [id, at])).toEqual([
      ["line/1#1", "line/1"],
      ["line/2#1", "line/2"],
    ]);
    expect(scan.numbers.map(({ paragraph: at, text }) => [at, text])).toEqual([["line/2", "3次"]]);
  });
});
