import type { PaneText } from "./pane-text.ts";

const places = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const enCollect: PaneText["collect"] = {
  heading: "Submissions",
  lead: "Many files, whole folders or zips at once",
  accept: "xlsx, xls, et, ods, csv, docx, zip",
  needPlan: "Choose a plan first",
  roster: "Who has reported",
  received: (n, total) => `${n} of ${total} received`,
  unit: "Unit",
  comma: ", ",
  statuses: {
    received: "received",
    missing: "missing",
    supplemented: "supplemented",
    resubmitted: "resubmitted",
    late: "late",
    unread: "not readable",
    unlisted: "not on the list",
  },
  heat: {
    all: "All",
    open: "Open",
    states: {
      received: "received",
      notes: "notes",
      explained: "explained",
      doubts: "doubts",
      errors: "errors",
      missing: "missing",
      unread: "not readable",
      "not-due": "not due",
    },
    counts: {
      errors: (n) => places(n, "error", "errors"),
      doubts: (n) => places(n, "doubt", "doubts"),
      explained: (n) => `${n} explained`,
      notes: (n) => places(n, "note", "notes"),
    },
    cell: (unit, form, state) => `${unit}, ${form}: ${state}`,
  },
  mapping: {
    heading: "Renamed columns",
    lead: "Confirmed once, they are read so from now on",
    readAs: "read as",
    confirm: "Confirm",
    confirmOne: (label, field) => `Confirm that ${label} is ${field}`,
    confirmAll: (n) => `Confirm all ${n}`,
    undo: "Undo",
  },
  send: {
    heading: "Reminders and returns",
    lead: "Texts ready to paste into a message",
    remind: (n) => `Remind ${n}`,
    giveBack: (n) => `Return ${n}`,
    copyAll: "Copy all",
    download: "Download workbooks to return (zip)",
    file: "returns.zip",
    counts: (errors, doubts) =>
      [
        errors > 0 ? places(errors, "error", "errors") : "",
        doubts > 0 ? places(doubts, "doubt", "doubts") : "",
      ]
        .filter(Boolean)
        .join(", "),
  },
  correction: {
    heading: "Corrections",
    lead: "Numbers corrected by telephone; the file stays as it is, the trace shows both",
    add: "Enter a correction",
    save: "Correct",
    cancel: "Cancel",
    remove: "Take back the correction",
    ofPlan: "from the plan",
    blank: "(blank)",
    states: { applied: "at work", stale: "old value differs", waiting: "no such cell" },
    parts: {
      unit: "Unit",
      form: "Form",
      position: "Place",
      from: "Was",
      to: "Becomes",
      ground: "Ground",
      person: "Handled by",
      date: "Date",
    },
    examples: { position: "C7 or a field", ground: "by telephone" },
  },
  explain: {
    start: "Explain",
    label: "Explanation",
    hint: "Holds for this value only; a changed value asks again",
    save: "Save explanation",
    cancel: "Cancel",
    undo: "Take back the explanation",
  },
};
