import { Session } from "../../src/app/session/session.ts";
import { quietContext } from "../support/context.ts";
import { inputFile } from "../support/memory-files.ts";
import { missionSubmission, missionUnits } from "../support/mission.ts";
import { consolidated } from "../support/sessions.ts";

test("the task file carries decisions and figures into the next month", async () => {
  const session = await consolidated();
  session.correct({
    unit: "办公室",
    form: "信息工作统计表",
    position: "公开文件信息",
    from: "7",
    to: "8",
    ground: "电话",
    person: "王五",
    date: "2022-01-05",
  });
  await session.consolidate();
  const bytes = session.taskBytes(true);
  const next = new Session(quietContext());
  await next.openTask(inputFile("任务包", bytes));
  const view = next.view("zh-CN");
  expect(view.task).toEqual({ periods: ["2021年"] });
  expect(view.plan).toMatchObject({ name: "信息工作", forms: 2 });
  next.editPlan({ kind: "setting", item: "报告期", text: "2022年" });
  await next.addSubmissions([await missionSubmission(missionUnits()[0]!)]);
  await next.consolidate();
  expect(next.view("zh-CN").corrections).toMatchObject([{ own: true, state: "applied" }]);
  expect(next.view("zh-CN").plan!.period).toBe("2022年");
});
