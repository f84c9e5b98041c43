import type { SessionView } from "../../src/app/session-view.ts";
import type { FindingView, Locale } from "../../src/core/finding/message.ts";
import type { RosterEntry } from "../../src/core/model/submission.ts";
import type { InputFile } from "../../src/ports/files.ts";
import type { Stage, Watch } from "../../src/ports/progress.ts";

/** A session that reads nothing and answers with made-up results, for tests of the pane. */
const UNITS = [
  "城东",
  "城西",
  "城南",
  "城北",
  "滨江",
  "高新",
  "开发区",
  "云山",
  "石桥",
  "临港",
  "南湖",
  "青溪",
].map((n) => `${n}分馆`);

export class FakeSession {
  readonly #watch: Watch;
  #plan = false;
  #files: string[] = [];
  #consolidated = false;
  #draft = false;
  #chosen = new Map<string, string | null>();
  #outputs: { path: string; bytes: Uint8Array }[] = [];

  constructor(options: { readonly watch: Watch }) {
    this.#watch = options.watch;
  }

  async setPlan(file: InputFile): Promise<void> {
    await this.#work("plan", 3, () => file.path);
    this.#plan = true;
  }

  async addSubmissions(files: readonly InputFile[]): Promise<void> {
    await this.#work("collect", files.length, (i) => files[i]!.path);
    if (!this.#watch.cancelled()) this.#files.push(...files.map(({ path }) => path));
  }

  removeSubmission(path: string): void {
    this.#files = this.#files.filter((one) => one !== path);
  }

  async consolidate(): Promise<void> {
    await this.#work("consolidate", 12, (i) => UNITS[i]!);
    this.#consolidated = true;
    this.#outputs = [
      { path: "汇总表.xlsx", bytes: new Uint8Array(48_213) },
      { path: "退回修改单/城南分馆.xlsx", bytes: new Uint8Array(9_120) },
    ];
  }

  async setDraft(file: InputFile): Promise<void> {
    await this.fill();
    await this.#work("fill", 4, () => file.path);
    this.#draft = true;
  }

  async choose(placeholder: string, indicator: string | null): Promise<void> {
    this.#chosen.set(placeholder, indicator);
  }

  async fill(): Promise<void> {
    await this.#work("fill", 5, (i) => `第 ${i + 1} 段`);
    this.#outputs = [
      ...this.#outputs.slice(0, 2),
      { path: "总结报告.docx", bytes: new Uint8Array(23_400) },
      { path: "数据核对单.docx", bytes: new Uint8Array(12_004) },
    ];
  }

  output(path: string): Uint8Array | undefined {
    return this.#outputs.find((one) => one.path === path)?.bytes;
  }

  view(locale: Locale): SessionView {
    const zh = locale === "zh-CN";
    return {
      plan: this.#plan
        ? { name: "澜江市公共图书馆服务情况汇总", period: "2026年上半年", units: 12, forms: 2, indicators: 9 }
        : null,
      submissions: [],
      roster: this.#files.length > 0 ? roster() : [],
      findings: this.#consolidated ? findings(zh) : [],
      figures: this.#consolidated ? figures() : [],
      blanks: this.#draft ? blanks(this.#chosen) : [],
      masks: this.#draft ? 3 : 0,
      outputs: this.#outputs.map(({ path, bytes }) => ({ path, size: bytes.length })),
    };
  }

  async #work(stage: Stage, total: number, item: (i: number) => string): Promise<void> {
    for (let i = 0; i < total && !this.#watch.cancelled(); i++) {
      this.#watch.report({ stage, done: i, total, item: item(i) });
      await new Promise((resolve) => setTimeout(resolve, 40));
      await this.#watch.tick();
    }
    this.#watch.report({ stage, done: total, total, item: "" });
  }
}

function roster(): RosterEntry[] {
  return UNITS.map((unit, i) => ({
    unit,
    status: (
      [
        "received",
        "received",
        "resubmitted",
        "received",
        "supplemented",
        "late",
        "missing",
        "unread",
      ] as const
    )[i % 8]!,
    files: i % 8 === 6 ? [] : [`上报表/${unit}.xlsx`],
    missingForms: i % 8 === 6 ? ["服务情况表", "活动明细"] : i === 4 ? ["活动明细"] : [],
  }));
}

function findings(zh: boolean): FindingView[] {
  const say = (cn: string, en: string) => (zh ? cn : en);
  return [
    {
      code: "validate.rule-failed",
      severity: "error",
      message: say(
        "合计 371 不等于 图书+电子+少儿 = 353，差 18",
        "Total 371 is not 图书+电子+少儿 = 353; off by 18",
      ),
      unit: "城南分馆",
      file: "上报表/城南分馆.xlsx",
      sheet: "服务情况表",
      cell: "C7",
      rule: "借阅合计",
      found: "371",
      expected: "353",
      hint: say(
        "把 C7 的 371 改为 353 则平衡；请核对原始凭证后修改",
        "Changing C7 from 371 to 353 balances; check the record first",
      ),
    },
    {
      code: "type-error",
      severity: "error",
      message: say("“约60”不是整数，没有计入", "“约60” is not a whole number and was not counted"),
      unit: "滨江分馆",
      file: "上报表/滨江分馆.xlsx",
      sheet: "活动明细",
      cell: "E19",
      found: "约60",
      expected: say("整数", "a whole number"),
      hint: say("请填确切人数", "Give the exact number"),
    },
    {
      code: "collect.missing-unit",
      severity: "error",
      message: say("开发区分馆没有报", "开发区分馆 has sent nothing"),
      unit: "开发区分馆",
      hint: say("请催报", "Send a reminder"),
    },
    {
      code: "constraint-error",
      severity: "doubt",
      message: say(
        "满意度 98.7% 高于上期 71.2%，变动超过 20 个百分点",
        "Satisfaction 98.7% against 71.2% last period: moved more than 20 points",
      ),
      unit: "高新分馆",
      file: "上报表/高新分馆.xlsx",
      sheet: "服务情况表",
      cell: "C14",
      found: "98.7%",
      expected: "51.2%–91.2%",
      hint: say("属实请在“审核说明”中写明原因", "If true, say why on the 审核说明 sheet"),
    },
    {
      code: "collect.header-mapped",
      severity: "note",
      message: say("“参加人次”按“参与人次”读取", "Read “参加人次” as “参与人次”"),
      unit: "云山分馆",
      file: "上报表/云山分馆.xlsx",
      sheet: "活动明细",
      cell: "E3",
      found: "参加人次",
      expected: "参与人次",
    },
    ...UNITS.slice(0, 6).map((unit, i): FindingView => ({
      code: "value.text-number",
      severity: "note",
      message: say(`数字存为文本，已按 ${i + 3} 读取`, `A number stored as text was read as ${i + 3}`),
      unit,
      file: `上报表/${unit}.xlsx`,
      sheet: "活动明细",
      cell: `E${i + 5}`,
      found: `'${i + 3}`,
    })),
  ];
}

const NAMES: readonly (readonly [string, string, string | null, string])[] = [
  ["到馆人次", "人次", "524310", "服务情况表.到馆人次"],
  ["活动场次", "场", "312", "COUNT(活动明细)"],
  ["读书会场次", "场", "86", 'COUNT(活动明细, 类型="读书会")'],
  ["新增借书证", "个", "8612", "服务情况表.新增借书证"],
  ["购书经费", "元", "2186500", "服务情况表.购书经费"],
  ["满意率", "%", "95.48", "SUM(服务情况表.满意份数) / SUM(服务情况表.回收份数)"],
  ["志愿者", "人", "706", "服务情况表.志愿者"],
  ["流动车里程", "公里", null, "服务情况表.流动车里程"],
  ["媒体报道", "篇", null, ""],
];

function figures(): SessionView["figures"] {
  return NAMES.map(([name, unit, value, formula], i) => ({
    code: `Z${i + 1}`,
    name,
    unit,
    value,
    complete: i !== 0 && i !== 7,
    source: name === "媒体报道" ? "manual" : "consolidated",
    formula,
    measureUnit: unit,
    aliases: [],
    phrase: name === "媒体报道" ? "80余篇" : null,
    style: null,
    decimals: null,
    definition: "",
    expected: UNITS,
    missing: i === 0 ? ["开发区分馆"] : [],
    excluded: i === 0 ? 2 : 0,
    groupBy: [],
    groups: [],
    trace: UNITS.slice(0, 11).map((u, j) => ({
      unit: u,
      file: `上报表/${u}.xlsx`,
      sheet: formula.includes("活动") ? "活动明细" : "服务情况表",
      ...(formula.includes("活动") ? { row: j + 4 } : { cell: `C${i + 4}` }),
      value: String(20 + j * 3),
    })),
  }));
}

function blanks(chosen: ReadonlyMap<string, string | null>): SessionView["blanks"] {
  const all: [string, string, "sure" | "proposed" | "none", string, string, string[]][] = [
    [
      "上半年，全市各分馆共举办各类读者活动X余场，其中读书会86场。",
      "X余场",
      "sure",
      "Z2",
      "300余场",
      ["Z2", "Z3"],
    ],
    ["接待到馆读者XX万余人次，新办借书证X余个。", "XX万余人次", "sure", "Z1", "52万余人次", ["Z1"]],
    ["接待到馆读者XX万余人次，新办借书证X余个。", "X余个", "proposed", "Z4", "8600余个", ["Z4", "Z7"]],
    ["读者满意率达到X%以上。", "X%以上", "sure", "Z6", "95%以上", ["Z6"]],
    ["全年投入各类资金X余万元。", "X余万元", "proposed", "Z5", "210余万元", ["Z5"]],
    ["在XX省作经验交流X次。", "X次", "none", "", "", []],
  ];
  return all.map(([sentence, text, binding, code, written, candidates], i) => {
    const id = `body/${i + 2}#1`;
    const choice = chosen.has(id) ? chosen.get(id)! : undefined;
    const indicator = choice === undefined ? code : (choice ?? "");
    const start = sentence.indexOf(text);
    const name = (c: string) => NAMES[Number(c.slice(1)) - 1]![0];
    return {
      id,
      paragraph: `body/${i + 2}`,
      sentence,
      start,
      end: start + text.length,
      text,
      binding: choice === undefined ? binding : indicator ? "sure" : "none",
      ...(indicator ? { indicator, name: name(indicator), written: written || "12次" } : {}),
      candidates: candidates.map((c) => ({ code: c, name: name(c) })),
      reasons: binding === "none" ? ["unit=no"] : [],
    };
  });
}

export { FakeSession as Session };
