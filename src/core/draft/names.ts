import type { MaskKind } from "../model/draft.ts";
import type { Blank } from "./blank.ts";
import { isSpace } from "./characters.ts";
import { longNameAt, nameWordAt } from "./name-words.ts";
import type { MaskSpan } from "./patterns.ts";

/** Titles that stand before a masked person: 书记×××, 爆破工 XXX; 增长 and 全长 only end like one. */
const TITLE_BEFORE =
  /(?:书记|主任|市长|县长|区长|镇长|局长|处长|科长|部长|院长|校长|所长|站长|队长|组长|主席|代表|委员|干部|民警|警官|法官|检察官|律师|医生|护士|教授|工程师|经理|董事长|老板|村民|居民|群众|职工|工人|员工|党员|户主|当事人|嫌疑人|被告人|被告|原告|负责人|联系人|填报人|审核人|制表人|经办人|签发人|记者|通讯员|作者|姓名|同志|学生|患者|男子|女子|司机|[司爆焊电钳木瓦]破?工|(?<![增减动满裁超缺])员|(?<![增成延生伸拉加全总周身特专擅助消较最很更时波边减年漫])长)[：: \u3000]?$/;
const SIGNATURE =
  /(?:单位|部门|地址|电话|手机|传真|邮编|编号|账号|日期|时间|职务|名称|公章|盖章|签字|签名|身份证号?|号码|邮箱|网址)[：:][ \u3000]?$/;
const ACTS_AFTER =
  /^(?:介绍|说|表示|指出|强调|认为|告诉|讲话|主持|出席|参加|汇报|宣读|致辞|带队|等人|一行|、)/;
const PLACE_VERB_AFTER = /^(?:拥有|位于|地处|坐落|是|作为|全境|境内|各地|多地|等地|人民|机场|籍)/;
const CLAUSE_START = /(?:^|[，。；：、,;:！？\n“”（）()]|在|到|从|自|赴|由|向|对|与|和|来自|前往|位于|地处)$/;

/**
 * The name a blank without a quantity belongs to. `after` is where the name word begins (a typist's space is skipped).
 * Null when the words around do not say what it is.
 */
export function nameMask(text: string, blank: Blank): MaskSpan | null {
  const gap = isSpace(text.charAt(blank.end)) && blank.form !== "spaces" ? 1 : 0;
  const position = blank.end + gap;
  const before = text.slice(Math.max(0, blank.start - 10), blank.start);
  const rest = text.slice(position, position + 6);
  const word = nameWordAt(text, position);
  if (gap === 0 && ACTS_AFTER.test(rest) && TITLE_BEFORE.test(before))
    return span(blank, blank.end, "name-person");
  if (word !== null && !isSpeaking(word.kind, rest)) return span(blank, word.end, word.kind);
  if (TITLE_BEFORE.test(before) || (word !== null && word.kind === "name-person"))
    return span(blank, blank.end, "name-person");
  if (SIGNATURE.test(before)) return span(blank, blank.end, "name-org");
  const long = gap === 0 ? longNameAt(text, position) : null;
  if (long !== null) return span(blank, long.end, long.kind);
  if (PLACE_VERB_AFTER.test(rest) || (blank.form === "letters" && /^各[县市区乡镇]/.test(rest))) {
    return span(blank, blank.end, "name-place");
  }
  if (
    CLAUSE_START.test(before) &&
    blank.form === "letters" &&
    /^[一-龥]/.test(rest) &&
    ACTS_AFTER.test(rest)
  ) {
    return span(blank, blank.end, "name-person");
  }
  return null;
}

function span(blank: Blank, end: number, kind: MaskKind): MaskSpan {
  return { start: blank.start, end, kind };
}

/** 介绍, 说 … follow a person but are not part of the name. */
function isSpeaking(kind: MaskKind, rest: string): boolean {
  return kind === "name-person" && ACTS_AFTER.test(rest);
}

const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤颜温";
const MASKED_PERSON = new RegExp(
  `[${SURNAMES}]某(?:某|[\\u4e00-\\u9fff](?=[依，。、；（(）)等和与因在被为的涉犯系判受]))?`,
  "g",
);

/** 张某某, 颜某志: a masked person without any blank letter. */
export function maskedPersons(text: string): MaskSpan[] {
  if (!text.includes("某")) return [];
  return [...text.matchAll(MASKED_PERSON)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "name-person",
  }));
}
