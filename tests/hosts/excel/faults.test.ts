import { jest } from "@jest/globals";
import type { SheetOut } from "../../../src/core/model/sheet-out.ts";
import type { WorkbookPort, WriteOutcome } from "../../../src/ports/workbook.ts";
import type { OfficeInNode } from "../wire/office-in-node.ts";
import { HostError, RequestFailure } from "../wire/protocol.ts";
import { OWN, quiet, sheetOf } from "../workbook-contract.ts";
import type { Book } from "./book.ts";
import { openExcel, portIn } from "./open-excel.ts";

const TABLE = { name: "TABLE_1", range: { top: 1, left: 1, bottom: 3, right: 2 }, columns: ["单位", "条数"] };

/** A writing as ours are: a table, figures with live formulas over it, a hidden sheet. */
function sheets(text: string): SheetOut[] {
  return [
    {
      ...sheetOf("动态信息", [
        ["单位", "条数"],
        [text, 1],
        ["乙", 2],
      ]),
      tables: [TABLE],
    },
    {
      name: "指标值",
      rows: [{ row: 1, cells: [{ column: 1, value: 3, formula: "SUM('动态信息'!$B$2:$B$3)" }] }],
    },
    { ...sheetOf("数据依据", [[text]]), hidden: true },
  ];
}

/** Everything that a person could see in the workbook. */
function seen(book: Book): unknown {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    rows: [...sheet.rows],
    formulas: [...sheet.formulas],
    tables: sheet.tables.map(({ name, range }) => ({ name, range })),
  }));
}

// Each of these tests writes into dozens of workbooks. The steps are primes, so that another part is hit at each change.
jest.setTimeout(60_000);

/** Hundreds of workbooks are opened here; the library is loaded once. */
let loaded: OfficeInNode | undefined;

/** Excel with the person's sheets and one writing of ours in it. */
async function opened() {
  const excel = openExcel(OWN, loaded);
  loaded = excel.office;
  await excel.port.write(sheets("一"), quiet);
  excel.book.activate(excel.book.sheet("动态信息"));
  return { ...excel, before: seen(excel.book) };
}

type Opened = Awaited<ReturnType<typeof opened>>;

async function requestsOfOneWriting(): Promise<{ requests: number; actions: number }> {
  const { port, session } = await opened();
  const { requests, actions } = session.faults;
  await port.write(sheets("二"), quiet);
  return { requests: session.faults.requests - requests, actions: session.faults.actions - actions };
}

/**
 * What must hold whatever went wrong: the workbook is as it was, or the rest is staged sheets that a later opening names
 * and removes; or the writing is whole and said to be so. A retry then succeeds.
 */
async function checkAftermath(excel: Opened, outcome: WriteOutcome): Promise<void> {
  const { book, session, office, before } = excel;
  session.faults.recover();
  const port = portIn(office);
  if (outcome.state === "written") {
    expect(book.sheet("动态信息").value("A2")).toBe("二");
  } else {
    expect(outcome.state).toBe("failed");
    expect(outcome.findings.length).toBeGreaterThan(0);
    await checkRest(book, port, before);
  }
  await checkWritten(book, port, "三");
}

async function checkRest(book: Book, port: WorkbookPort, before: unknown): Promise<void> {
  const { value, findings } = await port.overview();
  expect(findings.map(({ code }) => code)).toEqual(value!.leftovers.length > 0 ? ["host.leftovers"] : []);
  const shown = book.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  if (value!.leftovers.length === 0) {
    // Even a lost session mostly leaves nothing: then all must be in place without any tidying.
    expect(seen(book)).toEqual(before);
  }
  const removed = await port.cleanUp();
  expect(value!.leftovers).toEqual(expect.arrayContaining([...removed.value!]));
  expect(seen(book)).toEqual(before);
  // What the person saw before the tidying was never a mixture of both writings.
  expect(new Set(shown).size).toBe(shown.length);
}

async function checkWritten(book: Book, port: WorkbookPort, text: string): Promise<void> {
  const retry = await port.write(sheets(text), quiet);
  expect([retry.state, retry.findings]).toEqual(["written", []]);
  expect(book.sheet("动态信息").value("A2")).toBe(text);
  expect(book.sheet("动态信息").tables.map(({ name }) => name)).toEqual(["TABLE_1"]);
  expect(book.sheet("指标值").formula(1, 1)).toBe("=SUM('动态信息'!$B$2:$B$3)");
  expect(book.sheet("方案").value("B2")).toBe("信息报送");
  const { value } = await port.overview();
  expect(value!.leftovers).toEqual([]);
  expect(value!.previous).toEqual(["动态信息", "指标值", "数据依据"]);
}

const CODES: readonly (readonly [string, number, string])[] = [
  ["the request is too large", RequestFailure.requestTooLarge, "host.request-too-large"],
  ["the answer is too large", RequestFailure.responseTooLarge, "host.response-too-large"],
  ["access is denied", RequestFailure.accessDenied, "host.access-denied"],
  ["the host is busy", RequestFailure.activityLimit, "host.busy"],
];

test.each(CODES)("whichever request fails because %s, nothing is half done", async (_what, refusal, code) => {
  const { requests } = await requestsOfOneWriting();
  // Each code at every fourth request, each request with one of the codes.
  const first = 1 + CODES.findIndex(([, one]) => one === refusal);
  for (let nth = first; nth <= requests; nth += CODES.length) {
    const excel = await opened();
    excel.session.faults.failRequest(nth, refusal);
    const outcome = await excel.port.write(sheets("二"), quiet);
    if (outcome.state === "failed") expect(outcome.findings.map((one) => one.code)).toContain(code);
    await checkAftermath(excel, outcome);
  }
});

test("wherever the session ends, the next opening tidies up", async () => {
  const { requests } = await requestsOfOneWriting();
  let left = 0;
  for (let nth = 1; nth <= requests; nth += 2) {
    const excel = await opened();
    excel.session.faults.loseSession(nth);
    const outcome = await excel.port.write(sheets("二"), quiet);
    if (outcome.state === "failed") expect(outcome.findings[0]!.code).toBe("host.session-lost");
    if (excel.book.sheets.length > 5) left += 1;
    await checkAftermath(excel, outcome);
  }
  expect(left).toBeGreaterThan(3);
});

test("wherever an answer is lost on its way, the truth is found out", async () => {
  const { requests } = await requestsOfOneWriting();
  for (let nth = 2; nth <= requests; nth += 2) {
    const excel = await opened();
    excel.session.faults.loseAnswer(nth);
    await checkAftermath(excel, await excel.port.write(sheets("二"), quiet));
  }
});

test("whichever action of the host fails midway, nothing is half done", async () => {
  const { actions } = await requestsOfOneWriting();
  for (let nth = 1; nth <= actions; nth += 17) {
    const excel = await opened();
    excel.session.faults.failAction(nth, new HostError("GeneralException", "处理请求时出现内部错误。", 500));
    await checkAftermath(excel, await excel.port.write(sheets("二"), quiet));
  }
});

test("an action fails and then the session ends before anything is put back", async () => {
  const { actions } = await requestsOfOneWriting();
  for (let nth = 2; nth <= actions; nth += 29) {
    const excel = await opened();
    excel.session.faults.failAction(nth, new HostError("GeneralException", "内部错误。", 500));
    const endWith = excel.session.faults;
    excel.session.faults.afterError = () => endWith.loseSession();
    await checkAftermath(excel, await excel.port.write(sheets("二"), quiet));
  }
});

describe("bringing the last writing back", () => {
  async function openedTwice() {
    const excel = await opened();
    await excel.port.write(sheets("二"), quiet);
    excel.book.activate(excel.book.sheet("动态信息"));
    return { ...excel, shown: numberless(excel.book) };
  }

  /** Sheets that went aside a second time may have got other numbers. */
  function numberless(book: Book): string {
    return JSON.stringify(seen(book)).replace(/(余条上次_\w+|YUTIAO_[^_]+)_[\d_]+/g, "$1");
  }

  type OpenedTwice = Awaited<ReturnType<typeof openedTwice>>;

  async function checkRestored(excel: OpenedTwice, names: readonly string[] | null): Promise<void> {
    excel.session.faults.recover();
    const port = portIn(excel.office);
    const rest = (await port.overview()).value!.leftovers;
    if (rest.length === 0 && names === null) expect(numberless(excel.book)).toBe(excel.shown);
    expect((await port.cleanUp()).value).toEqual([]);
    if (names === null) expect(numberless(excel.book)).toBe(excel.shown);
    const text = excel.book.sheet("动态信息").value("A2");
    expect(text).toBe(names === null ? "二" : "一");
    expect((await port.restore()).value).toEqual(["动态信息", "指标值", "数据依据"]);
    expect(excel.book.sheet("动态信息").value("A2")).toBe(text === "二" ? "一" : "二");
    expect(excel.book.sheet("动态信息").tables.map(({ name }) => name)).toEqual(["TABLE_1"]);
    await checkWritten(excel.book, port, "三");
  }

  test("whatever request or action fails, the workbook holds one of the two and a retry succeeds", async () => {
    const first = await openedTwice();
    const { requests, actions } = first.session.faults;
    await first.port.restore();
    const counts = [
      first.session.faults.requests - requests,
      first.session.faults.actions - actions,
    ] as const;
    const failures: ((excel: Opened) => void)[] = [];
    for (let nth = 1; nth <= counts[0]; nth += 1) {
      if (nth % 3 === 0)
        failures.push(({ session }) => session.faults.failRequest(nth, RequestFailure.activityLimit));
      else if (nth % 3 === 1) failures.push(({ session }) => session.faults.loseSession(nth));
      else failures.push(({ session }) => session.faults.loseAnswer(nth));
    }
    for (let nth = 1; nth <= counts[1]; nth += 37) {
      const fails = ({ session }: Opened) =>
        session.faults.failAction(nth, new HostError("GeneralException", "内部错误。", 500));
      failures.push(fails);
      failures.push((excel) => {
        fails(excel);
        excel.session.faults.afterError = () => excel.session.faults.loseSession();
      });
    }
    for (const fail of failures) {
      const excel = await openedTwice();
      fail(excel);
      const { value, findings } = await excel.port.restore();
      if (value === null) expect(findings).not.toEqual([]);
      await checkRestored(excel, value);
    }
  });
});
