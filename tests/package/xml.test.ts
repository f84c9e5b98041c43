import { Refusal } from "../../src/core/package/refusal.ts";
import { Token, XmlScanner } from "../../src/core/package/xml.ts";
import { decodeExcelEscapes, decodeXml, escapeXml } from "../../src/core/package/xml-text.ts";

/** The tokens of a part in a tiny notation: <a, >a, /a (empty), "text". */
function tokens(xml: string): string[] {
  const scanner = new XmlScanner(xml, "p.xml");
  const seen: string[] = [];
  for (let token = scanner.next(); token !== Token.eof; token = scanner.next()) {
    if (token === Token.text) seen.push(JSON.stringify(scanner.text()));
    else seen.push({ [Token.start]: "<", [Token.end]: ">", [Token.empty]: "/" }[token] + scanner.name);
  }
  return seen;
}

function refusal(action: () => unknown): Refusal {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("not refused");
}

describe("XmlScanner", () => {
  test("gives tags and text in order", () => {
    expect(tokens(`<?xml version="1.0"?><a x="1"><!-- c --><b/>t&amp;u<c>&#x4E2D;</c ></a>\n`)).toEqual([
      "<a",
      "/b",
      '"t&u"',
      "<c",
      '"中"',
      ">c",
      ">a",
    ]);
  });

  test("offsets cut the tokens out of the text", () => {
    const xml = `<a><w:t xml:space="preserve">余 条</w:t></a>`;
    const scanner = new XmlScanner(xml, "p.xml");
    const cut: string[] = [];
    while (scanner.next() !== Token.eof) cut.push(xml.slice(scanner.tokenStart, scanner.tokenEnd));
    expect(cut).toEqual(["<a>", `<w:t xml:space="preserve">`, "余 条", "</w:t>", "</a>"]);
  });

  test("attributes are decoded, found by name and by local name", () => {
    const scanner = new XmlScanner(`<a  r:id='x"&lt;' id = "2"/>`, "p.xml");
    scanner.next();
    expect(scanner.attribute("r:id")).toBe('x"<');
    expect(scanner.attribute("id")).toBe("2");
    expect(scanner.prefixedAttribute("id")).toBe('x"<');
    expect(scanner.attribute("d")).toBeNull();
    expect(scanner.prefixedAttribute("d")).toBeNull();
  });

  test("CDATA is text as it stands", () => {
    expect(tokens("<a>x<![CDATA[<&]]>y</a>")).toEqual(["<a", '"x"', '"<&"', '"y"', ">a"]);
    const elsewhere = `<a b="]]>"><!-- ]]> - --><?c ]]> -- ?>x<![CDATA[y]]></a>`;
    expect(tokens(elsewhere)).toEqual(["<a", '"x"', '"y"', ">a"]);
  });

  test("namespaces follow their scope", () => {
    const scanner = new XmlScanner(`<x:a xmlns:x="one"><x:b xmlns:x="two"/><x:c/><d/></x:a>`, "p.xml");
    const seen: (string | null)[] = [];
    while (scanner.next() !== Token.eof) seen.push(scanner.localName, scanner.namespace);
    expect(seen).toEqual(["a", "one", "b", "two", "c", "one", "d", "", "a", "one"]);
  });

  test("elements that repeat are passed over at once, with the same tokens and refusals as one by one", () => {
    const properties = [
      '<p><f a="1"/><s>2</s></p>',
      '<p><f a="1"/><s>2</s><b/></p>',
      '<p ><f a="1"/></p>',
      '<p xmlns:q="u"><q:f/></p>',
      '<p a="&lt;">x&amp;y</p>',
      "<p/>",
      "<p><!-- </p> --></p>",
      "<p><p><p/></p></p>",
      "<p>\r\n</p>",
    ];
    const skipping = (xml: string, skips: boolean): string[] => {
      const scanner = new XmlScanner(xml, "p.xml");
      const seen: string[] = [];
      let inside = 0;
      for (let token = scanner.next(); token !== Token.eof; token = scanner.next()) {
        const isSkipped = scanner.isTag("p") && token !== Token.text;
        if (isSkipped && token === Token.start && skips) scanner.skipElement();
        else if (isSkipped && token === Token.start) inside++;
        else if (isSkipped && token === Token.end) inside--;
        else if (!isSkipped && inside === 0)
          seen.push(
            `${token}${token === Token.text ? scanner.text() : scanner.name}@${scanner.tokenStart}/${scanner.depth}`,
          );
      }
      return seen;
    };
    let seed = 7;
    const next = (count: number) => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % count;
    for (let round = 0; round < 200; round++) {
      const runs = Array.from({ length: 40 }, () => {
        const run = `<r>${properties[next(properties.length)]!}t&#65;</r>`;
        return next(5) === 0 ? `<x><y>${run}</y></x>` : run;
      });
      const xml = `<a>${runs.join("")}</a>`;
      expect(skipping(xml, true)).toEqual(skipping(xml, false));
    }
    const repeated = '<p><f a="1"/></p>'.repeat(3);
    expect(refusal(() => skipping(`<a>${repeated}<p><f a="1"/></q></a>`, true)).code).toBe("file.xml");
    expect(refusal(() => skipping(`<a>${repeated}<p><f a="1"/></p>`, true)).code).toBe("file.xml");
  });

  test("skipElement and elementText end at the element's own end tag", () => {
    const scanner = new XmlScanner("<a><b><b>1</b>2</b><c>3<d>4</d></c><e/></a>", "p.xml");
    scanner.next();
    scanner.next();
    scanner.skipElement();
    expect(scanner.name).toBe("b");
    scanner.next();
    expect(scanner.elementText()).toBe("34");
    expect(scanner.next()).toBe(Token.empty);
    expect(scanner.elementText()).toBe("");
  });

  test.each([
    ["two roots", "<a/><b/>"],
    ["text after the root", "<a/>x"],
    ["nothing", "  "],
    ["open tag", "<a><b></a>"],
    ["end without start", "</a>"],
    ["cut in a tag", "<a><b x="],
    ["cut in a value", `<a x="1`],
    ["cut in an element", "<a>text"],
    ["unknown entity", "<a>&nbsp;</a>"],
    ["unknown entity in a value", `<a x="&e;"/>`],
    ["bare ampersand", "<a>a & b</a>"],
    ["reference to a surrogate", "<a>&#xD800;</a>"],
    ["reference to NUL", "<a>&#0;</a>"],
    ["NUL", "<a>\u0000</a>"],
    ["attribute twice", `<a x="1" y="2" x="3"/>`],
    ["attributes without blank", `<a x="1"y="2"/>`],
    ["attribute without quotes", "<a x=1/>"],
    ["< in a value", `<a x="<"/>`],
    ["open comment", "<a><!-- </a>"],
    ["open CDATA", "<a><![CDATA[ </a>"],
    ["name that starts with a digit", "<1a/>"],
    ["empty name", "< a/>"],
    ["two colons", "<a:b:c/>"],
  ])("refuses %s", (_, xml) => {
    expect(refusal(() => tokens(xml)).code).toBe("file.xml");
  });

  test("says line and column", () => {
    expect(refusal(() => tokens("<a>\n  <b>\n</a>")).params).toMatchObject({
      part: "p.xml",
      line: 3,
      column: 1,
    });
  });

  test("refuses DOCTYPE whatever its case", () => {
    expect(refusal(() => tokens(`<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`)).code).toBe("file.doctype");
    expect(refusal(() => tokens("<!doctype a><a/>")).code).toBe("file.doctype");
  });

  test("refuses deep nesting, takes 256 levels", () => {
    const nested = (n: number) => "<a>".repeat(n) + "</a>".repeat(n);
    expect(tokens(nested(256))).toHaveLength(512);
    expect(refusal(() => tokens(nested(257))).code).toBe("file.xml-depth");
  });

  test("hostile repetition takes linear time", () => {
    const codeOf = (xml: string) => refusal(() => tokens(xml)).code;
    expect(codeOf("<a>" + "<!--".repeat(500_000))).toBe("file.xml");
    expect(codeOf("<a>" + "<b x='&lt;'>t</b>".repeat(200_000) + "&")).toBe("file.xml");
    expect(tokens("<a>" + "<b>t</b>".repeat(200_000) + "</a>")).toHaveLength(600_002);
  });
});

describe("decodeXml", () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const utf16 = (text: string, little: boolean) => {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, little);
    for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), little);
    return bytes;
  };

  test("UTF-8 with and without mark, UTF-16 in both orders", () => {
    expect(decodeXml(utf8("<a>中</a>"), "p")).toEqual({ text: "<a>中</a>", isUtf8: true, hasBom: false });
    expect(decodeXml(utf8("\ufeff<a/>"), "p")).toEqual({ text: "<a/>", isUtf8: true, hasBom: true });
    for (const little of [true, false]) {
      const xml = `<?xml version="1.0" encoding="UTF-16"?><a>中</a>`;
      expect(decodeXml(utf16(xml, little), "p")).toEqual({ text: xml, isUtf8: false, hasBom: true });
    }
  });

  test.each([
    ["bytes that are no UTF-8", Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0xfe)],
    ["UTF-7", utf8(`<?xml version="1.0" encoding="UTF-7"?><a/>`)],
    ["GBK", utf8(`<?xml version='1.0' encoding='gbk'?><a/>`)],
    ["UTF-16 said of UTF-8", utf8(`<?xml version="1.0" encoding="utf-16"?><a/>`)],
  ])("refuses %s", (_, bytes) => {
    expect(refusal(() => decodeXml(bytes, "p")).code).toBe("file.encoding");
  });

  test("escapes", () => {
    expect(escapeXml(`a<b>&"\u0001`)).toBe("a&lt;b&gt;&amp;&quot;");
    expect(decodeExcelEscapes("a_x000D__x005F_x000A_ _x12")).toBe("a\r_x000A_ _x12");
  });
});
