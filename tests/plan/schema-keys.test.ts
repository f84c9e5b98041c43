import { viewOfFinding } from "../../src/core/finding/message.ts";
import { dataPackageFromPlan } from "../../src/core/plan/data-package-from-plan.ts";
import { planFromDataPackage } from "../../src/core/plan/plan-from-data-package.ts";
import { planFromWorkbook } from "../../src/core/plan/plan-from-workbook.ts";
import { workbookSheetsFromPlan } from "../../src/core/plan/workbook-from-plan.ts";
import { validateSubmission } from "../../src/core/validate/validate-submission.ts";
import { sheet } from "../support/sheets.ts";
import { submissionsOf } from "../support/submissions.ts";
import { withoutPlaces, workbookFromSheetsOut } from "./notation.ts";

const descriptor = {
  $schema: "urn:yutiao:profile:plan:1.0",
  title: "信息统计",
  resources: [
    {
      name: "动态信息",
      kind: "list",
      schema: {
        fieldsMatch: "equal",
        uniqueKeys: [["标题", "日期"]],
        foreignKeys: [
          { fields: "栏目", reference: { resource: "栏目表", fields: "代码" } },
          { fields: ["上一条"], reference: { fields: ["标题"] } },
        ],
        fields: [
          { name: "标题", type: "string", constraints: { minLength: 2, maxLength: 6 } },
          { name: "日期", type: "date", constraints: { exclusiveMaximum: "2021-12-31" } },
          { name: "栏目", type: "integer" },
          { name: "上一条", type: "string" },
          { name: "字数", type: "number", constraints: { exclusiveMinimum: 0 } },
        ],
      },
      data: [],
    },
    {
      name: "栏目表",
      kind: "list",
      schema: {
        fields: [
          { name: "代码", type: "string" },
          { name: "名称", type: "string" },
        ],
      },
      data: [
        ["代码", "名称"],
        ["1", "要闻"],
        [2, "公告"],
      ],
    },
  ],
};

const throughJson = (json: unknown) => JSON.parse(JSON.stringify(json)) as unknown;

test("both forms of the plan carry them and say the same", () => {
  const { plan, findings } = planFromDataPackage(descriptor, { path: "datapackage.json" });
  expect(findings).toEqual([]);
  const [form, codes] = plan!.forms;
  expect(form!.standard).toEqual({
    fieldsMatch: "equal",
    uniqueKeys: [["标题", "日期"]],
    foreignKeys: [
      { fields: ["栏目"], form: "栏目表", referenceFields: ["代码"] },
      { fields: ["上一条"], form: "动态信息", referenceFields: ["标题"] },
    ],
    given: [],
  });
  expect(codes!.standard!.given).toEqual([
    ["1", "要闻"],
    ["2", "公告"],
  ]);
  expect(form!.fields[4]!.limits).toMatchObject({ exclusiveMinimum: "0", minLength: null });
  const sheets = workbookFromSheetsOut(workbookSheetsFromPlan(plan!));
  const again = planFromWorkbook(sheets, { path: "方案.xlsx" }).plan!;
  expect(withoutPlaces(again)).toEqual(withoutPlaces(plan));
  expect(throughJson(dataPackageFromPlan(again))).toEqual(descriptor);
});

test("a submission is held against them, with Frictionless's codes", () => {
  const { plan } = planFromDataPackage(descriptor, { path: "datapackage.json" });
  const rows = [
    ["标题", "日期", "栏目", "上一条", "字数", "备注"],
    ["第一条", "2021-07-01", 1, null, 10, "x"],
    ["短", "2021-12-31", 3, "第一条", 0, null],
    ["第一条", "2021-07-01", 2, "没有这条", 5, null],
  ];
  const [submission] = submissionsOf("甲科.xlsx", [sheet("动态信息", rows)], {
    ...plan!,
    units: [{ ...UNIT }],
  });
  const findings = validateSubmission(submission!, plan!, [], [submission!]);
  const seen = findings
    .filter(({ severity }) => severity === "error")
    .map((finding) => {
      const { code, cell, found, expected } = viewOfFinding(finding, "zh-CN");
      return [code, cell, found, expected];
    });
  expect(seen).toEqual([
    ["extra-label", "F1", "备注", undefined],
    ["constraint-error", "E3", "0", "> 0"],
    ["constraint-error", "B3", "2021-12-31", "< 2021-12-31"],
    ["constraint-error", "A3", "短", "字数 ≥ 2、≤ 6"],
    ["unique-error", "A4", "第一条 2021-07-01", "唯一"],
    ["foreign-key", "C3", "3", "栏目表.代码"],
    ["foreign-key", "D4", "没有这条", "动态信息.标题"],
  ]);
});

const UNIT = {
  code: "甲科",
  name: "甲科",
  aliases: [],
  parent: null,
  forms: null,
  contact: "",
  phone: "",
  from: null,
  to: null,
  source: { kind: "plan" },
} as const;

test.each<[string, object, object, string]>([
  [
    "a limit of length on a number",
    {},
    { type: "number", constraints: { minLength: 2 } },
    "plan.json-invalid",
  ],
  ["an exclusive bound on a text", {}, { constraints: { exclusiveMinimum: 2 } }, "plan.json-invalid"],
  ["a length that is no number", {}, { constraints: { maxLength: "many" } }, "plan.json-invalid"],
  ["a digit for a decimal sign", {}, { type: "number", decimalChar: "1" }, "plan.json-invalid"],
  ["one sign for both", {}, { type: "number", decimalChar: ",", groupChar: "," }, "plan.json-invalid"],
  ["no words for 是", {}, { type: "boolean", trueValues: [] }, "plan.json-invalid"],
  ["a date pattern without a year", {}, { type: "date", format: "%d.%m." }, "plan.json-invalid"],
  ["a match of no known kind", { fieldsMatch: "loose" }, {}, "plan.json-invalid"],
  [
    "a reference to a form that is not there",
    { foreignKeys: [{ fields: "乙", reference: { resource: "丙", fields: "乙" } }] },
    {},
    "plan.form-unknown",
  ],
  [
    "a reference to a field that is not there",
    { foreignKeys: [{ fields: "乙", reference: { resource: "", fields: "丙" } }] },
    {},
    "plan.field-unknown",
  ],
  [
    "a reference of two fields to one",
    { foreignKeys: [{ fields: ["乙", "乙"], reference: { fields: ["乙"] } }] },
    {},
    "plan.json-invalid",
  ],
  ["a key over a field that is not there", { uniqueKeys: [["丙"]] }, {}, "plan.field-unknown"],
])("%s is a finding, and nothing is checked by it", (_, schema, field, code) => {
  const json = { resources: [{ name: "甲", schema: { ...schema, fields: [{ name: "乙", ...field }] } }] };
  const { plan, findings } = planFromDataPackage(json, { path: "datapackage.json" });
  expect(findings.map((finding) => finding.code)).toEqual([code]);
  expect(plan!.forms[0]!.fields[0]!.limits).toBeUndefined();
  expect(plan!.forms[0]!.standard?.foreignKeys ?? []).toEqual([]);
});

test("how values are written is read from both forms of the plan, and lost in neither", () => {
  const fields = [
    { name: "金额", type: "number", decimalChar: ",", groupChar: ".", bareNumber: false },
    { name: "合格", type: "boolean", trueValues: ["对"], falseValues: ["错"] },
    { name: "邮箱", type: "string", format: "email" },
    { name: "类别", type: "string", categories: [{ value: "甲", label: "甲类" }, "乙"] },
    {
      name: "日期",
      type: "date",
      format: "%d.%m.%y",
      missingValues: ["", { value: "-9", label: "未知" }, "无"],
    },
  ];
  const json = { title: "甲", resources: [{ name: "甲", schema: { fields } }] };
  const { plan, findings } = planFromDataPackage(json, { path: "datapackage.json" });
  expect(findings).toEqual([]);
  expect(plan!.forms[0]!.fields).toMatchObject([
    { writing: { decimalChar: ",", groupChar: ".", bareNumber: false } },
    { writing: { trueValues: ["对"], falseValues: ["错"] } },
    { writing: { format: "email" } },
    { options: ["甲", "乙"] },
    { pattern: "%d.%m.%y" },
  ]);
  const sheets = workbookFromSheetsOut(workbookSheetsFromPlan(plan!));
  const again = planFromWorkbook(sheets, { path: "方案.xlsx" }).plan!;
  expect(withoutPlaces(again)).toEqual(withoutPlaces(plan));
  expect(throughJson(dataPackageFromPlan(again))).toMatchObject({ resources: [{ schema: { fields } }] });
});
