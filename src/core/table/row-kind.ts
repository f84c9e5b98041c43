import { compactText } from "./visible-text.ts";

const TOTALS = new Set([
  "合计",
  "小计",
  "总计",
  "共计",
  "总合计",
  "本页合计",
  "本页小计",
  "本表合计",
  "合计数",
  "总数合计",
  "全部合计",
]);

/** 合计, 小 计, 总计： and the like: the label of a total row. */
export function isTotalLabel(text: string): boolean {
  if (text.length > 24 || !text.includes("计")) return false;
  return TOTALS.has(
    compactText(text)
      .replace(/[::*]$/, "")
      .replace(/\([^()]{0,8}\)$/, ""),
  );
}

const LIKE_TOTAL =
  /(?:合计|小计|总计|共计|累计|总数)[::]?$|^全(?:市|区|县|省|州|国|局|院|校|馆|部|系统)[::]?$/;

/** 能源科合计, 上半年小计：, 本年累计, 全市 may be a total row or an honest item; only a person can say. */
export function endsLikeTotal(text: string): boolean {
  return text.length <= 24 && /[计数全]/.test(text) && LIKE_TOTAL.test(compactText(text));
}

const NOTHING =
  /^(?:本[月季期年周]|本[季年]度|暂|均)?(?:无|没有)(?:此项|此类|该项|该类|相关|有关)?(?:内容|数据|情况|事项|业务|工作|信息|记录)?[。.]?$/;

/** 无, 本月无, 无此类情况: the words of a unit that has no record to send. */
export function saysNothing(text: string): boolean {
  return text.length <= 24 && NOTHING.test(compactText(text));
}

const ASKS_FOR = /请|须|应[当填写报注]|需[要填写注]|注明|填写|填报|写明|如[无没果本]|若[无没本]|凡|的[,，]/;

/** 零报告, 本月零报告, 本单位无此类情况,实行零报告: a unit declares that it has nothing. 没有的请写“零报告” only asks for it. */
export function declaresZeroReport(text: string): boolean {
  if (text.length > 60 || !text.includes("零")) return false;
  const plain = compactText(text);
  return plain.includes("零报告") && !ASKS_FOR.test(plain);
}

const FOOT_WORDS =
  "填表人|填报人|制表人|制表|经办人|审核人|审核|复核人|复核|审批人|审批|负责人|单位负责人|单位领导|分管领导|领导签字|主管领导|联系人|联系电话|电话|报出日期|填报日期|填表日期|报送日期|上报日期|制表日期|填报单位|报送单位|单位名称|单位公章|盖章|公章|签字|签章";
const FOOT_LABEL = new RegExp(`^(?:${FOOT_WORDS})(?:\\([^()]{0,12}\\))?(?::|$)`);
const FOOT_BEGINNING = new RegExp(`^(?:${FOOT_WORDS})(?:\\([^()]{0,12}\\))?:`);
const NOTE_BEGINNING =
  /^(?:注|备注|附注|说明|填表说明|填报说明|指标解释|补充说明|主要说明|审核关系)(?:\d{0,2}[::.、]|$)/;

/** A text that begins a note: 注：, 说明：, 备注1. */
export function beginsNote(text: string): boolean {
  const plain = compactText(text.length > 60 ? text.slice(0, 60) : text);
  return NOTE_BEGINNING.test(plain);
}

/** A text that is a label of a signature line with its colon: 填表人：张三. */
export function beginsSignature(text: string): boolean {
  return FOOT_BEGINNING.test(compactText(text.length > 60 ? text.slice(0, 60) : text));
}

const HEADING_BEGINNING =
  /^(?:单位|计量单位|金额单位|报告期|统计期|所属期|表号|制定机关|批准机关|文号|批准文号|有效期至):/;

/** A text of the lines above a header: 填报单位：…, 单位：万元, 表号：…. */
export function beginsHeading(text: string): boolean {
  return (
    beginsSignature(text) || HEADING_BEGINNING.test(compactText(text.length > 60 ? text.slice(0, 60) : text))
  );
}

/** 一、要闻, （二）公告, 第一部分, 3. 其他: a text numbered as headings are. */
export function isNumbered(text: string): boolean {
  return /^(?:\(?[一二三四五六七八九十]{1,3}[)、.]|第[一二三四五六七八九十\d]{1,3}(?:部分|类|章|节)|\d{1,2}[.、](?!\d))/.test(
    compactText(text),
  );
}

/** A label of a signature line alone in its cell (填表人 | 张三). */
export function isFootLabel(text: string): boolean {
  if (text.length > 24) return false;
  return FOOT_LABEL.test(compactText(text));
}

const FOOT_INITIALS = /^\s*[注备附说填指补主审制经复负单分领联电报上签盖公]/;

/** A quick look that nearly all rows of data fail, before the three tests of notes and signatures. */
export function mayBeFoot(text: string): boolean {
  return FOOT_INITIALS.test(text);
}

const STEMS = "甲乙丙丁戊己庚辛壬癸";

/** The row under a header that only numbers the columns: 甲 乙 1 2 3, or (1) (2) (3). */
export function isNumberingRow(texts: readonly string[]): boolean {
  if (texts.length < 3) return false;
  let stem = 0;
  let number: number | null = null;
  for (const text of texts) {
    const plain = compactText(text);
    if (plain.length === 1 && STEMS[stem] === plain && number === null) {
      stem += 1;
      continue;
    }
    const digits = /^[(<]?(\d{1,3})[)>]?$/.exec(plain);
    if (!digits) return false;
    const value = Number(digits[1]);
    if (number === null ? value !== 1 : value !== number + 1) return false;
    number = value;
  }
  return stem > 0 || number === texts.length;
}
