import { intervalText } from "../../src/core/number/explain.ts";
import { read } from "../../src/core/number/read.ts";
import { contains } from "../../src/core/number/verdict.ts";
import { caseLines } from "./cases.ts";

test.each(caseLines<{ text: string; n: number | string; true: boolean }>("interval_cases.jsonl"))(
  "$text holds for $n: $true",
  ({ text, n, true: expected }) => {
    const claim = read(text);
    expect(claim).not.toBeNull();
    expect(contains(claim!, n)).toBe(expected);
  },
);

/** Row of the truth table | phrase | interval | unit | kind | markers | style errors. */
const PHRASES = `
1 | 312条 | [312, 312] | 条 | statistic | |
1 | 共312条 | [312, 312] | 条 | statistic | |
1 | 累计达到312条。 | [312, 312] | 条 | statistic | |
1 | ３１２条 | [312, 312] | 条 | statistic | |
1 | 1,234条 | [1234, 1234] | 条 | statistic | |
1 | 23 423家 | [23423, 23423] | 家 | statistic | |
1 | 12000人 | [12000, 12000] | 人 | statistic | |
1 | 2914立方米 | [2914, 2914] | 立方米 | statistic | |
1 | 三十二家 | [32, 32] | 家 | statistic | |
1 | 一百零五件 | [105, 105] | 件 | statistic | |
1 | 两百五 | [250, 250] | | statistic | |
1 | 一千五百二十个 | [1520, 1520] | 个 | statistic | |
1 | 312 条 | [312, 312] | 条 | statistic | |
1 | 0条 | [0, 0] | 条 | statistic | |
1 | 3个月 | [3, 3] | 个月 | duration | |
1 | 300 | [300, 300] | | statistic | |
2 | 1.2万条 | [11500, 12499] | 条 | statistic | |
2 | 1万条 | [9500, 10499] | 条 | statistic | |
2 | 2万条 | [19000, 20999] | 条 | statistic | |
2 | 10万条 | [95000, 104999] | 条 | statistic | |
2 | 12.4739万名 | [124739, 124739] | 名 | statistic | |
2 | 47.15万亿元 | [47145000000000, 47155000000000) | 元 | money | |
2 | １．２万元 | [11500, 12500) | 元 | money | |
2 | 5.3公里 | [5.25, 5.35) | 公里 | statistic | |
2 | 0.6公里 | [0.57, 0.63) | 公里 | statistic | |
2 | 人均5.3条 | [5.25, 5.35) | 条 | statistic | |
2 | 5.3条 | [5.25, 5.35) | 条 | statistic | |
2 | 三万元 | [28500, 31500) | 元 | money | |
2 | 一万二千人 | [11500, 12499] | 人 | statistic | |
2 | 三点五万人 | [34500, 35499] | 人 | statistic | |
2 | 三亿五千万元 | [349995000, 350005000) | 元 | money | |
2 | 两万五 | [24500, 25499] | | statistic | |
2 | 三年半 | [3.45, 3.55) | 年 | duration | |
2 | 两个半小时 | [2.45, 2.55) | 个小时 | duration | |
2 | 半年 | [0.475, 0.525) | 年 | duration | |
2 | 300万千瓦 | [2995000, 3005000) | 千瓦 | statistic | |
1 | 300千瓦 | [300, 300] | 千瓦 | statistic | |
2 | 1.1倍 | [1.05, 1.15) | 倍 | ratio | |
2 | 0.98万元 | [9750, 9850) | 元 | money | |
3 | 300余条 | [301, 399] | 条 | statistic | 余 |
3 | 310余条 | [311, 319] | 条 | statistic | 余 |
3 | 80多条 | [81, 89] | 条 | statistic | 多 |
3 | 1000余条 | [1001, 1999] | 条 | statistic | 余 |
3 | 1050余条 | [1051, 1059] | 条 | statistic | 余 |
3 | 300 余 条 | [301, 399] | 条 | statistic | 余 |
3 | 2800多 | [2801, 2899] | | statistic | 多 |
3 | 40余公斤 | (40, 50) | 公斤 | statistic | 余 |
3 | 10多年 | (10, 20) | 年 | duration | 多 |
3 | 十余次 | [11, 19] | 次 | statistic | 余 |
3 | 百余条 | [101, 199] | 条 | statistic | 余 |
3 | 千余人 | [1001, 1999] | 人 | statistic | 余 |
3 | 三百余件 | [301, 399] | 件 | statistic | 余 |
3 | 二十多名 | [21, 29] | 名 | statistic | 多 |
3 | 三万五千余人 | [35001, 35999] | 人 | statistic | 余 |
5 | 10余万人 | [100001, 199999] | 人 | statistic | 余 |
5 | 120余万条 | [1200001, 1299999] | 条 | statistic | 余 |
5 | 250余万 | [2500001, 2599999] | | statistic | 余 |
5 | 800余万元 | (8000000, 9000000) | 元 | money | 余 |
5 | 百余万元 | (1000000, 2000000) | 元 | money | 余 |
6 | 1万余条 | [10001, 19999] | 条 | statistic | 余 |
6 | 10万余条 | [100001, 109999] | 条 | statistic | 余 |
6 | 1.2万余条 | [12001, 12999] | 条 | statistic | 余 |
6 | 1.20万余条 | [12001, 12099] | 条 | statistic | 余 |
6 | 18.11万余处 | [181101, 181199] | 处 | statistic | 余 |
6 | 780亿多元 | (78000000000, 78100000000) | 元 | money | 多 |
6 | 万余条 | [10001, 19999] | 条 | statistic | 余 |
6 | 三万余人 | [30001, 39999] | 人 | statistic | 余 |
6 | 千万余元 | (10000000, 20000000) | 元 | money | 余 |
6 | 3千余人 | [3001, 3999] | 人 | statistic | 余 |
7 | 三年多 | (3, 4) | 年 | duration | 后置多 |
7 | 5公里多 | (5, 6) | 公里 | statistic | 后置多 |
7 | 10年多 | (10, 11) | 年 | duration | 后置多 |
7 | 一年多来 | (1, 2) | 年 | duration | 后置多 |
7 | 半年多 | (0.5, 1) | 年 | duration | 后置多 |
7 | 三个多月 | (3, 4) | 个月 | duration | 后置多 |
7 | 三年余 | (3, 4) | 年 | duration | 余 |
7 | 1倍多 | (1, 2) | 倍 | ratio | 后置多 |
8 | 20%多 | (20, 30) | % | percent | 后置多 |
8 | 百分之二十多 | (20, 30) | % | percent | 后置多 |
9 | 近200条 | [180, 199] | 条 | statistic | 近 |
9 | 近30% | [27, 30) | % | percent | 近 |
9 | 将近1万条 | [9000, 9999] | 条 | statistic | 将近 |
9 | 接近3万条 | [27000, 29999] | 条 | statistic | 接近 |
9 | 近1500条 | [1401, 1499] | 条 | statistic | 近 |
9 | 近2.9万人 | [28001, 28999] | 人 | statistic | 近 |
9 | 近万条 | [9000, 9999] | 条 | statistic | 近 |
9 | 近千万元 | [9000000, 10000000) | 元 | money | 近 |
9 | 近一年 | [0.9, 1) | 年 | duration | 近 |
9 | 近三分之一 | [0.3, 0.333333) | | ratio | 近 |
10 | 约300条 | [270, 330] | 条 | statistic | 约 |
10 | 约200万元 | [1800000, 2200000] | 元 | money | 约 |
10 | 大约1200人 | [1140, 1260] | 人 | statistic | 大约 |
10 | 约188公里 | [186.12, 189.88] | 公里 | statistic | 约 |
10 | 约40000平方米 | [36000, 44000] | 平方米 | statistic | 约 |
10 | 约4.4万亿元 | [4180000000000, 4620000000000] | 元 | money | 约 |
10 | 300公里左右 | [270, 330] | 公里 | statistic | 左右 |
10 | 5%上下 | [4.5, 5.5] | % | percent | 上下 |
10 | 约三分之一 | [0.3, 0.366667] | | ratio | 约 |
11 | 300条以上 | [300, +∞) | 条 | statistic | 以上 |
11 | 60岁及以上 | [60, +∞) | 岁 | statistic | 及以上 |
11 | 万亩以上 | [10000, +∞) | 亩 | statistic | 以上 |
11 | 300元起 | [300, +∞) | 元 | money | 起 |
11 | 至少300家 | [300, +∞) | 家 | statistic | 至少 |
11 | 不低于98% | [98, +∞) | % | percent | 不低于 |
11 | 四成以上 | [40, +∞) | % | percent | 以上 |
11 | 十万元以上五十万元以下 | [100000, 500000] | 元 | money | 以上,以下 |
11 | 100人以上不满300人 | [100, 299] | 人 | statistic | 以上,不满 |
12 | 5%以内 | (−∞, 5] | % | percent | 以内 |
12 | 35岁及以下 | (−∞, 35] | 岁 | statistic | 及以下 |
12 | 不超过50人 | (−∞, 50] | 人 | statistic | 不超过 |
12 | 至多3次 | (−∞, 3] | 次 | statistic | 至多 |
13 | 突破400万件 | [4000001, +∞) | 件 | statistic | 突破 |
13 | 超千万人次 | [10000001, +∞) | 人次 | statistic | 超 |
13 | 超过4000元 | (4000, +∞) | 元 | money | 超过 |
13 | 超过2/3 | (0.666667, +∞) | | ratio | 超过 |
13 | 超半数 | (50, +∞) | % | percent | 超 |
13 | 100米以外 | (100, +∞) | 米 | statistic | 以外 |
16 | 不足100件 | (−∞, 99] | 件 | statistic | 不足 |
16 | 不到1.5公里 | (−∞, 1.5) | 公里 | statistic | 不到 |
17 | 约5亿多元 | (500000000, 600000000) | 元 | money | 约,多 | 概数词叠用
17 | 近300余条 | [301, 399] | 条 | statistic | 近,余 | 概数词叠用
17 | 超30余家 | [31, 39] | 家 | statistic | 超,余 | 概数词叠用
17 | 300余条以上 | [301, 399] | 条 | statistic | 余,以上 | 概数词叠用
17 | 约300条左右 | [270, 330] | 条 | statistic | 约,左右 | 概数词叠用
17 | 至少300条以上 | [300, +∞) | 条 | statistic | 至少,以上 | 概数词叠用
17 | 不到300条左右 | (−∞, 299] | 条 | statistic | 不到,左右 | 概数词叠用
17 | 几十余条 | [20, 99] | 条 | statistic | 几,余 | 概数词叠用
9 | 达近300条 | [270, 299] | 条 | statistic | 近 | 概数词叠用
3 | 达300余条之多 | [301, 399] | 条 | statistic | 余,之多 | 概数词叠用
18 | 几十条 | [20, 99] | 条 | statistic | 几 |
18 | 数百名 | [200, 999] | 名 | statistic | 数 |
18 | 好几千人 | [2000, 9999] | 人 | statistic | 几 |
18 | 数万元 | [20000, 100000) | 元 | money | 数 |
18 | 几百万人 | [2000000, 9999999] | 人 | statistic | 几 |
18 | 几条 | [2, 9] | 条 | statistic | 几 |
18 | 数条 | [2, 9] | 条 | statistic | 数 |
19 | 十几次 | [11, 19] | 次 | statistic | 几 |
19 | 二十几家 | [21, 29] | 家 | statistic | 几 |
19 | 十几万人 | [100001, 199999] | 人 | statistic | 几 |
20 | 三四个 | [3, 4] | 个 | statistic | 连用 |
20 | 三五家 | [3, 5] | 家 | statistic | 连用 |
20 | 一两次 | [1, 2] | 次 | statistic | 连用 |
20 | 五六百辆 | [500, 699] | 辆 | statistic | 连用 |
20 | 二三十人 | [20, 39] | 人 | statistic | 连用 |
20 | 一二十个 | [10, 29] | 个 | statistic | 连用 |
20 | 十五六个 | [15, 16] | 个 | statistic | 连用 |
20 | 四五万元 | [40000, 60000) | 元 | money | 连用 |
20 | 三四成 | [30, 50) | % | percent | 连用 |
20 | 三、四百人 | [300, 499] | 人 | statistic | 连用 | 相邻数字写法
20 | ３４百 | [300, 499] | | statistic | 连用 | 相邻数字写法
20 | 34百人 | [300, 499] | 人 | statistic | 连用 | 相邻数字写法
20 | 3、4个 | [3, 4] | 个 | statistic | 连用 | 相邻数字写法
21 | 上百条 | [100, 999] | 条 | statistic | 上 |
21 | 上千万元 | [10000000, 100000000) | 元 | money | 上 |
21 | 上亿人次 | [100000000, 999999999] | 人次 | statistic | 上 |
22 | 十来个 | [8, 12] | 个 | statistic | 来 | 口语概数
22 | 百来人 | [80, 120] | 人 | statistic | 来 | 口语概数
23 | 百把人 | [80, 120] | 人 | statistic | 把 |
13 | 五十开外 | [51, +∞) | | statistic | 开外 |
23 | 三千许 | [2700, 3300] | | statistic | 许 |
24 | 2800～3200元 | [2800, 3200] | 元 | money | range |
24 | 1~3万元 | [10000, 30000] | 元 | money | range |
24 | 5万—10万人 | [50000, 100000] | 人 | statistic | range |
24 | 63%～68% | [63, 68] | % | percent | range |
24 | 4-6% | [4, 6] | % | percent | range |
24 | 36岁至59岁 | [36, 59] | 岁 | statistic | range |
24 | 三至五个 | [3, 5] | 个 | statistic | range |
24 | 8000～1.2万元 | [8000, 12000] | 元 | money | range |
24 | 三到四成 | [30, 40] | % | percent | range |
25 | 93.5% | [93.45, 93.55) | % | percent | |
25 | 30％ | [29.5, 30.5) | % | percent | |
25 | 0% | [0, 0] | % | percent | |
25 | 100% | [100, 100] | % | percent | |
25 | 百分之百 | [100, 100] | % | percent | |
25 | 百分之三十五点二 | [35.15, 35.25) | % | percent | |
25 | 5‰ | [4.5, 5.5) | ‰ | percent | |
25 | 万分之五 | [0.045, 0.055) | % | percent | |
26 | 提高0.94个百分点 | [0.935, 0.945) | 个百分点 | percent | |
26 | 下降0.3个百分点 | (−0.35, −0.25] | 个百分点 | percent | |
26 | 2个千分点 | [1.5, 2.5) | 个千分点 | percent | |
26 | 25个基点 | [24.5, 25.5) | 个基点 | percent | |
28 | 四成 | [35, 45) | % | percent | |
9 | 近九成 | [81, 90) | % | percent | 近 |
13 | 超过四成 | (40, +∞) | % | percent | 超过 |
8 | 四成多 | (40, 50) | % | percent | 后置多 |
29 | 翻两番 | [4, 4] | 倍 | ratio | |
1 | 增长1倍 | [1, 1] | 倍 | ratio | |
1 | 减少2倍 | [−2, −2] | 倍 | ratio | | 下降用倍
31 | 过半 | (50, +∞) | % | percent | 过半 |
11 | 一半以上 | [50, +∞) | % | percent | 以上 |
11 | 半数以上 | [50, +∞) | % | percent | 以上 |
31 | 近半 | [45, 50) | % | percent | 近 |
31 | 大多数 | (50, +∞) | % | percent | 大多数 |
31 | 全部 | [100, 100] | % | percent | |
32 | 占1/3 | [0.316667, 0.35] | | ratio | |
32 | 1/3 | [0.316667, 0.35] | | ratio | |
32 | 三分之二 | [0.633333, 0.7] | | ratio | |
33 | 零事故 | [0, 0] | | statistic | |
33 | 未发生安全事故 | [0, 0] | | statistic | |
33 | 持平 | [0, 0] | | statistic | |
34 | 多次 | [2, +∞) | | statistic | 多 |
34 | 若干 | [2, +∞) | | statistic | 若 |
35 | 第4位 | [4, 4] | 位 | ordinal | 第 |
35 | 居全省第4位 | [4, 4] | 位 | ordinal | 第 |
7 | 月余 | (1, 2) | 个月 | duration | 余 |
7 | 年余 | (1, 2) | 年 | duration | 余 |
35 | 第三批 | [3, 3] | 批 | ordinal | 第 |
35 | 前10名 | [1, 10] | 名 | ordinal | 前 |
25 | 下降2.3% | (−2.35, −2.25] | % | percent | |
1 | -37件 | [−37, −37] | 件 | statistic | |
13 | 下降超过5% | (−∞, −5) | % | percent | 超过 |
25 | 下降到3% | [2.5, 3.5) | % | percent | |
25 | 同比增长9.7% | [9.65, 9.75) | % | percent | |
3 | 15余条 | [16, 19] | 条 | statistic | 余 | 余前非整十
3 | 3余条 | [4, 9] | 条 | statistic | 余 | 余前非整十
3 | 3余年 | (3, 4) | 年 | duration | 余 | 余前非整十
5 | 9余万元 | (90000, 100000) | 元 | money | 余 | 余前非整十
3 | 3.5余公里 | (3.5, 3.6) | 公里 | statistic | 余 | 余接小数
3 | 20余% | (20, 30) | % | percent | 余 | 余接百分数或倍
7 | 5公里余 | (5, 6) | 公里 | statistic | 余 | 余在单位后
7 | 5条多 | (5, 6) | 条 | statistic | 后置多 | 多在计数单位后
1 | 312条信息 | [312, 312] | 条 | statistic | |
3 | 300余艘科考船 | [301, 399] | 艘 | statistic | 余 |
11 | 300幢别墅以上 | [300, +∞) | 幢 | statistic | 以上 |
3 | 300余羽绒服 | [301, 399] | 羽 | statistic | 余 |
3 | 300余碟 | [301, 399] | 碟 | statistic | 余 |
`
  .trim()
  .split("\n")
  .map((line) => line.split("|").map((part) => part.trim()))
  .map(([row, phrase, interval, unit, kind, markers, errors]) => ({
    row,
    phrase,
    interval,
    unit,
    kind,
    markers,
    errors,
  }));

test.each(PHRASES)(
  "row $row: $phrase is $interval",
  ({ row, phrase, interval, unit, kind, markers, errors }) => {
    const claim = read(phrase!);
    if (interval === "null") {
      expect(claim).toBeNull();
      return;
    }
    expect(claim).toMatchObject({ row: Number(row), unit, kind });
    expect(intervalText(claim!)).toBe(interval);
    expect(claim!.markers.join()).toBe(markers);
    expect(claim!.styleErrors.join()).toBe(errors ?? "");
  },
);

test.each([
  ["增长2倍", "growth"],
  ["增加到2倍", "ratio"],
  ["是去年的2倍", "ratio"],
  ["翻一番", "ratio"],
  ["2倍", null],
  ["增长2%", null],
] as const)("%s measures against %s", (text, base) => {
  expect(read(text)!.base).toBe(base);
});

test.each([
  "",
  " ",
  "条",
  "余条",
  "增长",
  "万元",
  "百姓",
  "X余条",
  "1.2.3",
  "2021-07-01",
  "300余条。共5件",
  "9".repeat(500),
  "近",
  "Infinity",
  "1/0",
  "2021/3/5",
])("%j is no phrase", (text) => {
  expect(read(text)).toBeNull();
});
