import fc from "fast-check";
import { settleSubmissions } from "../../src/core/collect/settle.ts";
import { hint, message } from "../../src/core/finding/message.ts";
import type { Plan } from "../../src/core/model/plan.ts";
import type { Submission } from "../../src/core/model/submission.ts";
import { field, form, plan, sheet, unit } from "../support/sheets.ts";
import { submissionsOf } from "../support/submissions.ts";

const FIELDS = [field("编号"), field("篇数", { type: "integer" })];
const keyed = form("采用明细", FIELDS, { primaryKey: ["编号"] });
const plain = form("采用明细", FIELDS);
const fixed = form("统计表", [field("合计", { type: "integer" })], { kind: "fixed" });
const UNITS = ["能源科", "综合科"];

interface FileNote {
  readonly path: string;
  readonly rows?: readonly (readonly [string, number])[];
  readonly on?: string;
  readonly modified?: string;
  readonly sha?: string;
  readonly total?: number;
}

function files(notes: readonly FileNote[], used: Plan): Submission[] {
  return notes.flatMap(({ path, rows, on, modified, sha, total }) => {
    const dated = on === undefined ? [] : [[`填报日期：${on}`]];
    const sheets = [
      ...(rows ? [sheet("采用明细", [...dated, ["编号", "篇数"], ...rows])] : []),
      ...(total === undefined ? [] : [sheet("统计表", [...dated, ["合计", total]])]),
    ];
    return submissionsOf(path, sheets, used, { modified: modified ?? null }, sha);
  });
}

const NONE = { unread: [], unknown: [] };

function settle(
  notes: readonly FileNote[],
  used: Plan = plan([keyed], ["能源科"]),
  other: Parameters<typeof settleSubmissions>[1] = NONE,
) {
  const settled = settleSubmissions(files(notes, used), other, used);
  return {
    ...settled,
    paths: settled.counted.map((one) => one.file.path),
    codes: settled.findings.map((finding) => finding.code).sort(),
    status: settled.roster.entries.map((entry) => `${entry.unit} ${entry.status}`),
  };
}

describe("several files of one unit", () => {
  test("identical bytes count once", () => {
    const rows = [["1", 5]] as const;
    const found = settle([
      { path: "能源科a.xlsx", rows, sha: "x" },
      { path: "能源科b.xlsx", rows, sha: "x" },
    ]);
    expect(found).toMatchObject({ paths: ["能源科a.xlsx"], codes: ["collect.identical-file"] });
    expect(found.roster.duplicate).toEqual(["能源科"]);
  });

  test("the same content saved again counts once", () => {
    const rows = [["1", 5]] as const;
    const found = settle([
      { path: "能源科a.xlsx", rows },
      { path: "能源科b.xlsx", rows },
    ]);
    expect(found).toMatchObject({ paths: ["能源科a.xlsx"], codes: ["collect.same-content"] });
  });

  test("disjoint keys are parts and all count", () => {
    const found = settle([
      { path: "能源科1.xlsx", rows: [["1", 5]] },
      { path: "能源科2.xlsx", rows: [["2", 6]] },
    ]);
    expect(found).toMatchObject({
      paths: ["能源科1.xlsx", "能源科2.xlsx"],
      codes: ["collect.supplement"],
      status: ["能源科 supplemented"],
    });
  });

  test("a common key makes it a re-submission: the later 填报日期 counts, and the difference is listed", () => {
    const found = settle([
      {
        path: "能源科1.xlsx",
        rows: [
          ["1", 86],
          ["2", 1],
        ],
        on: "2021年4月2日",
      },
      {
        path: "能源科2.xlsx",
        rows: [
          ["1", 68],
          ["3", 1],
        ],
        on: "2021年4月1日",
        modified: "2022-01-01T00:00:00Z",
      },
    ]);
    expect(found).toMatchObject({
      paths: ["能源科1.xlsx"],
      codes: ["collect.resubmission"],
      status: ["能源科 resubmitted"],
    });
    expect(found.findings[0]!.params).toMatchObject({
      evidence: "填报日期",
      count: 3,
      differences: { zh: "1 篇数 B3：68 → 86；− 3；+ 2", en: "1 篇数 B3：68 → 86; − 3; + 2" },
    });
  });

  test("then the document's own modified date, then the mark in the name", () => {
    const rows = (n: number) => [["1", n]] as const;
    expect(
      settle([
        { path: "能源科a.xlsx", rows: rows(1), modified: "2021-04-02T09:00:00Z" },
        { path: "能源科b.xlsx", rows: rows(2), modified: "2021-04-02T16:30:00+08:00" },
      ]).paths,
    ).toEqual(["能源科a.xlsx"]);
    expect(
      settle([
        { path: "能源科.xlsx", rows: rows(1) },
        { path: "能源科（修订）.xlsx", rows: rows(2) },
      ]).paths,
    ).toEqual(["能源科（修订）.xlsx"]);
    expect(
      settle([
        { path: "能源科第3版.xlsx", rows: rows(1) },
        { path: "能源科v2.xlsx", rows: rows(2) },
      ]).paths,
    ).toEqual(["能源科第3版.xlsx"]);
  });

  test("a date that only one of them carries decides nothing", () => {
    const found = settle([
      { path: "能源科a.xlsx", rows: [["1", 1]], on: "2021年4月2日" },
      { path: "能源科b.xlsx", rows: [["1", 2]] },
    ]);
    expect(found).toMatchObject({ paths: [], codes: ["collect.version-tie"] });
  });

  test("a tie with different content is an error and neither counts", () => {
    const found = settle([
      { path: "能源科a.xlsx", rows: [["1", 1]] },
      { path: "能源科b.xlsx", rows: [["1", 2]] },
    ]);
    expect(found).toMatchObject({ paths: [], codes: ["collect.version-tie"] });
    expect(found.findings[0]).toMatchObject({
      severity: "error",
      params: { found: "能源科a.xlsx、能源科b.xlsx" },
    });
    expect(found.roster.received).toEqual(["能源科"]);
  });

  test("without a key other rows are another version, not parts", () => {
    const used = plan([plain], ["能源科"]);
    const found = settle(
      [
        { path: "能源科1.xlsx", rows: [["1", 5]] },
        { path: "能源科（更正）.xlsx", rows: [["2", 6]] },
      ],
      used,
    );
    expect(found.paths).toEqual(["能源科（更正）.xlsx"]);
    expect(found.findings[0]!.params["differences"]).toEqual({
      zh: "− 第2行 1 5；+ 第2行 2 6",
      en: "− row 2 1 5; + row 2 2 6",
    });
  });

  test("forms settle one by one", () => {
    const used = plan([keyed, fixed], ["能源科"]);
    const found = settle(
      [
        { path: "能源科.xlsx", rows: [["1", 5]], total: 5, on: "2021年4月1日" },
        { path: "能源科改.xlsx", total: 6, on: "2021年4月2日" },
      ],
      used,
    );
    expect(found.counted.map((one) => [one.file.path, one.lists.length, one.fixed.length])).toEqual([
      ["能源科.xlsx", 1, 0],
      ["能源科改.xlsx", 0, 1],
    ]);
    expect(found.findings[0]!.params["differences"]).toMatchObject({ zh: "合计 B2：5 → 6" });
  });

  test("what was found in a file that gives nothing is not lost", () => {
    const used = plan([fixed], ["能源科"]);
    const twice = submissionsOf(
      "能源科.xlsx",
      [sheet("甲", [["合计", 1]]), sheet("乙", [["合计", 2]])],
      used,
    );
    const settled = settleSubmissions(twice, NONE, used);
    expect(settled.counted).toEqual([]);
    expect(settled.findings.map((finding) => finding.code)).toEqual([
      "collect.fixed-repeated",
      "collect.form-missing",
    ]);
  });

  test("the same file under two units is a doubt", () => {
    const rows = [["1", 5]] as const;
    const found = settle(
      [
        { path: "能源科/表.xlsx", rows, sha: "x" },
        { path: "综合科/表.xlsx", rows, sha: "x" },
      ],
      plan([keyed], UNITS),
    );
    expect(found.codes).toEqual(["collect.same-file-two-units"]);
  });
});

describe("roster", () => {
  const used = plan([keyed, fixed], [], {
    deadline: "2021-04-05",
    units: [
      unit("能源科", { contact: "张三", phone: "123" }),
      unit("综合科", { forms: ["采用明细"] }),
      unit("法规科"),
      unit("价格科"),
    ],
  });

  test("received, late, unread, missing, unlisted and unknown", () => {
    const found = settle([{ path: "综合科.xlsx", rows: [["1", 1]], on: "2021年4月6日" }], used, {
      unread: [
        { path: "法规科.doc", unit: "法规科" },
        { path: "扫描件.pdf", unit: null },
      ],
      unknown: [
        { path: "x.xlsx", unit: "气象局" },
        { path: "y.xlsx", unit: null },
      ],
    });
    expect(found.status).toEqual([
      "能源科 missing",
      "综合科 late",
      "法规科 unread",
      "价格科 missing",
      "气象局 unlisted",
    ]);
    expect(found.roster).toMatchObject({
      expected: ["能源科", "综合科", "法规科", "价格科"],
      received: ["综合科"],
      missing: ["能源科", "价格科"],
      unread: ["法规科"],
      unknown: ["x.xlsx", "y.xlsx", "扫描件.pdf"],
      duplicate: [],
    });
    expect(found.codes).toEqual([
      "collect.late",
      "collect.unit-missing",
      "collect.unit-missing",
      "collect.unit-unread",
    ]);
    const missing = found.findings.find((finding) => finding.code === "collect.unit-missing")!;
    expect(message(missing, "zh-CN")).toBe("没有收到“能源科”的表（应报：采用明细、统计表）");
    expect(hint(missing, "zh-CN")).toBe("催报：能源科（张三 123），请于2021-04-05报送采用明细、统计表");
    expect(hint(missing, "en")).toMatch(/^Reminder: 能源科 \(张三 123\), please send /);
  });

  test("a form that did not come, and lateness nobody can know", () => {
    const found = settle([{ path: "能源科.xlsx", rows: [["1", 1]] }], { ...used, units: [used.units[0]!] });
    expect(found.codes).toEqual(["collect.form-missing", "collect.late-unknown"]);
    expect(found.roster.entries[0]!.missingForms).toEqual(["统计表"]);
  });

  test("who owes no form is missing nothing; a form that is not due is counted with a doubt", () => {
    const owing = plan([keyed], [], { units: [unit("能源科"), unit("上级局", { forms: [] })] });
    const own = { path: "能源科.xlsx", rows: [["1", 5]] } as const;
    const found = settle([own], owing);
    expect(found).toMatchObject({ codes: [], status: ["能源科 received"] });
    expect(found.roster).toMatchObject({ expected: ["能源科"], missing: [] });
    const both = settle([own, { path: "上级局.xlsx", rows: [["2", 1]] }], owing);
    expect(both).toMatchObject({ codes: ["collect.form-not-due"], paths: ["上级局.xlsx", "能源科.xlsx"] });
    expect(both.roster.received).toEqual(["能源科", "上级局"]);
  });

  test("units report only between 起始期 and 终止期", () => {
    const year = (n: number) =>
      ({ text: `${n}年`, kind: "year", from: `${n}-01-01`, to: `${n}-12-31` }) as const;
    const timed = plan([keyed], [], {
      period: year(2021),
      units: [unit("旧科", { to: year(2020) }), unit("新科", { from: year(2022) }), unit("能源科")],
    });
    expect(settle([], timed).roster.expected).toEqual(["能源科"]);
    const found = settle(
      [
        { path: "旧科.xlsx", rows: [["1", 5]] },
        { path: "能源科.xlsx", rows: [["2", 1]] },
      ],
      timed,
    );
    expect(found).toMatchObject({ paths: ["能源科.xlsx"], status: ["能源科 received", "旧科 unlisted"] });
    expect(found.codes).toEqual(["collect.unit-not-due"]);
    expect(found.roster.unknown).toEqual(["旧科.xlsx"]);
  });

  test("without a list every unit that came is expected", () => {
    expect(settle([{ path: "能源科.xlsx", rows: [["1", 1]] }], plan([keyed])).roster).toMatchObject({
      expected: ["能源科"],
      received: ["能源科"],
      missing: [],
    });
  });
});

test("the order of the files changes nothing", () => {
  const note = fc.record({
    path: fc.constantFrom(
      "能源科1.xlsx",
      "能源科2.xlsx",
      "能源科v3.xlsx",
      "综合科1.xlsx",
      "综合科（最终）.xlsx",
      "综合科3.xlsx",
    ),
    rows: fc.array(fc.tuple(fc.constantFrom("1", "2", "3"), fc.integer({ min: 0, max: 2 })), {
      maxLength: 2,
    }),
    modified: fc.constantFrom("2021-01-01T00:00:00Z", "2021-01-02T00:00:00Z"),
  });
  fc.assert(
    fc.property(
      fc
        .uniqueArray(note, { selector: (one) => one.path, maxLength: 6 })
        .chain((notes) =>
          fc.tuple(
            fc.constant(notes),
            fc.shuffledSubarray(notes, { minLength: notes.length }),
            fc.constantFrom(keyed, plain),
          ),
        ),
      ([notes, shuffled, used]) => {
        const one = plan([used], UNITS);
        const view = (order: readonly FileNote[]) => {
          const { roster, findings, counted } = settle(order, one);
          return {
            roster,
            findings,
            counted: counted.map((each) => [
              each.unit,
              each.file.path,
              each.lists.map((list) => list.records),
            ]),
          };
        };
        expect(view(shuffled)).toEqual(view(notes));
      },
    ),
  );
});
