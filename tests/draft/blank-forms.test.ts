import { findBlanks } from "../../src/core/draft/blank.ts";
import { scanText } from "../../src/core/draft/scan.ts";

const listed = (words: string): string[] => words.split(" ");

/** "X余公里|余||公里|measure" for every placeholder of a text. */
function slotsOf(text: string): string[] {
  return scanText(text).placeholders.map(({ text: words, approximator, scale, unit, kind }) =>
    [words, approximator, scale, unit, kind].join("|"),
  );
}

describe("what a blank looks like", () => {
  test.each([
    ["检查XX家", [{ start: 2, end: 4, form: "letters", alphabet: 0, decimal: false, named: null }]],
    ["增长X.XX%", [{ start: 2, end: 6, form: "letters", alphabet: 0, decimal: true, named: null }]],
    ["增长X·X%", [{ start: 2, end: 5, form: "letters", alphabet: 0, decimal: true, named: null }]],
    ["增长X・X万", [{ start: 2, end: 5, form: "letters", alphabet: 0, decimal: true, named: null }]],
    [
      "“X·XX”疫情",
      [
        { start: 1, end: 2, form: "letters", alphabet: 0, decimal: false, named: null },
        { start: 3, end: 5, form: "letters", alphabet: 0, decimal: false, named: null },
      ],
    ],
    ["增长11.X%", [{ start: 2, end: 6, form: "partial", alphabet: 0, decimal: true, named: null }]],
    ["增长1X.X%", [{ start: 2, end: 6, form: "partial", alphabet: 0, decimal: true, named: null }]],
    ["共3X余条", [{ start: 1, end: 3, form: "partial", alphabet: 0, decimal: false, named: null }]],
    ["{{ 条数 }}条", [{ start: 0, end: 8, form: "field", alphabet: -1, decimal: false, named: "条数" }]],
    ["｛｛条数｝｝条", [{ start: 0, end: 6, form: "field", alphabet: -1, decimal: false, named: "条数" }]],
    ["${条数}条", [{ start: 0, end: 5, form: "words", alphabet: -1, decimal: false, named: null }]],
    ["[具体条数]条", [{ start: 0, end: 6, form: "words", alphabet: -1, decimal: false, named: null }]],
    ["【 】项", [{ start: 0, end: 3, form: "bracket", alphabet: -1, decimal: false, named: null }]],
    ["【X.X】%", [{ start: 0, end: 5, form: "bracket", alphabet: 0, decimal: true, named: null }]],
    ["[ XX ]条", [{ start: 0, end: 6, form: "bracket", alphabet: 0, decimal: false, named: null }]],
    ["＿＿个", [{ start: 0, end: 2, form: "line", alphabet: -1, decimal: false, named: null }]],
    ["———家", [{ start: 0, end: 3, form: "line", alphabet: -1, decimal: false, named: null }]],
    ["───家", [{ start: 0, end: 3, form: "line", alphabet: -1, decimal: false, named: null }]],
    ["……万元", [{ start: 0, end: 2, form: "dots", alphabet: -1, decimal: false, named: null }]],
    ["共  座", [{ start: 1, end: 3, form: "spaces", alphabet: -1, decimal: false, named: null }]],
    ["共\u3000座", [{ start: 1, end: 2, form: "spaces", alphabet: -1, decimal: false, named: null }]],
    ["共，  座", [{ start: 2, end: 4, form: "spaces", alphabet: -1, decimal: false, named: null }]],
    ["共\u3000、", [{ start: 1, end: 2, form: "spaces", alphabet: -1, decimal: false, named: null }]],
    ["共\u3000%", [{ start: 1, end: 2, form: "spaces", alphabet: -1, decimal: false, named: null }]],
  ])("%s", (text, blanks) => {
    expect(findBlanks(text)).toEqual(blanks);
  });

  test.each(["（）", "()", "【】", "[]", "［］", "〔〕", "<>", "＜＞", "〈〉"])(
    "%s holds a blank",
    (pair) => {
      expect(findBlanks(`共${pair[0]}XX${pair[1]}家`)).toMatchObject([{ start: 1, end: 5, form: "bracket" }]);
      expect(findBlanks(`共${pair[0]}  ${pair[1]}家`)).toMatchObject([{ start: 1, end: 5, form: "bracket" }]);
    },
  );

  test.each([
    ["XML文件", "a letter before or behind"],
    ["SUX车", "a letter before"],
    ["X5车型", "a digit behind"],
    ["x射线", "a ray"],
    ["X光机", "a machine"],
    ["X光片", "a picture"],
    ["X染色体", "a chromosome"],
    ["X轴", "an axis"],
    ["X波段", "a band"],
    ["a@xx", "an address"],
    ["xx@a", "an address"],
    ["a/xx", "a path"],
    ["xx/a", "a path"],
    ["x=1", "an equation"],
    ["x&y", "two letters"],
    ["a.x", "a file"],
    ["x.doc", "a file"],
    ["二○二三年", "a numeral"],
    ["一〇五", "a numeral"],
    ["共 座", "one space alone"],
    ["a  b", "spaces among letters"],
    ["共  。", "spaces before a full stop"],
    ["——是", "a dash"],
    ["……", "not a line"],
    ["…是", "one ellipsis"],
    ["{条数}", "one brace"],
    ["{{}}", "no words"],
    ["{{ }}", "no words"],
    ["{{a{b}}", "a brace inside"],
    ["${}", "no words"],
    ["$条", "a dollar"],
    ["（具体条数）", "a remark in round brackets"],
    ["[1]", "a reference"],
    ["[条数1]", "words with digits"],
    ["a_b", "a name in code"],
    ["3×4米", "a product"],
    ["3#楼", "a house"],
    ["3？", "a question"],
  ])("no blank in %s: %s", (text) => {
    expect(findBlanks(text).filter(({ form }) => form !== "dots")).toEqual([]);
  });

  test.each(
    listed(
      "km km2 KM m m2 m3 m² m³ cm mm kg mg t ha hm hm2 hm² kW kV kWh KW KV KWh MW GW MWh GWh kVA VA MVA MB GB TB PB TEU ml dB MPa GJ PFLOPS EFLOPS Mbps Gbps Tbps",
    ),
  )("XX%s is a blank with a unit in Latin letters", (unit) => {
    expect(findBlanks(`全长XX${unit}，`)).toMatchObject([{ start: 2, end: 4, form: "letters" }]);
    if (/[a-z0-9]$/i.test(unit)) expect(findBlanks(`全长XX${unit}a，`)).toEqual([]);
    expect(findBlanks(`全长NN${unit}，`)).toEqual([]);
  });

  test("a bracket or a field that is too long is none, the longest one is", () => {
    expect(findBlanks(`[${"字".repeat(23)}]`)).toHaveLength(1);
    expect(findBlanks(`[${"字".repeat(24)}]`)).toEqual([]);
    expect(findBlanks(`{{${"字".repeat(118)}}}`)).toHaveLength(1);
    expect(findBlanks(`{{${"字".repeat(121)}}}`)).toEqual([]);
  });
});

describe("what belongs to the number", () => {
  test.each([
    ["X 家", ["X 家|||家|count"]],
    ["近X余万人以上", ["近X余万人以上|余|万|人|count"]],
    ["近X万余人", ["近X万余人|余|万|人|count"]],
    ["约X家左右", ["约X家左右|约||家|count"]],
    ["X家左右", ["X家左右|左右||家|count"]],
    ["X几万人", ["X几万人|几|万|人|count"]],
    ["X来个", ["X来个|来||个|count"]],
    ["X个多月", ["X个多月|多||个月|duration"]],
    ["X个多小时", ["X个多小时|多||个小时|duration"]],
    ["X个多星期", ["X个多星期|多||个星期|duration"]],
    ["X个多工作日", ["X个多工作日|多||个工作日|duration"]],
    ["X个多季度", ["X个多季度|多||个季度|duration"]],
    ["X公里多", ["X公里多|多||公里|measure"]],
    ["X年多来", ["X年多|多||年|duration"]],
    ["X.X/10万，", ["X.X/10万|||/10万|ratio"]],
    ["X.X／十万，", ["X.X／十万|||／十万|ratio"]],
    ["约X.X/10万，", ["约X.X/10万|约||/10万|ratio"]],
    ["X元/吨", ["X元/吨|||元/吨|money"]],
    ["X元／平方米", ["X元／平方米|||元／平方米|money"]],
    ["X人/平方公里", ["X人/平方公里|||人/平方公里|count"]],
    ["X条/次", ["X条|||条|count"]],
    ["X头/年", ["X头/年|||头/年|count"]],
    ["X千瓦", ["X千瓦|||千瓦|measure"]],
    ["X万千瓦", ["X万千瓦||万|千瓦|measure"]],
    ["X千克", ["X千克|||千克|measure"]],
    ["X百分点", ["X百分点|||百分点|percentage-point"]],
    ["X百姓", []],
    ["X台（套），", ["X台（套）|||台|count"]],
    ["X件(套)，", ["X件(套)|||件|count"]],
    ["X条（处），", ["X条|||条|count"]],
    ["花卉X万盆，", ["X万盆||万|盆|count"]],
    ["共X余万，", ["X余万|余|万||count"]],
    ["XX家以上", ["XX家以上|以上||家|count"]],
    ["XX家及以下", ["XX家及以下|及以下||家|count"]],
    ["XX元上下", ["XX元上下|上下||元|money"]],
    ["XX元上下级", ["XX元|||元|money"]],
    ["百分之X以上", ["百分之X以上|以上||%|percent"]],
    ["近百分之X", ["近百分之X|近||%|percent"]],
    ["翻X番", ["X番|||番|ratio"]],
    ["超过X成", ["超过X成|超过||成|percent"]],
    ["X成立", []],
  ])("%s", (text, slots) => {
    expect(slotsOf(text)).toEqual(slots);
  });

  test.each(
    listed(
      "最近 附近 邻近 靠近 临近 就近 新近 亲近 贴近 走近 相近 合约 签约 公约 节约 集约 契约 预约 履约 违约 解约 制约 续约 缔约 守约 爽约 相约 邀约 隐约 赶超 高超 反超 前超 领超 发现不足 整改不足",
    ),
  )("%sX家: the word only ends like a marker", (word) => {
    expect(slotsOf(`全市${word}X家，`)).toEqual(["X家|||家|count"]);
  });

  test.each(
    listed(
      "多地 多部门 多措 多举 多方 多点 多层 多边 多样 多功能 多元化 多民族 多渠道 多式 多媒体 余姚 余杭 余额",
    ),
  )("XX%s is no number", (words) => {
    expect(slotsOf(`在XX${words}开展，`)).toEqual([]);
  });
});

describe("ranks", () => {
  test.each([
    ["列全省第X位，", "第X位|||位|rank"],
    ["列全省第 X 位，", "第 X 位|||位|rank"],
    ["获第X名，", "第X名|||名|rank"],
    ["排名全省第X，", "第X||||rank"],
    ["排名X，", "X||||rank"],
    ["排名全市X，", "X||||rank"],
    ["排名X位，", "X位|||位|rank"],
    ["位列全省X位，", "X位|||位|rank"],
    ["位居全国X位，", "X位|||位|rank"],
    ["排位前X名，", "X名|||名|rank"],
  ])("%s", (text, slot) => {
    expect(slotsOf(text)).toEqual([slot]);
  });

  test.each(["第X位称", "第X名单", "位列X，", "位居X，"])("no rank in %s", (text) => {
    expect(scanText(text).placeholders.filter(({ kind }) => kind === "rank")).toEqual([]);
  });
});

test.each(["举办“四季讲坛”X期。", "编发《信息简报》X期，"])(
  "issues of a thing named in marks are counted: %s",
  (text) => {
    expect(scanText(text).placeholders).toMatchObject([{ text: "X期", kind: "count" }]);
  },
);
