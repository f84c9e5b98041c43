/** Texts of another language: the same keys and the same parameters, checked by the compiler. */
export type SameShape<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...parts: infer Parts) => string
      ? (...parts: Parts) => string
      : SameShape<T[Key]>;
};
