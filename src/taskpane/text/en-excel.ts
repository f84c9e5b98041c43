import { counted } from "./counted.ts";
import type { ExcelText } from "./zh-excel.ts";

export const enExcel: ExcelText = {
  plan: {
    use: "Use the plan in this workbook",
    again: "Read the plan in this workbook again",
    found: "表样, 指标 and so on stand in the open workbook; no file needs to be chosen",
    ours: "The open workbook is a consolidated one and carries its plan",
  },
  write: {
    heading: "Write into this workbook",
    lead: "Put in place only when all is written; your own sheets stay as they are",
    run: "Write into this workbook",
    again: "Write again",
    last: (plan, period, when) => `Last written: ${[plan, period].filter(Boolean).join(" · ")}, ${when}`,
    restore: "Bring back the last consolidation",
    kept: (names) => `Kept hidden from last time: ${names}`,
    behind: "The results in the pane have changed; the workbook still holds those written before",
  },
  news: {
    written: (n) => `${counted(n, "sheet", "sheets")} written`,
    restored: (n) => `${counted(n, "sheet", "sheets")} of last time brought back`,
    cleaned: (n) => `${counted(n, "staged sheet", "staged sheets")} removed`,
    cancelled: "Cancelled",
    failed: "Nothing was written",
    refused: "Not done",
    untouched: "The sheets that were there are as before",
    retry: "Try again",
  },
  findings: { label: "What the office program says", error: "Error", doubt: "To be checked", note: "Note" },
  leftovers: {
    title: "The last writing was cut short and left staged sheets",
    clean: "Remove them",
  },
  stale: {
    mark: "Out of date",
    changed: (place) => `${place} was changed; the figures are from before`,
    run: "Consolidate again",
    about:
      "Consolidating again computes from the submissions; what was changed in the consolidated tables is not taken over. The changed ones are kept hidden and can be brought back",
    noFiles: "Choose the submissions in Collect first",
  },
  selected: {
    heading: "Where the selected cell comes from",
    ask: "Click a cell in the workbook to see where it comes from",
    earlier: "Not written in this visit, or from no submission; write again and click it then",
    row: (n) => `row ${n}`,
    total: (field, n) =>
      `Total of “${field}” over ${counted(n, "value", "values")}, each listed in the detail table`,
    feeds: "Indicators that use it: ",
    feedsNone: "No indicator uses it",
  },
  goTo: {
    cell: "Go to the cell",
    figure: "Go to the indicator",
    missing: "This cell is not in the open workbook",
  },
  toWord: {
    heading: "Three ways to Word",
    saved: "① Save, and open in Word",
    savedSteps:
      "Save this workbook (Ctrl+S)|Open the draft in Word and choose Fill on the tab Yutiao|In the pane choose “Open workbook” and this workbook",
    savedWait: "Write into this workbook first, then save it",
    code: "② Copy the figures code",
    codeAbout: "Paste it into the Yutiao pane in Word. It carries no sources",
    here: "③ Fill it in here",
    hereAbout: "Choose the draft in Fill and download the finished report",
  },
  fill: {
    mac: "Excel for Mac may not allow downloads. If no file appears: save this workbook and open it in the Yutiao pane of Word, or open Yutiao in a browser and fill the draft there.",
  },
};
