import fc from "fast-check";
import { Refusal } from "../../src/core/package/refusal.ts";
import { sha256Hex } from "../../src/core/package/sha256.ts";
import { crc32 } from "../../src/core/package/crc32.ts";
import { ownCodec, type Inflate } from "../../src/core/package/codec.ts";
import { inflateBounded } from "../../src/core/package/inflate-bounded.ts";
import { PACKAGE_LIMITS } from "../../src/core/package/limits.ts";
import { findEntry, openZip, readEntry } from "../../src/core/package/zip.ts";
import { rewriteZip, writeZip } from "../../src/core/package/zip-write.ts";
import { decodeZipName } from "../../src/core/package/zip-name.ts";
import { deflateSync, zipSync } from "fflate";
import { END, LOCAL, patched, RECORD, signatureAt } from "../support/zip-patch.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const two = () =>
  writeZip(
    new Map([
      ["a/One.xml", utf8("<a>一</a>".repeat(50))],
      ["b.xml", utf8("<b/>")],
    ]),
  );

async function codeOf(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return "none";
}

describe("openZip and readEntry", () => {
  test("finds parts whatever case, slashes and leading slash", async () => {
    const archive = openZip(two());
    expect(findEntry(archive, "/A\\one.XML")?.name).toBe("a/One.xml");
    expect(text(await readEntry(archive, "b.xml"))).toBe("<b/>");
    expect(await codeOf(() => readEntry(archive, "c.xml"))).toBe("file.part-missing");
  });

  test("a host's own inflation is used and checked", async () => {
    const read = (inflate: Inflate) =>
      readEntry(openZip(two(), PACKAGE_LIMITS, { ...ownCodec, inflate }), "a/One.xml");
    expect(text(await read(inflateBounded))).toContain("一");
    expect(await codeOf(() => read((_, size) => new Uint8Array(size)))).toBe("file.damaged");
    expect(await codeOf(() => read(() => Promise.reject(new Error("zlib"))))).toBe("file.damaged");
  });

  test("reads what another writer made, with bytes before and a comment after", async () => {
    const zip = zipSync({ "x.txt": utf8("余条".repeat(1000)), "dir/": new Uint8Array(0) }, { comment: "c" });
    const before = Uint8Array.from([1, 2, 3, ...zip]);
    expect(text(await readEntry(openZip(before), "x.txt"))).toBe("余条".repeat(1000));
  });

  test.each<[string, () => Uint8Array, string]>([
    ["cut in the middle", () => two().slice(0, 100), "file.damaged"],
    ["cut before the end record", () => two().slice(0, -23), "file.damaged"],
    ["no zip at all", () => utf8("PK not a zip"), "file.damaged"],
    ["count above the records", () => patched(two(), END, 0, [[10, 5, 2]]), "file.damaged"],
    ["more parts than allowed", () => patched(two(), END, 0, [[10, 2001, 2]]), "file.too-many-parts"],
    ["encryption bit in the directory", () => patched(two(), RECORD, 0, [[8, 1, 2]]), "file.password"],
    ["encryption bit in the local header", () => patched(two(), LOCAL, 0, [[6, 1, 2]]), "file.password"],
    ["LZMA", () => patched(two(), RECORD, 0, [[10, 14, 2]]), "file.method-unknown"],
    ["methods that differ", () => patched(two(), LOCAL, 0, [[8, 0, 2]]), "file.damaged"],
    [
      "a part above the limit",
      () => patched(two(), RECORD, 0, [[24, 129 * 1024 * 1024, 4]]),
      "file.too-large",
    ],
    [
      "a ratio above the limit",
      () => patched(two(), RECORD, 0, [[24, 2 * 1024 * 1024, 4]]),
      "file.ratio-too-high",
    ],
    ["an offset beyond the file", () => patched(two(), RECORD, 0, [[42, 0x7fffffff, 4]]), "file.damaged"],
    ["overlapping parts", () => patched(two(), RECORD, 0, [[20, 60, 4]]), "file.damaged"],
    ["names that differ", () => patched(two(), LOCAL, 1, [[30, 0x7878, 2]]), "file.damaged"],
  ])("refuses %s before inflating", async (_, make, code) => {
    expect(await codeOf(() => openZip(make()))).toBe(code);
  });

  test("refuses two parts of one name, also in another case", async () => {
    for (const second of ["a.xml", "A.XML"]) {
      const zip = writeZip(
        new Map([
          ["a.xml", utf8("1")],
          ["b.xml", utf8("2")],
        ]),
      );
      for (const signature of [LOCAL, RECORD]) {
        zip.set(utf8(second), signatureAt(zip, signature, 1) + (signature === LOCAL ? 30 : 46));
      }
      expect(await codeOf(() => openZip(zip))).toBe("file.part-duplicate");
    }
  });

  test.each<[string, (zip: Uint8Array) => Uint8Array]>([
    ["a wrong CRC", (zip) => patched(zip, RECORD, 0, [[16, 1, 4]])],
    ["a size stated too small", (zip) => patched(zip, RECORD, 0, [[24, 100, 4]])],
    ["a size stated too large", (zip) => patched(zip, RECORD, 0, [[24, 1000, 4]])],
    [
      "damaged deflate",
      (zip) =>
        patched(zip, LOCAL, 0, [
          [39, 0xffffffff, 4],
          [43, 0xffffffff, 4],
        ]),
    ],
  ])("refuses %s when reading", async (_, damage) => {
    const archive = openZip(damage(two()));
    expect(await codeOf(() => readEntry(archive, "a/One.xml"))).toBe("file.damaged");
  });

  test("a stream that inflates beyond its size stops early", () => {
    const bomb = deflateSync(new Uint8Array(80 * 1024 * 1024), { level: 9 });
    expect(bomb.length).toBeGreaterThan(64 * 1024);
    expect(() => inflateBounded(bomb, 1000)).toThrow("more bytes");
    expect(() => inflateBounded(deflateSync(new Uint8Array(5000)), 1000)).toThrow("more bytes");
  });

  test("names in GBK without a flag, in UTF-8 with and without", () => {
    const gbk = Uint8Array.of(0xb1, 0xed, 0x2e, 0x78);
    expect(decodeZipName(gbk, 0, new Uint8Array(0))).toBe("表.x");
    expect(decodeZipName(utf8("表"), 0x800, new Uint8Array(0))).toBe("表");
    expect(decodeZipName(utf8("表"), 0, new Uint8Array(0))).toBe("表");
    const extra = Uint8Array.of(0x75, 0x70, 8, 0, 1, 0, 0, 0, 0, ...utf8("表"));
    expect(decodeZipName(gbk, 0, extra)).toBe("表");
  });
});

describe("writing", () => {
  test("the same files give the same bytes, read back they are the same files", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.string({ minLength: 1, maxLength: 8, unit: "grapheme-ascii" }),
          fc.uint8Array({ maxLength: 300 }),
        ),
        async (files) => {
          const named = new Map(
            Object.entries(files).map(([name, bytes], i) => [`${i}-${name.replace(/[\\/]/g, "_")}`, bytes]),
          );
          const zip = writeZip(named);
          expect(writeZip(named)).toEqual(zip);
          const archive = openZip(zip);
          for (const [name, bytes] of named) expect(await readEntry(archive, name)).toEqual(bytes);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("untouched entries are copied raw, replaced ones read as new, added ones come last", async () => {
    const original = openZip(two());
    const zip = rewriteZip(
      original,
      new Map([["B.XML", utf8("<b>新</b>".repeat(30))]]),
      new Map([["新.xml", utf8("<c/>")]]),
    );
    const archive = openZip(zip);
    expect(archive.entries.map(({ name }) => name)).toEqual(["a/One.xml", "b.xml", "新.xml"]);
    expect(archive.entries[0]!.rawLocal).toEqual(original.entries[0]!.rawLocal);
    expect(text(await readEntry(archive, "b.xml"))).toContain("新");
    expect(text(await readEntry(archive, "新.xml"))).toBe("<c/>");
    expect(rewriteZip(original, new Map())).toEqual(two());
  });
});

test("crc32 and sha256 of known texts", () => {
  expect(crc32(utf8("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
  expect(sha256Hex(utf8("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
