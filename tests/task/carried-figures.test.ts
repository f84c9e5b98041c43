import { findCarriedFigures } from "../../src/core/task/carried-figures.ts";
import { EMPTY_TASK, planWithTask, type TaskParts } from "../../src/core/task/task-parts.ts";
import { consolidate } from "../../src/core/consolidate/consolidate.ts";
import { computeFigures } from "../../src/core/figures/compute-figures.ts";
import type { FigureSet } from "../../src/core/model/figure.ts";
import type { GivenValue, Plan } from "../../src/core/model/plan.ts";
import { indicatorNamed } from "../support/binding-cases.ts";
import { planOf, rosterOf } from "../support/consolidation.ts";

const GIVEN: GivenValue = { text: "80余场", unit: "办公室", person: "李四", ground: "会议登记" };

/** A plan of one month whose only indicator is given by hand. */
function month(number: number, given: GivenValue | null): Plan {
  const day = `2021-0${number}-01`;
  return planOf({
    period: { text: `2021年${number}月`, kind: "month", from: day, to: day },
    indicators: [indicatorNamed("会议", "场", { source: "manual", given })],
  });
}

const figuresOf = (plan: Plan): FigureSet =>
  computeFigures(consolidate([], rosterOf(plan, []), plan).consolidated, plan, { past: [] }).figures;

/** What is found when this plan is used with this task. */
function found(plan: Plan, task: Partial<TaskParts>) {
  const parts = { ...EMPTY_TASK, ...task };
  return findCarriedFigures(planWithTask(plan, parts), parts).map(({ code, severity, params }) => [
    code,
    severity,
    params["found"],
    params["period"],
  ]);
}

const CARRIED = [["task.given-carried", "doubt", "80余场", "2021年6月"]];
const june = figuresOf(month(6, GIVEN));

test("a figure that the plan says as the period before said it", () => {
  expect(found(month(7, GIVEN), { figures: [june] })).toEqual(CARRIED);
});

test("it stays one while this period's figures stand in the task already", () => {
  const july = figuresOf(month(7, GIVEN));
  expect(found(month(7, GIVEN), { figures: [june, july] })).toEqual(CARRIED);
});

test.each([
  ["another number", { text: "81场" }],
  ["another giver", { person: "王五" }],
  ["another unit that gives it", { unit: "会议处" }],
  ["another ground", { ground: "7月会议登记" }],
])("%s is this period's own", (_, change) => {
  expect(found(month(7, { ...GIVEN, ...change }), { figures: [june] })).toEqual([]);
});

test("an exact number is compared as it was written", () => {
  const exact = { ...GIVEN, text: "1,312" };
  const [[, , text] = []] = found(month(7, exact), { figures: [figuresOf(month(6, exact))] });
  expect(text).toBe("1,312");
});

test("a figure given beside the plan knows its period", () => {
  const given = (period?: string) => [{ indicator: "会议", ...GIVEN, ...(period ? { period } : {}) }];
  expect(found(month(7, null), { given: given("2021年6月") })).toEqual(CARRIED);
  expect(found(month(7, null), { given: given("2021年7月"), figures: [june] })).toEqual([]);
  // Of a task file that did not keep the period yet, the figures tell.
  expect(found(month(7, null), { given: given(), figures: [june] })).toEqual(CARRIED);
  expect(found(month(7, null), { given: given() })).toEqual([]);
});

test("nothing is carried over into an earlier period, without a period, or without a number", () => {
  const july = figuresOf(month(7, GIVEN));
  expect(found(month(6, GIVEN), { figures: [june, july] })).toEqual([]);
  expect(found({ ...month(7, GIVEN), period: null }, { figures: [june] })).toEqual([]);
  expect(found(month(7, { ...GIVEN, text: " " }), { figures: [june] })).toEqual([]);
  expect(found(month(7, GIVEN), {})).toEqual([]);
});
