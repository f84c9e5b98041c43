import { referencesOf, simpleFormulaValue } from "../../src/core/workbook/formula-value.ts";
import { grid, readBytes } from "./grid.ts";
import { oneRow, xlsx } from "./build-xlsx.ts";

const cell = (ref: string, formula: string, value: string) =>
  `<c r="${ref}"><f>${formula}</f><v>${value}</v></c>`;
const number = (ref: string, value: string) => `<c r="${ref}"><v>${value}</v></c>`;

describe("stored results", () => {
  test("that disagree with their data are doubts, those that agree are not", async () => {
    const cells =
      number("A1", "1") +
      number("B1", "0.2") +
      `<c r="C1" t="str"><v>x</v></c>` +
      cell("D1", "SUM(A1:C1)", "1.2") +
      cell("E1", "A1+B1", "9") +
      cell("F1", "-(A1-3)*B1/2%", "20") +
      cell("G1", "A1+C1", "5") +
      cell("H1", "VLOOKUP(A1,A1:B1,2)", "5") +
      cell("I1", "SUM(A1,B1,Z9)", "1.2");
    const { findings } = await readBytes(xlsx(oneRow(cells)));
    expect(findings).toMatchObject([
      { code: "workbook.formula-stale", location: { cell: "E1" }, params: { expected: "1.2", found: "9" } },
    ]);
  });

  test("of other sheets are found by name", async () => {
    const { findings } = await readBytes(
      xlsx({
        sheets: {
          "明 细": `<row r="1">${number("A1", "5")}</row>`,
          汇总: `<row r="1">${cell("A1", "'明 细'!A1*2", "11")}${cell("B1", "无此表!A1*2", "11")}</row>`,
        },
      }),
    );
    expect(findings.map(({ code, location }) => [code, "cell" in location ? location.cell : ""])).toEqual([
      ["workbook.formula-stale", "A1"],
    ]);
  });
});

describe("circular formulas", () => {
  test("lose their result and are errors, direct, through others and through ranges", async () => {
    const cells =
      cell("A1", "A1+1", "0") +
      cell("B1", "C1", "0") +
      cell("C1", "SUM(B1:B9)", "0") +
      number("D1", "2") +
      cell("E1", "D1*2", "4") +
      cell("F1", "E1+B1", "4");
    const { workbook, findings } = await readBytes(xlsx(oneRow(cells)));
    expect(grid(workbook?.sheets[0])).toEqual([
      "A1 e  =A1+1",
      "B1 e  =C1",
      "C1 e  =SUM(B1:B9)",
      "D1 n 2",
      "E1 n 4 =D1*2",
      "F1 n 4 =E1+B1",
    ]);
    expect(findings.filter(({ code }) => code === "workbook.formula-circular")).toHaveLength(3);
  });

  test("long chains and whole-column sums take little time", async () => {
    const chain = Array.from(
      { length: 15_000 },
      (_, i) => `<row r="${i + 1}">${cell(`A${i + 1}`, `A${i + 2}+1`, "1")}</row>`,
    );
    const sums = Array.from({ length: 3000 }, (_, i) =>
      cell(columnOf(i + 2) + "20000", "SUM(A1:A19999)", "1"),
    );
    const { workbook } = await readBytes(
      xlsx({ sheets: { 表: chain.join("") + `<row r="20000">${sums.join("")}</row>` } }),
    );
    expect(workbook).not.toBeNull();
  });
});

describe("formulas that are not checked are counted", () => {
  const uncheckedIn = async (rows: readonly string[]) => {
    const { findings } = await readBytes(xlsx({ sheets: { 表: rows.join("") } }));
    return findings.filter(({ code }) => code === "workbook.formulas-unchecked").map(({ params }) => params);
  };
  const row = (i: number, formula: string) => `<row r="${i}">${cell(`A${i}`, formula, "1")}</row>`;
  const rows = (count: number, formula: string) =>
    Array.from({ length: count }, (_, i) => row(i + 1, formula));

  test("where there are too many", async () => {
    expect(await uncheckedIn(rows(20_001, "1"))).toEqual([{ count: 20_001 }]);
    expect(await uncheckedIn(rows(20_000, "1"))).toEqual([]);
  });

  test("where enough is wrong, and where following them takes too long", async () => {
    expect(await uncheckedIn(rows(60, "1+1"))).toEqual([{ count: 10 }]);
    const ones = Array.from(
      { length: 600 },
      (_, i) => `<row r="${i + 3001}">${number(`A${i + 3001}`, "1")}</row>`,
    );
    expect(await uncheckedIn([...rows(1000, "SUM(A3001:A3600)"), ...ones])).toEqual([{ count: 1000 }]);
  });
});

function columnOf(column: number): string {
  return column > 26
    ? columnOf(Math.floor((column - 1) / 26)) + columnOf(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

test("references are found outside text, not in names or other files", () => {
  const found = referencesOf(`IF(A1="B2",$C$3:D4,LOG10(5))+[1]表!E5+表!F6+X_A7`);
  expect(found.map(({ sheet, range }) => [sheet, range.top, range.left])).toEqual([
    [null, 1, 1],
    [null, 3, 3],
    ["表", 6, 6],
  ]);
});

test("what is not simple is not evaluated", () => {
  const stored = () => [2];
  expect(simpleFormulaValue("1+2*3", stored)).toBe(7);
  expect(simpleFormulaValue("(A1+1)*-2", stored)).toBe(-6);
  for (const formula of [
    "A1&B1",
    "A1:B2",
    "SUM(A1",
    "1/0",
    "A1^2",
    "ROUND(A1,1)",
    "",
    "1 2",
    "(".repeat(500),
  ]) {
    expect(simpleFormulaValue(formula, stored)).toBeNull();
  }
});
