import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { browserWorkbook } from "../../src/hosts/browser/browser-workbook.ts";
import { nodeWorkbook } from "../../src/hosts/node/node-workbook.ts";
import { memoryWorkbook } from "../support/memory-workbook.ts";
import { cellsOf, OWN, quiet, sheetOf, workbookContract } from "./workbook-contract.ts";

let root = "";
let files = 0;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "yutiao-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const freshPath = (name: string) => join(root, `${(files += 1)}-${name}`);

workbookContract("memory", (own) => Promise.resolve(memoryWorkbook(own)));

workbookContract("a file on the disk", async (own) => {
  const source = own.length === 0 ? null : freshPath("方案.xlsx");
  if (source !== null) writeFileSync(source, await writeWorkbook(own));
  return { port: await nodeWorkbook({ source, target: freshPath("汇总.xlsx"), replace: false }) };
});

workbookContract("a file in the browser", async (own) => {
  const bytes = own.length === 0 ? null : new Blob([(await writeWorkbook(own)) as BlobPart]);
  return { port: await browserWorkbook(bytes, "汇总.xlsx", () => undefined) };
});

describe("a workbook on the disk", () => {
  test("the source stays as it is and the result is whole", async () => {
    const source = freshPath("方案.xlsx");
    const target = freshPath("汇总.xlsx");
    writeFileSync(source, await writeWorkbook(OWN));
    const before = readFileSync(source);
    const port = await nodeWorkbook({ source, target, replace: false });
    const outcome = await port.write([sheetOf("汇总", [["甲"]])], quiet);
    expect(outcome.findings.map(({ code }) => code)).toEqual(["host.looks-lost"]);
    await port.setSetting("yutiao.test", "一");
    await port.write([sheetOf("汇总", [["乙"]])], quiet);
    expect(readFileSync(source)).toEqual(before);
    const again = await nodeWorkbook({ source: target, target: freshPath("再.xlsx"), replace: false });
    expect((await again.setting("yutiao.test")).value).toEqual({ text: "一" });
    expect(await cellsOf(again, ["汇总"])).toEqual(["汇总!A1=text:乙"]);
    expect((await again.overview()).value?.previous).toEqual(["汇总"]);
  });

  test("an existing target is not replaced unless told, and nothing changes in the workbook", async () => {
    const target = freshPath("已有.xlsx");
    writeFileSync(target, "别的");
    const port = await nodeWorkbook({ source: null, target, replace: false });
    const refused = await port.write([sheetOf("汇总", [["甲"]])], quiet);
    expect([refused.state, refused.findings[0]?.code]).toEqual(["failed", "host.failed"]);
    expect(readFileSync(target, "utf8")).toBe("别的");
    expect((await port.overview()).value?.sheets).toEqual([]);
    const forced = await nodeWorkbook({ source: null, target, replace: true });
    expect((await forced.write([sheetOf("汇总", [["甲"]])], quiet)).state).toBe("written");
    expect(existsSync(target)).toBe(true);
  });

  test("a source that is no workbook is a finding at every step", async () => {
    const source = freshPath("坏.xlsx");
    writeFileSync(source, "");
    const port = await nodeWorkbook({ source, target: freshPath("汇总.xlsx"), replace: false });
    for (const answer of [await port.overview(), await port.read(null, quiet), await port.restore()]) {
      expect(answer.findings[0]?.code).toBe("file.empty");
    }
    expect((await port.write([sheetOf("汇总", [["甲"]])], quiet)).state).toBe("failed");
  });
});
