import fc from "fast-check";
import { viewOfFinding } from "../../src/core/finding/message.ts";
import { dataPackageFromPlan } from "../../src/core/plan/data-package-from-plan.ts";
import { itemsFromText, textFromItems } from "../../src/core/plan/list-text.ts";
import { planFromDataPackage } from "../../src/core/plan/plan-from-data-package.ts";
import { planFromWorkbook } from "../../src/core/plan/plan-from-workbook.ts";
import { workbookSheetsFromPlan } from "../../src/core/plan/workbook-from-plan.ts";
import { arbitraryPlan } from "./arbitrary-plan.ts";
import { withoutPlaces, workbookFromSheetsOut } from "./notation.ts";

const throughJson = (json: unknown) => JSON.parse(JSON.stringify(json)) as unknown;

test("workbook form and JSON form say the same plan", () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const read = planFromWorkbook(workbookFromSheetsOut(workbookSheetsFromPlan(plan)), {
        path: "方案.xlsx",
      });
      expect(withoutPlaces(read.plan)).toEqual(withoutPlaces(plan));
      const json = throughJson(dataPackageFromPlan(plan));
      const again = planFromDataPackage(json, { path: "datapackage.json" });
      expect(withoutPlaces(again.plan)).toEqual(withoutPlaces(plan));
      expect(throughJson(dataPackageFromPlan(again.plan!))).toEqual(json);
    }),
    { numRuns: 150 },
  );
});

test("a list survives its cell, whatever its items hold", () => {
  const item = fc
    .string({ unit: fc.constantFrom("甲", "，", "、", '"', "a", " ", ";"), minLength: 1, maxLength: 6 })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(fc.uniqueArray(item), (items) => {
      expect(itemsFromText(textFromItems(items))).toEqual(items);
    }),
  );
});

test("a descriptor of the standard is read: types, constraints, missing values, dialect", () => {
  const { plan, findings } = planFromDataPackage(
    {
      name: "news",
      resources: [
        {
          name: "动态信息",
          data: [],
          dialect: { headerRows: [2, 3], sheetName: "动态" },
          schema: {
            missingValues: ["", "-", { value: "无", label: "没有" }],
            primaryKey: "编号",
            fields: [
              {
                name: "编号",
                type: "string",
                constraints: { required: true, unique: true, pattern: "[A-Z]\\d+" },
              },
              {
                name: "数量",
                type: "integer",
                constraints: { minimum: 0, maximum: "1000" },
                blankIsZero: true,
              },
              { name: "率", type: "number", percent: true },
              { name: "日期", type: "date", format: "%Y-%m-%d", missingValues: ["/"] },
              { name: "栏目", constraints: { enum: ["要闻", "其他,未分类"] } },
            ],
          },
        },
      ],
      indicators: [{ name: "数量" }],
    },
    { path: "datapackage.json" },
  );
  expect(findings).toEqual([]);
  expect(plan).toMatchObject({ name: "news", units: [] });
  expect(plan!.forms[0]).toMatchObject({
    kind: "list",
    sheetName: "动态",
    headerRows: { first: 2, last: 3 },
    primaryKey: ["编号"],
    fields: [
      { type: "text", required: true, unique: true, pattern: "[A-Z]\\d+", missingValues: ["-", "无"] },
      { type: "integer", minimum: "0", maximum: "1000", blankIsZero: true },
      { type: "percent", aggregation: "none" },
      { type: "date", pattern: "%Y-%m-%d", missingValues: ["/"] },
      { type: "text", options: ["要闻", "其他,未分类"] },
    ],
  });
});

test("what the standard says beside the plan survives the workbook form", () => {
  const descriptor = {
    $schema: "urn:yutiao:profile:plan:1.0",
    title: "信息统计",
    licenses: [{ name: "CC0-1.0" }],
    units: [{ code: "01", name: "能源科", address: "一号楼" }],
    resources: [
      {
        name: "动态信息",
        kind: "list",
        path: "news.csv",
        dialect: { delimiter: ";" },
        schema: {
          fieldsMatch: "subset",
          foreignKeys: [{ fields: "栏目", reference: { resource: "", fields: "年份" } }],
          fields: [
            {
              name: "栏目",
              type: "string",
              title: "栏目名称",
              constraints: { required: true, minLength: 2 },
            },
            { name: "年份", type: "year" },
          ],
        },
      },
    ],
  };
  const { plan } = planFromDataPackage(descriptor, { path: "datapackage.json" });
  const sheets = workbookFromSheetsOut(workbookSheetsFromPlan(plan!));
  const again = planFromWorkbook(sheets, { path: "方案.xlsx" });
  expect(again.findings).toEqual([]);
  expect(throughJson(dataPackageFromPlan(again.plan!))).toEqual(descriptor);
});

test.each<[string, unknown, string[]]>([
  ["null", null, ["plan.json-invalid ", "plan.no-form "]],
  ["a list", [], ["plan.json-invalid ", "plan.no-form "]],
  ["resources that are no list", { resources: {} }, ["plan.json-invalid /resources", "plan.no-form "]],
  [
    "a resource without fields",
    { resources: [{ name: "甲" }] },
    ["plan.form-empty /resources/0/name", "plan.no-form "],
  ],
  [
    "an unknown type",
    { resources: [{ name: "甲", schema: { fields: [{ name: "乙", type: "geopoint" }] } }] },
    ["plan.json-invalid /resources/0/schema/fields/0/type"],
  ],
  [
    "a field that is a text",
    { resources: [{ name: "甲", schema: { fields: ["乙", { name: "丙" }] } }] },
    ["plan.json-invalid /resources/0/schema/fields/0"],
  ],
  [
    "an object for a text",
    { resources: [{ name: "甲", schema: { fields: [{ name: "乙" }] } }], rules: [{ formula: {} }] },
    ["plan.json-invalid /rules/0/formula", "plan.value-missing /rules/0/formula"],
  ],
])("%s is a finding with its pointer", (_, json, expected) => {
  const { findings } = planFromDataPackage(json, { path: "datapackage.json" });
  expect(findings.map((finding) => `${finding.code} ${viewOfFinding(finding, "en").field ?? ""}`)).toEqual(
    expected,
  );
});

test("keys that reach for a prototype are plain keys", () => {
  const json: unknown = JSON.parse(
    '{"__proto__": {"polluted": 1}, "resources": [{"name": "constructor", "schema": {"fields": [{"name": "__proto__"}]}}]}',
  );
  const { plan } = planFromDataPackage(json, { path: "datapackage.json" });
  expect(plan!.forms[0]!.fields[0]!.name).toBe("__proto__");
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});
