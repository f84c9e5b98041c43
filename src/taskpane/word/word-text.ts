import type { Locale } from "../../core/finding/message.ts";
import { counted } from "../text/counted.ts";
import type { SameShape } from "../text/same-shape.ts";

/** What the Word pane says. */
const zhCN = {
  name: "余条",
  otherLanguage: "EN",
  figures: {
    heading: "指标从哪里来",
    lead: "打开存好的汇总表，或粘贴指标码",
    open: "打开汇总表",
    paste: "粘贴指标码",
    code: "指标码（以 YTC 开头的一整段）",
    use: "采用",
    at: (plan: string, period: string, count: number) => `${plan} · ${period} · ${count} 个指标`,
  },
  blanks: {
    heading: "待填处",
    none: "没有待填处",
    look: "重新查找",
    fill: "填入",
    clean: "清稿（不留内容控件）",
    track: "用修订方式写",
    indicator: "对应指标",
    leave: "不填这一处",
    choose: "选择指标",
    show: "定位",
    applied: (count: number) => `已写入 ${count} 处`,
    states: { sure: "已确定", proposed: "待确认", none: "没有对应", left: "未填" },
  },
  changes: {
    heading: "已填的数有变化",
    lead: "勾选的在下次填入时改写",
    accept: "改为新的数",
    openPrevious: "打开上次的汇总表（看原因）",
    explainedBy: (files: string) => `原因对照：${files}`,
    states: { fresh: "文字不变", stale: "要更新", edited: "手工改过", broken: "认不出" },
  },
  trace: {
    heading: "这个数的来源",
    lead: "在文稿里单击一个填好的数",
    ask: "看光标处的数",
    none: "指标码不带来源；打开汇总表可以看到",
  },
  audit: {
    heading: "核对",
    run: "核对全文",
    annotate: "把意见写成批注",
    openPrevious: "上年报告（查未更新的数）",
    comparedWith: (file: string) => `对照上年报告：${file}`,
    wrong: { unit: "单位不符", false: "不符", "false-boundary": "恰为整数" },
    counts: (numbers: number, wrong: number, placed: number) =>
      `共 ${numbers} 个数，${wrong} 个不符，写了 ${placed} 条批注`,
  },
  findings: {
    heading: "问题",
    severities: { error: "错误", doubt: "需核实", note: "提示" },
  },
  stop: "停止",
  readOnly: "文稿现在是只读的，只能看，不能填",
  failed: (message: string) => `程序出错：${message}`,
};

export type WordText = SameShape<typeof zhCN>;

const en: WordText = {
  name: "Yutiao",
  otherLanguage: "中",
  figures: {
    heading: "Where the figures come from",
    lead: "Open the saved consolidated workbook, or paste a figures code",
    open: "Open workbook",
    paste: "Paste a code",
    code: "Figures code (the whole text that begins with YTC)",
    use: "Use it",
    at: (plan, period, count) => `${plan} · ${period} · ${counted(count, "indicator", "indicators")}`,
  },
  blanks: {
    heading: "Blanks",
    none: "No blanks",
    look: "Look again",
    fill: "Fill in",
    clean: "Clean copy (no content controls)",
    track: "Write as tracked changes",
    indicator: "Indicator",
    leave: "Leave this blank",
    choose: "Choose an indicator",
    show: "Show",
    applied: (count) => `${counted(count, "place", "places")} written`,
    states: { sure: "Certain", proposed: "To be confirmed", none: "No match", left: "Left" },
  },
  changes: {
    heading: "Filled figures that changed",
    lead: "Ticked ones are rewritten by the next filling",
    accept: "Take the new figure",
    openPrevious: "Open earlier workbook (why)",
    explainedBy: (files) => `Explained by ${files}`,
    states: {
      fresh: "Same words",
      stale: "To be updated",
      edited: "Edited by hand",
      broken: "Not recognised",
    },
  },
  trace: {
    heading: "Where this figure comes from",
    lead: "Click a filled figure in the document",
    ask: "Look at the cursor",
    none: "A figures code has no sources; open the workbook to see them",
  },
  audit: {
    heading: "Audit",
    run: "Audit the document",
    annotate: "Write the remarks as comments",
    openPrevious: "Last year's report",
    comparedWith: (file) => `Compared with last year's ${file}`,
    wrong: { unit: "Wrong unit", false: "Wrong", "false-boundary": "Exactly round" },
    counts: (numbers, wrong, placed) =>
      `${counted(numbers, "number", "numbers")}, ${wrong} wrong, ${counted(placed, "comment", "comments")} written`,
  },
  findings: {
    heading: "Findings",
    severities: { error: "Error", doubt: "To be checked", note: "Note" },
  },
  stop: "Stop",
  readOnly: "The document is read-only now: it can be looked at, not filled",
  failed: (message) => `The program failed: ${message}`,
};

const texts: Readonly<Record<Locale, WordText>> = { "zh-CN": zhCN, en };

export function wordText(locale: Locale): WordText {
  return texts[locale];
}
