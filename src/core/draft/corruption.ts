import { isHan } from "./characters.ts";
import { unitWordAt } from "./unit-words.ts";

/** Damage that hides a blank: reported, never guessed at. */
export interface Corruption {
  readonly kind: "space" | "deleted" | "unclosed-field";
  readonly start: number;
  readonly end: number;
  /** The words around, for the message. */
  readonly excerpt: string;
}

/** Verbs and nouns after which a number is due. */
const NUMBER_DUE =
  "共|共有|共计|累计|总计|合计|达|达到|为|约|近|超过|占|有|现有|设有|拥有|建成|新建|新增|建设|完成|实现|开展|举办|召开|组织|发放|印发|编发|刊发|检查|排查|发现|整改|查处|办理|受理|审结|化解|处理|处置|培训|覆盖|惠及|涉及|带动|吸纳|帮扶|慰问|走访|接待|投入|落实|争取|引进|签约|开工|打造|培育|评选|表彰|约谈|立案|抓获|破获|收缴|制定|出台|修订|清理|拆除|改造|修复|治理|种植|养殖|收治|治愈|接种|检测|转移|安置|救助|出动|派出|选派|配备|安装|设置|增设|开设|发表|上报|报送|采用|撰写|增长|下降|上升|提高|提升|减少|降低|桥梁|隧道|道路";
const DUE_BEFORE = new RegExp(`(?:${NUMBER_DUE})(?:了)?$`);
const SINGLE_SPACE = /(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff%％])/g;
const DELETED_MORE = /余(?:[场人件条户家车]次|[万亿条家件个名篇项户份场次起处亩吨元]|公里|人(?!员))/g;
const DUE_RIGHT_BEFORE = new RegExp(`(?:${NUMBER_DUE})$`);
const LONGEST_DUE = 4;
const DELETED_SHARE =
  /(?:增长|下降|上升|提高|提升|减少|降低|达到|达|占|完成|回落|比重为|率为|比例为)了?(?:%|％|个百分点)/g;
const DELETED_MONEY =
  /(?:投入|总投资|资金|收入|总额|金额|共计|完成投资|补助|贷款|利润|产值)(?:达到|达|为|了|共)?(?:万元|亿元)(?!以上|级|大关|产值|村|户|镇|地区|GDP|俱乐部|以下)/g;

/** Every damage of a paragraph, in order. `fields` are the {{…}} that are whole. */
export function findCorruption(text: string, fields: readonly { readonly start: number }[]): Corruption[] {
  const found: Corruption[] = [];
  for (const match of matchesOf(text, SINGLE_SPACE, / /)) {
    if (isNumberDue(text, match.index)) found.push(corruption(text, "space", match.index, match.index + 1));
  }
  for (const match of matchesOf(text, DELETED_MORE, /余/)) {
    const due = DUE_RIGHT_BEFORE.exec(text.slice(Math.max(0, match.index - LONGEST_DUE), match.index))?.[0];
    if (due !== undefined)
      found.push(corruption(text, "deleted", match.index - due.length, match.index + match[0].length));
  }
  const deleted = [
    ...matchesOf(text, DELETED_SHARE, /[%％]|个百分点/),
    ...matchesOf(text, DELETED_MONEY, /[万亿]元/),
  ];
  for (const match of deleted) {
    found.push(corruption(text, "deleted", match.index, match.index + match[0].length));
  }
  let whole: ReadonlySet<number> | null = null;
  for (let start = text.indexOf("{{"); start >= 0; start = text.indexOf("{{", start + 2)) {
    whole ??= new Set(fields.map((field) => field.start));
    if (!whole.has(start)) found.push(corruption(text, "unclosed-field", start, start + 2));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** All matches of a pattern; most paragraphs have not even the mark that every match holds. */
function matchesOf(text: string, pattern: RegExp, mark: RegExp): readonly RegExpExecArray[] {
  return mark.test(text) ? [...text.matchAll(pattern)] : [];
}

/** "共 座隧道": a quantity word, one space, a classifier; "来访群众 人次，": a unit alone that ends its clause. */
function isNumberDue(text: string, space: number): boolean {
  const before = text.slice(Math.max(0, space - 4), space);
  if (!DUE_BEFORE.test(before)) return isUnitAlone(text, space + 1);
  const after = text.charAt(space + 1);
  if (after === "%" || after === "％" || /^[余多万亿]/.test(after)) return true;
  const unit = unitWordAt(text, space + 1);
  if (unit === null) return false;
  const next = text.charAt(unit.end);
  return next === "" || isHan(next) || /[，。；、,;）)]/.test(next);
}

function isUnitAlone(text: string, position: number): boolean {
  const scale = /^[万亿]/.test(text.slice(position, position + 1)) ? 1 : 0;
  const unit = unitWordAt(text, position + scale);
  return unit !== null && /[，。；、,;]/.test(text.charAt(unit.end));
}

function corruption(text: string, kind: Corruption["kind"], start: number, end: number): Corruption {
  return { kind, start, end, excerpt: text.slice(Math.max(0, start - 8), end + 8) };
}
