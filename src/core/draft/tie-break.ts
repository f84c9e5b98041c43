/**
 * Words that are both classifier and part of a name (X所学校, XX所). Section 2 of the placeholder rules has the table;
 * the right context speaks first, then the left.
 */

/** Units that may as well end a name. */
const TIED = new Set([
  "所",
  "处",
  "部",
  "组",
  "班",
  "队",
  "路",
  "期",
  "站",
  "股",
  "室",
  "科",
  "支",
  "门",
  "集",
  "版",
  "节",
  "课",
  "级",
  "层",
  "点",
  "步",
  "行",
  "大",
  "岗",
  "桩",
  "团",
  "本",
  "头",
  "堂",
  "口",
  "面",
]);

/** Whoever does something is an office, not a number: XX处负责, XX所开展. */
const ACTS =
  /^(?:负责|牵头|主办|承办|协办|配合|组织|开展|召开|认真|积极|共|累计|对|在|将|已|的|与|和|及|、|同志|领导|干部|民警|人员|负责人|所长|处长|部长|联合|党|全体|全力|按|根据|通过|以|把|被|为|是|坚持|深入|始终|主动|获|荣获|接|抓|强化|加强|狠抓|充分|先后|出动|下发|印发|制定|进行|要|会同|结合|紧|围绕|落实|做好|不断|推进|高度|切实|着力|及时|成立|内|外|等)/;

/** What is counted with these units, so that even at the start of a clause it is a number. */
const COUNTED: Readonly<Record<string, RegExp>> = {
  所: /^(?:[\u4e00-\u9fff]{0,4}?)(?:学校|高校|小学|中学|幼儿园|医院|大学|院校|学院|卫生院|研究院|实验室|机构)/,
  处: /^(?:[\u4e00-\u9fff]{0,6})(?:隐患|问题|风险|违[法规章建]|危房|地质|文物|遗址|景点|水源|滑坡|灌区|点位|工地|场所|险情|工程|设施|火点|堵点|河段|垃圾|排污口)/,
  部: /^(?:[\u4e00-\u9fff]{0,6})(?:法规|法律|视频|影片|电影|作品|专著|规章|电梯|手机|纪录片|微电影|车|著作|教材|条例|热线|电话)/,
  组: /^(?:[\u4e00-\u9fff]{0,4})(?:数据|照片|图片|展板|设备|机组|检查|工作|家庭|宣讲|党员)/,
  路: /^(?:[\u4e00-\u9fff]{0,2})(?:公交|纵队|视频|监控|大军|人马)/,
  期: /^(?:[\u4e00-\u9fff]{0,6})(?:培训|简报|专报|节目|讲座|专栏|信息|刊物|课程|研修)/,
  队: /^(?:志愿|巡|人马|选手|球)/,
  班: /^(?:次|列车|航班|公交)/,
};

/** X组, X队, X节 count only with their thing beside them; alone they are names (XX组, XX节). */
const ONLY_BESIDE: Readonly<Record<string, RegExp>> = {
  组: /(?:照片|图片|数据|设备|机组|展板|漫画|海报)$/,
  队: /(?:队伍|代表队)$/,
  班: /(?:培训|开办|举办|开设|教学)$/,
  节: /(?:课|课程|党课|讲授)$/,
  站: /^$/,
  团: /^$/,
  室: /^$/,
  科: /^$/,
  门: /(?:课|课程|科目|大炮)$/,
  行: /^$/,
  大: /^$/,
  堂: /(?:课|讲授|讲)$/,
};
const COUNTED_LESSONS = /^(?:[\u4e00-\u9fff]{0,5})(?:课|课程|车厢|学科|技术|专业|科目|语言)/;

/** Words a blank before a tied unit never counts anything after: 由XX所, 在XX处. */
const NAMES_AFTER = /(?:^|[，。；：、,;:“”《》（）()！？\s]|[由向在到对与和经据从给被让请于往赴入驻的及或])$/;

/**
 * Whether X所, X处 … is a number here.
 * @param unit the unit's own text
 * @param before some characters left of the expression
 * @param after some characters right of the unit
 */
export function isTiedUnitCounted(unit: string, before: string, after: string): boolean {
  if (!TIED.has(unit)) return true;
  if (COUNTED[unit]?.test(after) ?? false) return true;
  const beside = ONLY_BESIDE[unit];
  if (beside !== undefined)
    return beside.test(before) || ("节门堂".includes(unit) && COUNTED_LESSONS.test(after));
  if (ACTS.test(after)) return false;
  return !NAMES_AFTER.test(before);
}
