import { scanText } from "../../src/core/draft/scan.ts";

/** "×××=name-person" for every mask of a text. */
function masksOf(text: string): string[] {
  return scanText(text).masks.map((mask) => `${mask.text}=${mask.kind}`);
}

const TITLES =
  "书记 主任 市长 县长 区长 镇长 局长 处长 科长 部长 院长 校长 所长 站长 队长 组长 主席 代表 委员 干部 民警 警官 法官 检察官 律师 医生 护士 教授 工程师 经理 董事长 老板 村民 居民 群众 职工 工人 员工 党员 户主 当事人 嫌疑人 被告人 被告 原告 负责人 联系人 填报人 审核人 制表人 经办人 签发人 记者 通讯员 作者 姓名 同志 学生 患者 男子 女子 司机 焊工 电工 钳工 木工 瓦工 爆破工";

test.each(TITLES.split(" "))("whoever is called %s is a person", (title) => {
  expect(masksOf(`${title}×××到会`)).toEqual(["×××=name-person"]);
  expect(masksOf(`${title}：×××。`)).toEqual(["×××=name-person"]);
});

test.each("介绍 说 表示 指出 强调 认为 告诉 讲话 主持 出席 参加 汇报 宣读 致辞 带队 等人 一行".split(" "))(
  "whoever is said to %s is a person",
  (act) => {
    expect(masksOf(`会上，×××${act}了情况。`)).toEqual(["×××=name-person"]);
  },
);

test.each(
  "单位 部门 地址 电话 手机 传真 邮编 编号 账号 日期 时间 职务 名称 公章 盖章 签字 签名 身份证 身份证号 号码 邮箱 网址".split(
    " ",
  ),
)("%s：××× is a line to be signed, and counts nothing", (field) => {
  expect(masksOf(`${field}：×××`)).toEqual(["×××=name-org"]);
  expect(scanText(`${field}：×××`).placeholders).toEqual([]);
});

test.each("拥有 位于 地处 坐落 是 作为 全境 境内 各地 多地 等地 人民 机场 籍".split(" "))(
  "XX%s speaks of a place",
  (words) => {
    expect(masksOf(`昨天XX${words}江边`)[0]).toMatch(/^XX.*=name-place$/);
  },
);

test.each([
  ["王某依法被判刑", ["王某=name-person"]],
  ["张某某到案", ["张某某=name-person"]],
  ["对颜某志判刑", ["颜某志=name-person"]],
  ["颜某志，男", ["颜某志=name-person"]],
  ["李某强等五人", ["李某强=name-person"]],
  ["陈某华因盗窃", ["陈某华=name-person"]],
  ["刘某明被抓获", ["刘某明=name-person"]],
  ["赵某伟的住处", ["赵某伟=name-person"]],
  ["孙某、周某", ["孙某=name-person", "周某=name-person"]],
  ["某单位某人", []],
])("masked persons of %s", (text, masks) => {
  expect(masksOf(text)).toEqual(masks);
});

/** After a verb of reach, X县X镇X村 is a list of counts; without one XX镇 is a place. */
test.each(
  "涉及 覆盖 惠及 辖 下辖 管辖 辐射 遍布 遍及 走访 深入 抽查 检查 督查 督导 巡查 抽取 调研 共 共有 共计 涵盖 包含".split(
    " ",
  ),
)("what is %s is counted by place", (verb) => {
  const { placeholders } = scanText(`${verb}X县X镇X村。`);
  expect(placeholders.map(({ text, unit }) => [text, unit])).toEqual([
    ["X县", "县"],
    ["X镇", "镇"],
    ["X村", "村"],
  ]);
  expect(scanText(`${verb}了XX镇，`).placeholders).toEqual([]);
});

test.each([
  ["惠及X省X市X区X街道X社区，", "省 市 区 街道 社区"],
  ["覆盖X旗X州X盟、X乡镇和X乡；", "旗 州 盟 乡镇 乡"],
  ["涉及全市X县X村的", "县 村"],
  ["惠及到XX县××镇**村", "县 镇 村"],
])("the places of %s", (text, units) => {
  expect(scanText(text).placeholders.map(({ unit }) => unit)).toEqual(units.split(" "));
});

test.each(["召开X县X镇会议", "惠及X县X镇政府", "位于X省X市"])("no count in %s", (text) => {
  expect(scanText(text).placeholders).toEqual([]);
});

test.each("增长 成长 延长 全长 时长 增员 动员".split(" "))("%s ends like a title and is none", (word) => {
  expect(masksOf(`${word}XX。`)).toEqual(["XX=undecided"]);
});

test.each([
  ["○市召开会议", ["○市=name-place"]],
  ["　　○县信访局受理", ["○县=name-place"]],
  ["会议结束。○市、○县参加", ["○市=name-place", "○县=name-place"]],
  ["由○局负责", ["○局=name-org"]],
  ["在□县开展，△镇牵头", ["□县=name-place"]],
  ["○市内 ○市外", []],
  ["○省 ○市 ○县", []],
  ["政治面貌□党员□群众", []],
])("one circle masks a name where it is no list mark: %s", (text, masks) => {
  expect(masksOf(text)).toEqual(masks);
});
