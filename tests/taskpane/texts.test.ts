import { en } from "../../src/taskpane/text/en.ts";
import { reasonText } from "../../src/taskpane/text/reason.ts";
import { digitsToSee, groupDigits, sizeText, textOf } from "../../src/taskpane/text/text.ts";
import { enExcel } from "../../src/taskpane/text/en-excel.ts";
import { zhCN } from "../../src/taskpane/text/zh-CN.ts";
import { zhExcel } from "../../src/taskpane/text/zh-excel.ts";

type Node = string | ((...parts: never[]) => string) | { readonly [key: string]: Node };

function paths(node: Node, path = ""): string[] {
  return typeof node === "object"
    ? Object.entries(node).flatMap(([key, child]) => paths(child, `${path}.${key}`))
    : [path];
}

function texts(node: Node): string[] {
  if (typeof node === "string") return [node];
  if (typeof node === "function") return [(node as (...parts: unknown[]) => string)(3, 12, 7)];
  return Object.values(node).flatMap(texts);
}

test("both languages have the same texts", () => {
  expect(paths(en as unknown as Node)).toEqual(paths(zhCN as unknown as Node));
  expect(paths(enExcel as unknown as Node)).toEqual(paths(zhExcel as unknown as Node));
});

test.each([
  ["zh-CN", zhCN],
  ["en", en],
  ["zh-CN in Excel", zhExcel],
  ["en in Excel", enExcel],
])("no text of %s is empty or leaves something open", (_, text) => {
  for (const one of texts(text as unknown as Node)) {
    expect(one.trim()).not.toBe("");
    expect(one).not.toMatch(/undefined|NaN|\[object/);
  }
});

test("counts of one are singular in English", () => {
  expect(en.files.count(1)).toBe("1 file");
  expect(en.files.count(2)).toBe("2 files");
});

test.each([
  ["312", "312"],
  ["2186500", "2,186,500"],
  ["-1234.5678", "-1,234.5678"],
  ["0.000001234", "0.000001234"],
  ["12345678901234567890.5", "12,345,678,901,234,567,890.5"],
  ["80余", "80余"],
  ["", ""],
])("digits of %s are grouped and never rounded", (value, shown) => {
  expect(groupDigits(value)).toBe(shown);
});

test("sizes are said in a unit that fits", () => {
  expect(sizeText(512, textOf("en"))).toBe("512 bytes");
  expect(sizeText(48_213, textOf("en"))).toBe("47.1 KB");
  expect(sizeText(5 * 1024 * 1024, textOf("zh-CN"))).toBe("5.0 MB");
});

test("long fractions are cut for the eye and say so", () => {
  expect(digitsToSee("36.51850869046039538277829375082924")).toBe("36.518508…");
  expect(digitsToSee("1531001.3")).toBe("1,531,001.3");
  expect(digitsToSee("0.123456")).toBe("0.123456");
  expect(digitsToSee("80余")).toBe("80余");
});

test("a binding's reasons become a sentence", () => {
  const zh = textOf("zh-CN");
  expect(reasonText(["literal=新办读者证", "words=新办、读者", "unit=yes"], zh)).toBe(
    "句中写着“新办读者证”，单位一致",
  );
  expect(reasonText(["words=读者", "unit=unknown", "weak=rival", "weak=shared"], zh)).toBe(
    "相同的词：读者，单位不明。需要确认：还有相近的指标，另一处也对应这个指标",
  );
  expect(reasonText(["chosen=1"], textOf("en"))).toBe("chosen by you");
});

test("a reason that the pane does not know says nothing", () => {
  expect(reasonText(["weak=some-later-word", "later=1"], textOf("zh-CN"))).toBe("");
});
