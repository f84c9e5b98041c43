import { FindingLog } from "../../src/core/collect/finding-log.ts";
import type { Finding } from "../../src/core/finding/finding.ts";
import { message } from "../../src/core/finding/message.ts";
import type { Check, Example } from "../../src/core/validate/check.ts";
import { CHECKS } from "../../src/core/validate/checks/all.ts";
import { patternCheck } from "../../src/core/validate/checks/pattern.ts";
import { primaryKeyCheck } from "../../src/core/validate/checks/primary-key.ts";
import { requiredCheck } from "../../src/core/validate/checks/required.ts";
import { maximumCheck } from "../../src/core/validate/checks/maximum.ts";
import { minimumCheck } from "../../src/core/validate/checks/minimum.ts";
import { uniqueCheck } from "../../src/core/validate/checks/unique.ts";
import { formsOf } from "../../src/core/validate/form-values.ts";
import { cell, field, form, plan, sheet, type CellNote } from "../support/sheets.ts";
import { submissionsOf } from "../support/submissions.ts";

const YEAR = { text: "2021年", kind: "year", from: "2021-01-01", to: "2021-12-31" } as const;

/** Runs one check over a list that holds the example's field between two others. */
function run(
  check: Check,
  example: Omit<Example, "findings" | "cells"> & { cells: readonly CellNote[] },
): Finding[] {
  const tested = field(example.field.name ?? "字段", example.field);
  const used = form("表", [field("前"), tested, field("后")], example.form);
  const one = plan([used], ["甲科"], { period: YEAR });
  const rows = example.cells.map((content) => ["x", content, "y"]);
  const [submission] = submissionsOf("甲科.xlsx", [sheet("表", [["前", tested.name, "后"], ...rows])], one);
  const log = new FindingLog();
  const sent = () => formsOf(submission!);
  for (const values of formsOf(submission!)) check.run(values, { plan: one, log, sent });
  return log.findings();
}

describe.each(CHECKS.map((check, i) => [`${i + 1} ${check.code}`, check] as const))("%s", (_, check) => {
  test.each(check.examples.map((example, i) => [i === 0 ? "passing" : "failing", example] as const))(
    "%s example",
    (_kind, example) => {
      const found = run(check, example);
      expect(found.map((finding) => finding.code)).toEqual(Array(example.findings).fill(check.code));
    },
  );

  test("the failing example fails", () => expect(check.examples[1].findings).toBeGreaterThan(0));
});

test("the bound of a share is said as one", () => {
  const [finding] = run(maximumCheck, { field: { type: "percent", maximum: "1" }, cells: ["101%"] });
  expect(finding!.params).toMatchObject({ found: "101%", expected: "≤ 100%" });
});

test("a text too long to be held against a pattern says so", () => {
  const [finding] = run(patternCheck, { field: { pattern: "x*" }, cells: ["x".repeat(1001), "xx"] });
  expect(finding!.params["expected"]).toMatchObject({ zh: "x*，字数 ≤ 1000" });
});

test("a finding names unit, file, sheet, cell, what stands there and what was expected", () => {
  const [finding] = run(minimumCheck, { field: { type: "number", minimum: "0" }, cells: [1, -3] });
  expect(finding).toMatchObject({
    code: "constraint-error",
    severity: "error",
    location: { unit: "甲科", file: "甲科.xlsx", sheet: "表", cell: "B3", field: "字段" },
    params: { found: "-3", expected: "≥ 0" },
  });
  expect(message(finding!, "zh-CN")).toBe("“字段”填的是“-3”，应为：≥ 0");
});

test("a cell that could not be read is not blank, and one with a default is filled", () => {
  expect(
    run(requiredCheck, {
      field: { type: "integer", required: true },
      cells: ["十二", cell("#N/A", { type: "error" })],
    }),
  ).toEqual([]);
  expect(
    run(requiredCheck, { field: { type: "integer", required: true, blankIsZero: true }, cells: [null] }),
  ).toEqual([]);
});

test("bounds for days", () => {
  const found = run(minimumCheck, {
    field: { type: "date", minimum: "2021-03-01" },
    cells: ["2021-03-01", "2021-02-28"],
  });
  expect(found.map((finding) => finding.params["found"])).toEqual(["2021-02-28"]);
});

test("the number 1 and the text 1 differ, doubles name the first", () => {
  const [finding] = run(uniqueCheck, { field: { unique: true }, cells: ["甲", "乙", "甲"] });
  expect(finding).toMatchObject({
    location: { cell: "B4" },
    params: { other: "B2" },
    related: [{ cell: "B2" }],
  });
});

test("a key of two fields", () => {
  const key = { form: { primaryKey: ["前", "字段"] }, field: {} };
  expect(run(primaryKeyCheck, { ...key, cells: ["一", "二"] })).toEqual([]);
  expect(
    run(primaryKeyCheck, { ...key, cells: ["一", "一"] }).map((finding) => finding.params["found"]),
  ).toEqual(["x 一"]);
});

test("a pattern that is no regular expression is broken, once, and blames the plan", () => {
  const found = run(patternCheck, { field: { pattern: "(" }, cells: ["a", "b"] });
  expect(found).toMatchObject([
    { code: "validate.rule-broken", outcome: "broken", location: { kind: "plan" } },
  ]);
});
