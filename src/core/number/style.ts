import type { Style } from "./claim.ts";

const STYLES: ReadonlyMap<string, Style> = new Map<string, Style>([
  ["yu", "yu"],
  ["余", "yu"],
  ["duo", "duo"],
  ["多", "duo"],
  ["jin", "jin"],
  ["近", "jin"],
  ["yue", "yue"],
  ["约", "yue"],
  ["chao", "chao"],
  ["超过", "chao"],
  ["超", "chao"],
  ["yishang", "yishang"],
  ["以上", "yishang"],
  ["round", "round"],
  ["取整", "round"],
  ["exact", "exact"],
  ["精确", "exact"],
]);

/** Every name a style is known by, for help texts and the plan's 表述方式. */
export const STYLE_NAMES: readonly string[] = [...STYLES.keys()];

/** The style of a name in either language; null for an unknown one. */
export function styleNamed(name: string): Style | null {
  return STYLES.get(name.trim()) ?? null;
}

const LABELS: Readonly<Record<Style, string>> = {
  yu: "余",
  duo: "多",
  jin: "近",
  yue: "约",
  chao: "超过",
  yishang: "以上",
  round: "取整",
  exact: "精确",
};

/** The Chinese name of a style. */
export function styleLabel(style: Style): string {
  return LABELS[style];
}
