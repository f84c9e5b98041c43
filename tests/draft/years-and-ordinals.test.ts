import { scanText } from "../../src/core/draft/scan.ts";

const listed = (words: string): string[] => words.split(" ");

/** "X年=duration" for placeholders, "X年=date-blank" for masks. */
function blanksOf(text: string): string[] {
  const { placeholders, masks } = scanText(text);
  return [...placeholders, ...masks].map((found) => `${found.text.trim()}=${found.kind}`);
}

describe("X年 is a date, unless the words beside it measure a time", () => {
  test.each(
    listed(
      "连续 持续 历时 为期 长达 过去 未来 今后 时隔 提前 推迟 每 累计 已 从业 从教 从医 任职 任教 执教 行医 驻村 服役 工作 服务 扎根 坚守 守护 坚持 运行 使用 闲置 拖欠 徒刑 判处 拘役 缓刑 增加到 延长 缩短 最长 最短 寿命 期限 年限 工龄 党龄 教龄 军龄 医龄 车龄 房龄 刑期 合同期 周期 工期 保质期 质保期 服务期 有效期 租期 任期 建设期 运营期 学制 跨度 历史 满",
    ),
  )("%sX年", (word) => {
    expect(blanksOf(`${word}X年，`)).toEqual(["X年=duration"]);
  });

  test.each(
    listed(
      "来 余 时间 期限 期内 内 之内 之久 有余 以上 以内 左右 工夫 任期 有期徒刑 计划期 过渡期 的努力 的时间",
    ),
  )("X年%s", (word) => {
    expect(blanksOf(`其中X年${word}，`)[0]).toMatch(/^X年.*=duration$/);
  });

  test.each([
    "截至X年，",
    "其中X年，",
    "在XXXX年，",
    "20XX年，",
    "X年X月，",
    "X年初，",
    "X年底，",
    "X年上半年，",
    "X月上旬，",
    "X月X日，",
    "X季度，",
    "X世纪，",
    "X时X分，",
    "X至X月，",
    "X—X日，",
    "X年至X年，",
    "（ ）年（ ）月，",
    "xx:xx，",
    "20XX-XX-XX，",
    "今年前X个月，",
    "前X季度，",
  ])("%s is a date", (text) => {
    expect(scanText(text).placeholders).toEqual([]);
    expect(scanText(text).masks.map(({ kind }) => kind)).toEqual(["date-blank"]);
  });

  test.each(listed("提前 此前 之前 以前 目前"))("%sX个月 is a length of time", (word) => {
    expect(blanksOf(`${word}X个月，`)).toEqual(["X个月=duration"]);
  });

  test.each(["级", "届", "版", "款", "财年", "学年"])("20XX%s is a year", (word) => {
    expect(blanksOf(`20XX${word}，`)).toEqual([`20XX${word}=date-blank`]);
  });
});

describe("ordinals, sessions and codes count nothing", () => {
  test.each(
    listed(
      "届 次 期 批 轮 节 组 阶段 部分 线 标段 站 场 个 版 集 卷 册 幅 篇 页 代 类 师 军 团 中学 小学 人民医院 医院 中心 大队 支队 派出所 产业",
    ),
  )("第X%s", (unit) => {
    expect(blanksOf(`举办第X${unit}，`)).toEqual([`第X${unit}=ordinal-blank`]);
  });

  test.each(listed("条 款 项 章"))("第X%s is a clause", (unit) => {
    expect(blanksOf(`依照第X${unit}，`)).toEqual([`第X${unit}=clause-number`]);
  });

  test.each([
    ["X届X次全会", "X届X次全会=ordinal-blank"],
    ["X届X次全体会议", "X届X次全体会议=ordinal-blank"],
    ["X届中央委员会", "X届中央委员会=ordinal-blank"],
    ["县政府XX次常务会议", "XX次常务会议=ordinal-blank"],
    ["局党组XX次党组会", "XX次党组会=ordinal-blank"],
    ["县委XX次全体会议", "XX次全体会议=ordinal-blank"],
    ["召开XX次常务会议", "XX次=count"],
    ["举行了XX次全体会议", "XX次=count"],
    ["建校X周年", "X周年=anniversary-blank"],
    ["建校X多周年", "X多周年=anniversary-blank"],
    ["X号楼", "X号=docnum-blank"],
    ["N+1工作法", "N+1=formula-N"],
    ["1＋X证书", "1＋X=formula-N"],
    ["“6·XX”案", "6·XX=name-event"],
    ["住X栋X单元X室", "X栋X单元X室=name-place"],
    ["住X号楼X层X户室", "X号楼X层X户室=name-place"],
    ["（X）加强领导", "（X）=clause-number"],
    ["(X)加强领导", "(X)=clause-number"],
    ["X．加强领导", "X．=clause-number"],
    ["X. 加强领导", "X.=clause-number"],
    ["（X）家企业", "（X）家=count"],
  ])("%s", (text, found) => {
    expect(blanksOf(text)).toEqual([found]);
  });

  test.each(listed("根据 按照 依据 依照 印发 下发 关于 执行 落实 遵照 见 以 的 和 与 及"))(
    "%s before a document number is not its office",
    (word) => {
      expect(blanksOf(`${word}国办发〔20XX〕XX号，`)).toEqual(["国办发〔20XX〕XX号=docnum-blank"]);
    },
  );

  test.each(["〔20XX〕", "[20XX]", "（20XX）", "(20XX)", "【20XX】", "［20XX］", "〔  〕"])(
    "国发%s5号 is a document number",
    (year) => {
      expect(blanksOf(`国发${year}5号，`)).toEqual([`国发${year}5号=docnum-blank`]);
    },
  );
});

test.each([
  ["会议在○市召开，约○市、〇县派人", []],
  ["二○二四年印发，三○五家", ["二○二四年", "三○五家"]],
  ["（○市级 ○省级）", []],
])("○ is a digit only among digits: %s", (text, numbers) => {
  expect(scanText(text).numbers.map((number) => number.text)).toEqual(numbers);
});
