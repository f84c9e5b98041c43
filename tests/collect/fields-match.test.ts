import { textOfValue } from "../../src/core/collect/corrections.ts";
import { viewOfFinding } from "../../src/core/finding/message.ts";
import type { FieldsMatch } from "../../src/core/model/plan.ts";
import { field, form, plan, sheet } from "../support/sheets.ts";
import { submissionsOf } from "../support/submissions.ts";

const fields = [
  field("标题"),
  field("日期", { type: "date", aliases: ["时间"] }),
  field("篇数（篇）", { type: "integer", measureUnit: "篇" }),
];
const DATA = ["一", "2021-03-05", 1, "二", "三"];

/** What is found of a header, as "severity code cell found → expected". */
function found(fieldsMatch: FieldsMatch | null, header: readonly string[]) {
  const standard = { fieldsMatch, uniqueKeys: [], foreignKeys: [], given: [] };
  const used = plan([form("采用明细", fields, { standard })], ["能源科"]);
  const [submission] = submissionsOf(
    "能源科.xlsx",
    [sheet("采用明细", [header, DATA.slice(0, header.length)])],
    used,
  );
  return submission!.findings
    .filter(({ code }) => code.endsWith("-label") || code === "blank-header" || code.includes("header-"))
    .map((finding) => {
      const { severity, code, cell = "", found = "", expected = "" } = viewOfFinding(finding, "zh-CN");
      return `${severity} ${code} ${cell} ${found} → ${expected}`;
    });
}

const WHOLE = ["标题", "日期", "篇数（篇）"];
const MOVED = ["标题", "篇数（篇）", "日期"];
const MORE = ["备注", ...WHOLE];
const FEWER = ["标题", "篇数（篇）"];

test.each<[FieldsMatch | null, string[], string[]]>([
  ["exact", WHOLE, []],
  ["exact", ["序号", ...WHOLE], []],
  ["exact", ["填报单位", ...WHOLE], []],
  ["exact", ["标题", "时间", "篇数（篇）"], []],
  [
    "exact",
    MOVED,
    ["error incorrect-label B1 篇数（篇） → 日期", "error incorrect-label C1 日期 → 篇数（篇）"],
  ],
  ["exact", ["标题", "栏目", "篇数（篇）"], ["error incorrect-label B1 栏目 → 日期"]],
  [
    "exact",
    ["标题", "日期", "篇数(篇)"],
    [
      "error incorrect-label C1 篇数(篇) → 篇数（篇）",
      "note collect.header-rewritten C1 篇数(篇) → 篇数（篇）",
    ],
  ],
  ["exact", MORE, ["error extra-label A1 备注 → "]],
  [
    "exact",
    ["备注", ...MOVED],
    [
      "error incorrect-label C1 篇数（篇） → 日期",
      "error incorrect-label D1 日期 → 篇数（篇）",
      "error extra-label A1 备注 → ",
    ],
  ],
  ["exact", FEWER, ["error missing-label   → 日期"]],
  [
    "exact",
    ["篇数（篇）", "标题"],
    [
      "error incorrect-label A1 篇数（篇） → 标题",
      "error incorrect-label B1 标题 → 篇数（篇）",
      "error missing-label   → 日期",
    ],
  ],
  ["equal", MOVED, []],
  ["equal", MORE, ["error extra-label A1 备注 → "]],
  ["equal", FEWER, ["error missing-label   → 日期"]],
  ["subset", MOVED, []],
  ["subset", MORE, ["note extra-label A1 备注 → "]],
  ["subset", FEWER, ["error missing-label   → 日期"]],
  ["superset", MOVED, []],
  ["superset", MORE, ["error extra-label A1 备注 → "]],
  ["superset", FEWER, ["note missing-label   → 日期"]],
  ["partial", MOVED, []],
  ["partial", MORE, ["note extra-label A1 备注 → "]],
  ["partial", FEWER, ["note missing-label   → 日期"]],
  [null, MOVED, []],
  [null, MORE, ["note extra-label A1 备注 → "]],
  [null, FEWER, ["error missing-label   → 日期"]],
])("%s: %p", (match, header, expected) => {
  expect(found(match, header)).toEqual(expected);
});

test("a label that may be a renamed field is wrong where no other label is allowed", () => {
  const renamed = ["标题名", "日期", "篇数（篇）"];
  expect(found("superset", renamed)).toEqual([
    "doubt collect.header-drift A1 标题名 → 标题",
    "error extra-label A1 标题名 → ",
    "note missing-label   → 标题",
  ]);
  expect(found(null, renamed)).toEqual([
    "doubt collect.header-drift A1 标题名 → 标题",
    "error missing-label   → 标题",
  ]);
});

test("a header in other rows than the plan says is read, and that is said", () => {
  const used = plan([form("采用明细", fields, { headerRows: { first: 3, last: 3 } })], ["能源科"]);
  const rows = [["采用情况"], WHOLE, DATA.slice(0, 3)];
  const [submission] = submissionsOf("能源科.xlsx", [sheet("采用明细", rows)], used);
  expect(submission!.lists[0]!.records).toHaveLength(1);
  const told = submission!.findings.filter(({ code }) => code === "collect.header-moved");
  expect(told.map(({ params }) => params)).toEqual([{ found: "2", expected: "3" }]);
});

test("a column of data without a label is one column too many", () => {
  const header = [...WHOLE, ""];
  expect(found("equal", header)).toEqual(["error blank-header D2  → "]);
  expect(found("subset", header)).toEqual(["doubt blank-header D2  → "]);
});

test("the columns are read by their labels, wherever they stand", () => {
  const standard = { fieldsMatch: "exact", uniqueKeys: [], foreignKeys: [], given: [] } as const;
  const used = plan([form("采用明细", fields, { standard })], ["能源科"]);
  const [submission] = submissionsOf(
    "能源科.xlsx",
    [sheet("采用明细", [MOVED, ["一", 7, "2021-03-05"]])],
    used,
  );
  expect(submission!.lists[0]!.records[0]!.values.map(textOfValue)).toEqual(["一", "2021-03-05", "7"]);
});
