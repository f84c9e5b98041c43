import type { ValidateView } from "../../src/app/contract.ts";
import type { IssueView } from "../../src/app/issue.ts";
import { UsageError } from "../../src/cli/command.ts";
import { writeZip } from "../../src/core/package/zip-write.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { runCommand } from "../support/cli.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { missionPlan, missionSubmission, missionUnits } from "../support/mission.ts";

const ARGS = ["validate", "--plan", "方案.xlsx", "--out", "结果", "报送"];

async function batch(names: Readonly<Record<string, Uint8Array>> = {}) {
  const [first, second, ...others] = missionUnits();
  const wrong = [{ ...first!, total: 999 }, { ...second!, total: 1 }, ...others];
  const files: Record<string, Uint8Array> = { "方案.xlsx": await (await missionPlan()).bytes() };
  for (const unit of wrong) {
    const file = await missionSubmission(unit);
    files[`报送/${file.path}`] = await file.bytes();
  }
  return memoryFiles({ ...files, ...names });
}

test("validate writes one marked workbook for each unit with errors, and the messages", async () => {
  const files = await batch();
  const { exit, json } = await runCommand(files, ARGS);
  const view = json as ValidateView;
  expect(exit).toBe(1);
  expect(view.outputs).toEqual([
    "结果/审核意见.xlsx",
    "结果/退回/办公室.xlsx",
    "结果/退回/综合科.xlsx",
    "结果/退回/退回通知.txt",
  ]);
  expect(view.returns.map(({ unit, file, path, errors }) => ({ unit, file, path, errors }))).toEqual([
    { unit: "办公室", file: "办公室.xlsx", path: "退回/办公室.xlsx", errors: 1 },
    { unit: "综合科", file: "综合科.xlsx", path: "退回/综合科.xlsx", errors: 1 },
  ]);
  const bytes = files.contents.get("结果/退回/办公室.xlsx")!;
  const { workbook } = await readWorkbook({ path: "办公室.xlsx", bytes });
  expect(workbook!.sheets.map(({ name }) => name)).toEqual(["动态信息", "统计表", "退回修改单"]);
  const notice = new TextDecoder().decode(files.contents.get("结果/退回/退回通知.txt"));
  expect(notice.split("\n\n").map((text) => text.slice(0, 4))).toEqual(["办公室：", "综合科："]);
});

test("files in a zip are returned, an unreadable one with its list alone, and without --out nothing is written", async () => {
  const [first] = missionUnits();
  const inner = await (await missionSubmission({ ...first!, total: 999 })).bytes();
  const zip = writeZip(
    new Map([
      ["办公室.xlsx", inner],
      ["综合科.xlsx", new TextEncoder().encode("PK\u0003\u0004 cut")],
    ]),
  );
  const files = memoryFiles({ "方案.xlsx": await (await missionPlan()).bytes(), "报送/全部.zip": zip });
  const { json } = await runCommand(files, ARGS);
  const view = json as ValidateView;
  expect(view.returns.map(({ unit, file }) => [unit, file])).toEqual([
    ["办公室", "全部.zip/办公室.xlsx"],
    ["综合科", "全部.zip/综合科.xlsx"],
  ]);
  const { workbook } = await readWorkbook({
    path: "x.xlsx",
    bytes: files.contents.get("结果/退回/综合科.xlsx")!,
  });
  expect(workbook!.sheets.map(({ name }) => name)).toEqual(["退回修改单"]);
  const before = files.contents.size;
  const dry = await runCommand(files, ["validate", "--plan", "方案.xlsx", "报送"]);
  expect([(dry.json as ValidateView).outputs, files.contents.size]).toEqual([[], before]);
});

test("a returned workbook that exists stops the command before anything is written, unless forced", async () => {
  const files = await batch({ "结果/退回/综合科.xlsx": new Uint8Array([1]) });
  await expect(runCommand(files, ARGS)).rejects.toThrow(UsageError);
  expect(files.contents.has("结果/审核意见.xlsx")).toBe(false);
  await runCommand(files, [...ARGS, "--force"]);
  expect(files.contents.get("结果/退回/综合科.xlsx")!.length).toBeGreaterThan(1);
});

test("the same batch gives the same returned bytes", async () => {
  const [one, two] = [await batch(), await batch()];
  for (const files of [one, two]) await runCommand(files, ARGS);
  expect(one.contents.get("结果/退回/办公室.xlsx")).toEqual(two.contents.get("结果/退回/办公室.xlsx"));
});

test("issue writes a blank for each unit, by form on demand, and never over a file", async () => {
  const files = await batch();
  const { exit, json } = await runCommand(files, ["issue", "--plan", "方案.xlsx", "--out", "下发"]);
  const view = json as IssueView;
  expect([exit, view.ok, view.outputs.length]).toEqual([0, true, 12]);
  expect(view.issued[0]).toEqual({
    unit: "办公室",
    forms: ["动态信息", "信息工作统计表"],
    path: "办公室.xlsx",
  });
  for (const path of view.outputs) expect(files.contents.has(path)).toBe(true);
  const byForm = await runCommand(files, ["issue", "--plan", "方案.xlsx", "--out", "空表", "--by", "form"]);
  expect((byForm.json as IssueView).outputs).toEqual(["空表/动态信息.xlsx", "空表/信息工作统计表.xlsx"]);
  await expect(runCommand(files, ["issue", "--plan", "方案.xlsx", "--out", "下发"])).rejects.toThrow(
    UsageError,
  );
  await expect(
    runCommand(files, ["issue", "--plan", "方案.xlsx", "--out", "x", "--by", "day"]),
  ).rejects.toThrow(UsageError);
});

test("a plan of which no form compiles issues nothing: exit 2", async () => {
  const files = await batch();
  const { exit, json } = await runCommand(files, ["issue", "--plan", "报送/办公室.xlsx", "--out", "下发"]);
  expect([exit, (json as IssueView).outputs]).toEqual([2, []]);
  expect((json as IssueView).findings.length).toBeGreaterThan(0);
});
