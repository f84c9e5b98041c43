import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { FileDocument } from "../../src/app/file-document.ts";
import { ownCodec } from "../../src/core/package/codec.ts";
import { browserDocument } from "../../src/hosts/browser/browser-document.ts";
import { nodeDocument } from "../../src/hosts/node/node-document.ts";
import { wordDocument } from "../../src/hosts/word/document.ts";
import type { DocumentPort } from "../../src/ports/document.ts";
import { opened } from "../support/documents.ts";
import { docx, p } from "../support/docx.ts";
import { memoryDocument } from "../support/memory-document.ts";
import { documentContract, type OpenedInHost } from "./document-contract.ts";
import { WordDocument } from "./word/document.ts";
import { wordInNode } from "./word/word-in-node.ts";

const bodyOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["word/document.xml"]!);

let folder = "";
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "yutiao-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

documentContract("memory", async (parts) => {
  const port = memoryDocument((await opened(docx(parts))).paragraphs);
  return {
    port,
    type: (old, text) => Promise.resolve(port.type(old, text)),
    xml: () => Promise.resolve(null),
  };
});

documentContract("browser file", (parts) =>
  changing(docx(parts), (bytes) => browserDocument("文稿.docx", new Blob([bytes as BlobPart]))),
);

documentContract(
  "Word",
  (parts) => {
    const { document, access } = wordInNode(docx(parts));
    return Promise.resolve({
      port: wordDocument(access, ownCodec),
      type: (old, text) => Promise.resolve(document.type(old, text)),
      xml: () => Promise.resolve(bodyOf(document.package.bytes())),
    });
  },
  { notes: false },
);

let files = 0;
documentContract("node file", (parts) =>
  changing(docx(parts), (bytes) => {
    const path = join(folder, `文稿${++files}.docx`);
    writeFileSync(path, bytes);
    return nodeDocument(path, { path: join(folder, `报告${files}.docx`), replace: false });
  }),
);

/** A file that another program writes: the port is opened on it again, as the doors over files do. */
async function changing(
  bytes: Uint8Array,
  open: (bytes: Uint8Array) => Promise<FileDocument>,
): Promise<OpenedInHost> {
  let current = await open(bytes);
  const port: DocumentPort = {
    capabilities: () => current.capabilities(),
    read: () => current.read(),
    apply: (...args) => current.apply(...args),
    comment: (...args) => current.comment(...args),
    select: (...args) => current.select(...args),
    tagAtSelection: () => current.tagAtSelection(),
  };
  return {
    port,
    async type(old, text) {
      const word = new WordDocument(current.bytes());
      word.type(old, text);
      current = await open(word.package.bytes());
    },
    xml: () => Promise.resolve(bodyOf(current.bytes())),
  };
}

test("a file on a disk is never written to; its result is, and what stands at its place is not replaced unasked", async () => {
  const [path, out] = [join(folder, "草稿.docx"), join(folder, "结果.docx")];
  const bytes = docx([p("共X条")]);
  writeFileSync(path, bytes);
  const document = await nodeDocument(path, { path: out, replace: false });
  const { document: base } = await document.read();
  const edit = { paragraph: "body/1", start: 1, end: 2, text: "5" };
  expect(existsSync(out)).toBe(false);
  expect((await document.apply([edit], base!)).applied).toEqual([edit]);
  expect(new Uint8Array(readFileSync(path))).toEqual(bytes);
  expect(new Uint8Array(readFileSync(out))).toEqual(document.bytes());

  const second = await nodeDocument(path, { path: out, replace: false });
  const { applied, refused, findings } = await second.apply([edit], base!);
  expect([applied, refused]).toEqual([[], [{ edit, reason: "refused" }]]);
  expect(findings.map(({ code }) => code)).toEqual(["host.document-not-kept"]);
  expect(second.bytes()).toEqual(bytes);
});

test("a .txt is a document without controls and comments", async () => {
  const document = await browserDocument("稿.txt", new Blob(["共X条\n"]));
  const { document: base } = await document.read();
  const edit = { paragraph: "line/1", start: 1, end: 2, text: "5" };
  await document.apply([edit], base!);
  expect(new TextDecoder().decode(document.bytes())).toBe("共5条\n");
  const comment = { paragraph: "line/1", start: 0, end: 1, text: "注" };
  expect((await document.comment([comment], base!)).unplaced).toEqual([comment]);
});

test("bytes that are no document are a finding, and nothing is done to them", async () => {
  const document = await browserDocument("稿.docx", new Blob([new Uint8Array([0x25, 0x50, 0x44, 0x46])]));
  const { document: base, findings } = await document.read();
  expect(base).toBeNull();
  expect(findings.map(({ code }) => code)).toEqual(["document.kind-unread"]);
});
