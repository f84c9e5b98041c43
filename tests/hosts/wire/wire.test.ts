import type { HostType } from "./host-type.ts";
import { hostType } from "./host-type.ts";
import { officeInNode } from "./office-in-node.ts";
import { HostError, RequestFailure } from "./protocol.ts";
import { HostSession } from "./session.ts";

/** A host of three sheets, as small as the wire allows. */
interface SheetModel {
  name: string;
  visibility: string;
}

function smallHost() {
  const sheets: SheetModel[] = ["方案", "汇总", "说明"].map((name) => ({ name, visibility: "Visible" }));
  const ranges: string[][] = [];
  const range: HostType<SheetModel> = hostType<SheetModel>("Excel.Range", {
    scalars: { Address: (sheet) => `${sheet.name}!A1`, Values: () => ranges },
    setters: { Values: (_sheet, value) => void ranges.splice(0, Infinity, ...(value as string[][])) },
    objects: { Worksheet: (sheet) => worksheet.of(sheet) },
    isTracked: true,
  });
  const worksheet: HostType<SheetModel> = hostType<SheetModel>("Excel.Worksheet", {
    id: ({ name }) => `{${name}}`,
    scalars: {
      Id: ({ name }) => `{${name}}`,
      Name: ({ name }) => name,
      Visibility: ({ visibility }) => visibility,
    },
    setters: { Name: (sheet, value) => void (sheet.name = String(value)) },
    methods: {
      GetRange: (sheet) => range.of(sheet),
      Delete: (sheet) => void sheets.splice(sheets.indexOf(sheet), 1),
      _RegisterSelectionChangedEvent: () => null,
    },
  });
  const find = (key: unknown) => sheets.find(({ name }) => name === key || `{${name}}` === key) ?? null;
  const worksheets = hostType<null>("Excel.WorksheetCollection", {
    items: () => sheets.map((sheet) => worksheet.of(sheet)),
    item: (_, key) => (find(key) ? worksheet.of(find(key)!) : null),
    methods: {
      GetItemOrNullObject: (_, [key]) => (find(key) ? worksheet.of(find(key)!) : null),
      Add: (_, [name]) => {
        const added = { name: String(name), visibility: "Visible" };
        sheets.push(added);
        return worksheet.of(added);
      },
    },
  });
  const workbook = hostType<null>("Excel.Workbook", { objects: { Worksheets: () => worksheets.of(null) } });
  const session = new HostSession({
    name: "Excel",
    root: workbook.of(null),
    requirementSets: { ExcelApi: "1.13" },
  });
  return { session, sheets, ranges, office: officeInNode(session) };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { readonly code?: string }) => error.code,
  );

test("collections, nested objects, selection and paging are answered as the real library asks", async () => {
  const { office } = smallHost();
  await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const some = context.workbook.worksheets;
    const range = worksheets.getItem("汇总").getRange("A1");
    range.load("address,worksheet/name");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name).join()).toBe("方案,汇总,说明");
    expect(() => worksheets.items[0]!.visibility).toThrow(/load/);
    expect([range.address, range.worksheet.name].join()).toBe("汇总!A1,汇总");
    some.load({ select: "name", top: 1, skip: 1 });
    await context.sync();
    expect(some.items.map(({ name }) => name).join()).toBe("汇总");
  });
});

test("a miss is a null object for …OrNullObject and ItemNotFound for everything else", async () => {
  const { office } = smallHost();
  await office.Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("没有");
    missing.load("name");
    await context.sync();
    expect(missing.isNullObject).toBe(true);
  });
  const asked = office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("没有").load("name");
    await context.sync();
  });
  expect(await codeOf(asked)).toBe("ItemNotFound");
});

test("what the library has not loaded it refuses to tell", async () => {
  const { office } = smallHost();
  const asked = office.Excel.run((context) =>
    Promise.resolve(context.workbook.worksheets.getItem("方案").name),
  );
  expect(await codeOf(asked)).toBe("PropertyNotLoaded");
});

test("a range is kept by reference while the batch runs", async () => {
  const { office, ranges } = smallHost();
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("汇总").getRange("A1");
    await context.sync();
    range.values = [["甲"]];
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values[0]![0]).toBe("甲");
  });
  expect(ranges).toEqual([["甲"]]);
});

test("an action that fails leaves what was done before it and names itself", async () => {
  const { office, session, sheets } = smallHost();
  session.faults.failAction(5, new HostError("GeneralException", "处理请求时出现内部错误。", 500));
  const work = office.Excel.run(async (context) => {
    for (const name of ["甲", "乙", "丙", "丁"]) context.workbook.worksheets.add(name);
    await context.sync();
  });
  expect(await codeOf(work)).toBe("GeneralException");
  expect(sheets.length).toBeGreaterThan(3);
  expect(sheets.length).toBeLessThan(7);
});

test.each([
  [RequestFailure.requestTooLarge, "RequestPayloadSizeLimitExceeded"],
  [RequestFailure.responseTooLarge, "ResponsePayloadSizeLimitExceeded"],
  [RequestFailure.sessionLost, "InvalidOrTimedOutSession"],
  [RequestFailure.accessDenied, "AccessDenied"],
])("refusal %d of a whole request is %s and changes nothing", async (refusal, code) => {
  const { office, session, sheets } = smallHost();
  session.faults.failRequest(1, refusal);
  const add = () =>
    office.Excel.run(async (context) => {
      context.workbook.worksheets.add("新");
      await context.sync();
    });
  expect(await codeOf(add())).toBe(code);
  expect(sheets).toHaveLength(3);
  expect(await codeOf(add())).toBe("done");
  expect(sheets).toHaveLength(4);
});

test("limits, a lost answer, a lost session, a read-only document and somebody else's hand", async () => {
  const { office, session, sheets } = smallHost();
  const { faults } = session;
  const add = (name: string) =>
    office.Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
  faults.largestRequest = 300;
  expect(await codeOf(add("长".repeat(200)))).toBe("RequestPayloadSizeLimitExceeded");
  faults.recover();
  faults.largestResponse = 10;
  expect(await codeOf(add("一"))).toBe("ResponsePayloadSizeLimitExceeded");
  faults.recover();
  faults.loseAnswer(1);
  expect(await codeOf(add("二"))).toBe("InvalidOrTimedOutSession");
  faults.isReadOnly = true;
  expect(await codeOf(add("三"))).toBe("AccessDenied");
  faults.recover();
  faults.loseSession();
  expect(await codeOf(add("四"))).toBe("InvalidOrTimedOutSession");
  expect(await codeOf(add("五"))).toBe("InvalidOrTimedOutSession");
  faults.recover();
  faults.meanwhile(1, () => void sheets.splice(0, 1));
  expect(await codeOf(add("六"))).toBe("done");
  expect(sheets.map(({ name }) => name)).toEqual(["汇总", "说明", "一", "二", "六"]);
});

test("an event of the host reaches the handler", async () => {
  const { office, session } = smallHost();
  const heard: string[] = [];
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("汇总");
    sheet.load("id");
    await context.sync();
    sheet.onSelectionChanged.add((event) => {
      heard.push(`${event.worksheetId} ${event.address}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  session.raise(14, "{汇总}", { address: "B7", worksheetId: "{汇总}" });
  session.raise(14, "{说明}", { address: "C1", worksheetId: "{说明}" });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard).toEqual(["{汇总} B7"]);
});
