/** Values made from others, made again only when one of those is another object: so that a view tells what changed. */
export class Memo {
  readonly #kept = new Map<string, { readonly from: readonly unknown[]; readonly value: unknown }>();

  /** @param key names the value; a key always stands for values of one type. */
  of<T>(key: string, from: readonly unknown[], make: () => T): T {
    const kept = this.#kept.get(key);
    if (kept && kept.from.length === from.length && kept.from.every((one, at) => one === from[at])) {
      return kept.value as T;
    }
    const value = make();
    this.#kept.set(key, { from, value });
    return value;
  }
}
