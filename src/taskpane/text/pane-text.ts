import type { SameShape } from "./same-shape.ts";
import type { zhCN } from "./zh-CN.ts";

export type PaneText = SameShape<typeof zhCN>;
