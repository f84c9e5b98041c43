import type { Locale } from "../core/finding/message.ts";
import { APPEARANCES } from "./theme.ts";
import type { Appearance } from "./theme.ts";

const LOCALE = "yutiao.locale";
const APPEARANCE = "yutiao.appearance";

/** Language and appearance, kept on this computer; nothing of the work is. */
export function storedLocale(): Locale {
  return read(LOCALE) === "en" ? "en" : "zh-CN";
}

export function storedAppearance(): Appearance {
  return APPEARANCES.find((appearance) => appearance === read(APPEARANCE)) ?? "auto";
}

export function storeLocale(locale: Locale): void {
  write(LOCALE, locale);
}

export function storeAppearance(appearance: Appearance): void {
  write(APPEARANCE, appearance);
}

// Storage may be switched off, and is refused to some pages on file://; then the choice lasts as long as the page.
function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    window.localStorage.setItem(key, value);
  } catch {
    return;
  }
}
