import { readBatch } from "../../src/app/read-batch.ts";
import { openPlan } from "../../src/app/open-plan.ts";
import { quietContext } from "../support/context.ts";
import { missionPlan, missionSubmission, missionUnits } from "../support/mission.ts";

test("an explanation that was kept counts for the file it names, once however often it was kept", async () => {
  const context = quietContext();
  const plan = await missionPlan();
  const { plan: opened } = await openPlan({ path: plan.path, bytes: await plan.bytes() }, context);
  const files = await Promise.all(missionUnits().slice(0, 2).map(missionSubmission));
  const explanation = {
    unit: "办公室",
    file: "办公室.xlsx",
    rule: "1",
    sheet: "统计表",
    cell: "B8",
    value: "9",
    text: "含补报",
  };
  const confirmed = { mappings: [], explanations: [explanation, { ...explanation }] };
  const read = await readBatch(opened!, files, context, confirmed);
  const counts = read.map(({ stamp, submissions }) => [stamp.path, submissions[0]!.explanations.length]);
  expect(counts).toEqual([
    ["办公室.xlsx", 1],
    ["综合科.xlsx", 0],
  ]);
});
