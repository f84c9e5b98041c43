import { scanParagraphs, scanText } from "../../src/core/draft/scan.ts";
import { paragraphOf } from "../support/binding-cases.ts";

const listed = (words: string): string[] => words.split(" ");

/** "C919|name" for every number of a text. */
function kindsOf(text: string): string[] {
  return scanText(text).numbers.map(({ text: words, kind }) => `${words}|${kind}`);
}

describe("letters and digits", () => {
  test.each([
    ["国产C919客机", ["C919|name"]],
    ["PM2.5浓度", ["PM2.5|name"]],
    ["COVID-19疫情", ["COVID-19|name"]],
    ["5G基站", ["5G|name"]],
    ["H7N9病毒", ["H7N9|name"]],
    ["T300B型", ["T300B|name"]],
    ["构建1+8+N体系", ["1+8+N|name"]],
    ["构建1＋N体系", ["1＋N|name"]],
    ["三次产业比例6.0:55.0:39.0，", ["三次产业|name", "6.0:55.0:39.0|ratio"]],
    ["男女比3：2，", ["3：2|ratio"]],
    ["于8:30开始", ["8:30|date"]],
    ["30年期国债", ["30年期|name"]],
    ["10年期以上国债", ["10年期以上|name"]],
    ["购置CT1台、", ["1台|statistic"]],
    ["购置CT2余台、", ["2余台|statistic"]],
    ["购置LED10块、", ["10块|statistic"]],
    ["召开G20峰会", ["G20|name"]],
    ["拨打12345热线", ["12345|name"]],
    ["12333人社热线", ["12333|name"]],
    ["转办12345，", ["12345|name"]],
    ["培训12345人次", ["12345人次|statistic"]],
    ["受理12315余件", ["12315余件|statistic"]],
    ["投入12345万元", ["12345万元|money"]],
    ["执行GB/T 19001—2016，", ["GB/T 19001—2016|document-number"]],
    ["执行JGJ59-2011标准", ["JGJ59-2011|document-number"]],
  ])("%s", (text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds);
  });

  test.each(
    listed(
      "km m cm mm kg g t ha hm L ml kW kWh KW KWh MW MWh GW GWh kV KV kVA MVA GB TB PB MB TEU BP bp Mbps MPa GJ",
    ),
  )("35%s is a quantity, no name", (unit) => {
    expect(kindsOf(`共35${unit}，`)[0]).not.toContain("|name");
    expect(kindsOf(`共35${unit}，`)[0]).toMatch(/^35/);
  });
});

describe("names in quotation marks", () => {
  test.each([
    ["“三公”经费", ["三公|name"]],
    ["“十四五”规划", ["十四五|name"]],
    ["“1+N”体系", ["1+N|name"]],
    ["“3·15”晚会", ["3·15|name"]],
    ["“千方百计”", ["千方百计|idiom"]],
    ["“300元”", ["300元|money"]],
    ["“300余人”", ["300余人|statistic"]],
    ["“3万元”", ["3万元|money"]],
    ["“30%”", ["30%|percent"]],
    ["“三件、四件”", ["三件|statistic", "四件|statistic"]],
    ["“双随机”抽查", ["双随机|name"]],
    ["“百日安全生产攻坚”", ["百日安全生产攻坚|name"]],
    ["“百日安全生产攻坚战役”5次", ["5次|statistic"]],
  ])("%s", (text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds);
  });
});

describe("digits that label a thing", () => {
  test.each(listed("热线 平台 电话 急救 指挥 报警 接警 接处 警情 服务台 服务热线"))("119%s", (thing) => {
    expect(kindsOf(`拨打119${thing}，`)).toEqual(["119|name"]);
  });

  test.each([
    ["地铁3号线", "3|name"],
    ["住2单元", "2|name"],
    ["5人制足球", "5人|name"],
    ["地铁1、2号线", "1|name"],
    ["1和2号楼", "1|name"],
    ["A4纸", "A4|name"],
  ])("%s", (text, kind) => {
    expect(kindsOf(text)[0]).toBe(kind);
  });

  test.each([
    ["九年义务教育", "九年|name"],
    ["九年一贯制学校", "九年|name"],
    ["学前三年毛入园率", "三年|name"],
    ["50年一遇洪水", "50年一遇|idiom"],
    ["百年一遇洪水", "百年一遇|idiom"],
    ["每千人口医师数", "千|name"],
    ["每10万人拥有", "10万人|name"],
    ["每万名老年人", "万|name"],
    ["万元地区生产总值能耗", "万元|name"],
    ["万元GDP能耗", "万元|name"],
    ["翻两番", "两番|ratio"],
    ["翻了一番", "一番|ratio"],
  ])("%s", (text, kind) => {
    expect(kindsOf(text)[0]).toBe(kind);
  });

  test.each(["三年级", "四年制", "张三", "一批项目", "番茄一番", "老三样", "每一人"])(
    "no figure in %s",
    (text) => {
      expect(kindsOf(text).filter((kind) => !/\|(?:name|idiom)$/.test(kind))).toEqual([]);
    },
  );

  test.each(listed("近 连续 历时 最近 过去 为期 提前 长达 未来 不足 推迟 缩短 延长 仅用 用时 满"))(
    "%s一年 is a length of time",
    (word) => {
      expect(scanText(`整治${word}一年，`).numbers.map(({ kind }) => kind)).toEqual([
        expect.stringMatching(/^(?:duration|threshold)$/),
      ]);
    },
  );

  test.each(listed("多 来 以来 内 左右 时间 以上 之内 之久 后"))("一年%s is a length of time", (word) => {
    expect(scanText(`整治一年${word}，`).numbers).toHaveLength(1);
  });

  test("一年一度 is none", () => {
    expect(kindsOf("一年一度的盛会")).toEqual([]);
  });
});

describe("damage that hides a blank", () => {
  /** "figure-deleted:举办余场次" for every finding about a damage. */
  const damagesOf = (text: string): string[] => {
    return scanParagraphs("稿.txt", [paragraphOf("line/1", text)]).findings.map(({ code, location }) => {
      if (location.kind !== "text") throw new Error("a finding about a draft points into its text");
      return `${code.replace("draft.", "")}:${text.slice(location.start, location.end)}`;
    });
  };

  test.each(
    listed(
      "共 共有 共计 累计 总计 合计 为 约 现有 设有 拥有 建成 新建 新增 建设 完成 实现 开展 举办 召开 组织 发放 印发 检查 排查 发现 整改 查处 办理 受理 培训 惠及 慰问 走访 引进 签约 表彰 立案 破获 修复 安置 救助 出动 选派 上报 采用 桥梁 隧道 道路",
    ),
  )("%s and a space before a unit", (due) => {
    expect(damagesOf(`${due} 座隧道。`)).toEqual(["text-damaged: "]);
    expect(damagesOf(`${due}了 座隧道。`)).toEqual(["text-damaged: "]);
    expect(damagesOf(`${due} 隧道。`)).toEqual([]);
  });

  test.each([
    ["全年共举办余场次活动。", ["figure-deleted:举办余场次"]],
    ["发放余人次，", ["figure-deleted:发放余人次"]],
    ["修建余公里，", []],
    ["新建余公里，", ["figure-deleted:新建余公里"]],
    ["表彰余人员", []],
    ["其余人员、业余条件", []],
    ["产值同比增长%。", ["figure-deleted:增长%"]],
    ["比重为％，", ["figure-deleted:比重为％"]],
    ["下降了个百分点，", ["figure-deleted:下降了个百分点"]],
    ["共投入资金万元。", ["figure-deleted:资金万元"]],
    ["总投资达到亿元，", ["figure-deleted:总投资达到亿元"]],
    ["收入万元以上", []],
    ["产值亿元村", []],
    ["增长 %，", ["text-damaged: "]],
    ["共 余万人", ["text-damaged: "]],
    ["共 座，增长%", ["text-damaged: ", "figure-deleted:增长%"]],
    ["{{条数}}条，{{办结率", ["field-unclosed:{{"]],
    ["{{条数", ["field-unclosed:{{"]],
  ])("%s", (text, damages) => {
    expect(damagesOf(text)).toEqual(damages);
  });
});
