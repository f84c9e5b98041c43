import type { PaneText } from "./pane-text.ts";

export const enFrame: PaneText["frame"] = {
  task: {
    menu: "Task",
    open: "Open task file…",
    save: "Save task file",
    clear: "Clear and begin anew",
    forget: "Delete the copy on this computer",
    unsaved: "not saved",
    saved: "saved",
    fileName: (plan) => `${plan}.task.zip`,
    about:
      "A task file holds plan, mappings, explanations, corrections, given figures and the figures of each period",
    none: "No task file is open",
    periods: (periods) => `with figures of ${periods}`,
  },
  copy: {
    title: (when) => `Your last work is still on this computer (${when})`,
    about: (files) =>
      files > 0
        ? `with ${files} submitted ${files === 1 ? "file" : "files"}`
        : "with the plan and what you decided",
    resume: "Take it up again",
    forget: "Delete",
    full: "This browser's storage is full: the last changes were not copied. Please save the task file.",
    saveTask: "Save task file",
  },
  notice: {
    cancelled: "Stopped",
    waiting: (n) => `${n} ${n === 1 ? "file is" : "files are"} still to be read; what was read is kept.`,
    goOn: "Go on",
    failed: "The program failed. Please pass the text below on to its maintainers",
    lost: "The background program stopped; your files and decisions are still here",
    restart: "Compute again",
    task: (name) => `“${name}” is no task file and was not opened`,
    taskAbout: "A task file is what “Save task file” writes. Open a plan with “Choose files”.",
    offline: "The server of this page does not answer",
    offlineAbout:
      "What is open goes on working; the sample and rare file formats must wait until it is back.",
    dismiss: "Dismiss",
    chunk: "This step could not be loaded",
    retry: "Try again",
  },
  code: {
    heading: "On to Word",
    lead: "In Word, open the consolidated workbook in the Yutiao pane, or paste the figures code (without sources)",
    copy: "Copy figures code",
    copied: "Copied: paste it in the Yutiao pane of Word",
    blocked: "Copying is blocked here: select the text below and copy it yourself",
    code: "Figures code",
  },
  time: {
    left: (seconds) =>
      seconds < 60 ? `about ${Math.max(1, seconds)} s left` : `about ${Math.ceil(seconds / 60)} min left`,
    loading: "Opening",
  },
};
