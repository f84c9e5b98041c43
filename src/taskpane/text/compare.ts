const collator = new Intl.Collator("zh-CN", { numeric: true });

/** For sorting by eye: Chinese by pinyin, and "C10" after "C9". */
export const compareText = (a: string, b: string): number => collator.compare(a, b);
