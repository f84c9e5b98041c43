import type { FillView } from "../../src/app/contract.ts";
import { compile } from "../../src/app/compile.ts";
import type { FiguresJson } from "../../src/core/figures/figures-json.ts";
import { runCommand } from "../support/cli.ts";
import { quietContext } from "../support/context.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { sampleInput } from "../support/sample.ts";

const SLOW = 60_000;
const compiled = compile(sampleInput(), quietContext());

/** The sample's figures, its filled report, and figures in which one cell of one unit grew by 100. */
async function sampleFiles() {
  const { outputs } = await compiled;
  const files = Object.fromEntries(outputs.map(({ path, bytes }) => [path, bytes]));
  const json = JSON.parse(new TextDecoder().decode(files["figures.json"])) as FiguresJson;
  const grown = {
    ...json,
    indicators: json.indicators.map((one) => {
      if (one.code !== "XBZ") return one;
      const [first, ...others] = one.trace;
      const moved = { ...first!, value: String(Number(first!.value) + 100) };
      return { ...one, value: String(Number(one.value) + 100), trace: [moved, ...others] };
    }),
  };
  const report = outputs.find(({ path }) => path.endsWith("已填.docx"))!;
  return memoryFiles({
    ...files,
    "报告.docx": report.bytes,
    "新.json": new TextEncoder().encode(JSON.stringify(grown)),
  });
}

async function run(files: Awaited<ReturnType<typeof sampleFiles>>, ...args: string[]) {
  const { exit, json, text } = await runCommand(files, ["fill", "--draft", "报告.docx", ...args]);
  return { exit, text, view: json as FillView };
}

test(
  "refresh: unchanged is the same file and exit 0; a change is listed with its cause, exit 1, and written when accepted",
  async () => {
    const files = await sampleFiles();
    const report = files.contents.get("报告.docx");
    const same = await run(files, "--figures", "figures.json", "--out", "同.docx");
    expect([same.exit, same.view.ok, same.view.changes]).toEqual([0, true, []]);
    expect(files.contents.get("同.docx")).toEqual(report);

    const args = ["--figures", "新.json", "--previous", "figures.json"];
    const listed = await run(files, ...args, "--out", "列.docx");
    expect(listed.exit).toBe(1);
    expect(files.contents.get("列.docx")).toEqual(report);
    const stale = listed.view.changes.filter(({ state }) => state === "stale");
    expect(stale).toMatchObject([
      { indicator: "XBZ", accepted: false, causes: { before: "6537", after: "6637" } },
    ]);
    const [cell] = stale[0]!.causes!.changes;
    expect(Number(cell!.after!.value) - Number(cell!.before!.value)).toBe(100);
    expect(stale[0]!.cause).toContain(`${cell!.before!.value} → ${cell!.after!.value}`);
    expect(stale[0]!.cause).toContain(cell!.after!.cell);
    expect(listed.text).toContain(stale[0]!.cause);

    const accepted = await run(files, ...args, "--accept", stale[0]!.id, "--out", "新.docx");
    expect([accepted.exit, accepted.view.ok]).toEqual([0, true]);
    expect(accepted.view.changes).toMatchObject([{ id: stale[0]!.id, accepted: true }]);
    const again = await runCommand(files, ["fill", ...args, "--draft", "新.docx", "--out", "再.docx"]);
    expect([again.exit, (again.json as FillView).changes]).toEqual([0, []]);
    expect(files.contents.get("再.docx")).toEqual(files.contents.get("新.docx"));
  },
  SLOW,
);

test(
  "causes from two consolidated workbooks name the cell, from a workbook and a figures.json too",
  async () => {
    const files = await sampleFiles();
    const both = await run(
      files,
      ...["--figures", "新.json", "--previous", "汇总表.xlsx", "--out", "出.docx"],
    );
    const [change] = both.view.changes.filter(({ indicator }) => indicator === "XBZ");
    expect(change!.cause).toMatch(/^\S+ 6537 → 6637：/);
    expect(change!.causes!.changes.length).toBeGreaterThan(0);
  },
  SLOW,
);
