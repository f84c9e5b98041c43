import type { CatalogueEntry } from "../entry.ts";

/** Findings of reading a workbook (读表): what kind of file it is, and what in it asks for attention. */
export const workbookCatalogue = {
  "workbook.kind-unread": {
    severity: "error",
    zh: {
      title: "这种文件不能直接读",
      message: "文件实际是 {found}，不能直接读取（应为 xlsx、xlsm、xlsb、xls、et、ods、csv 或 docx）",
      why: "图片和版式文件里的数字无法可靠取出，旧版文字文件也不读取，以免读错。",
      fix: "请用 Excel 或 WPS 打开，另存为 .xlsx 后重新报送；只有扫描件或 PDF 的，请报送电子表格",
    },
    en: {
      title: "Kind of file not read",
      message:
        "The file is really {found}, which is not read (expected xlsx, xlsm, xlsb, xls, et, ods, csv or docx)",
      why: "Numbers cannot be taken reliably out of pictures, page files and old word processor files.",
      fix: "Open it in Excel or WPS, save it as .xlsx and send that; for scans and PDF send the workbook itself",
    },
  },
  "workbook.lock-file": {
    severity: "note",
    zh: {
      title: "临时文件",
      message: "“{found}”是办公软件或系统的临时文件，已跳过",
      why: "文件打开时会产生 ~$ 开头的锁定文件，里面没有数据。",
      fix: "",
    },
    en: {
      title: "Lock file",
      message: '"{found}" is a temporary file of an office program or the system; it was passed over',
      why: "Programs leave lock files (~$…) beside open files; they hold no data.",
      fix: "",
    },
  },
  "workbook.kind-differs": {
    severity: "note",
    zh: {
      title: "扩展名与内容不符",
      message: "文件扩展名是 {expected}，内容实际是 {found}，已按内容读取",
      why: "扩展名改了，内容并没有改；按内容读取才不会读错。",
      fix: "",
    },
    en: {
      title: "Extension and content differ",
      message: "The file is called {expected} but really is {found}; it was read as what it is",
      why: "Renaming a file does not change its content.",
      fix: "",
    },
  },
  "workbook.no-sheet": {
    severity: "error",
    zh: {
      title: "没有表格",
      message: "文件里没有找到任何表格（找到：{found}）",
      why: "没有表格就没有数据，不能按 0 计。",
      fix: "请填报单位检查是否发错了文件",
    },
    en: {
      title: "No table",
      message: "The file holds no table at all (found: {found})",
      why: "Without a table there is no data, which is not the same as 0.",
      fix: "Ask the branch whether the wrong file was sent",
    },
  },
  "workbook.too-many-sheets": {
    severity: "error",
    zh: {
      title: "工作表过多",
      message: "工作表超过 {expected} 张，没有读取",
      why: "张数这样多的文件多半是特意构造的或已损坏。",
      fix: "请删去多余的工作表后重新报送",
    },
    en: {
      title: "Too many sheets",
      message: "The file has more than {expected} sheets; it was not read",
      why: "A file with so many sheets is damaged or made on purpose.",
      fix: "Remove needless sheets and send it again",
    },
  },
  "workbook.too-many-cells": {
    severity: "error",
    zh: {
      title: "单元格过多",
      message: "有内容的单元格超过 {expected} 个，没有读取",
      why: "这样大的表会耗尽内存。",
      fix: "请把数据分成几个文件报送，或删去多余的行列",
    },
    en: {
      title: "Too many cells",
      message: "More than {expected} cells hold something; the file was not read",
      why: "A table of that size would use up the memory.",
      fix: "Split the data into several files, or remove needless rows and columns",
    },
  },
  "workbook.too-many-merges": {
    severity: "error",
    zh: {
      title: "合并单元格过多",
      message: "合并单元格超过 {expected} 处，没有读取",
      why: "合并这样多的文件多半是特意构造的或已损坏。",
      fix: "请取消多余的合并单元格，另存后重新报送",
    },
    en: {
      title: "Too many merged cells",
      message: "The file has more than {expected} merged ranges; it was not read",
      why: "A file with so many merged ranges is damaged or made on purpose.",
      fix: "Unmerge what is needless, save a copy and send it again",
    },
  },
  "workbook.csv-encoding": {
    severity: "error",
    zh: {
      title: "文字编码有误",
      message: "第 {line} 行的文字编码读不出来（应为 UTF-8、UTF-16 或 GB18030，且全文一致），没有读取",
      why: "编码混用时，读出来的汉字会是乱码，无法确定原文。",
      fix: "请用 Excel 或 WPS 打开原表，另存为 .xlsx，或另存为 UTF-8 编码的 CSV 后重新报送",
    },
    en: {
      title: "Wrong encoding",
      message:
        "Line {line} cannot be decoded (expected UTF-8, UTF-16 or GB18030 throughout); the file was not read",
      why: "Where encodings are mixed the text comes out garbled and the original cannot be known.",
      fix: "Open the original in Excel or WPS and save it as .xlsx, or as CSV in UTF-8",
    },
  },
  "workbook.csv-quote": {
    severity: "error",
    zh: {
      title: "引号不成对",
      message: "第 {line} 行的英文双引号没有成对，没有读取",
      why: "引号不成对时，后面的几行会被并成一格，数据就丢了。",
      fix: "请检查第 {line} 行的双引号，或另存为 .xlsx 后重新报送",
    },
    en: {
      title: "Quotation marks do not pair",
      message: "The quotation marks of line {line} do not pair; the file was not read",
      why: "After an open quotation mark the following lines would vanish into one cell.",
      fix: "Check the quotation marks in line {line}, or save the table as .xlsx and send that",
    },
  },
  "workbook.csv-nul": {
    severity: "error",
    zh: {
      title: "含有空字符",
      message: "第 {line} 行含有空字符（NUL），文件已损坏或不是文本，没有读取",
      why: "文本里不会有空字符；它说明文件已损坏，或者根本不是 CSV。",
      fix: "请填报单位重新导出这份文件",
    },
    en: {
      title: "NUL character",
      message: "Line {line} holds a NUL character: the file is damaged or no text; it was not read",
      why: "Text never holds NUL; the file is damaged or no CSV at all.",
      fix: "Ask the branch to export the file again",
    },
  },
  "workbook.macros": {
    severity: "note",
    zh: {
      title: "含有宏",
      message: "文件含有宏，没有运行，只读取了单元格",
      why: "宏可以做任何事；本软件从不运行宏。",
      fix: "",
    },
    en: {
      title: "Macros inside",
      message: "The file holds macros; they were not run, only the cells were read",
      why: "A macro can do anything; this program never runs one.",
      fix: "",
    },
  },
  "workbook.embedded-object": {
    severity: "note",
    zh: {
      title: "嵌有对象",
      message: "文件里嵌有其他文件或控件，没有打开，其中的数据没有读取",
      why: "嵌入的对象可以是程序；里面的数字也不属于表格。",
      fix: "如果需要的数据在嵌入的文件里，请把它单独报送",
    },
    en: {
      title: "Embedded object",
      message: "Other files or controls are embedded; they were not opened and nothing of them was read",
      why: "An embedded object may be a program; its numbers are not part of the table.",
      fix: "If data are in the embedded file, send it by itself",
    },
  },
  "workbook.signed": {
    severity: "note",
    zh: {
      title: "有数字签名",
      message: "文件带有数字签名，没有验证；改动后签名会失效",
      why: "退回或填写时改动文件，原有签名就不再有效。",
      fix: "",
    },
    en: {
      title: "Signed",
      message: "The file carries a digital signature, which was not verified; any change makes it void",
      why: "Marking or filling the file changes it, and the signature no longer holds.",
      fix: "",
    },
  },
  "workbook.external-link": {
    severity: "doubt",
    zh: {
      title: "引用了别的文件",
      message: "有 {count} 个单元格的公式引用了别的文件，用的是文件里存着的结果，没有去取（例如：{found}）",
      why: "别的文件后来改了，这里存的结果不会跟着变，可能已经过时。",
      fix: "请填报单位打开文件更新数据，再把公式粘贴为数值后重新报送",
    },
    en: {
      title: "Refers to other files",
      message:
        "The formulas of {count} cells refer to other files; the stored results were used and nothing was fetched (such as: {found})",
      why: "If the other file changed since, the stored results are out of date.",
      fix: "Ask the branch to update the links, paste the results as values and send the file again",
    },
  },
  "workbook.formula-dangerous": {
    severity: "doubt",
    zh: {
      title: "公式会联网或运行程序",
      message: "有 {count} 个单元格的公式会联网或运行程序，没有执行，也不会抄到结果里（例如：{found}）",
      why: "DDE、WEBSERVICE 一类公式会把数据送出去或启动程序，统计表里不该有。",
      fix: "请填报单位删去这些公式，改填数值",
    },
    en: {
      title: "Formula that would reach out",
      message:
        "The formulas of {count} cells would use the network or start a program; nothing was run and they are copied nowhere (such as: {found})",
      why: "DDE, WEBSERVICE and the like can send data away or start programs; no return needs them.",
      fix: "Ask the branch to remove these formulas and type the values",
    },
  },
  "workbook.formula-no-value": {
    severity: "doubt",
    zh: {
      title: "公式没有结果",
      message: "有 {count} 个单元格只有公式，文件里没有存结果（例如：{found}），不能当作 0",
      why: "有的软件导出时不计算公式，数要重新算过才有。",
      fix: "请用 Excel 或 WPS 打开文件，等计算完成后保存，再重新报送",
    },
    en: {
      title: "Formula without result",
      message:
        "{count} cells hold a formula without a stored result (such as: {found}); they do not count as 0",
      why: "Some programs write formulas without computing them.",
      fix: "Open the file in Excel or WPS, let it compute, save it and send it again",
    },
  },
  "workbook.formula-stale": {
    severity: "doubt",
    zh: {
      title: "公式结果与数据不符",
      message: "单元格 {cell} 的公式 {formula} 按表中数据应得 {expected}，文件里存着的是 {found}",
      why: "数据改过而公式没有重新计算，存着的结果就是旧的。",
      fix: "请填报单位用 Excel 或 WPS 打开文件，按 F9 重新计算并保存后重新报送",
    },
    en: {
      title: "Formula result does not agree with its data",
      message:
        "The formula {formula} of cell {cell} gives {expected} with the data of the sheet, but {found} is stored",
      why: "Data were changed and the formula was not computed again; the stored result is old.",
      fix: "Open the file in Excel or WPS, recalculate with F9, save it and send it again",
    },
  },
  "workbook.formulas-unchecked": {
    severity: "note",
    zh: {
      title: "公式太多，没有全部核对",
      message: "有 {count} 个公式没有核对：是否循环引用、存着的结果与数据是否相符，都没有看",
      why: "公式太多，核对要用很长时间；数按文件里存着的结果读取。",
      fix: "如不放心，请用 Excel 或 WPS 打开文件，按 F9 重新计算并保存",
    },
    en: {
      title: "Too many formulas to check them all",
      message:
        "{count} formulas were not checked for leading back to themselves or for results that do not agree with their data",
      why: "Checking so many would take too long; the stored results were read.",
      fix: "In doubt open the file in Excel or WPS, recalculate with F9 and save it",
    },
  },
  "workbook.formula-circular": {
    severity: "error",
    zh: {
      title: "公式循环引用",
      message: "单元格 {cell} 的公式 {formula} 绕回到自己，没有确定的结果，存着的 {found} 没有采用",
      why: "循环引用的公式算不出结果，Excel 通常显示 0，这个 0 不是数据。",
      fix: "请填报单位改正公式，或改填数值",
    },
    en: {
      title: "Circular formula",
      message:
        "The formula {formula} of cell {cell} leads back to itself and has no result; the stored {found} was not used",
      why: "A circular formula has no value; Excel usually shows 0, which is not data.",
      fix: "Ask the branch to correct the formula or to type the value",
    },
  },
  "workbook.text-like-formula": {
    severity: "note",
    zh: {
      title: "文字像公式",
      message: "有 {count} 个单元格的文字以 = + - @ 开头，像是公式，只当作文字（例如：{found}）",
      why: "这样的文字导出成 CSV 再打开时会被当成公式执行。",
      fix: "",
    },
    en: {
      title: "Text that looks like a formula",
      message:
        "{count} cells hold text that starts with = + - @ like a formula; it stays text (such as: {found})",
      why: "Exported as CSV and opened again, such text would run as a formula.",
      fix: "",
    },
  },
  "workbook.hidden-sheet": {
    severity: "note",
    zh: {
      title: "隐藏的工作表",
      message: "工作表“{found}”是隐藏的，也读取了",
      why: "隐藏的表里可能有旧数据或过程数据。",
      fix: "",
    },
    en: {
      title: "Hidden sheet",
      message: 'The sheet "{found}" is hidden; it was read all the same',
      why: "Hidden sheets often hold old or intermediate data.",
      fix: "",
    },
  },
  "workbook.hidden-cells": {
    severity: "note",
    zh: {
      title: "隐藏的行列",
      message: "有 {rows} 行、{columns} 列是隐藏的（或被筛选掉），也读取了",
      why: "看得见的合计与实际读到的数会因此不同。",
      fix: "",
    },
    en: {
      title: "Hidden rows or columns",
      message: "{rows} rows and {columns} columns are hidden or filtered out; they were read all the same",
      why: "What is seen on the screen and what was read differ by these.",
      fix: "",
    },
  },
  "workbook.stray-cell": {
    severity: "note",
    zh: {
      title: "远处有零散单元格",
      message: "单元格 {found} 离表格很远，可能是误填",
      why: "远处的零散内容常是误触留下的，会使文件变大。",
      fix: "请查看这个单元格，不需要的请删去",
    },
    en: {
      title: "Stray cell",
      message: "The cell {found} lies far away from the table and may be there by mistake",
      why: "Content far away is often left by accident and makes files large.",
      fix: "Look at the cell and delete it if it is not needed",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
