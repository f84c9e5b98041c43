import fc from "fast-check";
import { figuresJson } from "../../src/core/figures/figures-json.ts";
import type { FigureSet } from "../../src/core/model/figure.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import { openZip } from "../../src/core/package/zip.ts";
import { writeZip } from "../../src/core/package/zip-write.ts";
import { partsFromTask } from "../../src/core/task/parts-from-task.ts";
import { taskFromParts } from "../../src/core/task/task-from-parts.ts";
import { EMPTY_TASK, planWithTask, type TaskParts } from "../../src/core/task/task-parts.ts";
import { arbitraryPlan } from "../plan/arbitrary-plan.ts";
import { withoutPlaces } from "../plan/notation.ts";
import { indicatorNamed } from "../support/binding-cases.ts";
import { plan } from "../support/sheets.ts";

const open = (bytes: Uint8Array) => partsFromTask({ path: "任务.zip", bytes });
const encoder = new TextEncoder();
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("", "监测X条", "__proto__", "\ud800", "</json>"),
);
const source = { kind: "plan" } as const;

const figure = fc
  .record({
    name: fc.constantFrom("甲", "乙"),
    digits: fc.bigInt(-(10n ** 20n), 10n ** 20n),
    scale: fc.nat(6),
    unit: fc.constantFrom("条", "万元", "%", ""),
  })
  .map(({ name, digits, scale, unit }): FigureSet["figures"][number] => ({
    indicator: indicatorNamed(name, unit, { formula: "COUNT(动态)" }),
    value: new Decimal(digits.toString()).times(new Decimal(10).pow(-scale)),
    phrase: null,
    completeness: { complete: false, expected: ["a", "b"], missing: ["b"], excluded: 2 },
    provenance: {
      formula: "COUNT(动态)",
      trace: [{ unit: "a", file: "a.xlsx", sheet: "表", row: 3, value: "1" }],
    },
    groups: [],
  }));
const figureSet: fc.Arbitrary<FigureSet> = fc.record({
  plan: text,
  period: fc.constantFrom("2021年", "2022年"),
  asOf: fc.constantFrom(null, "2021-12-31"),
  figures: fc.array(figure, { maxLength: 3 }),
  files: fc.constant([{ path: "a.xlsx", size: 9, sha256: "ab" }]),
});

const arbitraryParts: fc.Arbitrary<TaskParts> = fc.record({
  plan: fc.option(arbitraryPlan),
  mappings: fc.array(fc.record({ unit: text, form: text, label: text, field: text }), { maxLength: 3 }),
  bindings: fc.array(
    fc.record(
      { clause: text, slot: text, indicator: fc.option(text), style: fc.constantFrom("jin", "yu") },
      { requiredKeys: ["clause", "slot", "indicator"] },
    ),
    { maxLength: 3 },
  ),
  corrections: fc.array(
    fc.record({
      unit: text,
      form: text,
      position: text,
      from: text,
      to: text,
      ground: text,
      person: text,
      date: text,
      source: fc.constant(source),
    }),
    { maxLength: 3 },
  ),
  explanations: fc.array(
    fc.record({ unit: text, file: text, rule: text, sheet: text, cell: text, value: text, text }),
    { maxLength: 3 },
  ),
  given: fc.array(
    fc.record(
      { indicator: text, text, unit: text, person: text, ground: text, period: text },
      { requiredKeys: ["indicator", "text", "unit", "person", "ground"] },
    ),
    { maxLength: 3 },
  ),
  figures: fc.array(figureSet, { maxLength: 12 }),
  sentences: fc.array(
    fc.record({ report: text, paragraph: text, indicator: text, value: text, written: text, sentence: text }),
    { maxLength: 3 },
  ),
  seals: fc.array(
    fc
      .record({
        report: text,
        date: text,
        signer: text,
        before: text,
        written: text,
        value: text,
        after: text,
      })
      .map(({ report, date, signer, before, written, value, after }) => ({
        report,
        textSha256: "0a".repeat(32),
        date,
        signer,
        figures: [
          {
            ...{ indicator: "甲", name: "甲", paragraph: "body/1", written, value },
            sentence: before + written + after,
            at: before.length,
          },
        ],
      })),
    { maxLength: 2 },
  ),
});

test("what was saved is what is opened, and saving it again gives the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryParts, async (parts) => {
      const bytes = taskFromParts(parts);
      const { parts: opened } = await open(bytes);
      const { plan: savedPlan, figures: savedFigures, ...saved } = parts;
      const { plan: openedPlan, figures: openedFigures, ...rest } = opened!;
      expect(rest).toEqual(saved);
      expect(withoutPlaces(openedPlan)).toEqual(withoutPlaces(savedPlan));
      expect(openedFigures.map(figuresJson)).toEqual(savedFigures.map(figuresJson));
      expect(taskFromParts(opened!)).toEqual(bytes);
    }),
    { numRuns: 120 },
  );
});

test("an empty task is a task", async () => {
  const { parts, findings } = await open(taskFromParts(EMPTY_TASK));
  expect([parts, findings]).toEqual([EMPTY_TASK, []]);
});

function zipOf(entries: Readonly<Record<string, unknown>>): Uint8Array {
  const manifest = { "yutiao-task.json": { format: "yutiao-task", version: 1 } };
  const files = Object.entries({ ...manifest, ...entries });
  return writeZip(
    new Map(
      files.map(([name, json]) => [
        name,
        encoder.encode(typeof json === "string" ? json : JSON.stringify(json)),
      ]),
    ),
  );
}

const BINDING = { clause: "监测信息", slot: "X条", indicator: "JC" };

test.each([
  ["not a zip", encoder.encode("PK? no"), "file.damaged"],
  ["nothing", new Uint8Array(0), "file.damaged"],
  ["another zip", writeZip(new Map([["a.txt", encoder.encode("a")]])), "task.not-a-task"],
  ["another format", zipOf({ "yutiao-task.json": { format: "else", version: 1 } }), "task.not-a-task"],
  ["a list as manifest", zipOf({ "yutiao-task.json": "[]" }), "task.not-a-task"],
  ["a newer version", zipOf({ "yutiao-task.json": { format: "yutiao-task", version: 2 } }), "task.version"],
  ["no version", zipOf({ "yutiao-task.json": { format: "yutiao-task", version: { a: 1 } } }), "task.version"],
])("%s is refused with a finding", async (_, bytes, code) => {
  const { parts, findings } = await open(bytes);
  expect(parts).toBeNull();
  expect(findings.map((finding) => finding.code)).toContain(code);
});

test("a cut or changed file is refused, never half read", async () => {
  const bytes = taskFromParts({ ...EMPTY_TASK, bindings: Array.from({ length: 50 }, () => BINDING) });
  for (const length of [bytes.length - 1, bytes.length >> 1, 30]) {
    expect((await open(bytes.slice(0, length))).parts).toBeNull();
  }
  const { data } = openZip(bytes).entries.find(({ name }) => name === "bindings.json")!;
  const changed = bytes.slice();
  changed[data.byteOffset + (data.length >> 1)]! ^= 0x55;
  const { parts, findings } = await open(changed);
  expect(parts).toBeNull();
  expect(findings.map(({ code }) => code)).toEqual(["file.damaged"]);
});

test("records of another shape are left out one by one, named by their place", async () => {
  const { parts, findings } = await open(
    zipOf({
      "bindings.json": [BINDING, { ...BINDING, slot: 3 }, null, { ...BINDING, indicator: null, extra: [1] }],
      "mappings.json": { unit: "a" },
      "given.json": "[{",
      "explanations.json": [{ unit: null }],
    }),
  );
  expect(parts!.bindings).toEqual([BINDING, { ...BINDING, indicator: null }]);
  expect([parts!.mappings, parts!.given, parts!.explanations]).toEqual([[], [], []]);
  const found = findings
    .filter(({ code }) => code === "task.entry-invalid")
    .map(({ params }) => params["found"]);
  expect(found).toEqual([
    "mappings.json",
    "bindings.json/1",
    "bindings.json/2",
    "explanations.json/0",
    "given.json",
  ]);
});

test("hostile JSON and hostile names change nothing outside", async () => {
  const { parts, findings } = await open(
    zipOf({
      "bindings.json": '[{"clause":"a","slot":"b","indicator":null,"__proto__":{"polluted":1}}]',
      "mappings.json": `${"[".repeat(200_000)}${"]".repeat(200_000)}`,
      "figures/1.json": { indicators: [{ name: 7 }] },
      "datapackage.json": "[]",
      "../../etc/passwd": "x",
    }),
  );
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(parts!.bindings).toEqual([{ clause: "a", slot: "b", indicator: null }]);
  expect(parts!.plan).toBeNull();
  expect(findings.find(({ code }) => code === "task.entry-unknown")!.params["found"]).toBe(
    "../../etc/passwd",
  );
  expect(findings.some(({ code }) => code === "figures.entry-unreadable")).toBe(true);
});

test("a zip that expands beyond measure is refused before it is inflated", async () => {
  const bomb = zipOf({ "bindings.json": `[${" ".repeat(8_000_000)}]` });
  const { parts, findings } = await open(bomb);
  expect([parts, findings.map(({ code }) => code)]).toEqual([null, ["file.ratio-too-high"]]);
});

test("corrections and hand-given figures of the task come on top of the plan's own, once", () => {
  const correction = {
    unit: "a",
    form: "f",
    position: "C7",
    from: "1",
    to: "2",
    ground: "g",
    person: "p",
    date: "",
    source,
  };
  const hand = indicatorNamed("培训", "场", { source: "manual" });
  const base = plan([], [], { corrections: [correction], indicators: [hand, indicatorNamed("条数", "条")] });
  const given = (indicator: string) => ({
    indicator,
    text: "80余场",
    unit: "办公室",
    person: "张三",
    ground: "台账",
  });
  const merged = planWithTask(base, {
    ...EMPTY_TASK,
    corrections: [correction, { ...correction, to: "3" }],
    given: [given(hand.code), given("条数")],
  });
  expect(merged.corrections.map(({ to }) => to)).toEqual(["2", "3"]);
  expect(merged.indicators.map((one) => one.given?.text ?? null)).toEqual(["80余场", null]);
});
