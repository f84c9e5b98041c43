import { scanText } from "../../src/core/draft/scan.ts";
import { intervalText } from "./marked-figures.ts";

/** "300余条|statistic|[301,399]条" for every number of a text that claims something, and its words and kind otherwise. */
function numbersOf(text: string): string[] {
  return scanText(text).numbers.map(({ text: words, kind, claim, unit }) => {
    return `${words}|${kind}${claim === null ? "" : `|${intervalText(claim)}${unit}`}`;
  });
}

const listed = (words: string): string[] => words.split(" ");

describe("what shall be is a criterion, what is a figure", () => {
  test.each(
    listed(
      "所得额 投资 总投资 投资额 收入 面积 产值 规模 资本 年龄 工龄 资产 余额 单价 价值 价格 月薪 工资 金额 数额 营收 销售额",
    ),
  )("%s超过1亿元的企业", (measured) => {
    expect(numbersOf(`${measured}超过1亿元的企业`)).toEqual(["超过1亿元|threshold|(100000000,)元"]);
    expect(numbersOf(`${measured}超过1亿元，`)[0]).toContain("|money|");
  });

  test.each(listed("超过 超 不超过 高于 低于 不低于 不少于 少于 大于 小于 不足 未满 不满 逾"))(
    "资产%s1亿元的企业",
    (compared) => {
      expect(numbersOf(`资产${compared}1亿元的企业`)[0]).toContain("|threshold|");
    },
  );

  test.each(listed("若 如果 假设 假定 假如 一旦 倘若"))("%s the number is only supposed", (word) => {
    expect(numbersOf(`${word}死亡人数达到3人，`)).toEqual(["3人|threshold|[3,3]人"]);
  });

  test.each(listed("必须 须 应当 应 不得 要求 限定 限 原则上"))("%s makes a limit a demand", (word) => {
    expect(numbersOf(`坡度${word}控制在25米以下。`)[0]).toContain("|threshold|");
    expect(numbersOf(`坡度${word}控制在25米。`)[0]).toContain("|statistic|");
  });

  test.each(listed("反应 响应 供应 效应 呼应 适应"))("%s demands nothing", (word) => {
    expect(numbersOf(`${word}在3次以上。`)[0]).toContain("|statistic|");
  });

  test.each([
    ["年满18周岁", "18周岁|threshold|[18,18]周岁"],
    ["已满16岁的", "16岁|threshold|[16,16]岁"],
    ["60岁以上老人", "60岁以上|threshold|[60,)岁"],
    ["36岁至59岁的党员", "36岁至59岁|threshold|[36,59]岁"],
    ["平均年龄为45岁", "45岁|statistic|[45,45]岁"],
    ["5亿元以上13个", "5亿元以上|threshold|[500000000,)元"],
    ["3层以上建筑", "3层以上|threshold|[3,)层"],
    ["5年以上的", "5年以上|threshold|[5,)年"],
    ["获得3年以上有期徒刑", "3年以上|threshold|[3,)年"],
    ["100人以上企业", "100人以上|threshold|[100,)人"],
    ["100人以上参加", "100人以上|statistic|[100,)人"],
    ["达到100人以上的", "100人以上|statistic|[100,)人"],
    ["由不足5万元增加到", "不足5万元|money|(,50000)元"],
    ["不足5万元的部分", "不足5万元|threshold|(,50000)元"],
    ["十万元以上五十万元以下罚款", "十万元以上五十万元以下|threshold|[100000,500000]元"],
    ["占50%以上的", "50%以上|percent|[50,)%"],
  ])("%s", (text, expected) => {
    expect(numbersOf(text)[0]).toBe(expected);
  });
});

describe("an index has no unit, a sum of money may lack its own", () => {
  test.each(listed("指数 股指 性别比 PMI CPI PPI 系数 收入比 比值 汇率 中间价 市盈率 库销比"))(
    "%s为103.5",
    (index) => {
      expect(numbersOf(`${index}为103.5，`)).toEqual(["103.5|ratio|[103.45,103.55)"]);
      expect(numbersOf(`${index}，其中103.5，`)).not.toEqual(["103.5|ratio|[103.45,103.55)"]);
    },
  );

  test.each(
    listed(
      "投资 投资额 资金 收入 产值 营收 营业额 销售额 成交额 贷款 存款 预算 补助 补贴 奖金 利润 税收 税款 经费 捐款 善款 罚款 债务 欠款 货款 工程款 损失 总额 金额 造价 价值",
    ),
  )("%s达1200万 is said in 元", (sum) => {
    expect(numbersOf(`${sum}达1200万，`)).toEqual(["1200万|money|[11995000,12005000)元"]);
    expect(numbersOf(`${sum}达1200，`)).toEqual(["1200|statistic|[1200,1200]"]);
  });

  test.each(listed("近 约 为 达 达到 共 共计 合计 累计 突破 超过 超 了"))("投资%s3亿", (word) => {
    expect(numbersOf(`投资${word}3亿，`)[0]).toContain("|money|");
  });

  test.each(listed("月薪 年薪 工资 薪酬 均价 单价 售价 罚金 押金 租金"))("%s5000", (price) => {
    expect(numbersOf(`${price}5000，`)).toEqual(["5000|money|[5000,5000]元"]);
    expect(numbersOf(`${price}达到5000，`)).toEqual(["5000|money|[5000,5000]元"]);
    expect(numbersOf(`${price}5000多工人`)[0]).not.toContain("|money|");
  });

  test.each(listed("挣 赚 花 卖 省 收入 挣了 赚到 花了"))("%s300块 is 300元", (verb) => {
    expect(numbersOf(`${verb}300块，`)).toEqual(["300块|money|[300,300]元"]);
  });

  test.each([
    ["300块钱", "300块|money|[300,300]元"],
    ["展板300块。", "300块|statistic|[300,300]块"],
  ])("%s", (text, expected) => {
    expect(numbersOf(text)).toEqual([expected]);
  });
});

describe("numbers in one list share the last unit", () => {
  test.each(["、", "和", "与", "及", "或"])("提高5.2%s3.1个百分点", (between) => {
    expect(numbersOf(`提高5.2${between}3.1个百分点`)).toEqual([
      "5.2|percent|[5.15,5.25)个百分点",
      "3.1个百分点|percent|[3.05,3.15)个百分点",
    ]);
  });

  test("not over a comma, and not across scripts", () => {
    expect(numbersOf("提高5.2，3.1个百分点")[0]).toBe("5.2|statistic|[5.15,5.25)");
    expect(numbersOf("其中5和三个百分点")[0]).toBe("5|statistic|[5,5]");
  });
});

describe("one length of time in two units", () => {
  test.each([
    ["历时2小时30分钟，", "2小时30分钟|duration|[2.5,2.5]小时"],
    ["历时4小时45分，", "4小时45分|duration|[4.75,4.75]小时"],
    ["历时2小时零15分钟，", "2小时零15分钟|duration|[2.25,2.25]小时"],
    ["用时3分15秒，", "3分15秒|duration|[3.25,3.25]分钟"],
    ["用时3分钟15秒，", "3分钟15秒|duration|[3.25,3.25]分钟"],
    ["刑期三年六个月，", "三年六个月|duration|[3.5,3.5]年"],
    ["近2小时30分钟，", "近2小时30分钟|duration|[2.3,2.5)小时"],
  ])("%s", (text, expected) => {
    expect(numbersOf(text)).toEqual([expected]);
  });

  test.each([
    ["约2小时30分钟，", 2],
    ["30分钟2小时，", 2],
    ["2小时，30分钟", 2],
    ["得3分15人，", 2],
  ])("%s are %i numbers", (text, count) => {
    expect(numbersOf(text)).toHaveLength(count);
  });
});

describe("a rate keeps what it is measured by", () => {
  test.each(
    listed(
      "立方米 平方米 平方公里 公顷 公里 小时 分钟 千瓦时 千瓦 人次 工作日 升 吨 亩 度 斤 公斤 人 户 年 月 日 天 次 辆 台 套 张 株 头 只 个 瓶 盒 支 秒 股 百公里",
    ),
  )("35元/%s", (base) => {
    expect(numbersOf(`价格35元/${base}，`)).toEqual([`35元/${base}|money|[35,35]元/${base}`]);
    expect(numbersOf(`价格35元／${base}，`)).toEqual([`35元／${base}|money|[35,35]元／${base}`]);
  });

  test.each(listed("微克 毫克 贝克 公斤 千克 克 升 度 千瓦时"))("34%s/立方米", (measure) => {
    expect(numbersOf(`浓度34${measure}/立方米，`)).toEqual([
      `34${measure}/立方米|statistic|[34,34]${measure}/立方米`,
    ]);
  });

  test.each(["每秒", "每小时", "每分钟"])("35米%s is a rate", (per) => {
    expect(numbersOf(`35米${per}，`)).toEqual([`35米${per}|statistic|[35,35]米${per}`]);
  });

  test("35元每 anything else is none, and nor is a bare number", () => {
    expect(numbersOf("35元每人，")[0]).toBe("35元|money|[35,35]元");
    expect(numbersOf("比值35/人，")[0]).not.toContain("/人");
  });

  test.each(["/10万", "／10万", "/１０万", "/十万"])("15.1%s", (base) => {
    expect(numbersOf(`死亡率15.1${base}，`)).toEqual([`15.1${base}|ratio|[15.05,15.15)${base}`]);
  });
});

describe("a number of people is in 人, of the rest in their own word", () => {
  test.each(
    listed(
      "人员 群众 人口 干部 职工 党员 学生 农民 居民 患者 劳动力 毕业生 教师 医护 官兵 民警 志愿者 代表 委员 村民 市民 游客 旅客 老人 儿童 妇女 用户 网民 观众 员工 工人 青年 师生 学员 选手 考生 网格员",
    ),
  )("250余万农村%s", (people) => {
    expect(numbersOf(`带动250余万农村${people}`)).toEqual(["250余万|statistic|[2500001,2599999]人"]);
  });

  test.each([
    ["贫困户", "户"],
    ["农户", "户"],
    ["商户", "户"],
    ["企业", "家"],
    ["学校", "所"],
  ])("30余%s in %s", (noun, unit) => {
    expect(numbersOf(`帮扶30余${noun}，`)).toEqual([`30余|statistic|[31,39]${unit}`]);
  });

  test.each(["人口", "人数", "总人数", "劳动力"])("%s达76.2万", (people) => {
    expect(numbersOf(`${people}达76.2万。`)).toEqual(["76.2万|statistic|[761500,762499]人"]);
    expect(numbersOf(`${people}，76.2万。`)).toEqual(["76.2万|statistic|[761500,762499]"]);
  });
});

test.each([
  ["600分以上，", "600分以上|statistic|[600,)分"],
  ["600分以上考生", "600分以上|threshold|[600,)分"],
  ["20具以下，", "20具以下|statistic|(,20]具"],
  ["20具以内，", "20具以内|statistic|(,20]具"],
  ["20具及以上，", "20具及以上|statistic|[20,)具"],
])("%s is a limit", (text, expected) => {
  expect(numbersOf(text)).toEqual([expected]);
});

test.each([
  ["帮扶30余家庭", "30余", "户"],
  ["走访30余单位", "30余", "家"],
  ["推进30余项目", "30余", "个"],
  ["新建30余家庭农场", "30余", ""],
  ["帮扶三十余家庭", "三十余", "户"],
  ["走访30余家单位", "30余家", "家"],
  ["完成30余项目标任务", "30余项", "项"],
])("a noun that only begins like a classifier stays outside: %s", (text, figure, unit) => {
  const { numbers } = scanText(text);
  expect(numbers.map((number) => [number.text, number.unit])).toEqual([[figure, unit]]);
});

test.each(["010-65051234", "0371-6550", "010-6505-12"])("%s is a code, not a range", (code) => {
  const { numbers } = scanText(`咨询电话${code}，收费10-20元。`);
  expect(numbers.map(({ text, kind }) => [text, kind])).toEqual([
    [code, "name"],
    ["10-20元", "money"],
  ]);
});

test.each([
  ["100万/十万，", ["100万/十万|ratio|[995000,1005000)/十万"]],
  ["活度30余贝克，", ["30余贝克|statistic|(30,40)贝克"]],
  ["活度1.2万贝克/立方米，", ["1.2万贝克/立方米|statistic|[11500,12500)贝克/立方米"]],
])("a rate and a measure are no whole numbers: %s", (text, expected) => {
  expect(numbersOf(text)).toEqual(expected);
});

describe("零 is a number where it counts events", () => {
  test.each(listed("零事故 零投诉 零伤亡 零死亡 零感染 零差错 零有效投诉 零责任事故"))("%s", (words) => {
    const zero = "零|statistic|[0,0]";
    expect(numbersOf(`全年实现${words}。`)).toEqual([zero]);
    expect(numbersOf(`全年实现“${words}”，`)).toEqual([zero]);
  });

  test.each(["事故起数为零。", "死亡人数降至零，"])("%s", (text) => {
    expect(numbersOf(text)).toEqual(["零|statistic|[0,0]"]);
  });

  test("with a classifier it carries its unit", () => {
    expect(numbersOf("发生事故零起。")).toEqual(["零起|statistic|[0,0]起"]);
  });

  test.each(
    listed(
      "零距离服务群众 零容忍打击 零售额 零报告制度 零事故目标 零跑腿办理 零基础学员 零增长 零门槛 零件三种 零逾期",
    ),
  )("%s counts nothing", (words) => {
    expect(numbersOf(`${words}。`).filter((number) => number.startsWith("零"))).toEqual([]);
  });
});
