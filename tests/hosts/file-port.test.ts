import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeFiles } from "../../src/hosts/node/node-files.ts";
import type { FilePort } from "../../src/ports/files.ts";
import { memoryFiles } from "../support/memory-files.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array) => new TextDecoder().decode(content);
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "yutiao-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

// One contract for every host that keeps files.
describe.each<[string, () => { files: FilePort; root: string }]>([
  ["memory", () => ({ files: memoryFiles(), root: "" })],
  ["node", () => ({ files: nodeFiles, root: `${root}/` })],
])("FilePort of %s", (_name, make) => {
  test("lists one file by its own name and a folder from inside, sorted", async () => {
    const { files, root: at } = make();
    await files.write(`${at}批次/能源科/乙.xlsx`, bytes("2"), { replace: false });
    await files.write(`${at}批次/甲.csv`, bytes("1"), { replace: false });
    const listed = await files.list(`${at}批次`);
    expect(listed.map((file) => [file.path, file.size])).toEqual([
      ["甲.csv", 1],
      ["能源科/乙.xlsx", 1],
    ]);
    const [one] = await files.list(`${at}批次/能源科/乙.xlsx`);
    expect(one!.path).toBe("乙.xlsx");
    expect(text(await one!.bytes())).toBe("2");
  });

  test("refuses to list what is not there", async () => {
    const { files, root: at } = make();
    await expect(files.list(`${at}没有`)).rejects.toThrow();
  });

  test("replaces an existing file only when told to", async () => {
    const { files, root: at } = make();
    await files.write(`${at}报告.docx`, bytes("旧"), { replace: false });
    await expect(files.write(`${at}报告.docx`, bytes("新"), { replace: false })).rejects.toThrow();
    expect(text(await (await files.list(`${at}报告.docx`))[0]!.bytes())).toBe("旧");
    await files.write(`${at}报告.docx`, bytes("新"), { replace: true });
    expect(text(await (await files.list(`${at}报告.docx`))[0]!.bytes())).toBe("新");
    expect(await files.exists(`${at}报告.docx`)).toBe(true);
    expect(await files.exists(`${at}别的.docx`)).toBe(false);
  });

  test("gives a place one name, whether or not something stands there", async () => {
    const { files, root: at } = make();
    await files.write(`${at}批次/报告.docx`, bytes("1"), { replace: false });
    for (const name of ["报告.docx", "新/报告.docx"]) {
      expect(await files.place(`${at}没有/../批次/./${name}`)).toBe(await files.place(`${at}批次/${name}`));
    }
  });
});

test("a refused write leaves no half file behind", async () => {
  await nodeFiles.write(join(root, "a.txt"), bytes("1"), { replace: false });
  await expect(nodeFiles.write(join(root, "a.txt"), bytes("2"), { replace: false })).rejects.toThrow();
  expect(readdirSync(root)).toEqual(["a.txt"]);
  expect(readFileSync(join(root, "a.txt"), "utf8")).toBe("1");
});

test("a folder and a device are not replaced by a file", async () => {
  for (const place of [root, "/dev/null"]) {
    await expect(nodeFiles.write(place, bytes("1"), { replace: true })).rejects.toThrow("not a file");
  }
});

test("a link to a file is read, one that leads nowhere is not", async () => {
  await nodeFiles.write(join(root, "别处", "a.txt"), bytes("1"), { replace: false });
  await nodeFiles.write(join(root, "批次", "b.txt"), bytes("2"), { replace: false });
  symlinkSync(join(root, "别处", "a.txt"), join(root, "批次", "a.txt"));
  symlinkSync(join(root, "没有"), join(root, "批次", "c.txt"));
  const listed = await nodeFiles.list(join(root, "批次"));
  expect(listed.map((file) => [file.path, file.size])).toEqual([
    ["a.txt", 1],
    ["b.txt", 1],
  ]);
});

test("a link that leads back up does not hang the listing", async () => {
  await nodeFiles.write(join(root, "a.txt"), bytes("1"), { replace: false });
  symlinkSync(root, join(root, "loop"));
  expect((await nodeFiles.list(root)).map((file) => file.path)).toEqual(["a.txt"]);
});
