import { unitWordAt } from "./unit-words.ts";

/** Words with a numeral in them that count nothing. Lists are data: add words, not code. */

/** Proper names and set terms (三公, 十四五, C919): kind "name". */
const NAMES =
  "一带一路 十五 十一五 十二五 十三五 十四五 十五五 十六大 十七大 十八大 十九大 二十大 二十一大 三公 三农 两会 两个维护 两个确立 四个意识 四个自信 四个全面 三个代表 五位一体 八项规定 " +
  "四风 六大纪律 四种形态 三严三实 两学一做 三会一课 一岗双责 三重一大 三管三必须 六稳 六保 四史 一网通办 一网统管 一窗通办 一窗受理 一站式 一揽子 一票否决 一号文件 三北 三江源 长三角 珠三角 " +
  "一老一小 三支一扶 四好农村路 四不两直 五社联动 九三学社 三权分置 三资 三变 三去一降一补 三大攻坚战 两不愁三保障 两不愁 三保障 三新一高 三高四新 两高 两高一剩 两新 两重 四议两公开 三务公开 六个一 " +
  "两个一百年 一国两制 一个中国 三通一平 七通一平 五险一金 三品一标 三产 一产 二产 第一产业 第二产业 第三产业 三次产业 第一书记 一二三产业 三无 三违 三同时 双百 一流大学 一把手 " +
  "四个伟大 四个服务 三个务必 两个务必 五个必由之路 十个明确 十四个坚持 两个结合 六个必须 九个坚持 四史教育 三大战役 三大球 一五 七五普法 八五普法 六五普法 四五 四大名著 五四 五一 七一 八一 十一 六一 三八 " +
  "两癌 三孩 二孩 三胎 二胎 二十四节气 三中全会 五中全会 六中全会 四中全会 二中全会 七中全会 三屋 三包 三项制度 三项岗位人员 三类人员 一盔一带 一户一档 一企一策 一村一品 一县一业 一人一档 一事一议 一件事 最多跑一次 一次办好 一次办成 " +
  "12345 12315 12319 12348 12371 12380 12388 12389 12328 12350 12333 12366 12369 12393 24365 PM2.5 PM10 COVID-19 G20 5G 4G 6G 3D H7N9 H1N1 N95 C919 A股 B股 H股 M2 M1 M0 4K 8K 4A 5A 3A 95后 90后 80后 70后 00后 60后 " +
  "三甲 三级甲等 二级甲等 三乙 二甲 百强县 千强镇 世界500强 500强 民企500强 百村示范 千村示范 百城 千企 万企兴万村 百千万工程 千万工程 千人计划 万人计划 双千 百日攻坚 百日行动 百日整治 三年行动 三年大变样 五年规划 四大行 " +
  "四上企业 四上 一照多址 一业一证 一枚印章 一门式 三零 七边 两山 六尺巷 八闽 九寨沟 三星堆 三沙 五星级 四星级 三星级";

/** Emphatic or figurative numerals: kind "idiom". */
const IDIOMS =
  "八纵八横 四纵四横 五纵五横 七下八上 新三样 老三样 百年一遇 千年一遇 五十年一遇 三十年一遇 二十年一遇 十年一遇 百年未有之大变局 千方百计 千家万户 四面八方 五湖四海 三番五次 百花齐放 " +
  "千军万马 千载难逢 千头万绪 万无一失 百尺竿头 一心一意 一丝不苟 一马当先 一鼓作气 一举多得 一石多鸟 九牛二虎 五花八门 七嘴八舌 三头六臂 三心二意 十全十美 千锤百炼 千钧一发 百折不挠 百发百中 " +
  "一分部署九分落实 一分耕耘 千辛万苦 千山万水 千言万语 万众一心 四通八达 三令五申 五谷丰登 一日三餐 一年四季 四世同堂 百废待兴 百家争鸣 三步并作两步";

/** Numerals that are only letters of ordinary words; they are not reported at all. */
const PLAIN_WORDS =
  "零售 零距离 零容忍 零星 零工 零碎 零部件 零散 零钱 零花 零食 零基础 零门槛 零跑腿 三峡 三亚 三明 三门峡 三门 三夏 三秋 三伏 三角 三轮车 三产业 三维 三方 三者 三军 三军 四川 四平 四季 四周 四邻 四肢 四海 五台 五金 五官 五常 五指山 六安 六盘水 六合 七台河 " +
  "七夕 八方 八达岭 九江 九龙 九州 九寨 十堰 十分 十足 十字 百姓 百货 百色 百年 百合 百科 百度 百日 百倍 千岛 千古 千秋 千万不 千瓦 千克 千米 千里 万物 万全 万事 万州 万宁 万象 万一 万分 万能 万达 万科 万里 亿万 " +
  "两岸 两侧 两地 两翼 两旁 两级 两难 两手 两端 两国 两者 两极 两用 两广 两江 两湖 两面 两头 两边 两口 两手抓 半夜 半岛 半径 半导体 半成品 半途 半月谈 " +
  "统一 唯一 单一 之一 同一 专一 逐一 另一 某一 每一 任一 这一 那一 首屈一指 进一步 一步 一直 一定 一般 一些 一起 一致 一样 一旦 一切 一律 一贯 一线 一体 一流 一系列 一方面 一度 一时 一同 一道 一边 一面 一手 一如既往 一批 一部分 一员 一经 一并 一再 一向 " +
  "周一 周二 周三 周四 周五 周六 星期一 星期二 星期三 星期四 星期五 星期六 高一 高二 高三 初一 初二 初三 初四 初五 大一 大二 大三 大四 张三 李四 老三 老四 王五 二手 二维 二维码 二次元 二级市场 二期 一期 三期 一审 二审 再三 接二连三 不三不四 二氧化碳 一氧化碳 三聚氰胺 " +
  "第一时间 第一线 第一位的 第一责任人 第一要务 第一责任 第一动力 第一资源 第一生产力 第三方 第二课堂 第一道 第一手 个百分 一窝蜂 一窗 一口气 一会儿 一下 一样 一路 一齐 一带 一大批 一类 一级 二级 三级 四级 五级 一票 一生 一身 一力 一概 " +
  "几乎 几何 几经 数据 数字 数量 数额 数控 数智 数目 多半 大半 过半百 五保 五保户 五险 三险 三步走 两步走 一卡通 一本通 一体化 一点 一头 一刻 一家亲 一家人 一条龙 一条心 一股劲 一股绳 一盘棋 一张网 一张图 一本账 一竿子 一个样 一把尺子 一线城市 三线 二线";

type WordKind = "name" | "idiom" | "plain";

const KIND = new Map<string, WordKind>();
for (const [words, kind] of [
  [PLAIN_WORDS, "plain"],
  [IDIOMS, "idiom"],
  [NAMES, "name"],
] as const) {
  for (const word of words.split(" ")) KIND.set(word, kind);
}

/** Words by their first character, longest first. */
const BY_FIRST = new Map<string, string[]>();
for (const word of [...KIND.keys()].sort((a, b) => b.length - a.length)) {
  const list = BY_FIRST.get(word.charAt(0)) ?? [];
  list.push(word);
  BY_FIRST.set(word.charAt(0), list);
}

/** Numbers that begin like a word of the lists: 三公里, 十分钟, 四季度, 三期培训班. */
const COUNTS_AFTER_ALL =
  /^(?:[一二三四五六七八九]公[里斤顷分]|十分[钟之]|万分之|百分之|四季度|一点[一二三四五六七八九]|三方面|[二三四]期(?:培训|简报|专报|节目|讲座|学习|专栏|课程|研修)|[两三]门(?:课|技术|学科|课程|火炮)|两面(?:锦旗|红旗|国旗)|两头(?:牛|猪|羊|大象)|[两二三]级(?:以上|以下)|千里之)/;

/** 12345人次 counts, 12345热线 and 12333人社热线 are whom one rings. */
const SERVICE_NUMBER_COUNTS =
  /^[0-9]{5}(?:[余多万亿元件个户次场份篇例名亩吨页册%％]|[人件条家户场]次|人(?![社力民大才工])|条(?!例|线)|家(?!庭))/;

/** Whether the numeral at a position counts although a word of the lists begins there. */
export function countsAfterAll(text: string, position: number): boolean {
  return (
    COUNTS_AFTER_ALL.test(text.slice(position, position + 6)) ||
    SERVICE_NUMBER_COUNTS.test(text.slice(position, position + 7))
  );
}

/** A word of the lists at a position; null where the numeral counts after all. */
export function numberWordAt(
  text: string,
  position: number,
): { readonly end: number; readonly kind: WordKind } | null {
  const words = BY_FIRST.get(text.charAt(position));
  if (words === undefined || countsAfterAll(text, position)) return null;
  for (const word of words) {
    if (!text.startsWith(word, position)) continue;
    if (continuesNumeral(text, position, word)) continue;
    return { end: position + word.length, kind: KIND.get(word) ?? "plain" };
  }
  return null;
}

const NUMERAL = "零〇一二三四五六七八九十百千万亿两0123456789";

function isCounted(text: string, end: number): boolean {
  return /^[.．,][0-9]/.test(text.slice(end, end + 2)) || unitWordAt(text, end) !== null;
}

/** 十分 is a word, 五十分 is not; 五一 is a holiday, 二十五一 is nothing; 5G is a name, 15G is not. */
function continuesNumeral(text: string, position: number, word: string): boolean {
  const before = text.charAt(position - 1);
  const first = word.charAt(0);
  if (NUMERAL.includes(first) && before !== "" && NUMERAL.includes(before)) return true;
  const last = word.charAt(word.length - 1);
  const after = text.charAt(position + word.length);
  if (after === "" || !NUMERAL.includes(last)) return false;
  // 12345热线 is called, 12345件 and 12389.39亩 are counted.
  if (/^[0-9]+$/.test(word) && isCounted(text, position + word.length)) return true;
  if (NUMERAL.includes(after)) return true;
  // 十五 and 十一 are names only beside 规划, 时期, 期间, 长假; 五一, 七一 … are holidays; 五一个 does not occur.
  if (word === "十五" || word === "十一" || word === "一五" || word === "四五") {
    return !/^(?:”|时期|规划|期间|国庆|长假|黄金周|假期|计划)/.test(
      text.slice(position + word.length, position + word.length + 3),
    );
  }
  return false;
}
