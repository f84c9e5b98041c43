import type { Claim } from "../number/claim.ts";
import type { Phrase } from "../number/phrase.ts";
import { read } from "../number/read.ts";
import { unitNamed } from "../number/units.ts";
import { isHan } from "./characters.ts";
import type { Cut, NumberPhrase } from "./number-extent.ts";
import { sharedReading } from "./number-shared.ts";

/** What the sentence makes of a number: a claim, a criterion, an index value; and the claim with the unit it means. */
export function kindInSentence(
  text: string,
  phrase: Phrase,
  cut: Cut,
): Pick<NumberPhrase, "kind" | "claim" | "otherwise"> {
  const { claim } = phrase;
  if (isThreshold(text, phrase)) return { kind: "threshold", claim };
  const bare = cut.unit === "" && claim.kind === "statistic";
  if ((bare || claim.unit === "点") && isIndexValue(text, phrase))
    return { kind: "ratio", claim: { ...claim, kind: "ratio" } };
  const shared = bare && claim.unit === "" && phrase.scale === "" ? sharedReading(text, phrase) : null;
  if (shared !== null) return { kind: shared.claim.kind, claim: shared.claim, otherwise: shared.otherwise };
  if (claim.unit === "" && claim.kind === "statistic" && isSumOfMoney(text, phrase))
    return { kind: "money", claim: claimInYuan(text, phrase) };
  if (claim.unit === "块" && isSpokenYuan(text, phrase))
    return { kind: "money", claim: { ...claim, kind: "money", unit: "元" } };
  return { kind: claim.kind, claim: cut.unit === claim.unit ? claim : { ...claim, unit: cut.unit } };
}

const LIMIT = /(?:以上|以下|及以上|及以下|或以上|或以下|以内|之内|以外|未满|不满|不足)$/;
const CLAIMED =
  /(?:达到|达|保持在|稳定在|维持在|控制在|控制到|提高到|降至|增至|为|至|到|在|实现|增收|节约|减少|增加|增长|提高|提升|下降|压缩|降低|均|约|完成|投入|占|突破|超|有|了|共|创收)$/;
/** 总投资超过1亿元的项目, 应纳税所得额不超过100万元的部分: what is measured stands right before, what is chosen after 的. */
const MEASURED =
  /(?:所得额|[总累计]?投资额?|收入|面积|产值|规模|资本|年龄|工龄|资产|余额|单价|价值|价格|月薪|工资|距离|长度|高度|宽度|人数|金额|数额|期限|存栏量?|出栏量?|浓度|营收|销售额|跨度|库容|装机容量|占地|用时|时长|户数)(?:在)?$/;
const COMPARED = /^(?:超过|超|不超过|高于|不高于|低于|不低于|不少于|少于|大于|小于|不足|未满|不满|逾)$/;
const SUPPOSED = /(?:若(?!干)|如果|假设|假定|假如|一旦|倘若)[^，。；]{0,16}$/;
/** 年龄须在60周岁以下, 不得超过3次: what shall be, not what is. */
const DEMANDED =
  /(?:必须|须|应当|(?<![反对相响适供效呼照顺])应|不得|要求|限定|(?<![期年上下权有局极时界])限|原则上)(?:保持|控制|限制|稳定)?(?:在|为|达到|于)?$/;

/** A criterion that says what is counted (60岁及以上, 500亩以上的大户), not a result. */
function isThreshold(text: string, phrase: Phrase): boolean {
  const { claim } = phrase;
  const before = text.slice(Math.max(0, phrase.start - 20), phrase.start);
  if (SUPPOSED.test(before) && !/例如[^，。；]*$/.test(before)) return true;
  if (DEMANDED.test(before) && claim.markers.some((marker) => COMPARED.test(marker) || LIMIT.test(marker)))
    return true;
  const written = text.slice(phrase.start, phrase.end);
  const after = text.slice(phrase.end, phrase.end + 4);
  if (claim.unit === "岁" || claim.unit === "周岁") {
    if (/[年已]满$|^满/.test(before + written.charAt(0)) || before.endsWith("满")) return true;
    const limited =
      LIMIT.test(written) || claim.markers.some((marker) => marker === "range" || LIMIT.test(marker));
    return limited && (isHan(after.charAt(0)) || !CLAIMED.test(before));
  }
  if (MEASURED.test(before) && COMPARED.test(claim.markers[0] ?? "") && /^的[\u4e00-\u9fff]/.test(after))
    return true;
  const limits = claim.markers.filter((marker) => LIMIT.test(marker));
  if (limits.length === 0) return false;
  if (/^及/.test(limits[0] ?? "") && !CLAIMED.test(before) && /^[0-9\u4e00-\u9fff]/.test(after)) return true;
  // 不足5万元的 is a criterion, 由不足5万元增加到 a fact.
  if (/^(?:不满|不足|未满)$/.test(limits[0] ?? "") && !after.startsWith("的")) return false;
  if (limits.length > 1) return true;
  if (claim.kind === "percent" || claim.kind === "ratio") return false;
  if (
    /^的(?:占|有|比|家庭|农户|企业|毕业生|人员|项目|户|村|学生|教师|职工|客户|贷款|人群|工程|单位)/.test(
      after + text.slice(phrase.end + 4, phrase.end + 6),
    )
  )
    return true;
  // 5亿元以上13个: what is counted follows at once.
  if (/^[0-9]/.test(after) && LIMIT.test(written) && !CLAIMED.test(before)) return true;
  const attributive = isHan(after.charAt(0)) && !/^(?:，|。|并|且|后|和|左|或|，|内)/.test(after);
  if (!attributive || CLAIMED.test(before)) return false;
  if (/^(?:人|人次|名|户|家|头|只|台|辆|张|间)$/.test(claim.unit))
    return /^(?:的|或|、)?(?:(?:小微|中小|规上|规模)?企业|单位|年|营业|的|会议|活动|村|聚集|集体|群体|越级|上访|聚餐|事故|规模|死亡|伤亡|大班|超大班|班额|班级|群体|场所|岗位|医疗|重大|小区|团体|住户|家庭|宿舍|自然村|村庄|村屯|大户|养殖|规模化|合作社|经营主体|医院|聚居|搬迁|安置)/.test(
      after,
    );
  return (
    claim.kind === "money" ||
    claim.kind === "duration" ||
    /^[层级星分楼]$/.test(claim.unit) ||
    unitNamed(claim.unit).continuous ||
    after.startsWith("的")
  );
}

function isIndexValue(text: string, phrase: Phrase): boolean {
  return /(?:指数|股指|性别比|PMI|CPI|PPI|系数|收入比|比值|汇率|中间价|市盈率|库销比)[^，。；]{0,6}$/.test(
    text.slice(Math.max(0, phrase.start - 12), phrase.start),
  );
}

/** The same phrase with the 元 that it leaves out: a sum of money is no whole number of things. */
function claimInYuan(text: string, phrase: Phrase): Claim {
  const { start, end, unit } = phrase;
  const sum = text.slice(start, unit.start).replace(/个(多?)亿/, "亿$1");
  const yuan = read(`${sum}元${text.slice(unit.start, end)}`);
  return yuan ?? { ...phrase.claim, kind: "money", unit: "元" };
}

/** 投资1200万, 收入达3亿: a sum without 元, said of what is only counted in money. */
const SUM_BEFORE =
  /(?:投资额?|资金|收入|产值|营收|营业额|销售额|成交额|贷款|存款|预算|补助|补贴|奖金|利润|税收|税款|经费|捐款|善款|罚款|债务|欠款|货款|工程款|损失|总额|金额|造价|价值)(?:近|约|为|达|达到|共|共计|合计|累计|突破|超过|超|了)?$/;

/** 3个亿, 7个多亿: nobody counts anything else so. */
const SPOKEN_SUM = /^[多余]?个多?亿/;

function isSumOfMoney(text: string, phrase: Phrase): boolean {
  if (SPOKEN_SUM.test(text.slice(phrase.numeral.end, phrase.end))) return true;
  if (isHan(text.charAt(phrase.end)) && !"的左以至到和".includes(text.charAt(phrase.end))) return false;
  const large = phrase.scale === "万" || phrase.scale === "亿" || phrase.scale === "万亿";
  if (large && SUM_BEFORE.test(text.slice(Math.max(0, phrase.start - 7), phrase.start))) return true;
  return /(?:月薪|年薪|工资|薪酬|均价|单价|售价|罚金|押金|租金)(?:[约为达在是]|达到|平均)?$/.test(
    text.slice(Math.max(0, phrase.start - 6), phrase.start),
  );
}

/** 挣两三千块, 花了50块钱: 块 is 元 in speech. */
function isSpokenYuan(text: string, phrase: Phrase): boolean {
  return (
    text.startsWith("钱", phrase.end) ||
    /(?:挣|赚|花|卖|省|收入)(?:了|到|个|下)?$/.test(text.slice(Math.max(0, phrase.start - 4), phrase.start))
  );
}
