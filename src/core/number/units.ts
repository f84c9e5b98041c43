import type { QuantityKind } from "./claim.ts";
import { Decimal, ONE } from "./decimal.ts";

/** 计量单位 as the number rules see it. An unknown unit is a count of things: 量词 are an open class. */
export interface MeasureUnit {
  /** Without scale: 元, 条, 个百分点. */
  readonly name: string;
  readonly kind: QuantityKind;
  /** Real values with open bounds (公里, 元, %), not closed integers (条). */
  readonly continuous: boolean;
  /** Counts happenings, not things: 人次, 条次, 次. Never the same as the thing's own unit. */
  readonly occurrence: boolean;
  /** Units of one dimension convert by their factors; "" for a unit that converts with nothing. */
  readonly dimension: string;
  /** How many of the dimension's base unit one is. */
  readonly factor: string;
}

/** "names: factor" lists by dimension; 长度 in 米, 面积 in 平方米, 质量 in 克, 体积 in 升, 时间 in 秒, 电量 in 千瓦时. */
const MEASURES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  length: {
    "公里 千米 km KM": "1000",
    "米 m": "1",
    里: "500",
    "厘米 cm": "0.01",
    "毫米 mm": "0.001",
    "微米 μm": "0.000001",
    海里: "1852",
    "延米 延长米": "1",
  },
  area: {
    "平方公里 平方千米 km² km2 k㎡ ㎢": "1000000",
    "公顷 hm² hm2 ha": "10000",
    "平方米 平米 ㎡ m² m2 平方": "1",
  },
  // 1 亩 is 666.67 平方米 only after rounding, so it converts with nothing but itself.
  mu: { 亩: "1" },
  mass: {
    "吨 t": "1000000",
    "公斤 千克 kg": "1000",
    斤: "500",
    "克 g": "1",
    "毫克 mg": "0.001",
    "微克 μg": "0.000001",
    公担: "100000",
  },
  steam: { "蒸吨 吨位": "1" },
  coal: { "吨标准煤 吨标煤": "1" },
  volume: { "立方米 立方 方 千升 m³ m3": "1000", "升 L": "1", "毫升 ml mL": "0.001" },
  power: { "千瓦 kW KW": "1", "兆瓦 MW": "1000", "吉瓦 GW": "1000000", 瓦: "0.001", 马力: "0.7355" },
  energy: { "千瓦时 度 kWh KWh": "1", "兆瓦时 MWh": "1000", "吉瓦时 GWh": "1000000" },
  voltage: { "千伏 kV KV": "1" },
  apparent: { "千伏安 kVA KVA": "1", "兆伏安 MVA": "1000" },
  pressure: { "兆帕 MPa": "1" },
  heat: { "吉焦 GJ": "1" },
  bandwidth: { "Mbps 兆比特每秒": "1", Gbps: "1000" },
  computing: { PFLOPS: "1", EFLOPS: "1000" },
  freight: { 吨公里: "1" },
  freightAtSea: { 吨海里: "1" },
  passage: { 人公里: "1" },
  data: { "GB G": "1", TB: "1024", PB: "1048576", MB: "0.0009765625" },
  temperature: { "摄氏度 ℃ °C": "1" },
  age: { "岁 周岁": "1" },
  decibel: { 分贝: "1" },
  radioactivity: { 贝克: "1" },
};

const DURATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  years: { "年 周年": "12", "个月 月": "1", "季度 个季度": "3" },
  days: { "天 日": "1", "周 个星期 星期 个礼拜": "7" },
  workdays: { "个工作日 工作日": "1" },
  hours: { "小时 个小时 个钟头": "3600", 分钟: "60", 秒: "1" },
};

const CURRENCIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  yuan: { "元 人民币 元人民币": "1", 角: "0.1" },
  ...Object.fromEntries(
    "美元 欧元 日元 英镑 港元 港币 澳门元 新台币 韩元 卢布 瑞士法郎 加元 澳元 新加坡元 泰铢"
      .split(" ")
      .map((name) => [name, { [name]: "1" }]),
  ),
};

const SHARES: Readonly<Record<string, readonly [QuantityKind, Readonly<Record<string, string>>]>> = {
  percent: ["percent", { "% ％ ﹪": "1", "‰": "0.1" }],
  points: [
    "percentage-point",
    {
      "个百分点 百分点": "1",
      "个千分点 千分点": "0.1",
      "个基点 基点 BP bp 个BP": "0.01",
    },
  ],
  times: ["ratio", { 倍: "1" }],
};

const OCCURRENCES =
  "人次 条次 件次 家次 户次 场次 车次 辆次 剂次 例次 台次 艘次 架次 篇次 份次 项次 起次 班次 航次 组次 校次 村次 点次 处次 " +
  "部次 个次 套次 册次 列次 床次 单次 笔次 头次 只次 羽次 宗次 票次 名次 位次 轮次 频次 亩次 卷次 门次 船次 机次 针次 株次 课次 " +
  "站次 人天 人日 次 趟 遍 回";

const THINGS =
  "条 件 个 人 名 位 项 家 起 宗 例 场 期 批 批次 班 所 处 座 栋 幢 间 套 台 辆 艘 架 支 株 棵 篇 部 本 册 份 张 幅 幕 集 " +
  "首 则 封 户 口 头 只 羽 尾 匹 块 片 段 道 扇 门 节 堂 课时 学时 学分 轮 组 队 对 双 箱 袋 瓶 桶 盒 包 卷 盘 枚 粒 颗 根 " +
  "把 杆 面 顶 类 种 款 档 级 层 代 点 步 字 词 句 行 页 版 单 票 笔 桩 席 床 剂 人份 村 镇 乡 街道 社区 县 市 区 省 " +
  "国 州 旗 路 站 线 馆 店 厂 列 节车厢 方面 环节 大 小区 标准箱 标箱 TEU 车 车皮 宗地 滴 串 束 捆 堆 排 盏 杯 碗 桌 餐 帧 " +
  "频道 丛 朵 员 群 台套 台件 件套 床位 张床位 重量箱 车道 台班 工日 人月 人年";

/** Units that mean the same thing, where the names differ. */
const SAME: readonly (readonly string[])[] = [
  ["人", "名", "位", "员", "口"],
  ["辆", "台"],
  ["栋", "幢"],
  ["株", "棵"],
  ["标准箱", "标箱", "TEU"],
  ["本", "册"],
];

/** 个 and 项 may stand for any thing, but not for people and households, whose numbers are kept apart. */
const GENERIC = new Set(["个", "项"]);
const NEVER_GENERIC = new Set(["人", "名", "位", "员", "口", "户"]);
/** A session is the same event with or without 次; weaker than the same unit. */
const SESSIONS = new Set(["场", "场次"]);

const units = new Map<string, MeasureUnit>();

function add(names: string, unit: Omit<MeasureUnit, "name">): void {
  for (const name of names.split(" ")) units.set(name, { name, ...unit });
}

for (const [dimension, members] of Object.entries(MEASURES)) {
  for (const [names, factor] of Object.entries(members)) {
    add(names, { kind: "measure", continuous: true, occurrence: false, dimension, factor });
  }
}
add(THINGS, { kind: "count", continuous: false, occurrence: false, dimension: "", factor: "1" });
add(OCCURRENCES, { kind: "count", continuous: false, occurrence: true, dimension: "", factor: "1" });
for (const [dimension, members] of Object.entries(DURATIONS)) {
  for (const [names, factor] of Object.entries(members)) {
    add(names, { kind: "duration", continuous: true, occurrence: false, dimension, factor });
  }
}
for (const [dimension, members] of Object.entries(CURRENCIES)) {
  for (const [names, factor] of Object.entries(members)) {
    add(names, { kind: "money", continuous: true, occurrence: false, dimension, factor });
  }
}
for (const [dimension, [kind, members]] of Object.entries(SHARES)) {
  for (const [names, factor] of Object.entries(members)) {
    add(names, { kind, continuous: true, occurrence: false, dimension, factor });
  }
}

/** Names by their first character, longest first: most characters of a text begin no unit. */
const byFirst = new Map<string, string[]>();
for (const name of [...units.keys()].sort((a, b) => b.length - a.length)) {
  const names = byFirst.get(name[0]!);
  if (names) names.push(name);
  else byFirst.set(name[0]!, [name]);
}

/** The unit of this name. Full-width ％ is %. A name we do not know counts things (or happenings when it ends in 次). */
export function unitNamed(name: string): MeasureUnit {
  const known = units.get(name);
  if (known) return known.name === "％" || known.name === "﹪" ? units.get("%")! : known;
  return {
    name,
    kind: "count",
    continuous: false,
    occurrence: name.endsWith("次"),
    dimension: "",
    factor: "1",
  };
}

const LATIN = /[A-Za-z0-9]/;

/** The longest known unit that starts exactly at a position of a text, with its end; null when none does. */
export function unitAt(
  text: string,
  position: number,
): { readonly unit: MeasureUnit; readonly end: number } | null {
  const names = byFirst.get(text[position] ?? "");
  if (!names) return null;
  for (const name of names) {
    if (!text.startsWith(name, position)) continue;
    const end = position + name.length;
    // "5m" is five metres, "5mall" is not.
    if (LATIN.test(name[name.length - 1]!) && end < text.length && LATIN.test(text[end]!)) continue;
    return { unit: unitNamed(name), end };
  }
  return null;
}

/** 万, 亿 … with their factors, longest first. 千 and 百 are scales after Arabic digits only in loose writing. */
export const SCALES: readonly (readonly [string, string])[] = [
  ["万亿", "1000000000000"],
  ["千亿", "100000000000"],
  ["百亿", "10000000000"],
  ["十亿", "1000000000"],
  ["亿", "100000000"],
  ["千万", "10000000"],
  ["百万", "1000000"],
  ["十万", "100000"],
  ["万", "10000"],
  ["千", "1000"],
  ["百", "100"],
];

/** 万元 → {scale: 万, unit: 元}; 千瓦, 百分点 and 千克 are units of their own (section 2.7). */
export function splitScale(measureUnit: string): {
  readonly scale: string;
  readonly factor: Decimal;
  readonly unit: string;
} {
  const name = measureUnit.trim();
  if (!units.has(name)) {
    for (const [scale, factor] of SCALES) {
      if (name.startsWith(scale))
        return { scale, factor: new Decimal(factor), unit: name.slice(scale.length) };
    }
  }
  return { scale: "", factor: ONE, unit: name };
}

export interface UnitMatch {
  /** Multiply the indicator's value by this to speak in the slot's unit. */
  readonly factor: Decimal;
  /**
   * same: one unit, or two of one dimension (元/万元, 米/公里); interchangeable: other words for it (名/人/位);
   * generic: 个 or 项 for a thing; unsaid: one side has no unit.
   */
  readonly closeness: "same" | "interchangeable" | "generic" | "unsaid";
}

/**
 * Whether a figure in `indicatorUnit` may stand where the text says `slotUnit`; both may carry a scale (万元).
 * 条 is not 条次, 人 is not 人次, % is not 百分点: null (section 4, "Units").
 */
export function unitCompatible(slotUnit: string, indicatorUnit: string): UnitMatch | null {
  const slot = splitScale(slotUnit);
  const indicator = splitScale(indicatorUnit);
  const factor = indicator.factor.div(slot.factor);
  if (slot.unit === "" || indicator.unit === "") return { factor, closeness: "unsaid" };
  const a = unitNamed(slot.unit);
  const b = unitNamed(indicator.unit);
  if (a.dimension !== "" || b.dimension !== "") {
    if (a.dimension !== b.dimension) return null;
    return { factor: factor.times(b.factor).div(a.factor), closeness: "same" };
  }
  if (a.name === b.name) return { factor, closeness: "same" };
  if (SAME.some((names) => names.includes(a.name) && names.includes(b.name))) {
    return { factor, closeness: "interchangeable" };
  }
  if (SESSIONS.has(a.name) && SESSIONS.has(b.name)) return { factor, closeness: "generic" };
  const things = !a.occurrence && !b.occurrence && !NEVER_GENERIC.has(a.name) && !NEVER_GENERIC.has(b.name);
  return things && (GENERIC.has(a.name) || GENERIC.has(b.name)) ? { factor, closeness: "generic" } : null;
}
