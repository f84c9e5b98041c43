import { resubmittedFiles } from "../../src/taskpane/session/resubmitted.ts";

test("only units that sent a form again, each with all its files", () => {
  const entry = (
    unit: string,
    status: "received" | "resubmitted" | "supplemented",
    files: readonly string[],
  ) => ({
    unit,
    status,
    files,
    missingForms: [],
  });
  const roster = [
    entry("甲", "received", ["甲.xlsx"]),
    entry("乙", "resubmitted", ["乙.xlsx", "乙（重报）.xlsx"]),
    entry("丙", "supplemented", ["丙1.xlsx", "丙2.xlsx"]),
    // One file that holds the form twice has no other file to compare with.
    entry("丁", "resubmitted", ["丁.xlsx"]),
  ];
  expect(resubmittedFiles(roster)).toEqual([
    { unit: "乙", file: "乙.xlsx" },
    { unit: "乙", file: "乙（重报）.xlsx" },
  ]);
});
