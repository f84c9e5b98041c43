import { intervalText } from "../../src/core/number/explain.ts";
import { read } from "../../src/core/number/read.ts";
import { verdict } from "../../src/core/number/verdict.ts";

/** What the words before a number claim of 300 条. */
const BEFORE: readonly (readonly [words: string, interval: string, ofItself: string])[] = [
  ["近 将近 接近", "[270, 299]", "false-boundary"],
  ["约 大约 大概", "[270, 330]", "true"],
  ["超 超过 超出 逾 突破 高于 大于 多于", "[301, +∞)", "false-boundary"],
  ["至少 最少 不少于 不低于 不小于", "[300, +∞)", "true"],
  ["至多 最多 不超过 不高于 不多于 不大于", "(−∞, 300]", "true"],
  ["不足 不到 不满 未满 未到 低于 少于 小于", "(−∞, 299]", "false-boundary"],
];

/** What the words after it claim. */
const AFTER: typeof BEFORE = [
  ["左右 上下", "[270, 330]", "true"],
  ["以上 及以上 或以上 起", "[300, +∞)", "true"],
  ["以下 及以下 或以下 以内 之内", "(−∞, 300]", "true"],
  ["以外 之外 开外", "[301, +∞)", "false-boundary"],
];

const phrases = [
  ...BEFORE.flatMap(([words, ...rest]) => words.split(" ").map((word) => [`${word}300条`, word, ...rest])),
  ...AFTER.flatMap(([words, ...rest]) => words.split(" ").map((word) => [`300条${word}`, word, ...rest])),
] as [string, string, string, string][];

test.each(phrases)("%s: %s claims %s, and of 300 itself it is %s", (phrase, word, interval, ofItself) => {
  const claim = read(phrase);
  expect(claim).toMatchObject({ markers: [word], styleErrors: [], unit: "条" });
  expect(intervalText(claim!)).toBe(interval);
  expect(verdict(claim!, 300)).toBe(ofItself);
});

/** Words that say far less than there is are loose where a fifth of the number stays unsaid. */
test.each("超 超过 超出 逾 突破 高于 大于 多于 至少 最少 不少于 不低于 不小于".split(" "))(
  "%s300条 is a loose way to say 376, a fair one to say 375",
  (word) => {
    const claim = read(`${word}300条`)!;
    expect(verdict(claim, 376)).toBe("true-loose");
    expect(verdict(claim, 375)).toBe("true");
  },
);

test.each("以上 及以上 或以上 起".split(" "))("300条%s is loose for 376 and fair for 375", (word) => {
  const claim = read(`300条${word}`)!;
  expect(verdict(claim, 376)).toBe("true-loose");
  expect(verdict(claim, 375)).toBe("true");
});
