import type { NumberKind } from "../number/claim.ts";
import { parsePhraseAt, type Phrase } from "../number/phrase.ts";
import { unitNamed } from "../number/units.ts";
import { isHan } from "./characters.ts";
import type { Cut, NumberPhrase } from "./number-extent.ts";

/** What the sentence makes of a number: a claim, a criterion, an index value; and the claim with the unit it means. */
export function kindInSentence(text: string, phrase: Phrase, cut: Cut): Pick<NumberPhrase, "kind" | "claim"> {
  const { claim } = phrase;
  if (isThreshold(text, phrase)) return { kind: "threshold", claim };
  const bare = cut.unit === "" && claim.kind === "statistic";
  if ((bare || claim.unit === "点") && isIndexValue(text, phrase))
    return { kind: "ratio", claim: { ...claim, kind: "ratio" } };
  if (bare && isSumOfMoney(text, phrase))
    return { kind: "money", claim: { ...claim, kind: "money", unit: "元" } };
  const shared = bare ? sharedKind(text, phrase) : null;
  if (shared !== null)
    return { kind: shared.kind, claim: { ...claim, kind: shared.kind, unit: shared.unit } };
  return { kind: claim.kind, claim: cut.unit === claim.unit ? claim : { ...claim, unit: cut.unit } };
}

const LIMIT = /(?:以上|以下|及以上|及以下|或以上|或以下|以内|之内|以外|未满|不满|不足)$/;
const CLAIMED =
  /(?:达到|达|保持在|稳定在|维持在|控制在|控制到|提高到|降至|增至|为|至|到|在|实现|增收|节约|减少|增加|增长|提高|提升|下降|压缩|降低|均|约|完成|投入|占|突破|超|有|了|共|创收)$/;
const SUPPOSED = /(?:若(?!干)|如果|假设|假定|假如|一旦|倘若)[^，。；]{0,16}$/;

/** A criterion that says what is counted (60岁及以上, 500亩以上的大户), not a result. */
function isThreshold(text: string, phrase: Phrase): boolean {
  const { claim } = phrase;
  const before = text.slice(Math.max(0, phrase.start - 20), phrase.start);
  if (SUPPOSED.test(before) && !/例如[^，。；]*$/.test(before)) return true;
  const written = text.slice(phrase.start, phrase.end);
  const after = text.slice(phrase.end, phrase.end + 4);
  if (claim.unit === "岁" || claim.unit === "周岁") {
    if (/[年已]满$|^满/.test(before + written.charAt(0)) || before.endsWith("满")) return true;
    const limited =
      LIMIT.test(written) || claim.markers.some((marker) => marker === "range" || LIMIT.test(marker));
    return limited && (isHan(after.charAt(0)) || !CLAIMED.test(before));
  }
  const limits = claim.markers.filter((marker) => LIMIT.test(marker));
  if (limits.length === 0) return false;
  // 不足5万元的 is a criterion, 由不足5万元增加到 a fact.
  if (/^(?:不满|不足|未满)$/.test(limits[0] ?? "") && !after.startsWith("的")) return false;
  if (limits.length > 1) return true;
  if (claim.kind === "percent" || claim.kind === "ratio") return false;
  const attributive = isHan(after.charAt(0)) && !/^(?:，|。|并|且|后|和|左|或|，|内)/.test(after);
  if (!attributive || CLAIMED.test(before)) return false;
  if (claim.unit === "人" || claim.unit === "人次" || claim.unit === "名")
    return /^(?:的|或|、)?(?:企业|单位|年|营业|的|会议|活动|村|聚集|聚餐|事故|规模|死亡|伤亡)/.test(after);
  return (
    claim.kind === "money" ||
    claim.kind === "duration" ||
    unitNamed(claim.unit).continuous ||
    after.startsWith("的")
  );
}

function isIndexValue(text: string, phrase: Phrase): boolean {
  return /(?:指数|股指|PMI|CPI|PPI|系数|收入比|比值|汇率|中间价|市盈率|库销比)[^，。；]{0,6}$/.test(
    text.slice(Math.max(0, phrase.start - 12), phrase.start),
  );
}

function isSumOfMoney(text: string, phrase: Phrase): boolean {
  if (isHan(text.charAt(phrase.end)) && !"的左以至到和".includes(text.charAt(phrase.end))) return false;
  return /(?:月薪|年薪|工资|薪酬|均价|单价|售价|罚金|押金|租金)(?:[约为达在是]|达到|平均)?$/.test(
    text.slice(Math.max(0, phrase.start - 6), phrase.start),
  );
}

/** 分别增长5.2和3.1个百分点: a number without a unit takes the unit of the next one of its list. */
function sharedKind(text: string, phrase: Phrase): { kind: NumberKind; unit: string } | null {
  const between = /^(?:、|和|与|及|或)/.exec(text.slice(phrase.end, phrase.end + 1));
  if (between === null) return null;
  const next = parsePhraseAt(text, phrase.end + 1);
  if (next === null || next.claim.unit === "" || next.script !== phrase.script) return null;
  const { kind } = next.claim;
  return kind === "ordinal" ? null : { kind, unit: next.claim.unit };
}
