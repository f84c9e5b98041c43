import type { DiffView } from "../../src/app/diff.ts";
import { UsageError } from "../../src/cli/command.ts";
import { runCommand } from "../support/cli.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { missionPlan, missionSubmission, missionUnits } from "../support/mission.ts";

const [unit, other] = missionUnits();
const plan = async () => (await missionPlan()).bytes();
const bytesOf = async (one: Parameters<typeof missionSubmission>[0]) =>
  (await missionSubmission(one)).bytes();

async function run(contents: Readonly<Record<string, Uint8Array>>, ...argv: string[]) {
  const { exit, json, text } = await runCommand(memoryFiles(contents), ["diff", ...argv]);
  return { exit, text, view: json as DiffView };
}

test("two submissions of a unit: its cells, its rows, its indicators", async () => {
  const contents = {
    "方案.xlsx": await plan(),
    "旧/办公室.xlsx": await bytesOf(unit!),
    "新/办公室.xlsx": await bytesOf({ ...unit!, rows: unit!.rows + 2, cells: [50, 7, 3, 0] }),
  };
  const { exit, view, text } = await run(contents, "旧/办公室.xlsx", "新/办公室.xlsx", "--plan", "方案.xlsx");
  expect(exit).toBe(0);
  expect(view.kind).toBe("submission");
  expect(view.counts).toEqual({ added: 0, changed: 2, emptied: 0, "row-added": 2, "row-removed": 0 });
  const changed = view.changes.filter(({ kind }) => kind === "changed");
  expect(
    changed.map(({ field, before, after }) => [field, before!.value, after!.value, after!.cell]),
  ).toEqual([
    ["监测涉委信息", "11", "50", "B4"],
    ["合计", "21", "60", "B8"],
  ]);
  const moved = view.indicators.filter((one) => one.moved);
  expect(moved.map(({ code, before, after, difference }) => [code, before, after, difference])).toEqual([
    ["DT", "20", "22", "2"],
    ["JC", "11", "50", "39"],
  ]);
  expect(moved[1]!.causes.map((at) => view.changes[at]!.field)).toEqual(["监测涉委信息"]);
  expect(text).toContain("监测涉委信息");
});

test("two consolidated workbooks: which indicators moved, and by which units' cells", async () => {
  const base = { "方案.xlsx": await plan() };
  const batch = async (first: typeof unit) => {
    const files = memoryFiles({
      ...base,
      "报送/a.xlsx": await bytesOf(first!),
      "报送/b.xlsx": await bytesOf(other!),
    });
    await runCommand(files, ["consolidate", "--plan", "方案.xlsx", "--out", "汇总表.xlsx", "报送"]);
    return files.contents.get("汇总表.xlsx")!;
  };
  const contents = {
    "一.xlsx": await batch(unit),
    "二.xlsx": await batch({ ...unit!, cells: [11, 9, 3, 0] }),
  };
  const { exit, view } = await run(contents, "一.xlsx", "二.xlsx");
  expect(exit).toBe(0);
  expect(view.kind).toBe("consolidated");
  const moved = view.indicators.filter((one) => one.moved);
  expect(moved.map(({ code, difference }) => [code, difference])).toEqual([["GK", "2"]]);
  const causes = moved[0]!.causes.map((at) => view.changes[at]!);
  expect(
    causes.map(({ unit: name, field, before, after }) => [name, field, before!.value, after!.value]),
  ).toEqual([["办公室", "公开文件信息", "7", "9"]]);
  expect((await run(contents, "一.xlsx", "一.xlsx")).view.changes).toEqual([]);
});

test("two units are not compared in silence", async () => {
  const contents = {
    "方案.xlsx": await plan(),
    "a.xlsx": await bytesOf(unit!),
    "b.xlsx": await bytesOf(other!),
  };
  const { view } = await run(contents, "a.xlsx", "b.xlsx", "--plan", "方案.xlsx");
  expect(view.findings.map(({ code }) => code)).toContain("publish.other-units");
});

test("submissions without a plan, damaged files and no plan at all: exit 2 with findings", async () => {
  const good = await bytesOf(unit!);
  const contents = { "方案.xlsx": await plan(), "a.xlsx": good, "b.xlsx": good.slice(0, 500) };
  for (const argv of [
    ["a.xlsx", "a.xlsx"],
    ["a.xlsx", "b.xlsx", "--plan", "方案.xlsx"],
    ["a.xlsx", "a.xlsx", "--plan", "a.xlsx"],
  ]) {
    const { exit, view } = await run(contents, ...argv);
    expect([argv, exit, view.ok]).toEqual([argv, 2, false]);
    expect(view.findings.some(({ severity }) => severity === "error")).toBe(true);
  }
});

test("one file, three files and a file that is not there are wrong usage", async () => {
  const contents = { "a.xlsx": await bytesOf(unit!) };
  await expect(run(contents, "a.xlsx")).rejects.toThrow(UsageError);
  await expect(run(contents, "a.xlsx", "a.xlsx", "a.xlsx")).rejects.toThrow(UsageError);
  await expect(run(contents, "a.xlsx", "c.xlsx")).rejects.toThrow(UsageError);
});
