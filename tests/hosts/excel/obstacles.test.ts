import { rowOut } from "../../../src/core/model/sheet-out.ts";
import { revealIn } from "../../../src/hosts/excel/reveal.ts";
import { excelWorkbook } from "../../../src/hosts/excel/workbook.ts";
import { officeInNode } from "../wire/office-in-node.ts";
import { cellsOf, OWN, quiet, sheetOf } from "../workbook-contract.ts";
import { Book } from "./book.ts";
import { openExcel } from "./open-excel.ts";
import { excelStandIn } from "./stand-in.ts";

const codesOf = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code);

test("a protected structure is said before anything is tried", async () => {
  const { book, port } = openExcel(OWN);
  book.isStructureProtected = true;
  const outcome = await port.write([sheetOf("汇总", [["甲"]])], quiet);
  expect([outcome.state, codesOf(outcome)]).toEqual(["failed", ["host.structure-protected"]]);
  expect(book.sheets).toHaveLength(2);
  book.isStructureProtected = false;
  expect((await port.write([sheetOf("汇总", [["甲"]])], quiet)).state).toBe("written");
  book.isStructureProtected = true;
  expect(codesOf(await port.restore())).toEqual(["host.structure-protected"]);
});

test("a read-only workbook is told as such and stays as it is", async () => {
  const { book, session, port } = openExcel(OWN);
  session.faults.isReadOnly = true;
  const outcome = await port.write([sheetOf("汇总", [["甲"]])], quiet);
  expect([outcome.state, codesOf(outcome)]).toEqual(["failed", ["host.access-denied"]]);
  expect(book.sheets).toHaveLength(2);
  expect(await cellsOf(port, ["方案"])).toHaveLength(4);
});

test("protected sheets of ours can still be replaced and brought back", async () => {
  const { book, port } = openExcel(OWN);
  await port.write([sheetOf("汇总", [["一"]])], quiet);
  book.sheet("汇总").isProtected = true;
  expect((await port.write([sheetOf("汇总", [["二"]])], quiet)).state).toBe("written");
  expect((await port.restore()).value).toEqual(["汇总"]);
});

test.each([
  ["ExcelApi too old", { ExcelApi: "1.12" }, false, "ExcelApi 1.13"],
  ["a member that the library lacks", { ExcelApi: "1.13" }, true, "Range.merge"],
])("%s is a finding, not a crash", async (_what, sets, removesMember, named) => {
  const book = new Book(["方案"]);
  const office = officeInNode(excelStandIn(book, sets));
  if (removesMember) Reflect.deleteProperty(office.Excel.Range.prototype, "merge");
  const port = excelWorkbook(office);
  const outcome = await port.write([sheetOf("汇总", [["甲"]])], quiet);
  expect(outcome.findings[0]).toMatchObject({ code: "host.requirement-missing", params: { found: named } });
  expect(codesOf(await port.overview())).toEqual(["host.requirement-missing"]);
  expect(book.sheets).toHaveLength(1);
});

test("blocks that the host finds too large go in smaller ones", async () => {
  const { book, session, port } = openExcel([]);
  session.faults.largestRequest = 30_000;
  const rows = Array.from({ length: 800 }, (_, index) => rowOut(index + 1, [index, `第${index}条`]));
  expect((await port.write([{ name: "明细", rows }], quiet)).state).toBe("written");
  expect(book.sheet("明细").rows.size).toBe(800);
  expect(book.sheet("明细").value("B800")).toBe("第799条");
});

test("one row that is too large for the host is a finding and leaves nothing", async () => {
  const { book, session, port } = openExcel([]);
  session.faults.largestRequest = 8_000;
  const outcome = await port.write([sheetOf("明细", [["长".repeat(5000)]])], quiet);
  expect(codesOf(outcome)).toEqual(["host.request-too-large"]);
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("answers that are too large are asked for in smaller parts", async () => {
  const { session, port } = openExcel([
    sheetOf(
      "方案",
      Array.from({ length: 300 }, (_, row) => [row, "某单位"]),
    ),
  ]);
  session.faults.largestResponse = 9_000;
  expect(await cellsOf(port, ["方案"])).toHaveLength(600);
});

describe("the person goes on working meanwhile", () => {
  const write = async (deed: (excel: ReturnType<typeof openExcel>) => void, nth: number) => {
    const excel = openExcel(OWN);
    await excel.port.write([sheetOf("汇总", [["一"]])], quiet);
    excel.session.faults.meanwhile(nth, () => deed(excel));
    return { ...excel, outcome: await excel.port.write([sheetOf("汇总", [["二"]])], quiet) };
  };
  const staged = ({ book }: { readonly book: Book }) =>
    book.sheets.find(({ name }) => name.startsWith("余条暂存"))!;

  test("switches to another sheet", async () => {
    const { book, outcome } = await write(({ book: open }) => open.activate(open.sheet("方案")), 6);
    expect(outcome.state).toBe("written");
    expect(book.active.name).toBe("方案");
  });

  test("looks at the sheet that is replaced", async () => {
    const { book, outcome } = await write(({ book: open }) => open.activate(open.sheet("汇总")), 6);
    expect(outcome.state).toBe("written");
    expect([book.active.name, book.active.value("A1")]).toEqual(["汇总", "二"]);
  });

  test("renames a staged sheet", async () => {
    const { book, outcome } = await write((excel) => excel.book.rename(staged(excel), "我的"), 8);
    expect(outcome.state).toBe("written");
    expect(book.sheet("汇总").value("A1")).toBe("二");
  });

  // Before its rows come, and when nothing is left but to give it its name.
  test.each([8, 11])("deletes a staged sheet just before request %d", async (nth) => {
    const { book, port, outcome } = await write((excel) => excel.book.delete(staged(excel)), nth);
    expect([outcome.state, codesOf(outcome)]).toEqual(["failed", ["host.item-missing"]]);
    expect(book.sheet("汇总").value("A1")).toBe("一");
    expect((await port.write([sheetOf("汇总", [["三"]])], quiet)).state).toBe("written");
  });

  test("deletes or renames the present sheet", async () => {
    const deleted = await write(({ book }) => book.delete(book.sheet("汇总")), 8);
    expect(deleted.outcome.state).toBe("written");
    const renamed = await write(({ book }) => book.rename(book.sheet("汇总"), "留着的"), 8);
    expect(renamed.outcome.state).toBe("written");
    expect(renamed.book.sheet("留着的").value("A1")).toBe("一");
    expect(renamed.book.sheet("留着的").visibility).toBe("Visible");
  });

  test("gives the name to a sheet of their own", async () => {
    const { book, outcome } = await write(({ book: open }) => {
      open.rename(open.sheet("汇总"), "旧的");
      open.add("汇总");
    }, 8);
    expect([outcome.state, codesOf(outcome)]).toEqual(["failed", ["host.name-taken"]]);
    expect(book.sheets.filter(({ name }) => name.startsWith("余条"))).toEqual([]);
  });
});

test("dates are counted from where the workbook counts", async () => {
  const { book, port } = openExcel([]);
  book.date1904 = true;
  await port.write([sheetOf("汇总", [[{ kind: "day", year: 2021, month: 3, day: 5 }]])], quiet);
  expect(book.sheet("汇总").value("A1")).toBe(44260 - 1462);
  expect((await port.read(null, quiet)).value?.date1904).toBe(true);
});

test("a copy of our sheet, and one carried to another workbook, are the person's own", async () => {
  const { book, port } = openExcel(OWN);
  await port.write([sheetOf("汇总", [["一"]])], quiet);
  const copy = book.add("汇总 (2)");
  copy.properties.set("yutiao", book.sheet("汇总").properties.get("yutiao")!);
  const carried = book.add("别处的汇总");
  carried.properties.set(
    "yutiao",
    JSON.stringify({ run: "r99", name: "别处的汇总", hidden: false, tables: [] }),
  );
  await port.write([sheetOf("汇总", [["二"]])], quiet);
  expect((await port.restore()).value).toEqual(["汇总"]);
  await port.write([sheetOf("汇总", [["三"]])], quiet);
  await port.cleanUp();
  expect(book.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["汇总 (2)", "别处的汇总", "汇总"]),
  );
});

test("formulas of the person's own that stay with the previous sheets are named", async () => {
  const { book, port } = openExcel(OWN);
  await port.write([sheetOf("汇总", [["一", 1]])], quiet);
  book.type("方案", "D1", "='汇总'!$B$1");
  book.type("方案", "D2", "=1+1");
  const outcome = await port.write([sheetOf("汇总", [["二", 2]])], quiet);
  expect(outcome.state).toBe("written");
  expect(outcome.findings).toMatchObject([
    { code: "host.formula-follows", params: { sheet: "方案", cell: "D1", count: 1, expected: "汇总" } },
  ]);
  const moved = book.sheet("方案").formula(1, 4)!;
  expect(moved).toBe(`='${String(outcome.findings[0]!.params["found"])}'!$B$1`);
  // Brought back, the sheet has its name again and the formula means what it says.
  expect(await port.restore()).toEqual({ value: ["汇总"], findings: [] });
  expect(book.sheet("方案").formula(1, 4)).toBe("='汇总'!$B$1");
});

test("a place is shown only when its own file is the open workbook", async () => {
  const { book, port } = openExcel([sheetOf("封面", [["甲"]]), sheetOf("活动明细", [["乙"]])]);
  book.name = "南湖分馆.xlsx";
  const reveal = revealIn(port);
  expect(await reveal({ file: "报送/别的分馆.xlsx", sheet: "活动明细", cell: "C7" })).toBe(false);
  expect(await reveal({ file: "报送/南湖分馆.xlsx", sheet: "没有", cell: "C7" })).toBe(false);
  expect([book.active.name, book.selection.address]).toEqual(["封面", "A1"]);
  expect(await reveal({ file: "报送/南湖分馆.xlsx", sheet: "活动明细", cell: "C7" })).toBe(true);
  expect([book.active.name, book.selection.address]).toEqual(["活动明细", "C7"]);
  expect(await reveal({ file: "", sheet: "封面", cell: "A1:B2" })).toBe(true);
  expect([book.active.name, book.selection.address]).toEqual(["封面", "A1:B2"]);
});

test("looks, widths, heights, merges, drop-downs, tables and the frozen top arrive", async () => {
  const { book, port } = openExcel([]);
  const body = Array.from({ length: 400 }, (_, index) => ({
    ...rowOut(index + 3, [`单位${index % 7}`, index], index % 2 === 0 ? "error" : undefined),
    height: index < 390 ? 32 : 16,
  }));
  const outcome = await port.write(
    [
      {
        name: "审核意见",
        rows: [rowOut(1, ["审核意见"], "title"), rowOut(2, ["单位", "条数"], "header"), ...body],
        widths: [20, 0, 8],
        hiddenColumns: [4],
        merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
        freeze: { rows: 2, columns: 1 },
        landscape: true,
        validations: [
          { range: { top: 3, left: 1, bottom: 9, right: 1 }, kind: "list", options: ["甲", "乙"] },
        ],
        tables: [{ name: "T", range: { top: 2, left: 1, bottom: 402, right: 2 }, columns: ["单位", "条数"] }],
      },
    ],
    quiet,
  );
  expect([outcome.state, outcome.findings]).toEqual(["written", []]);
  const sheet = book.sheet("审核意见");
  const drawn = (name: string) =>
    sheet.looks.filter((look) => look.name === name).map(({ range, value }) => [range, value]);
  expect(drawn("RowHeight")).toEqual([
    [{ top: 3, left: 1, bottom: 392, right: 16384 }, 32],
    [{ top: 393, left: 1, bottom: 402, right: 16384 }, 16],
  ]);
  expect(drawn("ColumnWidth").map(([, width]) => width)).toEqual([112, 44.8]);
  expect(drawn("Bold")).toHaveLength(2);
  expect(drawn("Color")).toHaveLength(201);
  expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  expect(sheet.hiddenColumns.map(({ left }) => left)).toEqual([4]);
  expect([sheet.frozen, sheet.orientation]).toEqual([{ rows: 2, columns: 1 }, "Landscape"]);
  expect(sheet.validations).toMatchObject([{ rule: { list: { source: "甲,乙" } } }]);
  expect(sheet.tables.map(({ name }) => name)).toEqual(["T"]);
});
