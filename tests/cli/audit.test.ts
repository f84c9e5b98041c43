import { strFromU8, unzipSync } from "fflate";
import type { AuditView } from "../../src/app/audit-contract.ts";
import { compile } from "../../src/app/compile.ts";
import type { TraceView } from "../../src/app/trace.ts";
import { UsageError } from "../../src/cli/command.ts";
import { contains } from "../../src/core/number/verdict.ts";
import { read } from "../../src/core/number/read.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { runCommand } from "../support/cli.ts";
import { quietContext } from "../support/context.ts";
import { opened } from "../support/documents.ts";
import { p, docx } from "../support/docx.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { sampleInput } from "../support/sample.ts";

const SLOW = 60_000;
const compiled = compile(sampleInput(), quietContext());

async function sampleFiles(extra: Readonly<Record<string, Uint8Array>> = {}) {
  const { outputs } = await compiled;
  const files = Object.fromEntries(outputs.map(({ path, bytes }) => [path, bytes]));
  const report = outputs.find(({ path }) => path.endsWith("已填.docx"))!;
  return memoryFiles({ ...files, "报告.docx": report.bytes, ...extra });
}

test(
  "the filled sample: every filled number is true, nothing is accused, from figures.json and from the workbook alike",
  async () => {
    for (const figures of ["figures.json", "汇总表.xlsx"]) {
      const { exit, json } = await runCommand(await sampleFiles(), [
        "audit",
        "--figures",
        figures,
        "报告.docx",
      ]);
      const view = json as AuditView;
      expect([figures, exit, view.ok]).toEqual([figures, 0, true]);
      const tied = view.numbers.filter((one) => one.tie === "control");
      expect(tied).toHaveLength(18);
      for (const one of tied) {
        expect([one.text, one.verdict.startsWith("true")]).toEqual([one.text, true]);
        const claim = read(one.text);
        if (one.value !== undefined)
          expect([one.text, contains(claim!, one.value)]).toEqual([one.text, true]);
      }
      expect(view.arithmetic).toEqual([]);
      expect(view.conflicts).toEqual([]);
      expect(view.findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(view.outputs).toEqual([]);
    }
  },
  SLOW,
);

test(
  "a number changed by hand: exit 1, a comment in the annotated report, a row in the check sheet, the rest byte for byte",
  async () => {
    const files = await sampleFiles();
    const { outputs } = await compiled;
    const report = outputs.find(({ path }) => path.endsWith("已填.docx"))!.bytes;
    const parts = unzipSync(report);
    const body = strFromU8(parts["word/document.xml"]!).replace("举办讲座", "举办讲座 ");
    expect(body).toContain("举办讲座 ");
    const wrong = docx([p("全年举办讲座46场，送书下乡33场。")]);
    await files.write("错.docx", wrong, { replace: false });
    const args = ["audit", "--figures", "figures.json", "--out", "结果", "错.docx", "报告.docx"];
    const { exit, json } = await runCommand(files, args);
    const view = json as AuditView;
    expect(exit).toBe(1);
    expect(view.outputs).toEqual([
      "结果/错-核对.docx",
      "结果/错-数据核对单.docx",
      "结果/报告-核对.docx",
      "结果/报告-数据核对单.docx",
    ]);
    expect(view.numbers.filter(({ file }) => file === "错.docx")).toMatchObject([
      { text: "46场", verdict: "false", indicator: "JZ", value: "64" },
      { text: "33场", verdict: "true", indicator: "SSXX", value: "33" },
    ]);
    const annotated = unzipSync(files.contents.get("结果/错-核对.docx")!);
    expect(strFromU8(annotated["word/comments.xml"]!)).toContain("准确数是 64场");
    const sheet = await opened(files.contents.get("结果/错-数据核对单.docx")!);
    const texts = sheet.paragraphs.map(({ text }) => text);
    for (const wanted of ["数据核对单", "46场", "64", "不符", "相符", "经办人（签字）"]) {
      expect(texts.some((text) => text.includes(wanted))).toBe(true);
    }
    const again = await runCommand(files, [...args, "--force"]);
    expect(again.json).toEqual(json);
  },
  SLOW,
);

test("--out with a file name, a .txt report, and last year's report", async () => {
  const encoder = new TextEncoder();
  const files = await sampleFiles({
    "报告.txt": encoder.encode("全年举办讲座46场。\r\n共走访企业56家。\r\n"),
    "上年.txt": encoder.encode("共走访企业56家。\n"),
  });
  const args = [
    "audit",
    "--figures",
    "figures.json",
    "--previous",
    "上年.txt",
    "--out",
    "看.txt",
    "报告.txt",
  ];
  const { exit, json } = await runCommand(files, args);
  expect(exit).toBe(1);
  expect((json as AuditView).outputs).toEqual(["看.txt", "看-数据核对单.docx"]);
  expect((json as AuditView).findings.map(({ code }) => code)).toContain("audit.not-updated");
  const text = new TextDecoder().decode(files.contents.get("看.txt"));
  expect(text).toMatch(/^全年举办讲座46场〔核对：.*64场.*〕。\r\n共走访企业56家〔核对：/);
  expect(text.replace(/〔[^〕]*〕/g, "")).toBe("全年举办讲座46场。\r\n共走访企业56家。\r\n");
});

test("unreadable figures: exit 2 and nothing written; an unreadable report: a finding and exit 1", async () => {
  const junk = new TextEncoder().encode("PK\u0003\u0004 nothing");
  const files = await sampleFiles({ "坏.xlsx": junk, "坏.docx": junk });
  const before = files.contents.size;
  const bad = await runCommand(files, ["audit", "--figures", "坏.xlsx", "--out", "结果", "报告.docx"]);
  expect([bad.exit, files.contents.size]).toEqual([2, before]);
  const report = await runCommand(files, ["audit", "--figures", "figures.json", "--out", "结果", "坏.docx"]);
  expect([report.exit, files.contents.size]).toEqual([1, before]);
});

test.each([
  [["audit", "报告.docx"]],
  [["audit", "--figures", "figures.json"]],
  [["audit", "--figures", "figures.json", "没有.docx"]],
  [["audit", "--figures", "figures.json", "--out", "报告.docx", "报告.docx"]],
  [["trace", "JZ"]],
  [["trace", "--figures", "figures.json"]],
  [["trace", "--figures", "figures.json", "--out", "figures.json", "JZ"]],
  [["trace", "--figures", "figures.json", "--cell", "城东分馆.xlsx"]],
  [["trace", "--figures", "figures.json", "--cell", "a!b!C7", "JZ"]],
])("wrong usage: %j", async (args) => {
  await expect(runCommand(await sampleFiles(), args)).rejects.toThrow(UsageError);
});

test("trace forward: the cells that a figure was computed from, with the hashes of their files", async () => {
  for (const name of ["DGRC", "到馆读者", "接待读者"]) {
    const { exit, json } = await runCommand(await sampleFiles(), [
      "trace",
      "--figures",
      "figures.json",
      name,
    ]);
    const view = json as TraceView;
    expect(exit).toBe(0);
    expect(view.indicators.map(({ code }) => code)).toEqual(["DGRC"]);
    const { trace, value } = view.indicators[0]!;
    expect(String(trace.reduce((sum, entry) => sum + Number(entry.value), 0))).toBe(value);
    expect(trace[0]).toMatchObject({
      unit: "城东分馆",
      file: "城东分馆.xlsx",
      sheet: "服务情况",
      cell: "C4",
    });
    expect(view.files.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
    expect(view.files).toHaveLength(new Set(trace.map(({ file }) => file)).size);
  }
});

test("trace backward: the figures that a cell feeds; a hand-given figure ends at its giver", async () => {
  const files = await sampleFiles();
  const of = async (...args: string[]) => runCommand(files, ["trace", "--figures", "figures.json", ...args]);
  const cell = (await of("--cell", "城东分馆.xlsx!服务情况!$C$7")).json as TraceView;
  expect(cell.indicators.map(({ code }) => code).sort()).toEqual(["SEWJ", "SEZB"]);
  const unused = await of("--cell", "城东分馆.xlsx!服务情况!Z99");
  expect([unused.exit, (unused.json as TraceView).findings[0]!.code]).toEqual([0, "audit.cell-unused"]);
  const given = (await of("GJHD")).json as TraceView;
  expect(given.indicators[0]!.trace[0]).toMatchObject({ giver: "方知夏", value: "80余场" });
  const unknown = await of("没有这个");
  expect([unknown.exit, (unknown.json as TraceView).findings[0]!.code]).toEqual([1, "audit.figure-unknown"]);
});

test("trace says the cell's own value and the hash of its file", async () => {
  const files = await sampleFiles();
  const args = ["trace", "--figures", "汇总表.xlsx", "--cell", "城东分馆.xlsx!服务情况!C4"];
  const { json, text } = await runCommand(files, args);
  const [cell] = (json as TraceView).cells!;
  expect(cell).toMatchObject({ unit: "城东分馆", file: "城东分馆.xlsx", cell: "C4" });
  expect(cell!.value).toMatch(/^\d+$/);
  expect(cell!.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(text).toContain(`城东分馆.xlsx ! 服务情况 ! C4 = ${cell!.value}  SHA-256 ${cell!.sha256}`);
});

test(
  "数据依据清单: of compile, of the workbook and of figures.json; the trails add up to the figures",
  async () => {
    const files = await sampleFiles();
    const listOf = async (path: string) => {
      const { workbook } = await readWorkbook({ path, bytes: files.contents.get(path)! });
      return (name: string) =>
        workbook!.sheets
          .find((sheet) => sheet.name === name)!
          .rows.map(({ cells }) => cells.map(({ text }) => text));
    };
    const run = (figures: string, out: string, ...more: readonly string[]) =>
      runCommand(files, ["trace", "--figures", figures, "--out", out, ...more]);
    const written = await run("汇总表.xlsx", "清单.xlsx");
    expect([written.exit, (written.json as TraceView).outputs]).toEqual([0, ["清单.xlsx"]]);
    const bytes = files.contents.get("清单.xlsx")!;
    await run("汇总表.xlsx", "清单.xlsx", "--force");
    expect(files.contents.get("清单.xlsx")).toEqual(bytes);
    await expect(run("汇总表.xlsx", "清单.xlsx")).rejects.toThrow(UsageError);
    const own = await listOf("数据依据清单.xlsx");
    const again = await listOf("清单.xlsx");
    for (const sheet of ["来源文件", "审核情况"]) expect(again(sheet)).toEqual(own(sheet));
    expect(own("审核情况").length).toBeGreaterThan(1);
    expect(own("来源文件").every(([at, , , hash]) => at === "序号" || /^[0-9a-f]{64}$/.test(hash!))).toBe(
      true,
    );
    const readers = own("取数明细").filter(([code]) => code === "DGRC");
    const total = readers.reduce((sum, [, , , , , , value]) => sum + Number(value), 0);
    const figure = own("指标").find(([, code]) => code === "DGRC")!;
    expect(figure[3]).toBe(String(total));
    // One figure only, from a file that holds no rules: it says so.
    await run("figures.json", "一个.xlsx", "DGRC");
    const one = await listOf("一个.xlsx");
    expect(one("指标").map(([, code]) => code)).toEqual(["代码", "DGRC"]);
    expect(one("数据依据清单").flat().join()).toContain("figures.json 不带审核公式");
    const two = await run("figures.json", "二个.xlsx", "DGRC", "没有这个");
    expect([two.exit, (two.json as TraceView).findings.map(({ code }) => code)]).toEqual([
      1,
      ["audit.figure-unknown"],
    ]);
  },
  SLOW,
);

test("both languages say the verdicts", async () => {
  const files = await sampleFiles({ "错.docx": docx([p("全年举办讲座46场。")]) });
  const args = ["audit", "--figures", "figures.json", "错.docx"];
  expect((await runCommand(files, args)).text).toContain("不符");
  expect((await runCommand(files, args, "en")).text).toContain("does not agree with");
});
