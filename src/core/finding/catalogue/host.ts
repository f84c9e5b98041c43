import type { CatalogueEntry } from "../entry.ts";

/** Findings about the program that the pane runs in (Excel, Word, a file): what it refused, and what to do. */
export const hostCatalogue = {
  "host.requirement-missing": {
    severity: "error",
    zh: {
      title: "办公软件版本过低",
      message: "这个版本的办公软件没有所需的功能：{found}",
      why: "加载项用到的功能是 Office LTSC 2021 及以后版本、Microsoft 365 和网页版才有的。",
      fix: "请改用较新的版本，或在浏览器里打开余条，用文件完成同样的工作",
    },
    en: {
      title: "Office too old",
      message: "This version of the office program lacks what is needed: {found}",
      why: "The add-in uses functions that came with Office LTSC 2021, Microsoft 365 and Office on the web.",
      fix: "Use a newer version, or open Yutiao in a browser and do the same work with files",
    },
  },
  "host.access-denied": {
    severity: "error",
    zh: {
      title: "文件不能修改",
      message: "文件是只读的或受保护，没有改动（{found}）",
      why: "以只读方式打开、标为最终版本、受保护的视图或权限限制的文件不接受写入。",
      fix: "请点“启用编辑”，或另存一份后再试",
    },
    en: {
      title: "File cannot be changed",
      message: "The file is read-only or protected; nothing was changed ({found})",
      why: "Files opened read-only, marked as final, in protected view or without permission take no changes.",
      fix: "Choose “Enable editing”, or save a copy and try again",
    },
  },
  "host.structure-protected": {
    severity: "error",
    zh: {
      title: "工作簿结构受保护",
      message: "工作簿结构受保护，不能增加工作表，没有改动",
      why: "汇总表写在新的工作表里；保护结构时不能新增、改名或隐藏工作表。",
      fix: "请在“审阅”里撤销“保护工作簿”后再试",
    },
    en: {
      title: "Workbook structure protected",
      message: "The structure of the workbook is protected, no sheet can be added; nothing was changed",
      why: "Consolidated tables stand in new sheets, which a protected structure does not allow.",
      fix: "Take off “Protect Workbook” on the Review tab and try again",
    },
  },
  "host.request-too-large": {
    severity: "error",
    zh: {
      title: "一次写入的数据过大",
      message: "分到最小后仍超过办公软件一次能接收的大小，没有写入（{found}）",
      why: "网页版一次最多接收约 5 MB。",
      fix: "请检查是否有特别长的文字，或改在桌面版、浏览器里用文件完成",
    },
    en: {
      title: "Too much at once",
      message:
        "Even the smallest part is more than the office program takes at once; it was not written ({found})",
      why: "Office on the web takes about 5 MB at once.",
      fix: "Look for extremely long texts, or do it with files in the desktop program or a browser",
    },
  },
  "host.response-too-large": {
    severity: "error",
    zh: {
      title: "一次读出的数据过大",
      message: "办公软件一次给不出这么多数据，没有读取（{found}）",
      why: "网页版一次最多给出约 5 MB。",
      fix: "请把这个工作簿存成文件，再从文件打开",
    },
    en: {
      title: "Too much to read at once",
      message: "The office program cannot hand over so much at once; it was not read ({found})",
      why: "Office on the web hands over about 5 MB at once.",
      fix: "Save the workbook as a file and open that",
    },
  },
  "host.session-lost": {
    severity: "error",
    zh: {
      title: "与办公软件的连接中断",
      message: "与办公软件的连接中断，这一步没有完成（{found}）",
      why: "网页版闲置过久、网络断开或程序重启时会话会结束。",
      fix: "请重新打开文件和任务窗格再试；若留下暂存的工作表，窗格会列出并可一键清除",
    },
    en: {
      title: "Session lost",
      message: "The connection to the office program was lost; this step did not finish ({found})",
      why: "A session ends when it stays idle for long, the network drops or the program restarts.",
      fix: "Open the file and the pane again and retry; staged sheets that stayed are named there and can be removed",
    },
  },
  "host.busy": {
    severity: "error",
    zh: {
      title: "办公软件正忙",
      message: "办公软件正在编辑单元格、显示对话框或忙于别的工作，这一步没有完成（{found}）",
      why: "编辑单元格或打开对话框时，办公软件不接受加载项的请求。",
      fix: "请按回车结束编辑、关闭对话框后再试",
    },
    en: {
      title: "Office busy",
      message:
        "The office program is editing a cell, showing a dialog or busy; this step did not finish ({found})",
      why: "While a cell is being edited or a dialog is open the program takes no requests.",
      fix: "Finish editing with Enter, close dialogs and try again",
    },
  },
  "host.item-missing": {
    severity: "error",
    zh: {
      title: "要用的内容已不在",
      message: "要用的工作表或内容已被删除或改名，这一步没有完成（{found}）",
      why: "写入期间有人删除或改动了工作表。",
      fix: "请再试一次",
    },
    en: {
      title: "No longer there",
      message:
        "A sheet or item that was needed has been deleted or renamed; this step did not finish ({found})",
      why: "Somebody deleted or changed a sheet meanwhile.",
      fix: "Try again",
    },
  },
  "host.failed": {
    severity: "error",
    zh: {
      title: "办公软件报告错误",
      message: "办公软件报告错误 {found}：{detail}",
      why: "办公软件拒绝了这一步；此前的内容没有改动或已还原。",
      fix: "请再试一次；若反复出现，请把文件另存一份，或在浏览器里用文件完成",
    },
    en: {
      title: "Error of the office program",
      message: "The office program reports {found}: {detail}",
      why: "The office program refused this step; what was there before is unchanged or was put back.",
      fix: "Try again; if it comes back, save a copy of the file or do the work with files in a browser",
    },
  },
  "host.sheet-missing": {
    severity: "error",
    zh: {
      title: "没有这张工作表或单元格",
      message: "打开着的工作簿里没有“{found}”",
      why: "工作表可能已改名、删除，或属于另一个文件。",
      fix: "请打开它所在的文件后再看",
    },
    en: {
      title: "No such sheet or cell",
      message: "The open workbook has no “{found}”",
      why: "The sheet was renamed or deleted, or belongs to another file.",
      fix: "Open the file that it belongs to",
    },
  },
  "host.nothing-to-restore": {
    severity: "error",
    zh: {
      title: "没有上次的汇总",
      message: "工作簿里没有保留上次的汇总，没有改动",
      why: "只保留一次；还没有写过第二次，或隐藏的工作表已被删除。",
      fix: "请重新汇总",
    },
    en: {
      title: "No previous consolidation",
      message: "The workbook keeps no previous consolidation; nothing was changed",
      why: "One is kept: nothing was written twice yet, or its hidden sheets were deleted.",
      fix: "Consolidate again",
    },
  },
  "host.name-taken": {
    severity: "error",
    zh: {
      title: "名称已被占用",
      message: "工作表名“{found}”已被另一张工作表占用，没有改动",
      why: "不是本软件写的工作表从不覆盖。",
      fix: "请给那张工作表改名后再试",
    },
    en: {
      title: "Name taken",
      message: "Another sheet has the name “{found}”; nothing was changed",
      why: "A sheet that this program did not write is never overwritten.",
      fix: "Rename that sheet and try again",
    },
  },
  "host.sheet-beside": {
    severity: "note",
    zh: {
      title: "写在旁边的工作表",
      message: "“{found}”不是本软件写的，没有覆盖；结果写在“{expected}”",
      why: "自己建的工作表从不覆盖。",
      fix: "",
    },
    en: {
      title: "Written beside",
      message: "“{found}” was not written by this program and stays; the result is in “{expected}”",
      why: "A sheet of your own is never overwritten.",
      fix: "",
    },
  },
  "host.number-as-text": {
    severity: "note",
    zh: {
      title: "长数字按文本写入",
      message: "工作表“{found}”有 {count} 个数超过 15 位有效数字，按文本写入（例如 {cell}）",
      why: "Excel 的数只保留 15 位有效数字，写成数会改变末尾几位。",
      fix: "",
    },
    en: {
      title: "Long numbers as text",
      message:
        "{count} numbers of sheet “{found}” have more than 15 digits and were written as text (such as {cell})",
      why: "Excel keeps 15 significant digits; the last ones would change.",
      fix: "",
    },
  },
  "host.text-cut": {
    severity: "doubt",
    zh: {
      title: "文字过长",
      message: "工作表“{found}”有 {count} 个单元格的文字超过 32767 字，只写入了前面的部分（例如 {cell}）",
      why: "Excel 的一个单元格最多容纳 32767 个字符。",
      fix: "请到来源文件查看全文",
    },
    en: {
      title: "Text too long",
      message:
        "{count} cells of sheet “{found}” have more than 32767 characters; only the beginning was written (such as {cell})",
      why: "A cell of Excel holds 32767 characters.",
      fix: "See the whole text in its source file",
    },
  },
  "host.formula-follows": {
    severity: "doubt",
    zh: {
      title: "公式仍指向上次的汇总",
      message: "工作表“{sheet}”有 {count} 个公式仍指向上次的“{expected}”（例如 {cell}），显示的不是这次的数",
      why: "写入新汇总时，上次的工作表改名后隐藏起来，引用它的公式会跟着走。",
      fix: "请选中这张工作表，用“查找和替换”在公式里把 {found} 替换为 {expected}",
    },
    en: {
      title: "Formulas still mean the previous consolidation",
      message:
        "{count} formulas of sheet “{sheet}” still refer to the previous “{expected}” (such as {cell}); they do not show the present figures",
      why: "The previous sheets are renamed and hidden when new ones are written, and formulas follow them.",
      fix: "Select that sheet and replace {found} by {expected} in its formulas",
    },
  },
  "host.leftovers": {
    severity: "note",
    zh: {
      title: "有未写完的暂存工作表",
      message: "上次写入中断，留下暂存的工作表：{found}",
      why: "暂存的工作表不完整，不应使用；原来的内容没有改动。",
      fix: "请点“清除暂存”",
    },
    en: {
      title: "Half-written sheets",
      message: "A writing was cut short and left staged sheets: {found}",
      why: "Staged sheets are not whole and must not be used; what was there before is unchanged.",
      fix: "Choose “Remove staged sheets”",
    },
  },
  "host.looks-lost": {
    severity: "note",
    zh: {
      title: "原有工作表只保留内容",
      message: "写出的文件里，原有工作表只保留数值和数字格式：{found}",
      why: "在文件上工作时，原文件不改动；新文件里的原有工作表是抄录的，公式换成了当时的结果。",
      fix: "需要原来的样子请用原文件",
    },
    en: {
      title: "Sheets copied without looks",
      message: "In the file written, sheets that were there keep values and number formats only: {found}",
      why: "A source file is never changed; in the new file its sheets are copies, with results instead of formulas.",
      fix: "Use the original where its looks are needed",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
