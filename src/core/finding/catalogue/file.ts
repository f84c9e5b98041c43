import type { CatalogueEntry } from "../entry.ts";

const WHY_DAMAGED_ZH = "损坏的文件读出来的数可能少、可能错，宁可不读，也不能按 0 计。";
const WHY_DAMAGED_EN =
  "A damaged file may yield fewer or wrong numbers; it is better not read than counted as 0.";
const FIX_DAMAGED_ZH = "请填报单位用 Excel 或 WPS 打开原文件，另存一份后重新报送";
const FIX_DAMAGED_EN = "Ask the branch to open the original in Excel or WPS, save a copy and send it again";
const WHY_LARGE_ZH = "展开后过大的文件会耗尽内存，多半是特意构造的或已损坏的文件。";
const WHY_LARGE_EN =
  "A file that expands beyond measure would use up the memory; it is damaged or made on purpose.";
const FIX_LARGE_ZH = "请打开原文件，删去多余的空行、空列和图片，另存一份后重新报送";
const FIX_LARGE_EN =
  "Open the original, remove needless rows, columns and pictures, save a copy and try again";

/** Findings about any file as such, workbook or document: it cannot be read, and why. */
export const fileCatalogue = {
  "file.empty": {
    severity: "error",
    zh: {
      title: "空文件",
      message: "文件里没有内容（找到：{size} 字节），没有读取",
      why: WHY_DAMAGED_ZH,
      fix: "请填报单位重新报送这份文件",
    },
    en: {
      title: "Empty file",
      message: "The file holds nothing (found: {size} bytes); it was not read",
      why: WHY_DAMAGED_EN,
      fix: "Ask the branch to send the file again",
    },
  },
  "file.damaged": {
    severity: "error",
    zh: {
      title: "文件损坏",
      message: "文件已损坏或不完整（位置：{part}），没有读取",
      why: WHY_DAMAGED_ZH,
      fix: FIX_DAMAGED_ZH,
    },
    en: {
      title: "Damaged file",
      message: "The file is damaged or cut off (at {part}); it was not read",
      why: WHY_DAMAGED_EN,
      fix: FIX_DAMAGED_EN,
    },
  },
  "file.part-duplicate": {
    severity: "error",
    zh: {
      title: "部件重名",
      message: "文件已损坏：里面有两个同名的部件“{part}”，没有读取",
      why: "两个同名部件内容可以不同，无法确定哪一个是真的。",
      fix: FIX_DAMAGED_ZH,
    },
    en: {
      title: "Part doubled",
      message: 'The file is damaged: it holds the part "{part}" twice; it was not read',
      why: "Two parts of one name may differ, and nothing says which is true.",
      fix: FIX_DAMAGED_EN,
    },
  },
  "file.part-missing": {
    severity: "error",
    zh: {
      title: "缺少部件",
      message: "文件已损坏：缺少部件“{part}”，没有读取",
      why: WHY_DAMAGED_ZH,
      fix: FIX_DAMAGED_ZH,
    },
    en: {
      title: "Part missing",
      message: 'The file is damaged: its part "{part}" is missing; it was not read',
      why: WHY_DAMAGED_EN,
      fix: FIX_DAMAGED_EN,
    },
  },
  "file.method-unknown": {
    severity: "error",
    zh: {
      title: "压缩方式不认识",
      message: "部件“{part}”用了不支持的压缩方式（{found}），没有读取",
      why: "办公软件只用“存储”和“deflate”两种方式，别的方式读不出来。",
      fix: FIX_DAMAGED_ZH,
    },
    en: {
      title: "Unknown compression",
      message:
        'The part "{part}" is compressed in a way that is not supported ({found}); the file was not read',
      why: "Office programs store or deflate; nothing else can be read.",
      fix: FIX_DAMAGED_EN,
    },
  },
  "file.too-large": {
    severity: "error",
    zh: {
      title: "展开后过大",
      message: "文件展开后有 {megabytes} MB（{part}），超过上限 {limit} MB，没有读取",
      why: WHY_LARGE_ZH,
      fix: FIX_LARGE_ZH,
    },
    en: {
      title: "Expands too much",
      message: "The file expands to {megabytes} MB ({part}), above the limit of {limit} MB; it was not read",
      why: WHY_LARGE_EN,
      fix: FIX_LARGE_EN,
    },
  },
  "file.ratio-too-high": {
    severity: "error",
    zh: {
      title: "压缩比异常",
      message: "部件“{part}”展开后有 {megabytes} MB，是原来的 {ratio} 倍（上限 {limit} 倍），没有读取",
      why: WHY_LARGE_ZH,
      fix: FIX_LARGE_ZH,
    },
    en: {
      title: "Suspicious compression ratio",
      message:
        'The part "{part}" expands to {megabytes} MB, {ratio} times its size (limit {limit}); the file was not read',
      why: WHY_LARGE_EN,
      fix: FIX_LARGE_EN,
    },
  },
  "file.too-many-parts": {
    severity: "error",
    zh: {
      title: "部件过多",
      message: "文件里的部件有 {found} 个，超过上限 {expected} 个，没有读取",
      why: WHY_LARGE_ZH,
      fix: FIX_LARGE_ZH,
    },
    en: {
      title: "Too many parts",
      message: "The file holds {found} parts, above the limit of {expected}; it was not read",
      why: WHY_LARGE_EN,
      fix: FIX_LARGE_EN,
    },
  },
  "file.password": {
    severity: "error",
    zh: {
      title: "文件有密码",
      message: "文件设了打开密码，没有读取",
      why: "加密的文件没有密码读不出来，本软件也不处理密码。",
      fix: "请在 Excel、WPS 或 Word 里打开，取消密码，另存一份后重新报送",
    },
    en: {
      title: "Password",
      message: "The file has a password; it was not read",
      why: "An encrypted file cannot be read without its password, and this program handles no passwords.",
      fix: "Open it in Excel, WPS or Word, save a copy without the password and send that",
    },
  },
  "file.doctype": {
    severity: "error",
    zh: {
      title: "含有 DOCTYPE",
      message: "部件“{part}”第 {line} 行第 {column} 列有 DOCTYPE 声明，没有读取",
      why: "办公软件从不写 DOCTYPE；它可以用来偷读别的文件或耗尽内存。",
      fix: FIX_DAMAGED_ZH,
    },
    en: {
      title: "DOCTYPE inside",
      message: 'The part "{part}" has a DOCTYPE at line {line}, column {column}; the file was not read',
      why: "Office programs never write a DOCTYPE; it can be used to read other files or to use up the memory.",
      fix: FIX_DAMAGED_EN,
    },
  },
  "file.xml": {
    severity: "error",
    zh: {
      title: "XML 有误",
      message: "文件已损坏：部件“{part}”第 {line} 行第 {column} 列不合 XML 规定（找到：{found}），没有读取",
      why: WHY_DAMAGED_ZH,
      fix: FIX_DAMAGED_ZH,
    },
    en: {
      title: "Ill-formed XML",
      message:
        'The file is damaged: the part "{part}" is not well-formed at line {line}, column {column} (found: {found}); it was not read',
      why: WHY_DAMAGED_EN,
      fix: FIX_DAMAGED_EN,
    },
  },
  "file.xml-depth": {
    severity: "error",
    zh: {
      title: "嵌套过深",
      message: "部件“{part}”第 {line} 行第 {column} 列嵌套超过 {limit} 层，没有读取",
      why: WHY_LARGE_ZH,
      fix: FIX_DAMAGED_ZH,
    },
    en: {
      title: "Nested too deeply",
      message:
        'The part "{part}" is nested more than {limit} levels deep at line {line}, column {column}; the file was not read',
      why: WHY_LARGE_EN,
      fix: FIX_DAMAGED_EN,
    },
  },
  "file.encoding": {
    severity: "error",
    zh: {
      title: "编码有误",
      message: "部件“{part}”的文字编码读不出来（找到：{found}；应为 UTF-8 或 UTF-16），没有读取",
      why: WHY_DAMAGED_ZH,
      fix: FIX_DAMAGED_ZH,
    },
    en: {
      title: "Wrong encoding",
      message:
        'The text of the part "{part}" cannot be decoded (found: {found}; expected UTF-8 or UTF-16); the file was not read',
      why: WHY_DAMAGED_EN,
      fix: FIX_DAMAGED_EN,
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
