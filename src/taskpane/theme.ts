import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";

const brand: BrandVariants = {
  10: "#010505",
  20: "#0b1d20",
  30: "#0b3138",
  40: "#083f49",
  50: "#064d5a",
  60: "#055c6b",
  70: "#046b7d",
  80: "#077a8e",
  90: "#2a899c",
  100: "#4497aa",
  110: "#5ca6b7",
  120: "#74b5c5",
  130: "#8cc3d2",
  140: "#a5d2df",
  150: "#c0e0eb",
  160: "#dceff6",
};

const fontFamilyBase =
  "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Segoe UI', sans-serif";

export const lightTheme: Theme = { ...createLightTheme(brand), fontFamilyBase };

export const darkTheme: Theme = {
  ...createDarkTheme(brand),
  fontFamilyBase,
  // The defaults are too faint on a dark ground for small text.
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
};

export type Appearance = "auto" | "light" | "dark";
export const APPEARANCES: readonly Appearance[] = ["auto", "light", "dark"];
