import type { SheetOut, ValueOut } from "../../src/core/model/sheet-out.ts";
import { rowOut } from "../../src/core/model/sheet-out.ts";
import { cellAddress } from "../../src/core/model/sheet.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import type { Watch } from "../../src/ports/progress.ts";
import type { SheetToWrite, WorkbookPort } from "../../src/ports/workbook.ts";

/** A host with a workbook open, and the hands of a person where there is a window. */
export interface OpenHost {
  readonly port: WorkbookPort;
  readonly person?: {
    select(sheet: string, cell: string): void;
    type(sheet: string, cell: string, value: string | number): void;
    selected(): string;
  };
}

/** Opens a workbook that holds these sheets of the person's own. */
export type OpenWith = (own: readonly SheetOut[]) => Promise<OpenHost>;

export const quiet: Watch = {
  report: () => undefined,
  cancelled: () => false,
  tick: () => Promise.resolve(),
};

export function sheetOf(name: string, lines: readonly (readonly ValueOut[])[]): SheetOut {
  return { name, rows: lines.map((line, index) => rowOut(index + 1, line)) };
}

/** The person's own workbook of all these tests. */
export const OWN: readonly SheetOut[] = [
  sheetOf("方案", [
    ["项目", "内容"],
    ["名称", "信息报送"],
  ]),
  { ...sheetOf("底稿", [["勿动", 1]]), hidden: true },
];

/** Every cell of the sheets as "sheet!A1=type:text". */
export async function cellsOf(
  port: WorkbookPort,
  sheets: readonly string[] | null = null,
): Promise<string[]> {
  const { value, findings } = await port.read(sheets, quiet);
  if (value === null) throw new Error(findings.map(({ code }) => code).join());
  return value.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.map(({ column, type, text }) => `${name}!${cellAddress(row, column)}=${type}:${text}`),
    ),
  );
}

const codes = (answer: { readonly findings: readonly { readonly code: string }[] }) =>
  answer.findings.map(({ code }) => code);

/** What every host of a workbook does alike. */
export function workbookContract(name: string, open: OpenWith): void {
  describe(`WorkbookPort of ${name}`, () => {
    readingAndSettings(open);
    writing(open);
    generations(open);
    events(open);
  });
}

function readingAndSettings(open: OpenWith): void {
  test("lists and reads the person's sheets", async () => {
    const { port } = await open(OWN);
    const { value } = await port.overview();
    expect(value?.sheets).toEqual([
      { name: "方案", hidden: false, isOurs: false },
      { name: "底稿", hidden: true, isOurs: false },
    ]);
    expect([value?.previous, value?.leftovers]).toEqual([[], []]);
    expect(await cellsOf(port)).toEqual([
      "方案!A1=text:项目",
      "方案!B1=text:内容",
      "方案!A2=text:名称",
      "方案!B2=text:信息报送",
      "底稿!A1=text:勿动",
      "底稿!B1=number:1",
    ]);
    expect(await cellsOf(port, ["底稿"])).toHaveLength(2);
  });

  test("a sheet that is not there is said, not skipped", async () => {
    const { port } = await open(OWN);
    const answer = await port.read(["方案", "没有"], quiet);
    expect(answer.value).toBeNull();
    expect(codes(answer)).toEqual(["host.sheet-missing"]);
    expect(codes(await port.select({ sheet: "没有", cell: "A1" }))).toEqual(["host.sheet-missing"]);
  });

  test("keeps settings in the workbook", async () => {
    const { port } = await open(OWN);
    expect((await port.setting("yutiao.test")).value).toEqual({ text: undefined });
    await port.setSetting("yutiao.test", '{"甲":1}');
    expect((await port.setting("yutiao.test")).value).toEqual({ text: '{"甲":1}' });
    await port.setSetting("yutiao.test", null);
    await port.setSetting("yutiao.test", null);
    expect((await port.setting("yutiao.test")).value).toEqual({ text: undefined });
  });
}

function writing(open: OpenWith): void {
  test("values arrive exactly and texts stay texts", async () => {
    const { port } = await open(OWN);
    const day = { kind: "day", year: 2021, month: 3, day: 5 } as const;
    const texts = ["=1+1", "007", "2021-3-5", "TRUE", "'引号", "50%", "+86", "@甲", "-", "#N/A 说明"];
    const sheet: SheetOut = {
      name: "汇总",
      rows: [
        rowOut(1, texts),
        rowOut(2, [
          312,
          new Decimal("0.1"),
          new Decimal("123456789.123456"),
          true,
          day,
          null,
          new Decimal("-7"),
        ]),
        { row: 3, cells: [{ column: 2, value: new Decimal("0.5"), format: "0.0%" }] },
        rowOut(4, [new Decimal("12345678901234567890")]),
      ],
    };
    const outcome = await port.write([sheet], quiet);
    expect([outcome.state, outcome.names]).toEqual(["written", ["汇总"]]);
    const { value } = await port.read(["汇总"], quiet);
    const cells = value!.sheets[0]!.rows.flatMap(({ cells: line }) => line);
    expect(cells.slice(0, texts.length).map(({ type, text, formula }) => [type, text, formula])).toEqual(
      texts.map((text) => ["text", text, null]),
    );
    expect(cells.slice(texts.length, -2).map(({ type, text }) => `${type}:${text}`)).toEqual([
      "number:312",
      "number:0.1",
      "number:123456789.123456",
      "boolean:TRUE",
      "number:44260",
      "number:-7",
    ]);
    expect(cells.find(({ text }) => text === "44260")?.format.kind).toBe("date");
    expect(cells.at(-2)).toMatchObject({ text: "0.5", format: { code: "0.0%" } });
    // A long number is whole, as a number where the host keeps its digits, else as a text with a note.
    expect(cells.at(-1)?.text).toBe("12345678901234567890");
    expect(cells.at(-1)?.type === "text").toBe(codes(outcome).includes("host.number-as-text"));
  });

  test("our formulas are live and point to the sheets under their final names", async () => {
    const { port } = await open(OWN);
    const data: SheetOut = {
      name: "动态 信息",
      rows: [rowOut(1, ["条数"]), rowOut(2, [300]), rowOut(3, [12])],
    };
    const total: SheetOut = {
      name: "指标",
      rows: [{ row: 1, cells: [{ column: 1, value: 312, formula: "SUM('动态 信息'!$A$2:$A$3)" }] }],
    };
    await port.write([total, data], quiet);
    const { value } = await port.read(["指标"], quiet);
    expect(value!.sheets[0]!.rows[0]!.cells[0]).toMatchObject({
      text: "312",
      formula: "SUM('动态 信息'!$A$2:$A$3)",
    });
  });

  test("many rows in parts, with progress", async () => {
    const { port } = await open([]);
    async function* parts() {
      yield [rowOut(1, ["序号", "单位"])];
      for (let part = 0; part < 6; part += 1) {
        await Promise.resolve();
        yield Array.from({ length: 500 }, (_, index) =>
          rowOut(part * 500 + index + 2, [part * 500 + index, "某单位"]),
        );
      }
    }
    const reported: number[] = [];
    const watch: Watch = { ...quiet, report: ({ done }) => void reported.push(done) };
    const sheet: SheetToWrite = {
      name: "明细",
      rows: parts(),
      tables: [
        { name: "TABLE_1", range: { top: 1, left: 1, bottom: 3001, right: 2 }, columns: ["序号", "单位"] },
      ],
    };
    expect((await port.write([sheet], watch)).state).toBe("written");
    expect(reported.at(-1)).toBe(3001);
    const cells = await cellsOf(port, ["明细"]);
    expect([cells.length, cells.at(-2)]).toEqual([6002, "明细!A3001=number:2999"]);
  });

  test("a sheet of the person's own is never written over", async () => {
    const { port } = await open(OWN);
    const before = await cellsOf(port);
    const outcome = await port.write([sheetOf("方案", [["甲"]]), sheetOf("汇总", [["乙"]])], quiet);
    expect(outcome.state).toBe("written");
    expect(outcome.names[0]).not.toBe("方案");
    expect(codes(outcome)).toContain("host.sheet-beside");
    expect(await cellsOf(port, ["方案", "底稿"])).toEqual(before);
    expect(await cellsOf(port, outcome.names)).toEqual([
      `${outcome.names[0]!}!A1=text:甲`,
      "汇总!A1=text:乙",
    ]);
    // Our formulas mean our sheet, not the person's.
    const total: SheetOut = {
      name: "指标",
      rows: [{ row: 1, cells: [{ column: 1, value: 1, formula: "COUNTA('方案'!$A$1:$A$9)&\"'方案'!\"" }] }],
    };
    const again = await port.write([sheetOf("方案", [["丙"]]), total], quiet);
    expect(again.names).toEqual([outcome.names[0], "指标"]);
    const { value } = await port.read(["指标"], quiet);
    expect(value!.sheets[0]!.rows[0]!.cells[0]!.formula).toBe(
      `COUNTA('${outcome.names[0]!}'!$A$1:$A$9)&"'方案'!"`,
    );
  });

  test("cancelled halfway leaves everything as it was, and a retry succeeds", async () => {
    const { port } = await open(OWN);
    await port.write([sheetOf("汇总", [["旧"]])], quiet);
    const before = [await cellsOf(port), (await port.overview()).value];
    let asked = 0;
    const cancelling: Watch = { ...quiet, cancelled: () => (asked += 1) > 1 };
    const sheets = [sheetOf("汇总", [["新"]]), sheetOf("另一张", [["新"]])];
    const outcome = await port.write(sheets, cancelling);
    expect([outcome.state, outcome.names]).toEqual(["cancelled", []]);
    expect([await cellsOf(port), (await port.overview()).value]).toEqual(before);
    expect((await port.write(sheets, quiet)).state).toBe("written");
    expect(await cellsOf(port, ["汇总"])).toEqual(["汇总!A1=text:新"]);
  });
}

function generations(open: OpenWith): void {
  test("rows that stop coming leave everything as it was", async () => {
    const { port } = await open(OWN);
    await port.write([sheetOf("汇总", [["旧"]])], quiet);
    const before = [await cellsOf(port), (await port.overview()).value];
    async function* broken() {
      yield [rowOut(1, ["新"])];
      await Promise.resolve();
      throw new Error("the rows stopped");
    }
    await expect(port.write([{ name: "汇总", rows: broken() }], quiet)).rejects.toThrow("the rows stopped");
    expect([await cellsOf(port), (await port.overview()).value]).toEqual(before);
  });

  test("the last writing can be brought back, and again", async () => {
    const { port } = await open(OWN);
    expect(codes(await port.restore())).toEqual(["host.nothing-to-restore"]);
    for (const text of ["一", "二", "三"]) await port.write([sheetOf("汇总", [[text]])], quiet);
    const { value } = await port.overview();
    expect(value?.sheets.map(({ name, isOurs }) => [name, isOurs])).toEqual([
      ["方案", false],
      ["底稿", false],
      ["汇总", true],
    ]);
    expect([value?.previous, value?.leftovers]).toEqual([["汇总"], []]);
    expect((await port.restore()).value).toEqual(["汇总"]);
    expect(await cellsOf(port, ["汇总"])).toEqual(["汇总!A1=text:二"]);
    expect((await port.restore()).value).toEqual(["汇总"]);
    expect(await cellsOf(port, ["汇总"])).toEqual(["汇总!A1=text:三"]);
    expect((await port.cleanUp()).value).toEqual([]);
    expect(await cellsOf(port, ["汇总"])).toEqual(["汇总!A1=text:三"]);
  });

  test("sheets that a later writing has no more go out of sight with the others", async () => {
    const { port } = await open(OWN);
    await port.write([sheetOf("汇总", [["一"]]), sheetOf("分组指标", [["一"]])], quiet);
    await port.write([sheetOf("汇总", [["二"]])], quiet);
    expect((await port.overview()).value?.sheets.map(({ name }) => name)).toEqual(["方案", "底稿", "汇总"]);
    await port.restore();
    expect(await cellsOf(port, ["汇总", "分组指标"])).toEqual(["汇总!A1=text:一", "分组指标!A1=text:一"]);
  });
}

function events(open: OpenWith): void {
  test("tells what the person selects and changes, until it is stopped", async () => {
    const { port, person } = await open(OWN);
    await port.write([sheetOf("汇总", [["甲", 1]])], quiet);
    const heard: string[] = [];
    const onSelection = await port.watchSelection(({ sheet, cell }) => heard.push(`选 ${sheet} ${cell}`));
    const onChange = await port.watchChanges(["汇总"], ({ sheet, cell }) =>
      heard.push(`改 ${sheet} ${cell}`),
    );
    if (!person) {
      expect((await port.select({ sheet: "汇总", cell: "A1" })).value).toBe(false);
    } else {
      person.select("汇总", "B1");
      await settled();
      person.type("汇总", "B1", 2);
      person.type("方案", "B2", "别的");
      await settled();
      expect(heard).toEqual(["选 汇总 B1", "改 汇总 B1"]);
      expect((await port.select({ sheet: "方案", cell: "B2" })).value).toBe(true);
      expect(person.selected()).toBe("方案!B2");
    }
    await onSelection.value?.();
    await onChange.value?.();
    await settled();
    heard.splice(0);
    person?.select("汇总", "A1");
    person?.type("汇总", "A1", "丙");
    await settled();
    expect(heard).toEqual([]);
  });
}

/** Events of Office come in a later turn, and ask once more for the sheet's name. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 15));
}
