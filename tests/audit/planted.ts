import type { Figure } from "../../src/core/model/figure.ts";
import { figure } from "../support/reports.ts";

/** A sentence as it should be, the same with one planted error, and the code of the finding that must name it. */
export interface Planted {
  readonly right: string;
  readonly wrong: string;
  readonly code: string;
  /** Text of the number that the finding must stand at. */
  readonly at: string;
}

const manual = (line: string, phrase: string): Figure =>
  figure(line, { phrase, indicator: { source: "manual" }, provenance: { formula: "台账", trace: [] } });

export const FIGURES: readonly Figure[] = [
  figure("动态信息 条 312", { indicator: { aliases: ["工作动态信息"] } }),
  figure("机关文件信息 条 300"),
  figure("涉委信息 条 1200"),
  figure("市长信箱留言 件 386"),
  figure("政策解读稿件 篇 86"),
  figure("网评员培训人次 人次 1520", { indicator: { aliases: ["培训网评员"] } }),
  figure("安全隐患 处 1286", { indicator: { aliases: ["排查安全隐患"] } }),
  figure("整改安全隐患 处 1190"),
  figure("检查企业 家 2350"),
  figure("专项资金 万元 734.6", { indicator: { aliases: ["落实专项资金"] } }),
  figure("群众满意率 % 93.46"),
  figure("按期办结率 % 100"),
  figure("门户网站访问量 次 12345678"),
  figure("门户网站访问量同比增长率 % -2.3", { indicator: { formula: "同比(SUM(网站.访问量))" } }),
  figure("新增注册用户 人 9999"),
  figure("信用承诺书 份 15234"),
  figure("减免税费 元 98450000"),
  figure("绿化面积 亩 1260"),
  figure("巡查里程 公里 43.5"),
  figure("服务群众 人次 400"),
  figure("政务新媒体账号 个 41"),
  figure("政务公开培训班 期 12"),
  figure("办理建议提案 件 57"),
  figure("办理建议提案同比增长 % 14", { indicator: { formula: "同比(办理建议提案)" } }),
  figure("走访慰问困难群众 户 1950"),
  figure("窗口办件按时率 % 98.7"),
  figure("满意率提高幅度 个百分点 1.2", { indicator: { aliases: ["满意率提高"] } }),
  manual("普法宣传活动 场 -", "80余场"),
  manual("志愿服务活动 次 -", "近200次"),
];

const FALSE = "audit.number-false";
const BOUNDARY = "audit.number-boundary";
const UNIT = "audit.unit-differs";

export const PLANTED: readonly Planted[] = [
  { right: "门户网站发布动态信息312条。", wrong: "门户网站发布动态信息321条。", code: FALSE, at: "321条" },
  { right: "公开机关文件信息300条。", wrong: "公开机关文件信息300余条。", code: BOUNDARY, at: "300余条" },
  { right: "监测涉委信息1200条。", wrong: "监测涉委信息超过1200条。", code: BOUNDARY, at: "超过1200条" },
  { right: "办理市长信箱留言386件。", wrong: "办理市长信箱留言368件。", code: FALSE, at: "368件" },
  { right: "发布政策解读稿件86篇。", wrong: "发布政策解读稿件68篇。", code: FALSE, at: "68篇" },
  { right: "培训网评员1500余人次。", wrong: "培训网评员1500余人。", code: UNIT, at: "1500余人" },
  { right: "排查安全隐患1200余处。", wrong: "排查安全隐患1300余处。", code: FALSE, at: "1300余处" },
  { right: "整改安全隐患1190处。", wrong: "整改安全隐患1109处。", code: FALSE, at: "1109处" },
  { right: "全年检查企业2350家。", wrong: "全年检查企业2530家。", code: FALSE, at: "2530家" },
  { right: "落实专项资金734.6万元。", wrong: "落实专项资金734.6元。", code: UNIT, at: "734.6元" },
  { right: "群众满意率达93.5%。", wrong: "群众满意率达94.5%。", code: FALSE, at: "94.5%" },
  { right: "按期办结率为100%。", wrong: "按期办结率为99.6%。", code: FALSE, at: "99.6%" },
  {
    right: "门户网站访问量1200余万次，同比下降2.3%。",
    wrong: "门户网站访问量1300余万次，同比下降2.3%。",
    code: FALSE,
    at: "1300余万次",
  },
  {
    right: "门户网站访问量同比下降2.3%，仍居全市前列。",
    wrong: "门户网站访问量同比增长2.3%，仍居全市前列。",
    code: "audit.direction-differs",
    at: "2.3%",
  },
  { right: "新增注册用户近1万人。", wrong: "新增注册用户突破1万人。", code: FALSE, at: "突破1万人" },
  { right: "收集信用承诺书1.5万余份。", wrong: "收集信用承诺书1.6万余份。", code: FALSE, at: "1.6万余份" },
  { right: "减免税费9845万元。", wrong: "减免税费9485万元。", code: FALSE, at: "9485万元" },
  { right: "完成绿化面积1260亩。", wrong: "完成绿化面积1620亩。", code: FALSE, at: "1620亩" },
  { right: "累计巡查里程40余公里。", wrong: "累计巡查里程50余公里。", code: FALSE, at: "50余公里" },
  { right: "累计服务群众400人次。", wrong: "累计服务群众近400人次。", code: BOUNDARY, at: "近400人次" },
  { right: "开设政务新媒体账号41个。", wrong: "开设政务新媒体账号14个。", code: FALSE, at: "14个" },
  {
    right: "举办政务公开培训班12期。",
    wrong: "举办政务公开培训班10余期以上。",
    code: "audit.style",
    at: "10余期以上",
  },
  {
    right: "办理建议提案57件，同比增长14%。",
    wrong: "办理建议提案57件，同比增长41%。",
    code: FALSE,
    at: "41%",
  },
  {
    right: "走访慰问困难群众1900余户。",
    wrong: "走访慰问困难群众1000余户。",
    code: "audit.loose",
    at: "1000余户",
  },
  { right: "窗口办件按时率达98.7%。", wrong: "窗口办件按时率达87.9%。", code: FALSE, at: "87.9%" },
  { right: "满意率提高1.2个百分点。", wrong: "满意率提高1.2%。", code: UNIT, at: "1.2%" },
  { right: "开展普法宣传活动80余场。", wrong: "开展普法宣传活动90余场。", code: FALSE, at: "90余场" },
  {
    right: "开展志愿服务活动近200次。",
    wrong: "开展志愿服务活动198次。",
    code: "audit.phrase-narrowed",
    at: "198次",
  },
  {
    right: "全系统现有干部120人，其中党员86人。",
    wrong: "全系统现有干部120人，其中党员186人。",
    code: "audit.part-exceeds-whole",
    at: "186人",
  },
  {
    right: "编发简报30期、专报12期，共计42期。",
    wrong: "编发简报30期、专报12期，共计44期。",
    code: "audit.sum-differs",
    at: "44期",
  },
  {
    right: "发布短视频90部，其中自制50部、转发40部。",
    wrong: "发布短视频90部，其中自制50部、转发60部。",
    code: "audit.sum-differs",
    at: "90部",
  },
  {
    right: "接听热线500个（咨询类300个、投诉类120个、建议类80个）。",
    wrong: "接听热线500个（咨询类300个、投诉类120个、建议类60个）。",
    code: "audit.sum-differs",
    at: "500个",
  },
  {
    right: "来信、来访、网上诉求分别占20.5%、30.1%、49.4%。",
    wrong: "来信、来访、网上诉求分别占20.5%、30.1%、51.4%。",
    code: "audit.shares-differ",
    at: "51.4%",
  },
  {
    right: "投诉量由上年的150件下降到120件，下降20%。",
    wrong: "投诉量由上年的150件下降到120件，下降25%。",
    code: "audit.growth-differs",
    at: "25%",
  },
  {
    right: "服务网点从30个增加到36个。",
    wrong: "服务网点从36个增加到30个。",
    code: "audit.levels-differ",
    at: "30个",
  },
  {
    right: "网办率由85%提高到90%，提高5个百分点。",
    wrong: "网办率由85%提高到90%，提高5%。",
    code: "audit.points-as-percent",
    at: "5%",
  },
  {
    right: "受理咨询660件，同比增加60件，增长10%。",
    wrong: "受理咨询660件，同比增加60件，增长15%。",
    code: "audit.growth-differs",
    at: "15%",
  },
];

/** Sentences that are true but look like something else than the indicators; none may be accused. */
export const HARMLESS: readonly string[] = [
  "根据国发〔2021〕24号文件第3条要求，到2025年底前完成改造。",
  "去年发布动态信息280条。",
  "计划发布动态信息500条以上。",
  "其中城东区发布动态信息35条。",
  "枫桥镇排查安全隐患96处，整改安全隐患95处。",
  "上半年检查企业1100家。",
  "第三季度办理市长信箱留言99件。",
  "截至12月31日，办理建议提案57件。",
  "2023年群众满意率为92.1%。",
  "人均服务群众3.2人次。",
  "要求群众满意率不低于95%。",
  "评选优秀动态信息20条。",
  "动态信息被省级平台采用45条。",
  "对18家企业开展随机抽查。",
  "培训班为期3天，每班50人。",
  "印发安全隐患排查手册2000份。",
  "女性占45%，党员占60%。",
  "参加培训40人，其中党员25人、女性22人。",
  "三是推动“一网通办”，55岁以上群众可到窗口办理。",
  "1月至6月，按期办结率99.97%。",
  "响应率99.9%，满意率95.7%，分别提高0.3个和1.4个百分点。",
  "收支总额158.9亿美元，其中收入91.2亿美元，支出67.7亿美元，顺差23.5亿美元。",
  "共有景区68家，其中五星级2家、四星级19家；饭店31家，旅行社156家。",
  "由3月的12件减少到4月的10件。",
];
