import { jest } from "@jest/globals";
import fc from "fast-check";
import { writeZip } from "../../src/core/package/zip-write.ts";
import { runCommand } from "../support/cli.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { missionPlan, missionSubmission, missionUnits } from "../support/mission.ts";

jest.setTimeout(60_000);

/** Three units in files, one of them twice and one in a folder of another; a zip, a file of no unit, and one that is nothing. */
async function batch(): Promise<Record<string, Uint8Array>> {
  const units = missionUnits().map((unit) => ({ ...unit, rows: 3 }));
  const bytesOf = async (index: number, rows: number) =>
    (await missionSubmission({ ...units[index]!, rows })).bytes();
  const zipped = await bytesOf(3, 2);
  return {
    "/in/办公室.xlsx": await bytesOf(0, 3),
    "/in/综合科.xlsx": await bytesOf(1, 3),
    "/in/综合科第2版.xlsx": await bytesOf(1, 4),
    "/in/一/上报表.xlsx": await bytesOf(2, 3),
    "/in/二/上报表.xlsx": await bytesOf(4, 3),
    "/in/报送.zip": writeZip(new Map([["价格科.xlsx", zipped]])),
    "/in/坏.xlsx": new Uint8Array([80, 75, 3, 4, 0]),
    "/in/随手记.csv": new TextEncoder().encode("标题,日期\n甲,2021-01-02\n"),
    "/in/说明一.csv": new TextEncoder().encode("单位,规则,说明\n办公室,1,已核\n"),
    "/in/说明二.csv": new TextEncoder().encode("单位,规则,说明\n综合科,1,已核\n"),
    "/方案.xlsx": await (await missionPlan()).bytes(),
    "/稿.txt": new TextEncoder().encode("今年编发工作动态信息XX余条。\n"),
  };
}

const EXPLANATIONS = ["/in/说明一.csv", "/in/说明二.csv"];

test.each([
  ["validate", ["validate", "--plan", "/方案.xlsx", "--out", "/出"]],
  ["consolidate", ["consolidate", "--plan", "/方案.xlsx", "--out", "/出/汇总.xlsx"]],
  [
    "compile",
    ["compile", "--plan", "/方案.xlsx", "--draft", "/稿.txt", "--out", "/出", "--task", "/出/任务.zip"],
  ],
  ["plan draft", ["plan", "draft", "--out", "/出/方案.xlsx"]],
])("%s says and writes the same whatever the order of its arguments", async (name, command) => {
  const all = await batch();
  const named = Object.keys(all).filter((path) => path.startsWith("/in/") && !EXPLANATIONS.includes(path));
  const run = async (paths: readonly string[], explanations: readonly string[]) => {
    const files = memoryFiles(all);
    const given = name === "plan draft" ? [] : explanations.flatMap((path) => ["--explanations", path]);
    const { json, exit } = await runCommand(files, [...command, ...given, ...paths]);
    const written = [...files.contents].filter(([path]) => path.startsWith("/出")).sort();
    return { exit, json: JSON.stringify(json), written };
  };
  const expected = await run(named, EXPLANATIONS);
  expect(expected.written.length).toBeGreaterThan(0);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(named, { minLength: named.length }),
      fc.shuffledSubarray(EXPLANATIONS, { minLength: EXPLANATIONS.length }),
      async (paths, explanations) => expect(await run(paths, explanations)).toEqual(expected),
    ),
    { numRuns: 6 },
  );
});
