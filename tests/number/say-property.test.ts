import fc from "fast-check";
import { read } from "../../src/core/number/read.ts";
import { say } from "../../src/core/number/say.ts";
import { contains } from "../../src/core/number/verdict.ts";

const RUNS = 120_000;
const seed = Date.now() % 2 ** 31;

beforeAll(() => process.stdout.write(`number properties: seed ${seed}, ${RUNS} cases\n`));

const STYLES = ["yu", "duo", "jin", "yue", "chao", "yishang", "round", "exact", "余", "超过"];
const COUNTS = ["条", "人次", "个", "人", "件", "艘科考船", "", "家", "起", "点"];
const REALS = ["公里", "元", "年", "亩", "个月", "%", "个百分点", "倍", "‰", "吨", "美元", "小时"];
const SCALED = ["", "", "万", "亿", "万亿"];
const PREFIXES = ["", "", "", "近", "约", "超", "超过", "突破", "至少", "不足", "不超过", "将近", "大约"];
const SUFFIXES = ["", "", "", "以上", "左右", "以内", "以下"];
const BLANKS = ["X", "XX", "＿＿", "[X]", "×××", "***", "（  ）", "X.X", "XX.XX", "{{名称}}", "", "  "];

/** Whole numbers of every size, thick around round numbers, where markers turn false. */
const whole = fc.oneof(
  fc.nat(200),
  fc.nat(20_000),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.nat(13), fc.integer({ min: -2, max: 2 }))
    .map(([digits, zeros, off]) => Math.max(0, digits * 10 ** zeros + off)),
  fc.maxSafeNat(),
);
const decimal = fc
  .tuple(whole, fc.nat(9999), fc.nat(4))
  .map(([n, fraction, places]) =>
    places === 0 ? String(n) : `${n}.${String(fraction).padStart(4, "0").slice(0, places)}`,
  );

const slotFor = (unit: string) =>
  fc
    .tuple(
      fc.constantFrom(...PREFIXES),
      fc.constantFrom(...BLANKS),
      fc.constantFrom("", "", "余", "多"),
      fc.constantFrom(...SCALED),
      fc.constantFrom("", "", "余", "多"),
      fc.constantFrom(...SUFFIXES),
    )
    .map(([prefix, blank, inner, scale, after, suffix]) => {
      const behind = scale === "" || inner !== "" ? "" : after;
      return prefix + blank + inner + scale + behind + unit + suffix;
    });

const asked = fc.oneof(
  fc.record({ n: whole.map(String), unit: fc.constantFrom(...COUNTS) }),
  fc.record({ n: decimal, unit: fc.constantFrom(...REALS) }),
  fc.record({ n: decimal, unit: fc.constantFrom(...COUNTS) }),
);

test("free wording is true of n, also of falls", () => {
  fc.assert(
    fc.property(asked, fc.constantFrom(...STYLES), fc.boolean(), ({ n, unit }, style, falls) => {
      const value = falls ? `-${n}` : n;
      const said = say(value, unit, style);
      if (said.outcome === "left") return falls && unit === "倍";
      const claim = read(said.text);
      return (
        claim !== null && claim.styleErrors.length === 0 && contains(claim, value) && contains(said, value)
      );
    }),
    { numRuns: RUNS / 2, seed },
  );
});

test("a filled slot is true of n and keeps nothing of the blank; otherwise it is left with advice", () => {
  fc.assert(
    fc.property(
      asked.chain(({ n, unit }) => slotFor(unit).map((slot) => ({ n, unit, slot }))),
      ({ n, unit, slot }) => {
        const said = say(n, unit, undefined, slot);
        if (said.outcome === "left")
          return said.advice.zh !== "" && said.advice.en !== "" && said.text === null;
        const claim = read(said.text);
        return (
          claim !== null &&
          contains(claim, n) &&
          claim.styleErrors.length === 0 &&
          !/[X＿×*[\]{}（）]/.test(said.text)
        );
      },
    ),
    { numRuns: RUNS / 2, seed },
  );
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ..."0123456789一二三十百千万亿余多几近约超过以上左右成半条元年%个月分之点、～-. 第前的",
      ),
      { maxLength: 14 },
    )
    .map((characters) => characters.join("")),
);

test("reading never throws, and a bounded claim is never upside down", () => {
  fc.assert(
    fc.property(text, (phrase) => {
      const claim = read(phrase);
      return claim === null || claim.low === null || claim.high === null || claim.low.lte(claim.high);
    }),
    { numRuns: RUNS / 4, seed },
  );
});
