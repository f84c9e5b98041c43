import type { CompileView } from "../../src/app/contract.ts";
import { UsageError } from "../../src/cli/command.ts";
import { writeZip } from "../../src/core/package/zip-write.ts";
import { partsFromTask } from "../../src/core/task/parts-from-task.ts";
import { taskFromParts } from "../../src/core/task/task-from-parts.ts";
import { EMPTY_TASK } from "../../src/core/task/task-parts.ts";
import { rowOut } from "../../src/core/model/sheet-out.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { runCommand } from "../support/cli.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { docxWithCutRuns, missionPlan, missionSubmission, missionUnits } from "../support/mission.ts";

const TASK = "任务.zip";
const ARGS = [
  "compile",
  "--plan",
  "方案.xlsx",
  "--draft",
  "文稿.docx",
  "--out",
  "结果",
  "--force",
  "--task",
  TASK,
  "报送",
];
const encoder = new TextEncoder();
const DRAFT = ["一年来，门户网站发布工作动态信息X余条，全年报送稿件X篇。"];
const CHOICE = [{ clause: "全年报送稿件X篇", slot: "X篇", indicator: "CY" }];

async function batch(extra: Readonly<Record<string, Uint8Array>> = {}) {
  const files: Record<string, Uint8Array> = {
    "方案.xlsx": await (await missionPlan()).bytes(),
    "文稿.docx": docxWithCutRuns(DRAFT, 7),
    "选择.json": encoder.encode(JSON.stringify(CHOICE)),
  };
  for (const unit of missionUnits().slice(0, 2)) {
    const file = await missionSubmission(unit);
    files[`报送/${file.path}`] = await file.bytes();
  }
  return memoryFiles({ ...files, ...extra });
}

const open = (bytes: Uint8Array) => partsFromTask({ path: TASK, bytes });

test("the first run makes the task file, the next one works on from it with the same result", async () => {
  const files = await batch();
  await runCommand(files, [...ARGS, "--bindings", "选择.json"]);
  const first = files.contents.get(TASK)!;
  const report = files.contents.get("结果/文稿-已填.docx");
  const { parts } = await open(first);
  expect(parts!.plan!.name).toBe("信息工作");
  expect(parts!.bindings).toEqual(CHOICE);
  expect(parts!.figures.map(({ period }) => period)).toEqual(["2021年"]);
  expect(parts!.sentences.map(({ report: name, indicator, written }) => [name, indicator, written])).toEqual([
    ["文稿.docx", "DT", "40余条"],
    ["文稿.docx", "CY", "1篇"],
  ]);
  expect(parts!.sentences[1]!.sentence).toBe("一年来，门户网站发布工作动态信息40余条，全年报送稿件1篇。");

  const other = await batch({ [TASK]: first });
  const { json } = await runCommand(other, ARGS);
  expect((json as CompileView).placeholders[1]).toMatchObject({ indicator: "CY", written: "1篇" });
  expect((json as CompileView).outputs).toContain(TASK);
  expect(other.contents.get("结果/文稿-已填.docx")).toEqual(report);
  expect(other.contents.get(TASK)).toEqual(first);
});

test("a renamed column that was accepted for a unit is read", async () => {
  const book = await writeWorkbook([
    {
      name: "动态信息",
      rows: [
        rowOut(1, ["填报单位：办公室"]),
        rowOut(2, ["稿件题目", "日期"]),
        rowOut(3, ["一", "2021-06-01"]),
      ],
    },
  ]);
  const task = taskFromParts({
    ...EMPTY_TASK,
    mappings: [{ unit: "办公室", form: "动态信息", label: "稿件题目", field: "标题" }],
  });
  const run = async (extra: Readonly<Record<string, Uint8Array>>) => {
    const { json } = await runCommand(await batch({ "报送/办公室.xlsx": book, ...extra }), ARGS);
    const { findings } = json as CompileView;
    return findings.filter(({ code, unit }) => code === "missing-label" && unit === "办公室").length;
  };
  expect([await run({}), await run({ [TASK]: task })]).toEqual([1, 0]);
});

test("a file that is no task file is refused and stays as it is: exit 2, nothing written", async () => {
  for (const bytes of [encoder.encode("PK"), writeZip(new Map([["a.txt", encoder.encode("a")]]))]) {
    const files = await batch({ [TASK]: bytes });
    const { exit, json } = await runCommand(files, ARGS);
    expect(exit).toBe(2);
    expect((json as CompileView).findings).toHaveLength(1);
    expect(files.contents.get(TASK)).toBe(bytes);
    expect(files.contents.has("结果/汇总表.xlsx")).toBe(false);
  }
});

test("a task file with unreadable records is used as far as it goes and not written over", async () => {
  const bytes = writeZip(
    new Map([
      ["yutiao-task.json", encoder.encode('{"format":"yutiao-task","version":1}')],
      ["bindings.json", encoder.encode(JSON.stringify([...CHOICE, { clause: 1 }]))],
    ]),
  );
  const files = await batch({ [TASK]: bytes });
  const { exit, json } = await runCommand(files, ARGS);
  expect(exit).toBe(1);
  expect((json as CompileView).placeholders[1]!.written).toBe("1篇");
  expect(files.contents.get(TASK)).toBe(bytes);
});

test("the task file is none of the sources", async () => {
  const files = await batch();
  const argv = ARGS.map((one) => (one === TASK ? "文稿.docx" : one));
  await expect(runCommand(files, argv)).rejects.toThrow(UsageError);
});

test("a hand-given figure that the plan still says as last year did is a doubt, and does not stop the work", async () => {
  const planOf = (period: string, ground: string) =>
    writeWorkbook([
      { name: "方案", rows: [rowOut(1, ["项目", "内容"]), rowOut(2, ["报告期", period])] },
      { name: "表样", rows: [rowOut(1, ["表名"]), rowOut(2, ["动态信息"])] },
      { name: "字段", rows: [rowOut(1, ["表名", "字段"]), rowOut(2, ["动态信息", "标题"])] },
      {
        name: "指标",
        rows: [
          rowOut(1, ["代码", "名称", "计量单位", "来源", "数值", "提供单位", "提供人", "依据"]),
          rowOut(2, ["HY", "会议", "场", "手工", "80余场", "办公室", "李四", ground]),
        ],
      },
    ]);
  const run = async (period: string, ground: string, task?: Uint8Array) => {
    const files = await batch({
      "方案.xlsx": await planOf(period, ground),
      ...(task ? { [TASK]: task } : {}),
    });
    const { json } = await runCommand(files, ARGS);
    const carried = (json as CompileView).findings.filter(({ code }) => code === "task.given-carried");
    return { carried, task: files.contents.get(TASK)! };
  };
  const last = await run("2020年", "会议登记");
  expect(last.carried).toEqual([]);
  const now = await run("2021年", "会议登记", last.task);
  expect(now.carried).toMatchObject([{ severity: "doubt", sheet: "指标", cell: "B2", found: "80余场" }]);
  expect((await run("2021年", "2021年会议登记", last.task)).carried).toEqual([]);
});
