import type { zhCN } from "./zh-CN.ts";

type Widen<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...parts: infer Parts) => string
      ? (...parts: Parts) => string
      : Widen<T[Key]>;
};

/** Same keys and same parameters in every language, checked by the compiler. */
export type PaneText = Widen<typeof zhCN>;
