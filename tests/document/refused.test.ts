import { readDocument } from "../../src/core/document/read-document.ts";
import { message } from "../../src/core/finding/message.ts";
import * as d from "../support/docx.ts";

const read = (bytes: Uint8Array | string, path = "文稿.docx") =>
  readDocument({ path, bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes });

const withBody = (xml: string | Uint8Array) => d.docx({ body: [], entries: { "word/document.xml": xml } });

const document = (inside: string, doctype = "") =>
  `<?xml version="1.0"?>${doctype}<w:document xmlns:w="${d.TRANSITIONAL}"><w:body>${inside}</w:body></w:document>`;

const OLE = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);

const utf16 = (text: string) => Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0), 0]));

test.each<[string, Uint8Array | string, string]>([
  ["nothing", "", "file.empty"],
  ["a legacy document", OLE, "document.kind-unread"],
  ["a document with a password", Uint8Array.from([...OLE, ...utf16("EncryptedPackage")]), "file.password"],
  ["a PDF", "%PDF-1.4", "document.kind-unread"],
  ["a web page", "\ufeff\n<html><body>信息X条</body></html>", "document.kind-unread"],
  ["an XML document", '<?xml version="1.0"?><w:wordDocument/>', "document.kind-unread"],
  ["a web archive", "MIME-Version: 1.0\n\n", "document.kind-unread"],
  ["a workbook", d.zipOf({ "xl/workbook.xml": "<a/>" }), "document.kind-unread"],
  ["a cut zip", d.docx([d.p("甲")]).slice(0, 300), "file.damaged"],
  [
    "two main parts",
    d.docx({
      body: [],
      entries: {
        "_rels/.rels":
          '<Relationships><Relationship Type="a/officeDocument" Target="word/document.xml"/>' +
          '<Relationship Type="a/officeDocument" Target="b.xml"/></Relationships>',
      },
    }),
    "file.part-duplicate",
  ],
  ["no main part", d.docx({ body: [], entries: { "_rels/.rels": "<Relationships/>" } }), "file.part-missing"],
  [
    "a DOCTYPE",
    withBody(document("<w:p/>", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>')),
    "file.doctype",
  ],
  ["open tags", withBody(document("<w:p>")), "file.xml"],
  ["two roots", withBody(`${document("<w:p/>").slice(21)}<a/>`), "file.xml"],
  ["]]> in text", withBody(document("<w:p><w:r><w:t>a]]>b</w:t></w:r></w:p>")), "file.xml"],
  [
    "]]> in a text as one before",
    withBody(document("<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t>a]]>b</w:t></w:r></w:p>")),
    "file.xml",
  ],
  ["-- in a comment", withBody(document("<!-- a -- b --><w:p/>")), "file.xml"],
  ["a NUL", withBody(document("<w:p>\0</w:p>")), "file.xml"],
  ["bad UTF-8", withBody(Uint8Array.of(...new TextEncoder().encode("<a>"), 0xff, 0xfe)), "file.encoding"],
  ["deep nesting", withBody(document("<w:tbl>".repeat(300) + "</w:tbl>".repeat(300))), "file.xml-depth"],
  ["another root", withBody("<a/>"), "document.kind-unread"],
  ["bytes that are no text", Uint8Array.of(0x61, 0, 0, 0x80, 0xff, 0xfe, 0), "document.text-encoding"],
])("%s is refused with one finding about the file", async (_, bytes, code) => {
  const { document, findings } = await read(bytes);
  expect(document).toBeNull();
  expect(findings.map((finding) => [finding.code, finding.severity, finding.location.file])).toEqual([
    [code, "error", "文稿.docx"],
  ]);
  for (const locale of ["zh-CN", "en"] as const) expect(message(findings[0]!, locale)).not.toMatch(/\{\w+\}/);
});

test.each([
  ["文稿.docx", ["document.plain-text"]],
  ["文稿.DOC", ["document.plain-text"]],
  ["文稿.txt", []],
  ["文稿", []],
])("plain text named %s is read as what it is", async (path, codes) => {
  const { document, findings } = await read("信息X条", path);
  expect(document?.kind).toBe("txt");
  expect(findings.map(({ code }) => code)).toEqual(codes);
});

test("signatures, macros, embedded files, outside references and fetching fields are told, and the rest is read", async () => {
  const relationship = (type: string, target: string, mode = "") =>
    `<Relationship Id="${type}" Type="http://x/${type}" Target="${target}"${mode}/>`;
  const { document, findings } = await read(
    d.docx({
      body: [d.p("共X条"), d.p(d.field(" DDEAUTO cmd calc ", "1")), d.p(d.del("原X条"), d.math("XX余"))],
      entries: {
        "word/_rels/document.xml.rels":
          `<Relationships>${relationship("aFChunk", "a.html")}${relationship("settings", "settings.xml")}` +
          `${relationship("image", "http://h/a.png", ' TargetMode="External"')}</Relationships>`,
        "word/settings.xml": "<a/>",
        "word/_rels/settings.xml.rels": `<Relationships>${relationship("attachedTemplate", "http://h/b.dotm", ' TargetMode="External"')}</Relationships>`,
        "_xmlsignatures/sig1.xml": "<a/>",
        "word/vbaProject.bin": "x",
      },
    }),
  );
  expect(document!.paragraphs[0]!.text).toBe("共X条");
  expect(findings.map(({ code }) => code)).toEqual([
    "document.signed",
    "document.macros",
    "document.embedded",
    "document.external",
    "document.field-fetches",
    "document.blank-hidden",
    "document.blank-hidden",
  ]);
  expect(findings[3]!.params["found"]).toBe("http://h/a.png, http://h/b.dotm");
});

test("a text box whose copies differ is told", async () => {
  const box = d.textBox(d.p("框X条")).xml.replace(/(<mc:Fallback>.*)X/, "$1Y");
  const { findings } = await read(d.docx([d.p(d.raw(box))]));
  expect(findings.map(({ code }) => code)).toEqual(["document.copies-differ"]);
});

test("part names that are markup or __proto__ stay names", async () => {
  const name = '<img src=x onerror="a">.xml';
  const { document } = await read(
    d.docx({
      body: [d.p("甲")],
      headers: [[d.p("眉")]],
      entries: {
        "word/__proto__": "x",
        [`word/${name}`]: `<w:hdr xmlns:w="${d.TRANSITIONAL}"><w:p/></w:hdr>`,
        "word/_rels/document.xml.rels":
          '<Relationships><Relationship Type="a/header" Target="header1.xml"/>' +
          '<Relationship Type="a/header" Target="&lt;img src=x onerror=&quot;a&quot;&gt;.xml"/></Relationships>',
      },
    }),
  );
  expect(document!.paragraphs.map(({ id }) => id)).toEqual([
    "body/1",
    "header1/1",
    '<img src=x onerror="a">/1',
  ]);
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});

test("100,000 runs and 20,000 paragraphs are read whole", async () => {
  const many = (count: number, one: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => one(at)).join("");
  const runs = d.raw(`<w:p>${many(100_000, (at) => `<w:r><w:t>第${at}</w:t></w:r>`)}</w:p>`);
  const paragraphs = d.raw(many(20_000, (at) => `<w:p><w:r><w:t>共${at}条</w:t></w:r></w:p>`));
  const { document } = await read(d.docx([runs, paragraphs]));
  expect(document!.paragraphs).toHaveLength(20_001);
}, 20_000);
