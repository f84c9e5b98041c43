import { GENERAL, type NumberFormat } from "../model/sheet.ts";

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const HALF_DAY = '上午/下午h"时"mm"分"';
const HALF_DAY_SECONDS = '上午/下午h"时"mm"分"ss"秒"';

/** Number formats that files name by number only; 27–36 and 50–58 are those of Chinese Excel (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "¥#,##0;¥-#,##0",
  6: "¥#,##0;[Red]¥-#,##0",
  7: "¥#,##0.00;¥-#,##0.00",
  8: "¥#,##0.00;[Red]¥-#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: HALF_DAY,
  35: HALF_DAY_SECONDS,
  36: YEAR_MONTH,
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  55: HALF_DAY,
  56: HALF_DAY_SECONDS,
  57: YEAR_MONTH,
  58: MONTH_DAY,
};

const LONGEST_CODE = 1000;

/** The format of a built-in number; an unknown one is General. */
export function builtInFormat(id: number): NumberFormat {
  const code = BUILT_IN[id];
  return code === undefined ? GENERAL : formatFromCode(code);
}

/**
 * What a number format code means for reading. Only the first section (positive numbers) decides.
 * @example formatFromCode("yyyy年m月d日").kind === "date"; formatFromCode('0"元"').kind === "number"
 */
export function formatFromCode(code: string): NumberFormat {
  return { code, kind: kindOfCode(code.slice(0, LONGEST_CODE)) };
}

function kindOfCode(code: string): NumberFormat["kind"] {
  const isElapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  const bare = firstSection(code);
  if (bare.trim() === "" && !isElapsed) return "general";
  if (/general|通用格式|standard/i.test(bare)) return "general";
  if (isElapsed) return "time";
  if (bare.trim() === "@") return "text";
  if (bare.includes("%")) return "percent";
  return dateKind(bare) ?? "number";
}

/** The first section without quoted text, escaped characters, fillers and bracketed conditions, colours and locales. */
function firstSection(code: string): string {
  let bare = "";
  for (let i = 0; i < code.length; i++) {
    const c = code[i]!;
    if (c === ";") break;
    if (c === '"' || c === "[") {
      const end = code.indexOf(c === '"' ? '"' : "]", i + 1);
      if (end === -1) break;
      i = end;
    } else if (c === "\\" || c === "_" || c === "*") {
      i++;
    } else {
      bare += c;
    }
  }
  return bare;
}

function dateKind(bare: string): NumberFormat["kind"] | null {
  // Digit places belong to numbers; only seconds may have them behind a point (ss.000).
  if (/[#?]|0/.test(bare.replace(/s\.0+/gi, "s"))) return null;
  const letters = bare.replace(/am\/pm|a\/p|上午\/下午/gi, "h").toLowerCase();
  const hasTime = /[hs]/.test(letters);
  const hasDay = /[ydeb]|a{3,}|g{1,3}e/.test(letters) || (/m/.test(letters) && !hasTime);
  if (hasDay) return hasTime ? "datetime" : "date";
  return hasTime ? "time" : null;
}
