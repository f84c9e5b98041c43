import fc from "fast-check";
import { collectFile } from "../../src/core/collect/collect-file.ts";
import { compileRules } from "../../src/core/expression/rules.ts";
import type { Finding } from "../../src/core/finding/finding.ts";
import type { Field, Form, Plan } from "../../src/core/model/plan.ts";
import { cellAddress, positionFromAddress } from "../../src/core/model/sheet.ts";
import type { CellOut, SheetOut, ValueOut } from "../../src/core/model/sheet-out.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import { planFromWorkbook } from "../../src/core/plan/plan-from-workbook.ts";
import { issueWorkbooks, type IssuedWorkbook } from "../../src/core/publish/issue-workbooks.ts";
import { findHeader } from "../../src/core/table/header.ts";
import { findFixedCells } from "../../src/core/table/fixed-cells.ts";
import { validateSubmission } from "../../src/core/validate/validate-submission.ts";
import { readWorkbook } from "../../src/core/workbook/read-workbook.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { sampleFile } from "../support/sample.ts";
import { field, form, plan, stamp, unit } from "../support/sheets.ts";

const YEAR = { text: "2025年", kind: "year", from: "2025-01-01", to: "2025-12-31" } as const;

/** What a clerk would type into a field's n-th cell. */
function typed({ type, options, name }: Field, n: number): ValueOut {
  if (options.length > 0) return options[n % options.length]!;
  if (type === "integer") return new Decimal(100 + n);
  if (type === "number") return new Decimal("12.5").plus(n);
  if (type === "percent") return new Decimal("0.5");
  if (type === "date") return { kind: "day", year: 2025, month: 1 + (n % 12), day: 5 };
  if (type === "boolean") return "是";
  return `${name}${n + 1}`;
}

function withCells(sheet: SheetOut, values: ReadonlyMap<string, ValueOut>): SheetOut {
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell): CellOut => {
      const value = values.get(cellAddress(row.row, cell.column));
      if (value === undefined) return cell;
      // Only unlocked cells may be typed into.
      expect([cellAddress(row.row, cell.column), cell.look]).toEqual([
        cellAddress(row.row, cell.column),
        "input",
      ]);
      return { ...cell, value };
    }),
  }));
  return { ...sheet, rows };
}

/** Finds the input cells as a reader does, types into them, and gives the sheet. */
async function filledSheet(sheet: SheetOut, form: Form, records: number): Promise<SheetOut> {
  const { workbook } = await readWorkbook({ path: "空表.xlsx", bytes: await writeWorkbook([sheet]) });
  const blank = workbook!.sheets[0]!;
  const values = new Map<string, ValueOut>();
  const foot = sheet.rows.flatMap(({ row, cells }) =>
    cells
      .filter(
        ({ value }) => typeof value === "string" && /^(?:填表人|审核人|单位负责人|联系电话)：$/.test(value),
      )
      .map(({ column }) => cellAddress(row, column + 1)),
  );
  foot.forEach((address, index) => values.set(address, `签${index}`));
  if (form.kind === "list") {
    const header = findHeader(blank, form)!;
    expect(header.missing).toEqual([]);
    for (let n = 0; n < records; n += 1) {
      form.fields.forEach((one, index) =>
        values.set(cellAddress(header.last + 1 + n, header.columns[index]!), typed(one, n)),
      );
    }
  } else {
    const cells = findFixedCells(blank, form);
    expect([cells.missing, cells.ambiguous]).toEqual([[], []]);
    for (const [one, { row, column }] of cells.found) values.set(cellAddress(row, column), typed(one, 0));
  }
  return withCells(sheet, values);
}

async function filled(issued: IssuedWorkbook, plan: Plan, records = 3): Promise<Uint8Array> {
  const sheets: SheetOut[] = [];
  for (const [index, sheet] of issued.sheets.entries()) {
    const name = issued.forms[index];
    const one = plan.forms.find((candidate) => candidate.name === name);
    sheets.push(one ? await filledSheet(sheet, one, records) : sheet);
  }
  return writeWorkbook(sheets, issued.options);
}

async function findingsOf(bytes: Uint8Array, path: string, plan: Plan): Promise<Finding[]> {
  const read = await readWorkbook({ path, bytes });
  const collected = collectFile(stamp(path), read.workbook!, plan);
  const { rules } = compileRules(plan);
  return [
    ...read.findings,
    ...collected.findings,
    ...collected.submissions.flatMap((one) => validateSubmission(one, plan, rules, collected.submissions)),
  ];
}

const grave = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity !== "note").map(({ code, params }) => [code, params]);

async function samplePlan(): Promise<Plan> {
  const source = sampleFile("方案.xlsx");
  const { workbook } = await readWorkbook(source);
  // The rules' sums are the branches' business; what is tested here is the blank form.
  return { ...planFromWorkbook(workbook!, source).plan!, rules: [] };
}

test("every unit of the sample gets a blank that, filled, is collected and validated without error or doubt", async () => {
  const plan = await samplePlan();
  const issued = issueWorkbooks(plan);
  expect(issued.map(({ path }) => path)).toEqual(plan.units.map(({ name }) => `${name}.xlsx`));
  for (const one of issued.slice(0, 3)) {
    const bytes = await filled(one, plan);
    const findings = await findingsOf(bytes, one.path, plan);
    expect(grave(findings)).toEqual([]);
    const { workbook } = await readWorkbook({ path: one.path, bytes });
    const [submission] = collectFile(stamp(one.path), workbook!, plan).submissions;
    expect(submission!.unit).toBe(one.unit);
    expect(submission!.lists[0]!.records).toHaveLength(3);
    expect(submission!.fixed[0]!.cells.size).toBe(12);
    expect(submission!.fixed[0]!.excluded + submission!.lists[0]!.excluded).toBe(0);
  }
});

test("a blank says title, period, version, labels and foot, and is locked but for what is to be filled", async () => {
  const plan = await samplePlan();
  const [services, activities, explanations, guide] = issueWorkbooks(plan)[0]!.sheets;
  const texts = (sheet: SheetOut) =>
    sheet.rows
      .flatMap(({ cells }) => cells.map(({ value }) => value))
      .filter((value) => typeof value === "string");
  for (const sheet of [services!, activities!]) {
    const all = texts(sheet).join("\n");
    for (const word of [
      "报告期：2025年",
      "表样版本：",
      "制定机关：",
      "填报单位：",
      "填报日期：",
      "填表人：",
      "审核人：",
      "单位负责人：",
      "联系电话：",
      "报出日期：",
    ]) {
      expect([sheet.name, all.includes(word)]).toEqual([sheet.name, true]);
    }
    expect(sheet.isProtected).toBe(true);
  }
  expect([explanations!.name, guide!.name]).toEqual(["审核说明", "填报说明"]);
  const kinds = activities!.validations!.map(({ kind, options, min, max }) => ({ kind, options, min, max }));
  expect(kinds).toContainEqual({
    kind: "list",
    options: ["讲座", "展览", "读书会", "亲子阅读", "送书下乡"],
    min: undefined,
    max: undefined,
  });
  expect(kinds).toContainEqual({ kind: "whole", options: undefined, min: "0", max: undefined });
  expect(kinds).toContainEqual({ kind: "date", options: undefined, min: "2025-01-01", max: "2025-12-31" });
  // Locked in the file itself: protection on, and the header cell without an unlocking style.
  const bytes = await writeWorkbook([activities!]);
  const { openZip, readEntry } = await import("../../src/core/package/zip.ts");
  const xml = new TextDecoder().decode(await readEntry(openZip(bytes), "xl/worksheets/sheet1.xml"));
  expect(xml).toMatch(/<sheetProtection[^>]*sheet="1"/);
  expect(xml).toMatch(/insertRows="0"/);
});

test("an unfilled blank is no report: the list is a doubt until 零报告 is said", async () => {
  const list = form("活动", [field("名称"), field("日期", { type: "date" })]);
  const one = plan([list], ["东馆"], { period: YEAR });
  const [issued] = issueWorkbooks(one);
  const findings = await findingsOf(await writeWorkbook(issued!.sheets), issued!.path, one);
  expect(grave(findings).map(([code]) => code)).toEqual(["collect.empty-form"]);
});

test("header rows of the plan are kept, with grouped labels merged over their columns", async () => {
  const names = ["序列", "本月/数量", "本月/金额", "累计/数量", "累计/金额"];
  for (const first of [1, 2, 3, 5]) {
    const list = form(
      "收支",
      names.map((name) => field(name, { type: name === "序列" ? "text" : "integer" })),
      {
        headerRows: { first, last: first + 1 },
      },
    );
    const one = plan([list], ["东馆"], { period: YEAR });
    const [issued] = issueWorkbooks(one);
    const sheet = issued!.sheets[0]!;
    expect(sheet.merges).toContainEqual({ top: first, left: 2, bottom: first, right: 3 });
    expect(sheet.merges).toContainEqual({ top: first, left: 1, bottom: first + 1, right: 1 });
    const findings = await findingsOf(await filled(issued!, one), issued!.path, one);
    expect([first, grave(findings)]).toEqual([first, []]);
  }
});

test("cells that the plan gives stay where they are; a grid gets its row and column headings", async () => {
  const grid = ["网站", "微博"].flatMap((head, i) =>
    ["发布数", "阅读数"].map((tail, j) =>
      field(head + tail, { type: "integer", cell: cellAddress(6 + i, 2 + j) }),
    ),
  );
  const fixed = form("信息", [...grid, field("合计", { type: "integer" })], { kind: "fixed" });
  const one = plan([fixed], ["东馆"], { period: YEAR });
  const [issued] = issueWorkbooks(one);
  const at = (address: string) => {
    const { row, column } = positionFromAddress(address)!;
    return issued!.sheets[0]!.rows.find((line) => line.row === row)?.cells.find(
      (cell) => cell.column === column,
    );
  };
  expect(["A6", "A7", "B5", "C5"].map((address) => at(address)?.value)).toEqual([
    "网站",
    "微博",
    "发布数",
    "阅读数",
  ]);
  expect(at("B6")).toMatchObject({ value: null, look: "input", format: "#,##0" });
  const findings = await findingsOf(await filled(issued!, one), issued!.path, one);
  expect(grave(findings)).toEqual([]);
});

test("units get the forms they owe; units outside the period get none; without units there is one blank for each form", () => {
  const forms = [form("甲表", [field("a")]), form("乙表", [field("b")])];
  const later = { text: "2026年", kind: "year", from: "2026-01-01", to: "2026-12-31" } as const;
  const units = [unit("东馆", { forms: ["乙表"] }), unit("西馆"), unit("新馆", { from: later })];
  const issued = issueWorkbooks(plan(forms, [], { units, period: YEAR }));
  expect(issued.map(({ unit: name, forms: names }) => [name, names])).toEqual([
    ["东馆", ["乙表"]],
    ["西馆", ["甲表", "乙表"]],
  ]);
  expect(issueWorkbooks(plan(forms)).map(({ path, unit: name }) => [path, name])).toEqual([
    ["甲表.xlsx", null],
    ["乙表.xlsx", null],
  ]);
  expect(issueWorkbooks(plan(forms, [], { units }), "form")).toHaveLength(2);
});

test("names that are paths or differ only in case become different plain file names", () => {
  const names = ["../../etc/passwd", "a", "A", "CON", "<img src=x>", "\u202egnp.exe", "..."];
  const issued = issueWorkbooks(plan([form("表", [field("a")])], names));
  const paths = issued.map(({ path }) => path);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(names.length);
  for (const path of paths) expect(path).toMatch(/^[^\\/:*?"<>|\u202e.][^\\/:*?"<>|\u202e]*\.xlsx$/);
});

test("the version changes with the forms and not with who reports", () => {
  const versionOf = (one: Plan) => issueWorkbooks(one)[0]!.options.title;
  const forms = [form("表", [field("a")])];
  expect(versionOf(plan(forms, ["东馆"]))).toBe(versionOf(plan(forms, ["西馆"])));
  expect(versionOf(plan([form("表", [field("b")])], ["东馆"]))).not.toBe(versionOf(plan(forms, ["东馆"])));
});

const arbitraryField = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(..."甲乙丙丁戊己庚辛壬癸子丑寅卯"), { minLength: 2, maxLength: 5 }),
    fc.constantFrom("text", "integer", "number", "date", "boolean", "percent"),
    fc.boolean(),
    fc.constantFrom("", "万元", "人次", "条"),
  )
  .map(([letters, type, required, measureUnit]) =>
    field(`${letters.join("")}数`, {
      type,
      required,
      measureUnit: type === "integer" || type === "number" ? measureUnit : "",
    }),
  );

test("any plan's blank, filled, comes back clean", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(arbitraryField, { minLength: 1, maxLength: 12, selector: ({ name }) => name }),
      fc.constantFrom("list", "fixed"),
      fc.integer({ min: 1, max: 9 }),
      async (fields, kind, first) => {
        const one = plan(
          [
            form("业务情况", fields, {
              kind,
              ...(kind === "list" ? { headerRows: { first, last: first } } : {}),
            }),
          ],
          ["东区分馆", "西区分馆"],
          { period: YEAR, organisation: "总馆" },
        );
        const [issued] = issueWorkbooks(one);
        const findings = await findingsOf(await filled(issued!, one), issued!.path, one);
        expect(grave(findings)).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
