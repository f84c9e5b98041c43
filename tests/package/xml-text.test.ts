import { decodeXml } from "../../src/core/package/xml-text.ts";

test("a part of any length is decoded as a whole, wherever its pieces are cut", () => {
  for (const head of ["", "a", "ab"]) {
    const text = `${head}${"中𠀀é".repeat(30_000)}`;
    expect(decodeXml(new TextEncoder().encode(text), "part.xml").text === text).toBe(true);
  }
});
