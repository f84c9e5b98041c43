import { useContext } from "react";
import type { Locale } from "../../core/finding/message.ts";
import { enExcel } from "./en-excel.ts";
import { LocaleContext } from "./text.ts";
import { type ExcelText, zhExcel } from "./zh-excel.ts";

const texts: Readonly<Record<Locale, ExcelText>> = { "zh-CN": zhExcel, en: enExcel };

export function useExcelText(): ExcelText {
  return texts[useContext(LocaleContext)];
}
