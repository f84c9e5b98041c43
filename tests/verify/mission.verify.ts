// The case of a real draft: its blanks are filled with claims that are true of the totals, and nothing else changes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "../../src/app/compile.ts";
import { readDocument } from "../../src/core/document/read-document.ts";
import { contains } from "../../src/core/number/verdict.ts";
import { read } from "../../src/core/number/read.ts";
import { openZip } from "../../src/core/package/zip.ts";
import { quietContext } from "../support/context.ts";
import { docxWithCutRuns, missionPlan, missionSubmission, missionUnits } from "../support/mission.ts";

const SHARED = process.env["YUTIAO_SHARED"];

test.each([1, 2, 3, 4, 5])("the real draft, its runs cut with seed %i", async (seed) => {
  const lines = readFileSync(join(SHARED!, "input/report-draft.txt"), "utf8").split(/\r?\n/);
  const draft = docxWithCutRuns(lines, seed);
  const units = missionUnits();
  const submissions = await Promise.all(units.map(missionSubmission));
  const plan = await missionPlan();
  const result = await compile(
    {
      plan: { path: plan.path, bytes: await plan.bytes() },
      drafts: [{ path: "报告.docx", bytes: draft }],
      submissions,
      related: () => Promise.resolve(null),
      clean: false,
      chosen: [],
    },
    quietContext(),
  );
  const view = result.view("zh-CN", []);
  expect(view.findings.filter((finding) => finding.severity === "error")).toEqual([]);
  const sum = (index: number) => units.reduce((total, unit) => total + unit.cells[index]!, 0);
  const totals = [units.reduce((total, unit) => total + unit.rows, 0), sum(0), sum(1), sum(2), sum(3)];
  expect(view.placeholders.map((one) => [one.text, one.binding, one.indicator, one.value])).toEqual([
    ["X余条", "sure", "DT", String(totals[0])],
    ["X余条", "sure", "JC", String(totals[1])],
    ["X余条", "sure", "GK", String(totals[2])],
    ["X余条", "sure", "HF", String(totals[3])],
    ["X余篇", "sure", "CY", String(totals[4])],
  ]);
  view.placeholders.forEach((one, index) => {
    expect(contains(read(one.written!)!, totals[index]!)).toBe(true);
  });
  expect(result.exit).toBe(0);

  const report = result.outputs.find((output) => output.path.endsWith(".docx"))!.bytes;
  const filled = (await readDocument({ path: "r.docx", bytes: report })).document!.paragraphs;
  expect(filled.length).toBe(lines.length);
  lines.forEach((line, index) => {
    const own = view.placeholders.filter((one) => one.paragraph === filled[index]!.id);
    let expected = "";
    let at = 0;
    for (const one of own) {
      expected += line.slice(at, one.start) + one.written!;
      at = one.end;
    }
    expect(filled[index]!.text).toBe(expected + line.slice(at));
  });
  expect(
    filled
      .map((paragraph) => paragraph.text)
      .join("")
      .match(/XX市/g),
  ).toHaveLength(2);
  const partsOf = (bytes: Uint8Array) =>
    openZip(bytes)
      .entries.filter(({ name }) => name !== "word/document.xml")
      .map(({ name, crc, size }) => [name, crc, size]);
  expect(partsOf(report)).toEqual(partsOf(draft));
});
