import { parsePhraseAt } from "../../src/core/number/phrase.ts";

/** Text with the position marked by ‹ and the expected phrase in ‹ ›; a lone ‹ means no phrase starts there. */
test.each([
  "惠及群众就医‹1.3亿人次›，减少",
  "经济总量约‹4.4万亿元›,一般公共预",
  "增长5.2%、‹约4.4万亿元›,一般",
  "‹170余项›新的试点举措",
  "带动‹250余万›农村低收入群众",
  "一天就接送了‹30多位›医护人员",
  "‹2800多›医护人员",
  "占地‹100多万亩›；500亩以上",
  "总结了‹一年多›来常委会工作",
  "队伍扩大到‹二三十人›的",
  "发送旅客‹超千万人次›。",
  "承包造林‹万亩以上›的大户",
  "月薪在‹2800～3200元›，",
  "‹36岁至59岁›的党员",
  "比上年提高‹0.2个›和0.1个百分点",
  "用地‹34.3006hm²›，均为",
  "由‹30%›到20%",
  "判处‹三十件›四起",
  "‹十万元以上五十万元以下›罚款",
  "连续‹5年›多次获奖",
  "‹3万多›次方",
  "起诉‹2500余人›起诉后",
  "‹300人›上下级",
  "‹1/3›的人",
  "‹第46位›，比上年",
  "‹第八天›，全国铁路",
  "‹前10名›的城市",
  "前‹3个月›累计",
  "‹过半›的企业",
  "‹三成›立案",
  "‹近三年›来",
  "‹3个多月›",
  "完成‹2019-2021年›的",
  "‹至少 300 家›企业",
  "第‹三、四›季度",
  "‹几十万人›参加",
  "‹5个›别单位",
  "‹百余条›",
  "‹300千瓦›机组",
])("%s", (marked) => {
  const start = marked.indexOf("‹");
  const text = marked.replace(/[‹›]/g, "");
  const phrase = parsePhraseAt(text, start);
  const end = marked.indexOf("›") - 1;
  const known = WITHOUT.get(marked);
  if (known === undefined)
    expect(phrase && text.slice(phrase.start, phrase.end)).toBe(text.slice(start, end));
  else expect(phrase && text.slice(phrase.start, phrase.end)).toBe(known);
});

/** Where the words around mislead: what is read instead of the marked span. */
const WITHOUT = new Map<string, string | null>([
  ["第‹三、四›季度", "三"],
  ["‹三成›立案", "三"],
  ["‹5个›别单位", "5"],
  ["‹3万多›次方", "3万多次"],
]);

test.each([
  ["万元地区生产总值", 0],
  ["百姓", 0],
  ["千方百计", 0],
  ["数据显示", 0],
  ["几乎", 0],
  ["12345", 2],
  ["1.25%", 2],
  ["二〇二四年", 2],
  ["近年来", 0],
  ["约束", 0],
  ["上级", 0],
  ["第一时间前", 4],
  ["，", 0],
  ["", 0],
  ["条", 5],
  ["半导体", 0],
  ["1.2.3", 0],
])("no phrase starts in %s at %i", (text, position) => {
  expect(parsePhraseAt(text, position)).toBeNull();
});

test("a phrase says where its parts stand", () => {
  expect(parsePhraseAt("共约120余万人次。", 1)).toMatchObject({
    start: 1,
    end: 9,
    numeral: { start: 2, end: 5 },
    script: "arabic",
    scale: "万",
    unit: { start: 7, end: 9 },
    quantity: "count",
  });
  expect(parsePhraseAt("三百元", 0)).toMatchObject({ script: "chinese", scale: "", quantity: "money" });
  expect(parsePhraseAt("过半", 0)).toMatchObject({ script: "words", quantity: "percent" });
});

test.each(["010-6505", "0371-65501234", "010—6505"])("%s is no range", (text) => {
  expect(parsePhraseAt(text, 0)?.claim.markers).toEqual([]);
});
