import type { CatalogueEntry } from "../entry.ts";

/** Findings of opening a task file (任务包). */
export const taskCatalogue = {
  "task.not-a-task": {
    severity: "error",
    zh: {
      title: "不是任务包",
      message: "这个文件不是任务包，没有读取，也不会改写它",
      why: "任务包里有经办人确认过的对应关系和说明，认不出的文件不能当它用。",
      fix: "请换成由本工具保存的任务包，或另起一个新的文件名",
    },
    en: {
      title: "Not a task file",
      message: "This file is no task file; it was not read and will not be written to",
      why: "A task file holds what a person confirmed; another file must not pass for it.",
      fix: "Choose a task file that this tool saved, or a new name",
    },
  },
  "task.version": {
    severity: "error",
    zh: {
      title: "任务包的版本不同",
      message: "任务包的版本是 {found}，这个程序读的是版本 {expected}",
      why: "较新的任务包可能有这个程序不认识的内容，改写会丢失。",
      fix: "请用较新的程序打开",
    },
    en: {
      title: "Task file of another version",
      message: "The task file is of version {found}; this program reads version {expected}",
      why: "A newer file may hold what this program does not know; writing it again would lose that.",
      fix: "Open it with a newer program",
    },
  },
  "task.entry-invalid": {
    severity: "error",
    zh: {
      title: "任务包里有读不懂的内容",
      message: "任务包中的 {found} 读不懂（应为 {expected}），没有采用",
      why: "读不懂的内容不能猜。",
      fix: "请找回较早保存的任务包，或重新确认这一项",
    },
    en: {
      title: "Unreadable content in the task file",
      message: "{found} in the task file cannot be read (expected {expected}); it was left out",
      why: "What cannot be read is not guessed.",
      fix: "Go back to a task file saved earlier, or confirm this item again",
    },
  },
  "task.given-carried": {
    severity: "doubt",
    zh: {
      title: "手工数沿用上期",
      message:
        "手工指标“{name}”现为 {found}，是 {period} 的数（{giver} 提供，依据：{ground}），本期还没有确认",
      why: "手工数没有表可查，上期的数留下来就会当成本期的写进报告。",
      fix: "请问提供人：没有变的，在“手工提供的数”里点“仍用此数”，或在方案里写明本期的依据；变了的，填新的数和依据",
    },
    en: {
      title: "Hand-given figure of an earlier period",
      message:
        "Hand-given indicator {name} says {found}, which is of {period} (given by {giver}, ground: {ground}) and was not confirmed for this period",
      why: "No workbook can contradict a hand-given figure: one that is left over would be written as this period's.",
      fix: "Ask its giver: if it still holds, press “Still true” under the figures given by hand, or write this period's ground into the plan; if not, give the new number and its ground",
    },
  },
  "task.entry-unknown": {
    severity: "doubt",
    zh: {
      title: "任务包里有不认识的内容",
      message: "任务包中有不认识的文件“{found}”，再保存时不会保留",
      why: "任务包只放本工具写的内容。",
      fix: "若是您自己放进去的，请另存到别处",
    },
    en: {
      title: "Unknown content in the task file",
      message: "The task file holds an unknown file “{found}”, which is not kept when it is saved again",
      why: "A task file holds only what this tool writes.",
      fix: "If you put it there, keep it somewhere else",
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
