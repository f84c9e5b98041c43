import { countBySeverity, filterFindings, placeOf } from "../../src/taskpane/session/finding-filter.ts";
import type { SessionFinding } from "../../src/app/session/session-view.ts";

const finding = (id: number, part: Partial<SessionFinding>): SessionFinding => ({
  id,
  code: "type-error",
  severity: "error",
  title: "类型不符",
  message: "“约60”不是整数",
  ...part,
});

const all = [
  finding(0, { unit: "城东分馆", file: "上报表/城东分馆.xlsx", sheet: "活动明细", cell: "E19" }),
  finding(1, { severity: "doubt", unit: "城西分馆", message: "变动过大" }),
  finding(2, { severity: "note", paragraph: "body/3" }),
];
const ids = (findings: readonly SessionFinding[]) => findings.map(({ id }) => id);
const none = new Set<never>();
const locale = "zh-CN";

test("without a filter everything is shown", () => {
  expect(ids(filterFindings(all, { severities: none, words: "", locale }))).toEqual([0, 1, 2]);
});

test("several severities are shown together", () => {
  expect(ids(filterFindings(all, { severities: new Set(["error", "note"]), words: "", locale }))).toEqual([
    0, 2,
  ]);
});

test("every word must occur, in any field and in any case", () => {
  expect(ids(filterFindings(all, { severities: none, words: "城东 e19", locale }))).toEqual([0]);
  expect(ids(filterFindings(all, { severities: none, words: "城东 变动", locale }))).toEqual([]);
});

test("a place in a text is found by what is shown", () => {
  expect(ids(filterFindings(all, { severities: none, words: "第3段", locale }))).toEqual([2]);
});

test("a place is a sheet and cell, a paragraph, or the file's name", () => {
  expect(placeOf(all[0]!, locale)).toBe("活动明细!E19");
  expect(placeOf(all[2]!, locale)).toBe("正文第3段");
  expect(placeOf(all[2]!, "en")).toBe("Body, paragraph 3");
  expect(placeOf(finding(3, { file: "上报表/城东分馆.xlsx" }), locale)).toBe("城东分馆.xlsx");
  expect(placeOf(finding(4, {}), locale)).toBe("");
});

test("counts cover all three severities", () => {
  expect(countBySeverity(all)).toEqual({ error: 1, doubt: 1, note: 1 });
  expect(countBySeverity([])).toEqual({ error: 0, doubt: 0, note: 0 });
});
