import { zipSync } from "fflate";
import { openPlan } from "../../src/app/open-plan.ts";
import { readBatch } from "../../src/app/read-batch.ts";
import type { InputFile } from "../../src/ports/files.ts";
import { quietContext } from "../support/context.ts";
import { missionPlan, missionSubmission, missionUnits } from "../support/mission.ts";

test("files inside a zip are counted one by one, and what is done never grows less", async () => {
  const context = quietContext();
  const plan = await missionPlan();
  const { plan: opened } = await openPlan({ path: plan.path, bytes: await plan.bytes() }, context);
  const [, alone, ...zipped] = await Promise.all(missionUnits().slice(0, 5).map(missionSubmission));
  const inner = zipSync({ "深.xlsx": await zipped[2]!.bytes() });
  const bytes = zipSync({
    "甲.xlsx": await zipped[0]!.bytes(),
    "乙.xlsx": await zipped[1]!.bytes(),
    "丙.zip": inner,
  });
  const zip: InputFile = { path: "报送.zip", size: bytes.length, bytes: () => Promise.resolve(bytes) };
  const read = await readBatch(opened!, [zip, alone!], context);
  expect(read).toHaveLength(4);
  const collected = context.told.filter(({ stage }) => stage === "collect");
  const told = collected.map(({ done, total, item }) => `${done}/${total} ${item}`);
  expect(told).toEqual([
    "0/2 报送.zip",
    "0/4 报送.zip/丙.zip/深.xlsx",
    "1/4 报送.zip/乙.xlsx",
    "2/4 报送.zip/甲.xlsx",
    `3/4 ${alone!.path}`,
    `3/4 ${alone!.path}`,
    "4/4 ",
  ]);
});
