import fc from "fast-check";
import { scanText } from "../../src/core/draft/scan.ts";
import { say } from "../../src/core/number/say.ts";
import { contains } from "../../src/core/number/verdict.ts";

const seed = Date.now() % 2 ** 31;

beforeAll(() => process.stdout.write(`said in text: seed ${seed}\n`));

const STYLES = ["yu", "duo", "jin", "yue", "chao", "yishang", "round", "exact"] as const;
// 对, 面 and 头 count only before their nouns; 年 may be a date.
const COUNTS =
  "条 人次 个 人 件 家 次 场 期 户 份 项 篇 册 座 处 名 辆 台 批 亩 册次 家次 件次 只 株 套 床 支 间 例 宗 幅 张 节 班次 趟 桶 箱 袋 盒 瓶 把 棵 艘 列 架 枚 块 笔 票".split(
    " ",
  );
const REALS =
  "公里 元 亩 平方米 立方米 吨 小时 天 个月 % 个百分点 倍 ‰ 千瓦时 美元 公顷 米 毫米 ℃ 兆瓦 斤 公斤 岁 分钟 度".split(
    " ",
  );
const BEFORE =
  "全年共 累计 达 达到 为 完成 新增 ， 。 （ ： 、 开展 检查 共有 发放了 有 其中 占 增长 同比下降 较上年提高 实现 组织 今年 全市 投入 和 比上年多 较去年少 仅 已 近年来 及时 处理 受理 3日 2021年 12月 平均 每月 人数 总数 首批 数量为 控制在 的 问题 签约 突出 多次发现 \n \t".split(
    " ",
  );
const AFTER =
  "。 ， ； 、 ） 的 ，占 （其中 群众 企业 工作 任务 信息 后 和 及 与 人员 干部 问题 隐患 资金 图书 道路 ： 同比增长 ，3日 ，2021年 、5个 和10% 至今 不等 ；一是 （含 已 \n \t".split(
    " ",
  );

const whole = fc.oneof(
  fc.nat(120),
  fc.nat(20_000),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.nat(9), fc.integer({ min: -1, max: 1 }))
    .map(([digits, zeros, off]) => Math.max(0, digits * 10 ** zeros + off)),
);
const decimal = fc
  .tuple(whole, fc.nat(99), fc.nat(2))
  .map(([n, part, places]) =>
    places === 0 ? String(n) : `${n}.${String(part).padStart(2, "0").slice(0, places)}`,
  );
const measured = fc.oneof(
  fc.tuple(whole.map(String), fc.constantFrom(...COUNTS)),
  fc.tuple(decimal, fc.constantFrom(...REALS)),
);

test("whatever stands around it, what `say` wrote is one number: its span, its unit, true of n", () => {
  fc.assert(
    fc.property(
      measured,
      fc.constantFrom(...STYLES),
      fc.constantFrom("", ...BEFORE),
      fc.constantFrom("", ...AFTER),
      ([n, unit], style, before, after) => {
        const said = say(n, unit, style);
        if (said.outcome === "left") return;
        const end = before.length + said.text.length;
        const found = scanText(before + said.text + after).numbers.filter(
          (number) => number.start < end && number.end > before.length,
        );
        expect([before, after, n, found.map(({ text, unit: own }) => [text, own])]).toEqual([
          before,
          after,
          n,
          [[said.text, unit]],
        ]);
        expect(contains(found[0]!.claim!, n)).toBe(true);
      },
    ),
    { numRuns: 5000, seed },
  );
});
