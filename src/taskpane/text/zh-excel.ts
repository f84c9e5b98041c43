import type { SameShape } from "./same-shape.ts";

/** What the pane says beside an open workbook; loaded only there. */
export const zhExcel = {
  plan: {
    use: "用本工作簿里的方案",
    again: "重新读取本工作簿里的方案",
    found: "“表样”“指标”等就在打开着的工作簿里，不必另选文件",
    ours: "打开着的是汇总表，里面带着方案",
  },
  write: {
    heading: "写入本工作簿",
    lead: "全部写完才一次换上；自己的工作表不动",
    run: "写入本工作簿",
    again: "重新写入",
    last: (plan: string, period: string, when: string) =>
      `上次写入：${[plan, period].filter(Boolean).join(" · ")}，${when}`,
    restore: "恢复上次汇总",
    kept: (names: string) => `隐藏保留着上次的：${names}`,
    behind: "窗格里的结果已变，工作簿里还是先前写的",
  },
  news: {
    written: (n: number) => `已写入 ${n} 张工作表`,
    restored: (n: number) => `已换回上次的 ${n} 张工作表`,
    cleaned: (n: number) => `已清除 ${n} 张暂存的工作表`,
    cancelled: "已取消",
    failed: "没有写入",
    refused: "没有做成",
    untouched: "原来的工作表都没有动",
    retry: "再试一次",
  },
  findings: { label: "办公软件的提示", error: "错误", doubt: "需核实", note: "提示" },
  leftovers: {
    title: "上次没有写完，留下了暂存的工作表",
    clean: "清除暂存",
  },
  stale: {
    mark: "已过时",
    changed: (place: string) => `${place} 改过，指标还是改之前的`,
    run: "重新汇总",
    about: "重新汇总按上报表再算一遍，在汇总表上直接改的不会带过来；改过的那份隐藏保留，可以恢复",
    noFiles: "先在“收表”里选好上报表",
  },
  selected: {
    heading: "所选单元格的来源",
    ask: "在工作簿里点一格，这里显示它的来源",
    earlier: "不是这次写的，或不来自上报表；重新写入后再点",
    row: (n: number) => `第 ${n} 行`,
    total: (field: string, n: number) => `“${field}”的合计，由 ${n} 个数得来，逐个列在明细表里`,
    feeds: "用到它的指标：",
    feedsNone: "没有指标用到它",
  },
  goTo: {
    cell: "转到单元格",
    figure: "转到指标",
    missing: "这一格不在打开着的工作簿里",
  },
  toWord: {
    heading: "到 Word 有三条路",
    saved: "① 存盘，在 Word 里打开",
    savedSteps:
      "保存本工作簿（Ctrl+S）|打开 Word 里的初稿，点“余条”选项卡的“填入”|在窗格里点“打开汇总表”，选这个工作簿",
    savedWait: "先写入本工作簿，再存盘",
    code: "② 复制指标码",
    codeAbout: "粘贴到 Word 的余条窗格。不带来源，不能追溯",
    here: "③ 就在这里填",
    hereAbout: "在“填入”里选初稿，填好下载",
  },
  fill: {
    mac: "Mac 上的 Excel 可能不让下载。没有出现文件时：存好本工作簿，在 Word 的余条窗格里点“打开汇总表”；或在浏览器里打开余条来填。",
  },
};

export type ExcelText = SameShape<typeof zhExcel>;
