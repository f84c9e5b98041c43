import type { CatalogueEntry } from "../entry.ts";

/** What can go wrong with an open document, in Word or on a disk. */
export const hostDocumentCatalogue = {
  "host.document-not-kept": {
    severity: "error",
    zh: {
      title: "文件没有写成",
      message: "写文件时出错，文稿没有改动（{found}）",
      why: "写不进去的结果不能当作已经填好。",
      fix: "请看目标文件是否已存在或正被打开，处理后重试",
    },
    en: {
      title: "The file was not written",
      message: "Writing the file failed; the document was not changed ({found})",
      why: "A result that could not be written must not pass for filled.",
      fix: "See whether the target exists already or is open elsewhere, then try again",
    },
  },
  "host.document-unreadable": {
    severity: "error",
    zh: {
      title: "读不到打开的文稿",
      message: "Word 没有交出文稿的内容（{found}），没有作任何改动",
      why: "看不到内容就不能确定往哪里填。",
      fix: "请先保存文稿、关闭受保护的视图再试；仍不行时，改在浏览器里用文件填",
    },
    en: {
      title: "The open document cannot be read",
      message: "Word did not hand over the document ({found}); nothing was changed",
      why: "What cannot be seen cannot be filled for certain.",
      fix: "Save the document, leave Protected View and try again; else fill the file in the browser",
    },
  },
  "host.document-read-only": {
    severity: "error",
    zh: {
      title: "文稿是只读的",
      message: "文稿现在只能看、不能改，没有填入任何数",
      why: "只读、受保护的视图或“限制编辑”都不让改动正文。",
      fix: "请启用编辑或停止保护后重试",
    },
    en: {
      title: "The document is read-only",
      message: "The document can be read but not changed now; no figure was filled in",
      why: "Read-only mode, Protected View and restricted editing all forbid changes.",
      fix: "Enable editing or stop the protection, then try again",
    },
  },
  "host.edit-changed": {
    severity: "doubt",
    zh: {
      title: "这一段刚才被改过",
      message: "“{found}”所在的段落在读取之后有改动，没有写入“{expected}”",
      why: "只有文字与读取时完全一致才会写，以免盖掉别人的改动。",
      fix: "请重新查找待填处，再填一次",
    },
    en: {
      title: "The paragraph was changed meanwhile",
      message: "The paragraph of “{found}” was changed after it was read; “{expected}” was not written",
      why: "Only text that is exactly what was read is written over.",
      fix: "Look for the blanks again and fill once more",
    },
  },
  "host.edit-not-found": {
    severity: "doubt",
    zh: {
      title: "在 Word 里对不上位置",
      message: "Word 里找不到与读取时完全相同的“{found}”，没有写入“{expected}”",
      why: "位置不能确定时宁可不填。",
      fix: "请手工填写，或改在浏览器里用文件填",
    },
    en: {
      title: "Not found in Word",
      message: "Word does not find exactly “{found}” where it was read; “{expected}” was not written",
      why: "Where the place is not certain nothing is written.",
      fix: "Type it yourself, or fill the file in the browser",
    },
  },
  "host.edit-refused": {
    severity: "error",
    zh: {
      title: "Word 不让改这一处",
      message: "Word 拒绝了“{found}”处的改动，没有写入“{expected}”",
      why: "受保护的区域或锁定的控件不能改。",
      fix: "请解除保护后重试，或手工填写",
    },
    en: {
      title: "Word refused the change",
      message: "Word refused to change “{found}”; “{expected}” was not written",
      why: "Protected areas and locked controls cannot be changed.",
      fix: "Lift the protection and try again, or type it yourself",
    },
  },
  "host.edit-stopped": {
    severity: "error",
    zh: {
      title: "中途停下",
      message: "填到“{found}”之前停下了，没有写入“{expected}”",
      why: "停下之前填好的保留，其余没有动。",
      fix: "请再填一次，已填的不会重复",
    },
    en: {
      title: "Stopped midway",
      message: "The work stopped before “{found}”; “{expected}” was not written",
      why: "What was filled before stays; the rest was not touched.",
      fix: "Fill once more; what is filled already is not filled again",
    },
  },
  "host.word-failed": {
    severity: "error",
    zh: {
      title: "Word 中途出错",
      message: "Word 中途出错（{found}）：共 {total} 处，已写入 {done} 处，其余没有动",
      why: "每一处要么整个写入，要么不动。",
      fix: "请重试；若提示连接已断开，请关闭并重新打开窗格",
    },
    en: {
      title: "Word failed midway",
      message:
        "Word failed midway ({found}): of {total} places {done} were written, the rest was not touched",
      why: "Each place is written whole or not at all.",
      fix: "Try again; where the connection was lost, close the pane and open it again",
    },
  },
  "host.state-unknown": {
    severity: "error",
    zh: {
      title: "连接断开，写了多少不能确定",
      message: "与 Word 的连接断开（{found}），最后 {count} 处可能写入、可能没有",
      why: "连接断开之后读不到文稿，不能替它作答。",
      fix: "请重新打开窗格再填一次：已写入的会认出来，写到一半的会先收拾好",
    },
    en: {
      title: "Connection lost, state not known",
      message: "The connection to Word was lost ({found}); the last {count} places may or may not be written",
      why: "After the connection is lost the document cannot be read any more.",
      fix: "Open the pane again and fill once more: what was written is recognised, what was half done is tidied first",
    },
  },
  "host.edits-tidied": {
    severity: "note",
    zh: {
      title: "收拾了上次的半截改动",
      message: "上次中断时留下 {count} 处没有写完：{done} 处补写完整，其余恢复原样",
      why: "控件先带记号放进去，写完才算数；中断后靠记号收拾。",
      fix: "",
    },
    en: {
      title: "Tidied what an earlier run left",
      message: "An earlier run left {count} places unfinished: {done} were completed, the others put back",
      why: "A control first carries a mark and counts only when it is complete.",
      fix: "",
    },
  },
  "host.write-differs": {
    severity: "error",
    zh: {
      title: "写入后读回不一致",
      message: "写入后这一段读出来是“{found}”，应为“{expected}”",
      why: "写完都会读回来核对，对不上的一定要让人看见。",
      fix: "请用 Ctrl+Z 撤销后手工填写这一段",
    },
    en: {
      title: "Reads otherwise than written",
      message: "After writing, the paragraph reads “{found}” and should read “{expected}”",
      why: "Everything that is written is read back; a difference must be seen.",
      fix: "Undo (Ctrl+Z) and type this paragraph yourself",
    },
  },
  "host.tracking-missing": {
    severity: "note",
    zh: {
      title: "没有用修订方式",
      message: "这个版本的 Word 不能由加载项打开修订，改动直接写入",
      why: "WordApi 1.4 才有这个开关。",
      fix: "需要留痕时，请先在“审阅”里打开修订再填",
    },
    en: {
      title: "Not written as tracked changes",
      message: "This Word does not let an add-in turn on tracked changes; the text was written directly",
      why: "The switch exists from WordApi 1.4 on.",
      fix: "Turn on Track Changes in Review before filling",
    },
  },
  "host.tracking-left-on": {
    severity: "note",
    zh: {
      title: "修订还开着",
      message: "填完以后没能把修订状态改回去（{found}）",
      why: "填之前文稿没有开修订，之后应与原来一样。",
      fix: "请在“审阅”里自行关闭修订",
    },
    en: {
      title: "Tracked changes still on",
      message: "The setting of tracked changes could not be put back after filling ({found})",
      why: "A document that did not track changes before should not do so afterwards.",
      fix: "Turn off Track Changes in Review yourself",
    },
  },
  "host.comments-failed": {
    severity: "error",
    zh: {
      title: "批注没有写成",
      message: "Word 写批注时出错（{found}），核对意见只在窗格里列出",
      why: "批注写了多少不能确定，以窗格里列的为准。",
      fix: "请重试；已写好的批注不会重复",
    },
    en: {
      title: "The comments were not written",
      message: "Word failed while adding comments ({found}); the remarks are listed in the pane only",
      why: "How many comments were written is not known; the list in the pane is complete.",
      fix: "Try again; comments that stand already are not added twice",
    },
  },
  "host.table-not-expanded": {
    severity: "doubt",
    zh: {
      title: "表格没有按组展开",
      message: "“{found}”所在的一行要按组各写一行，在 Word 窗格里不展开，这一行没有填",
      why: "在打开的文稿里插入表格行不能保证版式不变。",
      fix: "请把文稿存盘，在浏览器或命令行里用文件填一次；填好的表格以后可在 Word 里刷新",
    },
    en: {
      title: "Table not expanded",
      message:
        "The row of “{found}” is to be written once for each group; the Word pane does not do that, and left it",
      why: "Inserting rows into an open document cannot be trusted to keep its layout.",
      fix: "Save the document and fill the file in the browser or by the command; the Word pane can refresh it afterwards",
    },
  },
  "host.comments-missing": {
    severity: "note",
    zh: {
      title: "没有写成批注",
      message: "这里不能加批注，{count} 条核对意见只在窗格里列出",
      why: "WordApi 1.4 才能加批注，.txt 没有批注。",
      fix: "需要批注时，请在浏览器里核对文件，会得到带批注的副本",
    },
    en: {
      title: "Not written as comments",
      message: "No comment can be added here; {count} remarks are listed in the pane only",
      why: "Comments need WordApi 1.4, and a .txt has none.",
      fix: "Audit the file in the browser to get an annotated copy",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
