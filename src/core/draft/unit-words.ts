import { unitAt, unitNamed, type MeasureUnit } from "../number/units.ts";

/**
 * Where a classifier's character begins another word, it is no classifier: XX人大, XX项目, XX位于.
 * Pattern of what may not follow, by unit.
 */
const OTHER_WORDS: Readonly<Record<string, RegExp>> = {
  人: /^(?:大(?!型|力)|民|员|才(?!能)|社|口|均|事局|身|物|生(?!活|产|病)|工(?!作)|类|选|防办|防工|保(?!护)|武部|行道|寿|士|力资|体|文|居)/,
  名: /^(?:称|单|录|牌|字|胜|城|誉|义|额|次(?!要)|著|声|优(?!秀|良))/,
  个: /^(?:人(?:所得税|贷款|住房|信息|账户|消费|征信|养老金|中心|简历)|体|性化|别|案)/,
  家: /^(?:庭|园|长|属|乡|具|电(?!力|网|商|子|影)|禽|政|族|教|畜|装)/,
  所: /^(?:有|属|在|谓|以|长|得|需|辖|示|述|学(?!校|院)|能|致)/,
  处: /^(?:理|置|罚|于|长|分|方|室|级|境|在)/,
  部: /^(?:门|署|队|分|长|委|级|属|位|下|落|件)/,
  组: /^(?:织|成|长|建|合(?!作)|员|团|装|工作人员)/,
  科: /^(?:技|学|研|室|普|长|协|员|级|创|目|教)/,
  班: /^(?:子|级|组|主任|车|长|列|干部)/,
  条: /^(?:例|件|款|约|文|块|线)/,
  项: /^(?:目(?!标))/,
  次: /^(?:列车|航班|动车|高铁|特快|数|日|年|生|月|序|要|级|元|贷|席|新)/,
  期: /^(?:间|限|末|初|刊|货|待|望|权|满|盼|许)/,
  批: /^(?:复|评|示|准|发|捕|判|改)/,
  场: /^(?:馆|所|地|合|景)/,
  户: /^(?:籍|外|型|主|均|厕|用|口|县|部|政)/,
  台: /^(?:账|风|湾|阶|商|海|胞|州|词)/,
  座: /^(?:谈|位|席|右)/,
  位: /^(?:于|置|居|列|移|次)/,
  起: /^(?:草|到|来|义|点|步|源|伏|用|着|因|重|降|航|诉(?!讼))/,
  例: /^(?:会|如|行|外|子|证)/,
  间: /^(?:隔|接|歇|距|谍)/,
  份: /^(?:额|内|子)/,
  篇: /^(?:章(?!程)|幅)/,
  支: /^(?:部(?!队)|行|持|出|付|撑|援|柱|委|教|书|农|局|配|队(?!伍))/,
  队: /^(?:伍|员|列|长|友)/,
  头: /^(?:衔|条|等|号|雁)/,
  只: /^(?:有|要|是|能|需|争|为)/,
  架: /^(?:构|空|设)/,
  匹: /^(?:配)/,
  克: /^(?:服|扣|难|制|强)/,
  里: /^(?:程|面|长)/,
  方: /^(?:面|案|式|便|向|针|法|位|略|可|能|米|舱)/,
  升: /^(?:级|至|到|温|降|幅|高|学|值|格)/,
  度: /^(?:过|汛|假|量|日)/,
  分: /^(?:别|局|公|行|校|店|院|支|管|类|布|析|配|为|成|解|工|会|批|散|子|流|级|期|之|组|站|馆|社|明|享|红|歧|离)/,
  元: /^(?:旦|素|宵|件|年|月|宇|首|老|帅)/,
  角: /^(?:度|色|落|逐)/,
  本: /^(?:级|地|市|县|省|区|年|月|周|次|土|届|着|身|人|单|职|轮|外|报|质|领|色|行|院|局|校|村|镇|站|来|期)/,
  集: /^(?:团|体|中|聚|装|约|散|镇|会|合|成|市|训|群|资)/,
  层: /^(?:级|面|次|出|层)/,
  级: /^(?:别|联|配)/,
  类: /^(?:似|型|别|比|风险)/,
  种: /^(?:植|子|养|粮|苗|业|群|禽|畜|地|草|好|类)/,
  门: /^(?:户|诊|店|面|槛|类|前)/,
  节: /^(?:约|能|日|假|水|点|省|目|奏|育|俭|庆|余|支)/,
  课: /^(?:堂|题|程|件|本)/,
  双: /^(?:方|创|拥|向|减|碳|重|拆|随|减|万|先|带|百|千|选|语|千)/,
  道: /^(?:路|德|理|具|教|口)/,
  根: /^(?:据|本|治|源|除|植)/,
  面: /^(?:临|对|积|向|粉|貌|上|前|目|试|签)/,
  口: /^(?:岸|径|号|粮|头|碑|腔|罩)/,
  单: /^(?:位|独|项|元|一|个|价|纯|日|月)/,
  行: /^(?:业|政|动|为|情|程|列|使|驶|长|业)/,
  点: /^(?:位|击|赞|评|名|亮|面|燃|检|对点)/,
  步: /^(?:伐|行|骤|入)/,
  线: /^(?:路|上|下|索|性)/,
  张: /^(?:某|家|开|力|贴)/,
  股: /^(?:份|权|东|票|室|长|市|金)/,
  轮: /^(?:训|换|岗|值|胎|流)/,
  把: /^(?:关|握|控|脉|好|住|.{1,3}(?:作为|当作|放在|纳入))/,
  手: /^(?:续|机|段|册|工|术)/,
  笔: /^(?:试|者|记)/,
  版: /^(?:本|权|面|图)/,
  字: /^(?:号|样|体)/,
  封: /^(?:闭|控|锁|山|开|堵)/,
  段: /^(?:落)/,
  包: /^(?:括|含|保|联|抓|干|村|户|片|容|装|案)/,
  顶: /^(?:层|岗|格)/,
  首: /^(?:次|批|个|位|要|先|届|家|创|都|席|条)/,
  块: /^(?:状)/,
  排: /^(?:查|名|放|除|水|污|涝|序|行|队)/,
  环: /^(?:境|保|节|比|卫|评|城|球)/,
  路: /^(?:段|口|面|网|径|线|长|政|况|基|灯)/,
  车: /^(?:辆|站|间|道|库|位|主|型)/,
  天: /^(?:气|然|津|河|网|下|生|使|空)/,
  周: /^(?:边|期|围|转|密|口|至|岁|年|末)/,
  米: /^(?:面|粮|业)/,
  票: /^(?:据|价|务)/,
  款: /^(?:项|物|式)/,
  盘: /^(?:活|点|查)/,
  席: /^(?:位)/,
  对: /^(?!夫妻|新人|夫妇|双胞胎|师徒|母子|母女|邻里|婆媳)/,
};

/**
 * Entries of the open list of classifiers that are nouns of organisations, places and the like: after a blank they
 * name something (XX村, XX学校, XX公司). Some may count in a list of places; tie-break.ts knows when.
 */
const NOUNS = new Set(
  (
    "村 镇 乡 街道 社区 县 市 区 省 国 州 旗 站 厂 店 校 园 馆 院 室 厅 栏 大 小区 单位 企业 学校 班子 支队 宗案 平台 网点 " +
    "项目 案 局 场活动 帮 派 频道 员 群 手 味 目 岗 波 份额 倍数 亩地 宗事 节车厢 头份 号 家庭 方面 环节 代 科 线"
  ).split(" "),
);

/** Classifiers that the table of units does not hold; all count things. */
const FURTHER =
  /^(?:微克|贝克|分|具|樘|枝|眼|窝|尊|挺|炉|缸|峰|爿|帖|通|记|例次|起次|头次|船次|机次|台时|课次|节次|讲|榜|榀|孔|槽|穴|垄|丘|株次|针次|针|管|袋次|箱次|张次|处次|站次|人年|人月|人日|户口|厂次|矿次|站点次|师次|校次|生次|床日|席位次|杠|跨|幅次|支次|亩次|宗次|件套|台件|双次|档次)/;

export interface UnitWord {
  readonly unit: MeasureUnit;
  readonly end: number;
}

/** The unit that stands at a position and is really meant as one; shorter units are tried when a longer one is a noun. */
export function unitWordAt(text: string, position: number): UnitWord | null {
  const longest = unitAt(text, position);
  if (longest === null) return furtherUnit(text, position);
  if (isUnitHere(text, position, longest)) return longest;
  for (let end = longest.end - 1; end > position; end -= 1) {
    const shorter = unitAt(text.slice(position, end), 0);
    if (shorter === null) return furtherUnit(text, position);
    const word = { unit: shorter.unit, end: position + shorter.end };
    if (isUnitHere(text, position, word)) return word;
    end = word.end;
  }
  return furtherUnit(text, position);
}

function furtherUnit(text: string, position: number): UnitWord | null {
  const name = FURTHER.exec(text.slice(position, position + 3))?.[0];
  if (
    name === undefined ||
    /^(?:具(?:体|有|备)|通(?:过|报|知|道|行|车)|记者|讲(?:话|述|解)|管(?:理|委|网|控)|眼下|针对)/.test(
      text.slice(position, position + 2),
    )
  ) {
    return null;
  }
  const word = { unit: unitNamed(name), end: position + name.length };
  return isUnitHere(text, position, word) ? word : null;
}

function isUnitHere(text: string, position: number, word: UnitWord): boolean {
  const name = text.slice(position, word.end);
  if (NOUNS.has(name)) return false;
  const other = OTHER_WORDS[name];
  return !(other?.test(text.slice(word.end, word.end + 6)) ?? false);
}

const HEAD_NOUNS = new Set("小区 单位 企业 学校 班子 平台 网点 项目 案 家庭 频道 场活动 员 群".split(" "));

/** Head nouns that the unit table takes for classifiers; after a typed number they stay outside the figure. */
export function isNounAfterNumber(unit: string): boolean {
  return HEAD_NOUNS.has(unit);
}
