import fc from "fast-check";
import { applyEdits } from "../../src/core/document/apply-edits.ts";
import { decodeText, encodeText, type TextEncoding } from "../../src/core/document/text-encoding.ts";
import { opened, textsOf } from "../support/documents.ts";

const BOMS: Readonly<Record<TextEncoding, readonly number[]>> = {
  "utf-8": [0xef, 0xbb, 0xbf],
  "utf-16le": [0xff, 0xfe],
  "utf-16be": [0xfe, 0xff],
  gb18030: [],
};

const bytesOf = (text: string, encoding: TextEncoding, withBom: boolean) =>
  Uint8Array.from([...(withBom ? BOMS[encoding] : []), ...encodeText(text, encoding)]);

test("every line is a paragraph, blank ones too; the last line end starts none", async () => {
  const document = await opened(bytesOf("一\r\n\r\n二\n三\r四\n", "utf-8", true), "a.txt");
  expect(textsOf(document)).toEqual(["line/1: 一", "line/2: ", "line/3: 二", "line/4: 三", "line/5: 四"]);
});

test("edits leave line ends, byte order mark and all other bytes", async () => {
  const document = await opened(bytesOf("共X余条\r\n\r\n另𠀀X户\n", "utf-8", true), "a.txt");
  const { bytes } = applyEdits(document, [
    { paragraph: "line/3", start: 3, end: 4, text: "12" },
    { paragraph: "line/1", start: 1, end: 2, text: "300" },
  ]);
  expect(bytes).toEqual(bytesOf("共300余条\r\n\r\n另𠀀12户\n", "utf-8", true));
});

test("a controlled edit is plain text in a .txt", async () => {
  const document = await opened(bytesOf("共X条", "utf-8", false), "a.txt");
  const control = { start: 1, end: 3, tag: "yt1;A;X条;3;0", title: "A" };
  const { bytes } = applyEdits(document, [{ paragraph: "line/1", start: 1, end: 2, text: "3", control }]);
  expect(new TextDecoder().decode(bytes)).toBe("共3条");
});

test("GB18030 bytes of two, four and one: the encoder is the decoder turned round", () => {
  const text = "余条㐀\u00e9\u0451𠀀𪛖€ABC\u3000";
  const bytes = encodeText(text, "gb18030");
  expect(new TextDecoder("gb18030", { fatal: true }).decode(bytes)).toBe(text);
  expect([...encodeText("余", "gb18030")]).toEqual([0xd3, 0xe0]);
});

test.each<[TextEncoding, boolean]>([
  ["utf-8", false],
  ["utf-8", true],
  ["utf-16le", false],
  ["utf-16le", true],
  ["utf-16be", false],
  ["utf-16be", true],
  ["gb18030", false],
])("%s (mark: %s) is recognised, and any edit changes only its characters", async (encoding, withBom) => {
  const word = fc.constantFrom("共", "X", "余条", "𠀀", "a", " ", "é", "％", "㐀");
  const end = fc.constantFrom("\n", "\r\n");
  await fc.assert(
    fc.asyncProperty(
      fc.array(word, { minLength: 1 }),
      fc.array(word),
      end,
      fc.nat(),
      async (first, second, eol, at) => {
        const one = `工作简报 1 ${first.join("")}`;
        const text = `${one}${eol}${second.join("")}${eol}`;
        const document = await opened(bytesOf(text, encoding, withBom), "a.txt");
        expect(document.kind === "txt" && document.decoded.encoding).toBe(encoding);
        const place = at % 6;
        const edit = { paragraph: "line/1", start: place, end: place + 1, text: "3.5万余" };
        const changed = `${one.slice(0, place)}3.5万余${one.slice(place + 1)}${eol}${second.join("")}${eol}`;
        expect(applyEdits(document, [edit]).bytes).toEqual(bytesOf(changed, encoding, withBom));
        expect(applyEdits(document, []).bytes).toEqual(document.kind === "txt" ? document.bytes : null);
      },
    ),
    { numRuns: 60 },
  );
});

test("bytes that no encoding fits are null", () => {
  expect(decodeText(Uint8Array.of(0x81, 0x20, 0xff))).toBeNull();
  expect(decodeText(Uint8Array.of(0x61, 0x00, 0x00))).toBeNull();
});
