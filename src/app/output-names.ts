export const CONSOLIDATED_NAME = "汇总表.xlsx";
/** 数据依据清单 */
export const EVIDENCE_NAME = "数据依据清单.xlsx";
export const FIGURES_NAME = "figures.json";
export const FINDINGS_NAME = "审核意见.xlsx";
/** Inside the output folder: what goes back to the units, and the messages to send with it. */
export const RETURN_FOLDER = "退回";
export const RETURN_NOTICE_NAME = "退回/退回通知.txt";

/** 年度报告.docx → 年度报告-已填.docx; drafts of one name are numbered, so that none overwrites another. */
export function draftOutputNames(drafts: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return drafts.map((path) => {
    const file = path.split("/").pop() ?? path;
    const dot = file.lastIndexOf(".");
    const [base, extension] = dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, ""];
    let name = `${base}-已填${extension}`;
    for (let number = 2; taken.has(name); number += 1) name = `${base}-已填(${number})${extension}`;
    taken.add(name);
    return name;
  });
}

/** 本期稿.txt → 本期稿-对应指标.json, beside it. */
export function bindingsName(draft: string): string {
  return draft.replace(/(?:\.[^./\\]*)?$/, "-对应指标.json");
}

/** 汇总表.xlsx → 汇总表-数据包: the folder of the Data Package beside it. */
export function packageFolder(workbook: string): string {
  return `${workbook.replace(/\.[^./\\]*$/, "")}-数据包`;
}
