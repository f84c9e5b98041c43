import { createContext, useContext } from "react";
import type { Locale } from "../../core/finding/message.ts";
import { en } from "./en.ts";
import type { PaneText } from "./pane-text.ts";
import { zhCN } from "./zh-CN.ts";

const texts: Readonly<Record<Locale, PaneText>> = { "zh-CN": zhCN, en };

export const LocaleContext = createContext<Locale>("zh-CN");

export function textOf(locale: Locale): PaneText {
  return texts[locale];
}

export function useText(): PaneText {
  return texts[useContext(LocaleContext)];
}

/** "312" → "312", "2186500" → "2,186,500": exact digits are grouped, never rounded. Anything else is left alone. */
export function groupDigits(value: string): string {
  const parts = /^(-?)(\d+)(\.\d+)?$/.exec(value);
  if (!parts) return value;
  return parts[1]! + parts[2]!.replace(/\B(?=(\d{3})+$)/g, ",") + (parts[3] ?? "");
}

/** Decimals that fit the eye; quotients have 34 significant digits. */
const DECIMALS_SHOWN = 6;

/** Digits for looking at: a long fraction is cut, with an ellipsis that says so; the exact text stands beside (title, trace). */
export function digitsToSee(value: string): string {
  const grouped = groupDigits(value);
  const point = grouped.indexOf(".");
  const end = point + 1 + DECIMALS_SHOWN;
  return point < 0 || grouped.length <= end ? grouped : `${grouped.slice(0, end)}…`;
}

export function sizeText(bytes: number, text: PaneText): string {
  if (bytes < 1024) return text.size.bytes(String(bytes));
  if (bytes < 1024 * 1024) return text.size.kilobytes((bytes / 1024).toFixed(1));
  return text.size.megabytes((bytes / 1024 / 1024).toFixed(1));
}
