import { compile } from "../../src/app/compile.ts";
import type { FillView } from "../../src/app/contract.ts";
import type { RelinkView } from "../../src/app/relink.ts";
import type { RollView } from "../../src/app/roll.ts";
import type { SealView } from "../../src/app/seal.ts";
import { UsageError } from "../../src/cli/command.ts";
import { readDocument } from "../../src/core/document/read-document.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import { sealReport } from "../../src/core/report/seal-report.ts";
import { partsFromTask } from "../../src/core/task/parts-from-task.ts";
import { taskFromParts } from "../../src/core/task/task-from-parts.ts";
import { EMPTY_TASK, taskWithSeal } from "../../src/core/task/task-parts.ts";
import { runCommand } from "../support/cli.ts";
import { quietContext } from "../support/context.ts";
import { docx, p } from "../support/docx.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { sampleInput } from "../support/sample.ts";

const encoder = new TextEncoder();
const indicator = (code: string, name: string, unit: string, value: string) => ({
  ...{ code, name, unit, value, formula: "", complete: true, source: "consolidated", trace: [] },
});
const figures = (information: string, visits: string) =>
  encoder.encode(
    JSON.stringify({
      plan: "方案",
      period: "2025年",
      asOf: null,
      indicators: [indicator("XX", "发布信息", "条", information), indicator("QY", "走访企业", "家", visits)],
    }),
  );

/** A filled report with the figures it was filled from, and later ones. */
async function filledFiles() {
  const files = memoryFiles({
    "旧.json": figures("312", "56"),
    "新.json": figures("314", "61"),
    "大变.json": figures("512", "61"),
    "稿.docx": docx([p("全年发布信息X余条。"), p("走访企业X家。")]),
    "稿.txt": encoder.encode("全年发布信息312条。\n走访企业56家。\n"),
  });
  await runCommand(files, ["fill", "--figures", "旧.json", "--draft", "稿.docx", "--out", "报告.docx"]);
  return files;
}

const call = async <View>(files: Awaited<ReturnType<typeof filledFiles>>, ...argv: string[]) => {
  const { exit, json, text } = await runCommand(files, argv);
  return { exit, text, view: json as View };
};

test("roll, then fill with the same figures: the same report; with this period's: this period's", async () => {
  const files = await filledFiles();
  const rolled = await call<RollView>(
    ...([files, "roll", "--figures", "旧.json", "--out", "本期.docx", "报告.docx"] as const),
  );
  expect([rolled.exit, rolled.view.ok, rolled.view.outputs]).toEqual([0, true, ["本期.docx"]]);
  expect(rolled.view.blanks).toMatchObject([
    { text: "X余条", old: "300余条", indicator: "XX", name: "发布信息", hasControl: true },
    { text: "X家", old: "56家", indicator: "QY", name: "走访企业" },
  ]);
  expect(rolled.text).toContain("300余条 → X余条");
  const fill = (figuresPath: string, out: string) =>
    call<FillView>(files, "fill", "--figures", figuresPath, "--draft", "本期.docx", "--out", out);
  expect((await fill("旧.json", "同.docx")).exit).toBe(0);
  expect(files.contents.get("同.docx")).toEqual(files.contents.get("报告.docx"));
  const now = await fill("新.json", "新.docx");
  expect(now.view.placeholders.map(({ binding, written }) => [binding, written])).toEqual([
    ["sure", "300余条"],
    ["sure", "61家"],
  ]);
});

test("roll of a .txt writes the bindings beside the draft, which fill takes; nothing is overwritten without --force", async () => {
  const files = await filledFiles();
  const args = ["roll", "--figures", "旧.json", "--out", "本期.txt", "稿.txt"] as const;
  const { view } = await call<RollView>(files, ...args);
  expect(view.outputs).toEqual(["本期.txt", "本期-对应指标.json"]);
  await expect(call(files, ...args)).rejects.toThrow(UsageError);
  expect((await call(files, ...args, "--force")).exit).toBe(0);
  const fill = ["fill", "--figures", "旧.json", "--draft", "本期.txt", "--out", "出.txt"];
  const { exit } = await call<FillView>(files, ...fill, "--bindings", "本期-对应指标.json");
  expect(exit).toBe(0);
  expect(files.contents.get("出.txt")).toEqual(files.contents.get("稿.txt"));
});

test("relink puts the controls back and counts what became of each figure", async () => {
  const files = await filledFiles();
  await files.write("回稿.docx", docx([p("全年共发布信息300余条。"), p("走访企业58家。")]), {
    replace: false,
  });
  const { exit, view, text } = await call<RelinkView>(
    ...([files, "relink", "--last", "报告.docx", "--out", "接.docx", "回稿.docx"] as const),
  );
  expect(exit).toBe(0);
  expect(view.counts).toEqual({ kept: 0, reworded: 1, changed: 1, deleted: 0, unsure: 0, new: 0 });
  expect(text).toContain("56家 → 58家  数改过");
  const args = ["fill", "--figures", "新.json", "--draft", "接.docx", "--out", "更.docx"];
  const refreshed = await call<FillView>(files, ...args);
  expect(refreshed.view.changes).toMatchObject([
    { indicator: "XX", state: "fresh" },
    { indicator: "QY", old: "58家", new: "61家", state: "edited" },
  ]);
});

test("seal and check: what stays true, what became false, and that the text is the one that was signed", async () => {
  const files = await filledFiles();
  const made = await call<SealView>(
    ...([files, "seal", "--signer", "王科长", "--date", "2026年1月5日"] as const),
    ...["--figures", "旧.json", "--out", "定稿.json", "报告.docx"],
  );
  expect([made.exit, made.view.seal!.date, made.view.outputs]).toEqual([0, "2026-01-05", ["定稿.json"]]);
  const check = (figuresPath: string, report = "报告.docx") =>
    call<SealView>(files, "seal", "--check", "定稿.json", "--figures", figuresPath, report);
  expect((await check("旧.json")).exit).toBe(0);
  const later = await check("新.json");
  expect(later.exit).toBe(1);
  expect(later.view.sentences.map(({ sentence, verdict }) => [sentence, verdict])).toEqual([
    ["全年发布信息300余条", "true"],
    ["走访企业56家", "false"],
  ]);
  expect(later.view.findings.map(({ code, expected }) => [code, expected])).toEqual([
    ["report.seal-false", "61家"],
  ]);
  await files.write("改.docx", docx([p("全年发布信息300余条。"), p("走访企业57家。")]), { replace: false });
  const changed = await check("旧.json", "改.docx");
  expect([changed.exit, changed.view.textChanged]).toEqual([1, true]);
});

test("a sealed report is never touched: by --seal, and by the seal in a task file", async () => {
  const files = await filledFiles();
  const seal = ["seal", "--signer", "王科长", "--date", "2026-01-05", "--out", "定稿.json"];
  const both = await call<SealView>(files, ...seal, "--task", "任务.zip", "报告.docx");
  expect([both.exit, both.view.outputs]).toEqual([0, ["定稿.json", "任务.zip"]]);
  const args = [
    "fill",
    "--figures",
    "大变.json",
    "--accept",
    "all",
    "--draft",
    "报告.docx",
    "--seal",
    "定稿.json",
  ];
  const { exit, view } = await call<FillView>(files, ...args, "--out", "出.docx");
  expect(exit).toBe(1);
  expect(files.contents.get("出.docx")).toEqual(files.contents.get("报告.docx"));
  expect(view.changes.map(({ accepted }) => accepted)).toEqual([false, false]);
  expect(view.findings.map(({ code }) => code)).toEqual(["report.sealed"]);
  await files.write("坏.json", encoder.encode("{}"), { replace: false });
  const bad = await call<FillView>(files, ...args.slice(0, -1), "坏.json", "--out", "二.docx");
  expect([bad.exit, files.contents.has("二.docx")]).toEqual([2, false]);
});

test.each([
  [["roll", "报告.docx"]],
  [["roll", "--out", "报告.docx", "报告.docx"]],
  [["relink", "--out", "x.docx", "报告.docx"]],
  [["seal", "--signer", "王", "--date", "2026-13-05", "--out", "x.json", "报告.docx"]],
  [["seal", "--signer", "王", "--date", "2026-02-30", "--out", "x.json", "报告.docx"]],
  [["seal", "--signer", "王", "--date", "2026-01-05", "报告.docx"]],
  [["seal", "--check", "旧.json", "报告.docx"]],
  [["seal", "--check", "旧.json", "--figures", "旧.json", "--out", "x.json", "报告.docx"]],
])("wrong usage: %j", async (args) => {
  await expect(runCommand(await filledFiles(), args)).rejects.toThrow(UsageError);
});

test("unreadable files: nothing is written, exit 1 or 2 with the finding", async () => {
  const files = await filledFiles();
  await files.write("坏.docx", encoder.encode("PK\u0003\u0004 nothing"), { replace: false });
  const before = files.contents.size;
  const runs = [
    ["roll", "--out", "x.docx", "坏.docx"],
    ["roll", "--figures", "坏.docx", "--out", "x.docx", "报告.docx"],
    ["relink", "--last", "坏.docx", "--out", "x.docx", "报告.docx"],
    ["relink", "--last", "报告.docx", "--out", "x.docx", "坏.docx"],
    ["seal", "--signer", "王", "--date", "2026-01-05", "--out", "x.json", "坏.docx"],
    ["seal", "--check", "旧.json", "--figures", "旧.json", "报告.docx"],
  ];
  for (const args of runs) {
    const { exit, view } = await call<{ ok: boolean; findings: { severity: string }[] }>(files, ...args);
    expect([args[0], exit > 0, view.ok]).toEqual([args[0], true, false]);
    expect(view.findings.some(({ severity }) => severity === "error")).toBe(true);
  }
  expect(files.contents.size).toBe(before);
});

test("compile leaves a draft alone whose seal lies in the task file, and keeps the seal there", async () => {
  const input = sampleInput();
  const [source] = input.drafts;
  const { document } = await readDocument(source!);
  const scan = scanParagraphs(source!.path, document!.paragraphs);
  const { seal } = sealReport(
    { document: document!, scan, figures: null, matches: new Map() },
    "王科长",
    "2026-01-05",
  );
  const file = { path: "任务.zip", bytes: taskFromParts(taskWithSeal(EMPTY_TASK, seal)) };
  const { outputs, task, view } = await compile({ ...input, task: { file } }, quietContext());
  expect(outputs.find(({ path }) => path.endsWith("已填.docx"))!.bytes).toEqual(source!.bytes);
  expect(view("zh-CN", []).findings.map(({ code }) => code)).toContain("report.sealed");
  const { parts } = await partsFromTask({ path: "任务.zip", bytes: task! });
  expect(parts!.seals).toEqual([seal]);
  expect(parts!.sentences).toEqual([]);
}, 60_000);
