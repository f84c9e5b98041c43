import { Session } from "../../src/app/session/session.ts";
import { quietContext } from "../support/context.ts";
import { filesOfThreeLevels } from "../support/three-levels.ts";

let session: Session;
beforeAll(async () => {
  const { plan, submissions } = await filesOfThreeLevels();
  session = new Session(quietContext());
  await session.setPlan(plan);
  await session.addSubmissions(submissions);
  await session.consolidate();
});

test("the view says which fields can be looked at by 上级, and where a parent differs", () => {
  expect(session.view("zh-CN").rollUps).toEqual([
    {
      form: "来信情况表",
      fields: [
        { name: "收件数", unit: "件", differs: 1 },
        { name: "回复数", unit: "件", differs: 0 },
      ],
    },
    {
      form: "活动明细",
      fields: [
        { name: "", unit: "", differs: 0 },
        { name: "人数", unit: "人", differs: 0 },
      ],
    },
  ]);
});

test("the tree comes in the order of reading, each parent with both numbers and where they stand", () => {
  const lines = session.rollUp({ form: "来信情况表", field: "收件数" });
  expect(lines.map(({ level, unit, own, below, state }) => [level, unit, own, below, state])).toEqual([
    [1, "省局", null, "168", "none"],
    [2, "东市局", "3", "65", "beside"],
    [3, "东一县局", "40", null, "none"],
    [3, "东二县局", "25", null, "none"],
    [2, "西市局", "110", "100", "differs"],
    [3, "西一县局", "100", null, "none"],
    [3, "北县局", null, null, "none"],
  ]);
  const west = lines[4]!;
  expect(west).toMatchObject({ difference: "10", total: "100", counted: false, hasBranches: true });
  expect(west.cells).toEqual([{ file: "西市局.xlsx", sheet: "来信情况表", cell: "B4", value: "110" }]);
  expect(lines.filter(({ missing }) => missing).map(({ unit }) => unit)).toEqual(["省局", "北县局"]);
});

test("without 上级 there is no tree", async () => {
  const { plan, submissions } = await filesOfThreeLevels();
  const flat = new Session(quietContext());
  await flat.setPlan(plan);
  const units = () => flat.view("zh-CN").planDetail!.sheets.find(({ name }) => name === "填报单位")!;
  for (const { id } of units().lines) {
    flat.editPlan({ kind: "set", sheet: "填报单位", line: id, column: "上级", text: "" });
  }
  await flat.addSubmissions(submissions);
  await flat.consolidate();
  expect(flat.view("zh-CN").rollUps).toEqual([]);
});
