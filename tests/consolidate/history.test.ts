import { earlierThisYear, previousPeriod, sameLastYear } from "../../src/core/consolidate/history.ts";
import type { Period } from "../../src/core/model/period.ts";
import { consolidate } from "../../src/core/consolidate/consolidate.ts";
import { planOf, rosterOf } from "../support/consolidation.ts";

const plan = planOf({});
const { consolidated } = consolidate([], rosterOf(plan, []), plan);
const period = (kind: Period["kind"], from: string, to: string): Period => ({ text: from, kind, from, to });
const past = [
  period("month", "2021-01-01", "2021-01-31"),
  period("month", "2021-02-01", "2021-02-28"),
  period("quarter", "2021-01-01", "2021-03-31"),
  period("month", "2020-12-01", "2020-12-31"),
  period("month", "2020-03-01", "2020-03-31"),
].map((one) => ({ period: one, consolidated }));

test("上期 is the period of the same length right before", () => {
  expect(previousPeriod(period("month", "2021-03-01", "2021-03-31"), past)?.period.from).toBe("2021-02-01");
  expect(previousPeriod(period("month", "2021-01-01", "2021-01-31"), past)?.period.from).toBe("2020-12-01");
  expect(previousPeriod(period("month", "2021-05-01", "2021-05-31"), past)).toBeNull();
});

test("上年同期 is the same length one year before", () => {
  expect(sameLastYear(period("month", "2021-03-01", "2021-03-31"), past)?.period.from).toBe("2020-03-01");
  expect(sameLastYear(period("quarter", "2021-01-01", "2021-03-31"), past)).toBeNull();
});

test("年初至今 needs every day since January 1st", () => {
  expect(
    earlierThisYear(period("month", "2021-03-01", "2021-03-31"), past)?.map((one) => one.period.from),
  ).toEqual(["2021-01-01", "2021-02-01"]);
  expect(
    earlierThisYear(period("quarter", "2021-04-01", "2021-06-30"), past)?.map((one) => one.period.kind),
  ).toEqual(["quarter"]);
  expect(earlierThisYear(period("month", "2021-05-01", "2021-05-31"), past)).toBeNull();
  expect(earlierThisYear(period("month", "2021-01-01", "2021-01-31"), past)).toEqual([]);
});
