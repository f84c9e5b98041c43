import type { CatalogueEntry } from "../entry.ts";

/** Findings of opening a draft or report (读文稿), .docx or .txt. */
export const documentCatalogue = {
  "document.kind-unread": {
    severity: "error",
    zh: {
      title: "这种文稿不能直接读",
      message: "文稿实际是 {found}，不能直接读取（应为 .docx 或 .txt）",
      why: "别的格式里的文字无法逐字定位，改动时不能保证其余部分原样不变。",
      fix: "请用 Word 或 WPS 打开，另存为 .docx 后再试",
    },
    en: {
      title: "Kind of document not read",
      message: "The document is really {found}, which is not read (expected .docx or .txt)",
      why: "In other formats characters cannot be changed one by one with everything else left as it is.",
      fix: "Open it in Word or WPS, save it as .docx and try again",
    },
  },
  "document.text-encoding": {
    severity: "error",
    zh: {
      title: "文字编码读不出来",
      message: "文本文件的编码读不出来（应为 UTF-8、UTF-16 或 GB18030），没有读取",
      why: "编码猜错会出乱码，填写后乱码会被保存下来。",
      fix: "请用记事本打开，另存为 UTF-8 编码后再试",
    },
    en: {
      title: "Encoding unknown",
      message: "The text cannot be decoded (expected UTF-8, UTF-16 or GB18030); it was not read",
      why: "A wrong guess garbles the text, and filling would save it garbled.",
      fix: "Open it in an editor, save it as UTF-8 and try again",
    },
  },
  "document.plain-text": {
    severity: "note",
    zh: {
      title: "内容是纯文本",
      message: "文件名是 {expected}，内容却是纯文本，按文本读取",
      why: "文件按内容读取，不按文件名；写出的也是纯文本，Word 打不开叫这个名字的文本。",
      fix: "请把文件名改成 .txt，或用 Word、WPS 另存为 .docx 后再试",
    },
    en: {
      title: "Plain text",
      message: "The name says {expected}, the content is plain text, which it was read as",
      why: "Files are read by what they hold; what is written is plain text too, which Word does not open by that name.",
      fix: "Name it .txt, or save it as .docx in Word or WPS and try again",
    },
  },
  "document.signed": {
    severity: "doubt",
    zh: {
      title: "文稿有数字签名",
      message: "文稿带有数字签名，填写后签名将失效",
      why: "签名证明文字签署后没有改动过，任何填写都会改动文字。",
      fix: "请确认可以填写；填写后需要重新签名",
    },
    en: {
      title: "Signed document",
      message: "The document carries a digital signature, which filling makes invalid",
      why: "A signature proves that the text was not changed since; filling changes it.",
      fix: "Make sure that it may be filled, and sign it again afterwards",
    },
  },
  "document.macros": {
    severity: "note",
    zh: {
      title: "文稿含宏",
      message: "文稿含有宏，没有运行，原样保留",
      why: "宏可以执行任意程序，本软件从不运行。",
      fix: "",
    },
    en: {
      title: "Macros",
      message: "The document holds macros; they were not run and stay as they are",
      why: "Macros can run any program; this one never runs them.",
      fix: "",
    },
  },
  "document.embedded": {
    severity: "note",
    zh: {
      title: "嵌入的对象或文件",
      message: "文稿里有嵌入的对象或文件（{found}），其中的文字没有读取，原样保留",
      why: "嵌入对象里的待填处看不到，也不会填写。",
      fix: "请自行检查嵌入的内容；需要填写的，请改为正文文字",
    },
    en: {
      title: "Embedded objects",
      message: "The document embeds objects or files ({found}); their text was not read and stays as it is",
      why: "Blanks inside embedded objects are neither seen nor filled.",
      fix: "Look at the embedded content; turn what must be filled into normal text",
    },
  },
  "document.external": {
    severity: "note",
    zh: {
      title: "引用外部文件",
      message: "文稿引用了外部文件（{found}），没有访问，原样保留",
      why: "打开时访问外部地址会泄露信息，本软件从不访问。",
      fix: "",
    },
    en: {
      title: "External files",
      message: "The document refers to outside files ({found}); they were not fetched, the reference stays",
      why: "Fetching outside files leaks information; this program never does.",
      fix: "",
    },
  },
  "document.field-fetches": {
    severity: "note",
    zh: {
      title: "会取外部内容的域",
      message: "文稿里有会读取外部内容的域（{found}），没有执行，原样保留",
      why: "这类域在 Word 里更新时会运行程序或读取别的文件。",
      fix: "请确认这个域的来历，不需要的请删去",
    },
    en: {
      title: "Fetching field",
      message: "A field fetches outside content ({found}); it was not run and stays as it is",
      why: "Updating such a field in Word runs a program or reads another file.",
      fix: "Find out where the field comes from; delete it if it is not needed",
    },
  },
  "document.blank-hidden": {
    severity: "doubt",
    zh: {
      title: "不填的地方有待填处",
      message: "“{found}”在修订删除的文字或公式里，没有填写",
      why: "已删除的文字不是正文，公式里的字母多半是变量。",
      fix: "需要填写的，请先接受或拒绝修订，或把它移出公式",
    },
    en: {
      title: "Blank where nothing is filled",
      message: '"{found}" stands in deleted text or in a formula; it was not filled',
      why: "Deleted text is no longer part of the document, and letters in formulas are mostly variables.",
      fix: "If it must be filled, accept or reject the revision, or move it out of the formula",
    },
  },
  "document.copies-differ": {
    severity: "doubt",
    zh: {
      title: "文本框的两份内容不一致",
      message: "文本框在文件里存有两份，内容不一致，只处理新版软件显示的那一份（{found}）",
      why: "旧版软件显示另一份，那一份不会填写。",
      fix: "请在 Word 或 WPS 里打开后重新保存，再填写",
    },
    en: {
      title: "Copies of a text box differ",
      message:
        "A text box is stored twice and the copies differ; only the one that current programs show is treated ({found})",
      why: "Old programs show the other copy, which is not filled.",
      fix: "Open and save the document in Word or WPS, then fill it",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
