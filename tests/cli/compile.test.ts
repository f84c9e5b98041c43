import { UsageError } from "../../src/cli/command.ts";
import type { CompileView } from "../../src/app/contract.ts";
import { runCommand } from "../support/cli.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { docxWithCutRuns, missionPlan, missionSubmission, missionUnits } from "../support/mission.ts";

const DRAFT = [
  "2021年信息工作情况",
  "一年来，网站编发工作动态信息X余条，监测涉委信息X条，公开本机关文件信息X余条。",
  "XX市转发的信息由XX局负责，自X月X日起执行。",
];
const encoder = new TextEncoder();
const ARGS = ["compile", "--plan", "方案.xlsx", "--draft", "文稿.docx", "--out", "结果", "报送"];

async function batch(extra: Readonly<Record<string, Uint8Array>> = {}) {
  const submissions = await Promise.all(missionUnits().map(missionSubmission));
  const files: Record<string, Uint8Array> = {
    "方案.xlsx": await (await missionPlan()).bytes(),
    "文稿.docx": docxWithCutRuns(DRAFT, 7),
  };
  for (const file of submissions) files[`报送/${file.path}`] = await file.bytes();
  return memoryFiles({ ...files, ...extra });
}

test("a whole clean batch: every blank filled, everything written, exit 0", async () => {
  const files = await batch();
  const { exit, json } = await runCommand(files, ARGS);
  const view = json as CompileView;
  expect(view.findings.filter((finding) => finding.severity === "error")).toEqual([]);
  expect(exit).toBe(0);
  expect(view.ok).toBe(true);
  const inPackage = ["动态信息.csv", "信息工作统计表.csv", "指标.csv", "datapackage.json"];
  expect(view.outputs).toEqual([
    "结果/汇总表.xlsx",
    "结果/figures.json",
    "结果/数据依据清单.xlsx",
    "结果/文稿-已填.docx",
    ...inPackage.map((name) => `结果/汇总表-数据包/${name}`),
  ]);
  for (const path of view.outputs) expect(files.contents.has(path)).toBe(true);
  expect(view.placeholders.map((one) => [one.text, one.binding, one.indicator])).toEqual([
    ["X余条", "sure", "DT"],
    ["X条", "sure", "JC"],
    ["X余条", "sure", "GK"],
  ]);
  expect(view.units.received).toHaveLength(12);
  expect(view.submissions.every((one) => one.status === "read" && one.reader === "own")).toBe(true);
});

test("an unreadable file, an unknown unit and a missing unit are findings; the rest of the work is done", async () => {
  const stranger = await missionSubmission({ name: "不认识的科", rows: 3, cells: [1, 1, 1, 1] });
  const files = await batch({
    "报送/办公室.xlsx": encoder.encode("PK\u0003\u0004 not a workbook"),
    "报送/来件.xlsx": await stranger.bytes(),
  });
  const { exit, json } = await runCommand(files, ARGS);
  const view = json as CompileView;
  expect(exit).toBe(1);
  expect(view.units.unread).toEqual(["办公室"]);
  expect(view.units.unknown).toEqual(["来件.xlsx"]);
  expect(view.units.received).toHaveLength(11);
  const about = (file: string) =>
    view.findings.filter((finding) => finding.file === file && finding.severity === "error");
  expect(about("办公室.xlsx").length).toBeGreaterThan(0);
  expect(about("来件.xlsx").length).toBeGreaterThan(0);
  for (const finding of view.findings) expect([finding.code, finding.message]).not.toContainEqual("");
  expect(files.contents.has("结果/文稿-已填.docx")).toBe(true);
  const trace = view.figures.indicators.find((one) => one.code === "DT")!.trace;
  expect(trace.some((entry) => entry.file === "来件.xlsx" || entry.file === "办公室.xlsx")).toBe(false);
});

test("a plan without its 表样 sheet is no plan: exit 2, nothing written", async () => {
  const files = await batch({ "方案.xlsx": await (await missionSubmission(missionUnits()[0]!)).bytes() });
  const before = [...files.contents.keys()];
  const { exit, json } = await runCommand(files, ARGS);
  expect(exit).toBe(2);
  expect((json as CompileView).findings.some((finding) => finding.severity === "error")).toBe(true);
  expect([...files.contents.keys()]).toEqual(before);
});

test("a wrong total fails its rule at the cell, says the numbers, and excludes nothing", async () => {
  const [first] = missionUnits();
  const wrong = await missionSubmission({ ...first!, total: 999 });
  const files = await batch({ [`报送/${first!.name}.xlsx`]: await wrong.bytes() });
  const { exit, json } = await runCommand(files, ARGS);
  const failed = (json as CompileView).findings.filter((finding) => finding.outcome === "failed");
  expect(exit).toBe(1);
  expect(failed).toHaveLength(1);
  expect(failed[0]).toMatchObject({
    unit: first!.name,
    sheet: "统计表",
    cell: "B8",
    rule: "1",
    found: "999",
  });
  expect(failed[0]!.expected).toContain(String(first!.cells.reduce((sum, value) => sum + value, 0)));
  expect((json as CompileView).units.received).toContain(first!.name);
});

test("a blank without an indicator stays and is said; exit 1", async () => {
  const lines = [...DRAFT, "全年培训网评员X余人次。"];
  const { exit, json } = await runCommand(await batch({ "文稿.docx": docxWithCutRuns(lines, 3) }), ARGS);
  const view = json as CompileView;
  expect(exit).toBe(1);
  const left = view.placeholders.find((one) => one.text === "X余人次")!;
  expect([left.binding === "sure", left.written]).toEqual([false, undefined]);
  expect(view.findings.some((finding) => finding.paragraph === left.paragraph)).toBe(true);
});

test("an output that exists stops the command before any work, unless forced", async () => {
  const files = await batch({ "结果/figures.json": encoder.encode("{}") });
  await expect(runCommand(files, ARGS)).rejects.toThrow(UsageError);
  expect(files.contents.has("结果/汇总表.xlsx")).toBe(false);
  const { exit } = await runCommand(files, [...ARGS, "--force"]);
  expect(exit).toBe(0);
  expect(new TextDecoder().decode(files.contents.get("结果/figures.json"))).toContain("动态信息");
});

test("a source is never written over, even with --force", async () => {
  const files = await batch({ "结果/汇总表.xlsx": encoder.encode("x") });
  const args = [...ARGS, "--force"].map((one) => (one === "报送" ? "结果/汇总表.xlsx" : one));
  await expect(runCommand(files, args)).rejects.toThrow(UsageError);
});

test("nor is a file in a folder of sources", async () => {
  const files = await batch();
  const [source] = [...files.contents.keys()].filter((path) => path.startsWith("报送/"));
  const args = ["consolidate", "--plan", "方案.xlsx", "--out", source!, "--force", "报送"];
  await expect(runCommand(files, args)).rejects.toThrow("不会改写来源文件");
});

test.each([
  [["compile", "--draft", "文稿.docx", "--out", "结果", "报送"]],
  [["compile", "--plan", "方案.xlsx", "--out", "结果", "报送"]],
  [["compile", "--plan", "没有.xlsx", "--draft", "文稿.docx", "--out", "结果", "报送"]],
  [["compile", "--plan", "方案.xlsx", "--draft", "文稿.docx", "--out", "结果"]],
])("wrong usage: %j", async (argv) => {
  await expect(runCommand(await batch(), argv)).rejects.toThrow(UsageError);
});

test("fill from the written figures gives the same report as compile", async () => {
  const files = await batch();
  await runCommand(files, ARGS);
  for (const figures of ["结果/figures.json", "结果/汇总表.xlsx"]) {
    const out = `再填-${figures.split("/")[1]}.docx`;
    const { exit } = await runCommand(files, [
      "fill",
      "--figures",
      figures,
      "--draft",
      "文稿.docx",
      "--out",
      out,
    ]);
    expect([figures, exit]).toEqual([figures, 0]);
    expect(files.contents.get(out)).toEqual(files.contents.get("结果/文稿-已填.docx"));
  }
});

test("filling a filled report again changes no byte", async () => {
  const files = await batch();
  await runCommand(files, ARGS);
  const { exit, json } = await runCommand(files, [
    "fill",
    "--figures",
    "结果/figures.json",
    "--draft",
    "结果/文稿-已填.docx",
    "--out",
    "二次.docx",
  ]);
  expect(exit).toBe(0);
  expect((json as CompileView).changes).toEqual([]);
  expect(files.contents.get("二次.docx")).toEqual(files.contents.get("结果/文稿-已填.docx"));
});
