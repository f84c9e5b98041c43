import { jest } from "@jest/globals";
import type { ReadFile } from "../../src/app/read-batch.ts";
import { MESSES } from "../support/mess/all.ts";
import {
  cleanFile,
  finishBatch,
  notesOf,
  problemsOf,
  readFiles,
  totalsOfUnit,
} from "../support/mess/batch.ts";
import { messPlan } from "../support/mess/mess-plan.ts";
import { totalsOfTruth, trueUnits } from "../support/mess/truth.ts";

jest.setTimeout(60_000);

const UNITS = trueUnits(Number(process.env["MESS_SEED"] ?? 7));
const PLAN = messPlan();
let clean: ReadFile[];

beforeAll(async () => {
  clean = await readFiles(PLAN, UNITS.map(cleanFile));
});

test("the clean batch gives the truth and no finding that asks for anything", async () => {
  const { consolidated, figures, findings } = await finishBatch(PLAN, clean);
  expect(findings.filter((one) => one.severity !== "note")).toEqual([]);
  for (const unit of UNITS) expect(totalsOfUnit(consolidated, unit.name)).toEqual(totalsOfTruth(unit));
  expect(figures.figures.every((figure) => figure.completeness.complete && figure.value !== null)).toBe(true);
});

test("there are kinds enough, each with a name of its own", () => {
  expect(new Set(MESSES.map((mess) => mess.name)).size).toBe(MESSES.length);
  expect(MESSES.length).toBeGreaterThan(40);
});

describe.each(MESSES)("$name", (mess) => {
  test("is said or repaired, and the totals are right", async () => {
    const unit = UNITS[2]!;
    const messed = await mess.apply(unit);
    const plan = messed.plan ?? PLAN;
    const own = await readFiles(plan, messed.files);
    const others = messed.plan
      ? await readFiles(plan, UNITS.filter((one) => one !== unit).map(cleanFile))
      : clean.filter((file) => file.stamp.path !== `${unit.name}.xlsx`);
    const { consolidated, figures, findings } = await finishBatch(plan, [...others, ...own]);
    const files = messed.files.map((file) => file.path);

    expect(problemsOf(findings, unit.name, files)).toEqual([...mess.problems].sort());
    expect(notesOf(findings, unit.name, files)).toEqual(expect.arrayContaining([...(mess.notes ?? [])]));

    const counted = messed.counted === undefined ? unit : messed.counted;
    const truth = totalsOfTruth(counted ?? { ...unit, rows: [], counts: NOTHING });
    expect(totalsOfUnit(consolidated, unit.name)).toEqual(truth);
    for (const other of UNITS.filter((one) => one !== unit)) {
      expect(totalsOfUnit(consolidated, other.name)).toEqual(totalsOfTruth(other));
    }
    const incomplete = figures.figures.filter((figure) => !figure.completeness.complete);
    expect(incomplete.map((figure) => figure.indicator.name)).toEqual(lackingOf(mess, counted));

    const codes = ["采用条数", "采用篇数", "采用金额", "网站条数", "经费"];
    const all = UNITS.map((one) => (one === unit ? truth : totalsOfTruth(one)));
    ["rows", "篇数", "金额", "网站", "经费"].forEach((part, i) => {
      const figure = figures.figures.find((one) => one.indicator.name === codes[i])!;
      const total = all.reduce((sum, totals) => sum + Math.round(Number(totals[part] ?? 0) * 100), 0);
      expect([codes[i], Math.round(figure.value!.toNumber() * 100)]).toEqual([codes[i], total]);
    });
  });
});

/** Where nothing of the unit is counted every figure lacks it. */
function lackingOf(mess: (typeof MESSES)[number], counted: unknown): readonly string[] {
  return mess.lacks ?? (counted === null ? PLAN.indicators.map((one) => one.name) : []);
}

const NOTHING = { 网站: null, 微博: null, 微信: null, 合计: null, 经费: null, 采用篇数: null };
