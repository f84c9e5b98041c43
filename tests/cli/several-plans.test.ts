import type { FillView } from "../../src/app/contract.ts";
import { runCommand } from "../support/cli.ts";
import { docx, p } from "../support/docx.ts";
import { memoryFiles } from "../support/memory-files.ts";

/** Figures whose indicators are numbered 1, 2, … as plans often number theirs. */
const numbered = (plan: string, ...lines: readonly string[]) =>
  new TextEncoder().encode(
    JSON.stringify({
      plan,
      period: "2026年",
      asOf: "",
      indicators: lines.map((line, at) => {
        const [name, unit, value] = line.split(" ");
        return { code: String(at + 1), name, unit, value, formula: "", trace: [] };
      }),
    }),
  );

const files = () =>
  memoryFiles({
    "信息.json": numbered("信息", "报送信息 条 312", "办理信件 件 48"),
    "招商.json": numbered("招商", "签约项目 个 27", "办理信件 件 51"),
    "稿.docx": docx([p("报送信息X余条，签约项目X个，{{招商!办理信件}}件。")]),
  });

async function fill(on: ReturnType<typeof files>, draft: string, out: string, ...figures: readonly string[]) {
  const given = figures.flatMap((name) => ["--figures", name]);
  const { exit, json } = await runCommand(on, ["fill", ...given, "--draft", draft, "--out", out]);
  return { exit, view: json as FillView };
}

test("a name that only one of several plans has is found, whatever the numbers of their indicators", async () => {
  const on = files();
  const { exit, view } = await fill(on, "稿.docx", "报告.docx", "信息.json", "招商.json");
  expect(view.placeholders.map(({ binding, written }) => [binding, written])).toEqual([
    ["sure", "300余条"],
    ["sure", "27个"],
    ["sure", "51件"],
  ]);
  expect(exit).toBe(0);
});

test("a report that was filled from two plans is refreshed by one of them: the other's figures are told", async () => {
  const on = files();
  await fill(on, "稿.docx", "报告.docx", "信息.json", "招商.json");
  const { exit, view } = await fill(on, "报告.docx", "再.docx", "招商.json");
  expect(view.changes).toMatchObject([{ old: "300余条", state: "broken" }]);
  expect(exit).toBe(1);
  expect(on.contents.get("再.docx")).toEqual(on.contents.get("报告.docx"));
});
