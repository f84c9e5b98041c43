import { read } from "../../src/core/number/read.ts";
import { contains, decimalFrom, verdict } from "../../src/core/number/verdict.ts";

/** Section 7.3 and the severities of section 1.1. */
test.each([
  ["十余次", "12", "true"],
  ["二十余次", "20", "false-boundary"],
  ["300余条", "300", "false-boundary"],
  ["超300条", "300", "false-boundary"],
  ["近300条", "300", "false-boundary"],
  ["突破300条", "300", "false-boundary"],
  ["不足300条", "300", "false-boundary"],
  ["300条以上", "300", "true"],
  ["300余条", "375", "true"],
  ["300余条", "376", "true-loose"],
  ["300余条", "399", "true-loose"],
  ["300余条", "400", "false"],
  ["300余条", "299", "false"],
  ["近万条", "9999", "true"],
  ["万余条", "10000", "false-boundary"],
  ["上万条", "10000", "true"],
  ["10余万人", "195000", "true-loose"],
  ["10万余人", "195000", "false"],
  ["10余万人", "105000", "true"],
  ["10万余人", "105000", "true"],
  ["12.3万人", "123456", "true-rounded"],
  ["12.35万人", "123456", "true-rounded"],
  ["12.4万人", "123456", "false"],
  ["12.3万人", "123000", "true"],
  ["100%", "99.6", "false"],
  ["近100%", "99.6", "true"],
  ["全部", "99.6", "false"],
  ["93.5%", "93.46", "true-rounded"],
  ["三年多", "3.4", "true"],
  ["3余年", "3.4", "style"],
  ["40余公斤", "43.5", "true"],
  ["43公斤多", "43.5", "true"],
  ["近五成", "45", "true"],
  ["四成以上", "45", "true"],
  ["超四成", "45", "true"],
  ["约5亿多元", "520000000", "style"],
  ["约5亿多元", "600000000", "false"],
  ["十来个", "9", "style"],
  ["三四个", "4", "true"],
  ["三、四百人", "350", "style"],
  ["减少2倍", "-2", "style"],
  ["至少300家", "400", "true-loose"],
  ["超过300家", "312", "true"],
  ["约300家", "240", "false"],
  ["约300家", "275", "true"],
  ["下降超过5%", "-5", "false-boundary"],
  ["下降超过5%", "-8", "true-loose"],
  ["不足100件", "10", "true"],
  ["五六百辆", "650", "true"],
  ["1000余条", "1950", "true-loose"],
])("%s for %s is %s", (text, n, expected) => {
  expect(verdict(read(text)!, n)).toBe(expected);
});

test("what is no number is held by nothing", () => {
  const claim = read("300余条")!;
  for (const n of ["", "abc", "NaN", Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(contains(claim, n)).toBe(false);
    expect(verdict(claim, n)).toBe("false");
  }
});

test("numbers come as text, number, bigint or decimal", () => {
  const claim = read("300余条")!;
  expect([" 312 ", 312, 312n, decimalFrom("312")!].map((n) => contains(claim, n))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(contains(claim, 300n)).toBe(false);
});
