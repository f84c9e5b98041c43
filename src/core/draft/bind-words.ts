/** Words that carry no evidence: function words, totals, time frames, reporting verbs that any statistic may follow. */
const EMPTY_WORDS = new Set(
  (
    "共 共计 总共 累计 总计 合计 一共 达 达到 达到了 为 是 有 约 大约 近 超 超过 逾 突破 各类 各种 各项 各级 各 类 种 的 地 得 等 等等 了 着 被 将 把 " +
    "向 由 对 在 于 与 和 及 或 以及 并 其 其他 此 该 全 全市 全省 全县 全区 全国 全年 全委 全系统 今年 本年 年度 本年度 以来 目前 截至 截止 先后 同时 " +
    "已 已经 均 都 至 到 余 多 上 下 中 内 个 我 我委 我市 我局 我县 我院 我校 我区 我镇 我乡 我村 我省 我厅 我处 我部 我行 本院 本校 本局 本县 本区 本市 本单位 全院 全校 全局 全行 全镇 全乡 全村 委 市 局 县 区 使 让 给 从 以 用 按 一 一是 二是 三是 四是 五是 六是 七是 八是 一要 二要 三要 四要 五要 还 也 就 又 再 " +
    "年 月 日 季度 上半年 下半年 前三 分别 情况 数 数量 总数 总量 总额 金额 人数 户数 次数 件数 条数 篇数 家数 个数 人次 场次 起数 量 本期 期间 间 处 者 " +
    "左右 以上 以下 以内 不少于 至少 所 家 名 位 项 条 件 篇 次 场 起 户 人 每 每人 每月 每年 占地 降至 降到 升至 升到 增至 增到 减至 " +
    "台次 剂次 批次 户次 家次 辆次 车次 件次 架次 班次 例次"
  ).split(" "),
);

/** Verbs of reporting: they may stand before any noun without changing what is counted. */
const LIGHT_WORDS = new Set(
  (
    "发布 发放 开展 开展了 举办 组织 召开 完成 实现 进行 推进 推动 建立 建成 建设 制定 形成 落实 安排 编写 编发 制作 撰写 参加 参与 接受 接收 收到 受理 " +
    "办理 处理 提供 出台 印发 工作 活动 有关 相关 主要 方面 拥有 涉及 覆盖 总 投入 使用 累计 积极 及时 认真 深入 切实 持续 不断 全面 广泛 通过 利用 " +
    "设立 设 设有 设置 配备 配有 种植 坐落 稳定 保持 预计 共有 现有 占 拟 部门 单位 全部 任务 人员 面积 资金 出动 派出 纳入 范围 控制 总数 规模 队员 带头 共同 妥善 开设 责令 发生 组建 实施 其中 梳理 公布 实质 有效 成功 启动 确定 打造 培育 登记 承办 筹办 协调 增设 兴建 专题 " +
    "接待 迎来 服务 惠及到 领取 享受 共建 创建 新建 编制 收集 汇总 上线 开通 运行 推送 发出 下发 下拨 拨付 筹集 落实 兑现 争取 引导 动员 带动 培养 选派 召集 牵头 配合"
  ).split(" "),
);

/** Of the light words those that make another thing of the noun right behind them: 有效投诉 is not 投诉. */
const ADJECTIVES = new Set("有效 主要 专题 规模 部门 单位".split(" "));

/**
 * Words that change which statistic is meant. A blank whose own words have such a group and an indicator that has not
 * (or the other way round) are never surely the same.
 */
const QUALIFIERS: readonly (readonly [group: string, pattern: RegExp])[] = [
  ["同比", /同比|较上年同期|比上年|比去年|较上年|较去年/],
  ["环比", /环比|较上月|较上期|比上月|比上期|较上季/],
  ["增长", /(?:增长|上升|提高|提升|增加)(?![到至])|增幅|增速|涨幅|升幅/],
  ["下降", /(?:下降|减少|降低|下滑|回落)(?![到至])|降幅/],
  ["新增", /新增|新建|新认定|新发展|新注册|新登记/],
  ["上年", /上年(?!同期)|去年(?!同期)|上一年/],
  ["目标", /计划|目标|力争|预期/],
  ["未", /未|不合格|逾期|超期|不符合|不达标|不满意/],
  ["平均", /人均|户均|日均|月均|平均|年均/],
  ["省级", /省级|省部级/],
  ["市级", /市级/],
  ["县级", /县级|区级|区县级/],
  ["国家级", /国家级|中央级/],
  ["比重", /占比|比重|占.{0,12}(?:比例|的$)/],
  ["最高", /最高|最大/],
  ["最低", /最低|最小/],
  ["人均", /人均/],
];

/** Most words and clauses have none of them: one look instead of one for each. */
const ANY_QUALIFIER = new RegExp(QUALIFIERS.map(([, { source }]) => source).join("|"));

/** Pairs of words that say the same in work reports; the left is rewritten to the right before comparing. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/基本医疗保险/g, "基本医保"],
  [/医疗保险/g, "医保"],
  [/养老保险/g, "养老"],
  [/(?:地区|国内)生产总值/g, "gdp"],
  [/刊登|刊发|登载/g, "刊载"],
  [/答复/g, "回复"],
  [/隐患排查/g, "排查隐患"],
];

/** Most text has none of them: one look instead of one for each. */
const ANY_SAME_WORD = new RegExp(SAME_WORDS.map(([{ source }]) => source).join("|"));

/** 统计动词: each makes another statistic of the same noun (发现隐患, 整改隐患); unexplained, nothing is sure. */
const STATISTIC_VERB =
  /整改|办结|结案|执结|审结|化解|查处|验收|合格|达标|取消|终止|关闭|约谈|移送|起诉|立案|处分|问责|培训|检查|复查|排查|核查|抽查|督查|巡查|发现|报送|上报|转发|转载|退回|注销|撤销|收回|追回|挽回|整治|拆除|改造|修订|废止|清理|表彰|获奖|招聘|引进|脱贫|返贫|死亡|受伤|治愈|出院|收治|确诊|投诉|举报|签约|开工|竣工|投产|治理|走访|慰问|看望|解除|调研|修复|维修|更新|更换|升级|修改|审核|审查|备案|评估|评审|考核|扣押|冻结|没收|逮捕|拘留|撤并|搬迁|采购|捐赠|募集|征集|销号|破案|立案|刑拘|送达|催办|续签|延期|退役|流转|复垦|复耕|评选|推荐|认定|减免|缴纳|惠及|救助|资助|帮扶|转移|安置|淘汰|处罚|警告|罚款|通报|点击|阅读|点赞|评论|关注|订阅|下载|注册|登录|删除|撤回|撤下|驳回|停办|暂停|作废|剔除|漏报|迟报|错报|误报|瞒报/g;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const HAN_OR_WORD = /[\p{L}\p{N}]/u;
const FUNCTION_CHARACTERS = new Set("的了等共为被将由对在与和或并其各达近超余多数量");
const MASK = /^[xX×]+$/;
/** 全县|村|卫生室: the place that a report speaks of is no part of the noun behind it. */
const WHOLE_PLACE = /^[全我][市县区镇乡](?=.{1,2}$)/;
/** 收到 and 办理 of the same things are two statistics; where only one side says such a verb nothing follows. */
const PROCESSING = /收到|接收|接到|受理|办理|处理|回复|办结/g;

/** Text that stays as it is: most of it, and looking is quicker than making it anew. */
const COMPARABLE = /^[\u4e00-\u9fff\u3001\u3002a-z0-9|]*$/;

/** NFKC, no spaces, lower case, known synonyms rewritten: the form in which names and clauses are compared. */
export function comparableText(text: string): string {
  let plain = COMPARABLE.test(text) ? text : text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  if (!ANY_SAME_WORD.test(plain)) return plain;
  for (const [pattern, same] of SAME_WORDS) plain = plain.replace(pattern, same);
  return plain;
}

/**
 * The words of comparable text. The segmenter breaks words it does not know into single characters
 * (整|改, 执|结), so that runs of single characters are joined again.
 */
export function wordsOf(text: string): string[] {
  // Most blanks inherit nothing, and the segmenter takes its time even over that.
  if (text === "") return [];
  const words: string[] = [];
  let run = "";
  const flush = () => {
    const rest = run.replace(WHOLE_PLACE, "");
    if (rest !== "") words.push(rest);
    run = "";
  };
  for (const { segment } of segmenter.segment(text)) {
    if (!HAN_OR_WORD.test(segment)) flush();
    else if (MASK.test(segment)) flush();
    else if (segment.length === 1 && !FUNCTION_CHARACTERS.has(segment)) run += segment;
    else {
      flush();
      words.push(segment);
    }
  }
  flush();
  return words;
}

/** The same for one pass over a draft: the clause of a blank is asked for again by itself and by the next blank. */
export function rememberedWords(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const words = known.get(text) ?? wordsOf(text);
    known.set(text, words);
    return words;
  };
}

export function isEmptyWord(word: string): boolean {
  return EMPTY_WORDS.has(word);
}

export function isLightWord(word: string): boolean {
  return LIGHT_WORDS.has(word);
}

export function isAdjective(word: string): boolean {
  return ADJECTIVES.has(word);
}

/** The groups of qualifying words in comparable text. */
export function qualifiersOf(text: string): Set<string> {
  const groups = new Set<string>();
  if (!ANY_QUALIFIER.test(text)) return groups;
  for (const [group, pattern] of QUALIFIERS) if (pattern.test(text)) groups.add(group);
  return groups;
}

/** True when the word is made of qualifiers and says nothing else (同比, 增长率, 同比增幅). */
export function isQualifier(word: string): boolean {
  if (!ANY_QUALIFIER.test(word)) return false;
  let rest = word;
  for (const [, pattern] of QUALIFIERS) rest = rest.replace(pattern, "");
  return rest !== word && /^[率值量额度]?$/.test(rest);
}

/** A word that says what is counted: neither empty nor light nor a qualifier. */
export function isContent(word: string): boolean {
  return !isEmptyWord(word) && !isQualifier(word) && !isLightWord(word);
}

/** The statistic verbs in comparable text. */
export function statisticVerbsOf(text: string): string[] {
  return text.match(STATISTIC_VERB) ?? [];
}

/** The processing verbs in comparable text. */
export function processingVerbsOf(text: string): string[] {
  return text.match(PROCESSING) ?? [];
}

/** Two neighbouring characters as one number: thousands of them are compared for each blank. */
export type Pair = number;

/** Pairs of neighbouring characters; a text of one character is its own pair. */
export function pairsOf(text: string): Pair[] {
  if (text.length < 2) return text === "" ? [] : [text.charCodeAt(0)];
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < text.length; i++) pairs.push((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1));
  return pairs;
}
