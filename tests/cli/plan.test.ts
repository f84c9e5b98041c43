import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PlanReport } from "../../src/app/plan-view.ts";
import type { ValidateView } from "../../src/app/contract.ts";
import { UsageError } from "../../src/cli/command.ts";
import { openPlan } from "../../src/app/open-plan.ts";
import { rowOut } from "../../src/core/model/sheet-out.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { runCommand } from "../support/cli.ts";
import { quietContext } from "../support/context.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { missionPlan } from "../support/mission.ts";
import { sampleFile } from "../support/sample.ts";
import { withoutPlaces } from "../plan/notation.ts";

const SAMPLES = fileURLToPath(new URL("../../assets/samples/上报表/", import.meta.url));
const encoder = new TextEncoder();

async function run(contents: Readonly<Record<string, Uint8Array>>, ...argv: string[]) {
  const files = memoryFiles(contents);
  const { exit, json, text } = await runCommand(files, ["plan", ...argv]);
  return { files, exit, text, report: json as PlanReport };
}

function brokenPlan(): Promise<Uint8Array> {
  return writeWorkbook([
    { name: "表样", rows: [rowOut(1, ["表名", "类型"]), rowOut(2, ["动态", "明细"])] },
    {
      name: "字段",
      rows: [
        rowOut(1, ["表名", "字段", "类型"]),
        rowOut(2, ["动态", "标题", "文字"]),
        rowOut(3, ["动态", "篇数", "整数"]),
      ],
    },
    { name: "审核公式", rows: [rowOut(1, ["表名", "公式"]), rowOut(2, ["动态", "篇数 >= 字数"])] },
    { name: "指标", rows: [rowOut(1, ["名称", "取数公式"]), rowOut(2, ["条数", "COUNT(动态信息)"])] },
  ]);
}

test("check: a sound plan is exit 0, with its parts counted", async () => {
  const { exit, report } = await run(
    { "方案.xlsx": await (await missionPlan()).bytes() },
    "check",
    "方案.xlsx",
  );
  expect(exit).toBe(0);
  expect(report.ok).toBe(true);
  expect(report.plan).toMatchObject({
    name: "信息工作",
    period: "2021年",
    units: 12,
    rules: 1,
    indicators: 5,
  });
  expect(report.plan!.forms).toEqual([
    { name: "动态信息", kind: "list", fields: 2 },
    { name: "信息工作统计表", kind: "fixed", fields: 5 },
  ]);
});

test("check: each mistake by sheet and cell, exit 1", async () => {
  const { exit, report, text } = await run({ "方案.xlsx": await brokenPlan() }, "check", "方案.xlsx");
  expect(exit).toBe(1);
  const errors = report.findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ sheet, cell }) => `${sheet} ${cell}`).sort()).toEqual([
    "字段 C2",
    "审核公式 B2",
    "指标 B2",
  ]);
  for (const { message } of errors) expect(text).toContain(message);
});

test("check: what holds no form, or no sound JSON, is no plan: exit 2", async () => {
  for (const bytes of [
    encoder.encode("a,b\n1,2\n"),
    encoder.encode('{"resources": ['),
    encoder.encode('{"a":1}'),
  ]) {
    const { exit, report } = await run({ 方案: bytes }, "check", "方案");
    expect([exit, report.plan]).toEqual([2, null]);
    expect(report.findings.some(({ severity }) => severity === "error")).toBe(true);
  }
});

test("convert there and back is the same plan", async () => {
  const { bytes } = sampleFile("方案.xlsx");
  const there = await run({ "方案.xlsx": bytes }, "convert", "方案.xlsx", "--out", "datapackage.json");
  expect([there.exit, there.report.outputs]).toEqual([0, ["datapackage.json"]]);
  const json = there.files.contents.get("datapackage.json")!;
  expect(JSON.parse(new TextDecoder().decode(json))).toMatchObject({ period: "2025年" });
  const back = await run({ "datapackage.json": json }, "convert", "datapackage.json", "--out", "新方案.xlsx");
  const planOf = async (path: string, content: Uint8Array) =>
    withoutPlaces((await openPlan({ path, bytes: content }, quietContext())).plan);
  expect(await planOf("方案.xlsx", back.files.contents.get("新方案.xlsx")!)).toEqual(
    await planOf("方案.xlsx", bytes),
  );
});

test("convert writes nothing over a file, over its source, or from what is no plan", async () => {
  const bytes = await (await missionPlan()).bytes();
  const contents = { "方案.xlsx": bytes, "datapackage.json": encoder.encode("{}") };
  await expect(run(contents, "convert", "方案.xlsx", "--out", "datapackage.json")).rejects.toThrow(
    UsageError,
  );
  await expect(run(contents, "convert", "方案.xlsx", "--out", "方案.xlsx", "--force")).rejects.toThrow(
    UsageError,
  );
  await expect(run(contents, "convert", "方案.xlsx", "--out", "方案.docx")).rejects.toThrow(UsageError);
  const { exit, files } = await run(
    { "a.csv": encoder.encode("a,b\n") },
    "convert",
    "a.csv",
    "--out",
    "b.json",
  );
  expect([exit, files.contents.has("b.json")]).toEqual([2, false]);
});

test("draft: a plan from the sample's workbooks, which they pass without an error", async () => {
  const names = readdirSync(SAMPLES);
  const contents = Object.fromEntries(
    names.map((name) => [`样本/${name}`, sampleFile(`上报表/${name}`).bytes]),
  );
  const { files, exit, report } = await run(contents, "draft", "样本", "--out", "方案.xlsx");
  expect(exit).toBe(0);
  expect(report.plan!.forms).toEqual([
    { name: "服务情况表", kind: "fixed", fields: 12 },
    { name: "阅读活动明细表", kind: "list", fields: 6 },
  ]);
  const { plan } = await openPlan(
    { path: "方案.xlsx", bytes: files.contents.get("方案.xlsx")! },
    quietContext(),
  );
  const types = (at: number) => plan!.forms[at]!.fields.map(({ type }) => type[0]).join("");
  // i integer, n number, t text, d date: as the sample's own plan says.
  expect([types(0), types(1)]).toEqual(["iiiiiiinniii", "ttdtit"]);
  // 古城分馆 wrote a wrong total, so the rule is proposed to be looked at.
  expect(plan!.rules.map(({ formula, severity }) => [formula, severity])).toEqual([
    ["外借总量 = 成人外借 + 少儿外借 + 数字外借", "doubt"],
    ["满意份数 <= 读者满意度问卷回收份数", "error"],
  ]);
  expect(report.findings.find(({ code }) => code === "plan.draft-sum-broken")!.message).toContain(
    "古城分馆.xlsx",
  );
  const { exit: passed, json } = await runCommand(files, ["validate", "--plan", "方案.xlsx", "样本"]);
  const view = json as ValidateView;
  expect(view.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(passed).toBe(0);
  expect(view.units.received).toHaveLength(11);
  expect(view.units.missing).toEqual([]);
});

test("draft: an unreadable sample is a finding, the others go on; none at all is exit 2 and no file", async () => {
  const good = sampleFile("上报表/城东分馆.xlsx").bytes;
  const some = await run(
    { "a.xlsx": good, "b.xlsx": good.slice(0, 900) },
    "draft",
    "a.xlsx",
    "b.xlsx",
    "--out",
    "p.xlsx",
  );
  expect(some.exit).toBe(1);
  expect(some.files.contents.has("p.xlsx")).toBe(true);
  expect(some.report.findings.some(({ file, severity }) => file === "b.xlsx" && severity === "error")).toBe(
    true,
  );
  const none = await run({ "b.xlsx": good.slice(0, 900) }, "draft", "b.xlsx", "--out", "p.xlsx");
  expect([none.exit, none.files.contents.has("p.xlsx")]).toEqual([2, false]);
});

test("plan without or with an unknown word after it is wrong usage", async () => {
  await expect(async () => run({})).rejects.toThrow(UsageError);
  await expect(async () => run({}, "delete", "方案.xlsx")).rejects.toThrow(UsageError);
});
