import { gridOf, readBytes, refusedWith } from "./grid.ts";
import { concat, utf8 } from "./build-xlsx.ts";

const read = (content: string | Uint8Array) =>
  gridOf(typeof content === "string" ? utf8(content) : content, "报送.csv");
const refused = async (content: Uint8Array | string) => {
  const { workbook, findings } = await readBytes(
    typeof content === "string" ? utf8(content) : content,
    "a.csv",
  );
  return workbook === null ? [findings[0]?.code, findings[0]?.params["line"]] : ["read"];
};
/** GBK bytes of the few words that the tests use. */
const GBK: Readonly<Record<string, readonly number[]>> = {
  单位: [0xb5, 0xa5, 0xce, 0xbb],
  条数: [0xcc, 0xf5, 0xca, 0xfd],
  联通: [0xc1, 0xaa, 0xcd, 0xa8],
};
const gbk = (...words: string[]) => Uint8Array.from(words.flatMap((word) => GBK[word] ?? [...utf8(word)]));

function utf16(text: string, little: boolean, mark = true): Uint8Array {
  const whole = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < whole.length; i++) view.setUint16(i * 2, whole.charCodeAt(i), little);
  return bytes;
}

describe("fields", () => {
  test("every field is text as written; blank fields are no cells", async () => {
    expect(await read("代码,数\n008051052,1.50\n,\n\n50%,=1+1\n")).toEqual([
      "A1 t 代码",
      "B1 t 数",
      "A2 t 008051052",
      "B2 t 1.50",
      "A5 t 50%",
      "B5 t =1+1",
    ]);
  });

  test("quotes, doubled quotes, separators and line ends inside", async () => {
    expect(await read('"a,b","c""d","e\r\nf"\r\nx"y,""\rz')).toEqual([
      "A1 t a,b",
      'B1 t c"d',
      "C1 t e\r\nf",
      'A2 t x"y',
      "A3 t z",
    ]);
  });

  test.each([
    [";", "a;b,c;d\n1,5;2;3"],
    ["\t", "a\tb\tc,d\n1\t2\t3"],
    ["|", "a|b|c\n1|2|3"],
    ["hint", "sep=;\na;b,c\n1;2"],
  ])("finds the separator %s", async (_, content) => {
    expect((await read(content))[0]).toBe("A1 t a");
    expect((await read(content)).some((line) => line.startsWith("B1"))).toBe(true);
  });

  test.each([
    ["an open quote", 'a,b\n1,"2\n3,4\n', ["workbook.csv-quote", 2]],
    ["text after a closing quote", 'a,b\n1,2\n"x"y,4\n', ["workbook.csv-quote", 3]],
    ["NUL", "a,b\n1,\u00002\n", ["workbook.csv-nul", 2]],
  ])("refuses %s with its line", async (_, content, expected) => {
    expect(await refused(content)).toEqual(expected);
  });

  test("a million quotes take linear time", async () => {
    expect(await refused('"'.repeat(1_000_001))).toEqual(["workbook.csv-quote", 1]);
    const { workbook } = await readBytes(utf8('a"'.repeat(500_000)), "a.csv");
    expect(workbook!.sheets[0]!.rows).toHaveLength(1);
  });
});

describe("encodings", () => {
  const expected = ["A1 t 单位", "B1 t 条数", "A2 t 甲", "B2 t 3"];
  const text = "单位,条数\n甲,3\n";

  test("UTF-8 and UTF-16 with and without mark", async () => {
    expect(await read(text)).toEqual(expected);
    expect(await read(`\ufeff${text}`)).toEqual(expected);
    for (const little of [true, false]) expect(await read(utf16(text, little))).toEqual(expected);
    expect(await read(utf16("a,b\n1,2\n", true, false))).toEqual(["A1 t a", "B1 t b", "A2 t 1", "B2 t 2"]);
  });

  test("GB18030", async () => {
    expect(await read(gbk("单位", ",", "条数", "\n1,2\n"))).toEqual([
      "A1 t 单位",
      "B1 t 条数",
      "A2 t 1",
      "B2 t 2",
    ]);
  });

  test("a word that is GBK and UTF-8 at once does not make a file mixed", async () => {
    expect(await read(gbk("单位", "\n", "联通", "\n"))).toEqual(["A1 t 单位", "A2 t 联通"]);
  });

  test.each([
    ["two encodings", concat(utf8("甲,乙\n1,2\n"), gbk("单位", ",3\n")), 3],
    ["GBK first, then UTF-8", concat(gbk("单位", "\n"), utf8("甲\n")), 1],
    ["a byte that is nothing", concat(gbk("单位", "\n"), Uint8Array.of(0x61, 0xff, 0x0a)), 2],
    ["Latin-1", Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x74, 0x0a), 1],
    ["UTF-8 with a mark and a broken byte", concat(utf8("\ufeffa\nb"), Uint8Array.of(0xff)), 2],
  ])("refuses %s with its line", async (_, bytes, line) => {
    expect(await refused(bytes)).toEqual(["workbook.csv-encoding", line]);
  });
});

test("text that a spreadsheet would run is reported once", async () => {
  const { findings } = await readBytes(utf8("a,b\n=cmd|'/c calc'!A0,@SUM(A1)\n-5,+86 10\n"), "a.csv");
  expect(findings).toMatchObject([{ code: "workbook.text-like-formula", params: { count: 2 } }]);
});

test("an empty file is refused, a blank one holds an empty sheet", async () => {
  expect(await refusedWith(new Uint8Array(0), "a.csv")).toBe("file.empty");
  expect(await read("\n\n")).toEqual([]);
});
