import type { MaskKind } from "../model/draft.ts";

/**
 * Words that follow a masked name (XX市, XXX医院, ×××同志) and say what kind of name it is.
 * Longest match decides; single characters that are classifiers as well (所 处 部 …) are told apart in tie-break.ts.
 */
const WORDS: Readonly<Partial<Record<MaskKind, string>>> = {
  "name-place":
    "省 市 县 区 旗 州 盟 镇 乡 村 屯 庄 寨 街 路 巷 道 河 江 湖 海 山 岭 岛 港 湾 桥 坝 站 园 省区 省市 省份 " +
    "自治区 自治州 自治县 特区 新区 开发区 高新区 经开区 示范区 城区 市区 县区 县城 城市 城镇 乡镇 镇村 街道 社区 小区 片区 园区 " +
    "库区 林区 牧区 矿区 灾区 景区 风景区 保护区 工业园 产业园 科技园 公园 湿地 流域 水库 河段 大桥 大道 大街 大厦 广场 路段 路口 隧道 " +
    "高速 国道 省道 县道 机场 车站 北站 南站 东站 西站 火车站 高铁站 港口 码头 口岸 苏木 嘎查 林场 农场 牧场 村民小组 组团 " +
    "地区 地方 等地 多地 各地 两地 三地 各县 各市 各区 各乡 各镇 当地 境内 全境 籍 辖区 交界 方向 市场 大市场 商圈 古镇 古城 老街 遗址公园",
  "name-org":
    "局 委 厅 办 所 处 部 科 股 室 组 班 队 院 厂 店 馆 社 台 校 集团 公司 有限公司 股份 科技 银行 支行 分行 保险 证券 企业 商会 协会 学会 联合会 基金会 " +
    "学校 大学 学院 中学 小学 幼儿园 医院 卫生院 卫生室 诊所 法院 人民法院 检察院 人民检察院 公安 派出所 支队 大队 总队 中队 支部 党支部 总支 党委 党组 " +
    "纪委 监委 纪检 政协 人大 人民代表大会 人大常委会 人民政府 政府 市委 县委 省委 区委 镇党委 乡党委 街道办 管委会 居委会 村委会 委员会 办公室 中心 服务中心 研究所 研究院 设计院 " +
    "事务所 部门 部队 机关 单位 机构 组织 团队 项目部 指挥部 法庭 监狱 海关 税务 税务局 电视台 日报 晚报 报社 出版社 宾馆 饭店 酒店 商场 超市 " +
    "合作社 供销社 农业 实业 工贸 建设 建筑 建工 地产 物业 物流 电力 电网 能源 煤矿 矿业 化工 制药 药业 食品 平台 剧院 图书馆 博物馆 纪念馆 展览馆 体育馆 文化馆 养老院 敬老院 福利院 救助站 " +
    "工作组 专班 小组 编辑部 教研室 实验室 车间 班组 俱乐部 联盟 代表团 代表队 消防 民政 财政 教育局 卫健 人社 住建 街道办事处 办事处 联社 信用社",
  "name-person":
    "同志 某 书记 副书记 市长 副市长 省长 县长 副县长 区长 镇长 乡长 村长 州长 局长 副局长 厅长 处长 科长 主任 副主任 主席 部长 院长 校长 所长 站长 队长 组长 董事长 总经理 经理 " +
    "教授 先生 女士 老师 医生 护士 村民 律师 法官 检察官 民警 警官 委员 代表 常委 总书记 秘书长 总监 工程师 师傅 支书 党员 员工 大爷 大妈 阿姨 夫妇 等同志 " +
    "介绍 说 表示 指出 强调 认为 告诉 讲话 主持 出席 参加 汇报 宣读 作报告 致辞 带队 一行 带领 率队 陪同",
  "name-project":
    "项目 工程 标段 铁路 公路 高铁 地铁 遗址 线路 计划 行动 专项行动 规划 基地 先锋号 品牌 活动 系统 模式 机制 节 展会 博览会 论坛 大赛 杯 奖 号 牌 产品 牌匾 课题 课程 专业 " +
    "微视 栏目 频道 公众号 客户端 软件 号线 微信 微博 品种 故居 旧址 站线 管道 电站 电厂 机组 生产线",
  "name-event":
    "事件 事故 案 疫情 专案 大案 洗钱案 纠纷案 会议 全会 大会 例会 座谈会 峰会 台风 地震 洪水 战役 灾害 运动会 晚会 火灾 爆炸",
  "name-document":
    "精神 条例 办法 规定 通知 意见 方案 细则 标准 法 法规 文件 讲话精神 报告 制度 预案 决定 决议 纲要 指南 手册 清单 公告 公报 通报 批示 协议 合同 规程 规范 白皮书 议案 提案 主题 思想 理论",
};

const KIND_OF = new Map<string, MaskKind>(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    words.split(" ").map((word): [string, MaskKind] => [word, kind as MaskKind]),
  ),
);
const LONGEST = Math.max(...[...KIND_OF.keys()].map((word) => word.length));

/** A name word found in a text. */
export interface NameWord {
  readonly kind: MaskKind;
  readonly end: number;
}

/** The longest name word that starts at `position`; null when there is none. */
export function nameWordAt(text: string, position: number): NameWord | null {
  for (let length = Math.min(LONGEST, text.length - position); length > 0; length -= 1) {
    const kind = KIND_OF.get(text.slice(position, position + length));
    if (kind !== undefined) return { kind, end: position + length };
  }
  return null;
}

/** Words that end a long name: XXX股份有限公司, XX建设集团, XX第一人民医院, XXX洗钱案, xxxxxxx改造项目. */
const LONG_NAME_ENDS =
  /^[\u4e00-\u9fff]{1,12}?(公司|集团|医院|法院|检察院|学校|大学|学院|中学|小学|幼儿园|银行|支行|分行|委员会|办公室|研究院|研究所|中心|协会|基金会|管理局|分局|支队|大队|派出所|合作社|项目|工程|铁路|公路|高速|案|事件|事故|专项行动|计划|基地|园区|开发区|示范区|保护区|景区|论坛|大赛|博览会|活动|精神|条例|办法|方案)/;
const LONG_NAME_KINDS: readonly [RegExp, MaskKind][] = [
  [/(?:项目|工程|铁路|公路|高速|专项行动|计划|基地|论坛|大赛|博览会|活动)$/, "name-project"],
  [/(?:案|事件|事故)$/, "name-event"],
  [/(?:园区|开发区|示范区|保护区|景区)$/, "name-place"],
  [/(?:精神|条例|办法|方案)$/, "name-document"],
];

/** A name word after a few more characters of the name itself; null when none comes soon. */
export function longNameAt(text: string, position: number): NameWord | null {
  const match = LONG_NAME_ENDS.exec(text.slice(position, position + 16));
  if (match === null) return null;
  const kind = LONG_NAME_KINDS.find(([ending]) => ending.test(match[0]))?.[1] ?? "name-org";
  return { kind, end: position + match[0].length };
}
