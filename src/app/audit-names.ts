export interface AuditOutputNames {
  readonly annotated: string;
  readonly checkSheet: string;
}

/** 年度报告.docx → 年度报告-核对.docx and 年度报告-数据核对单.docx; reports of one name are numbered. */
export function auditOutputNames(reports: readonly string[]): readonly AuditOutputNames[] {
  const taken = new Set<string>();
  return reports.map((path) => {
    const { base, extension } = splitName(path.split("/").pop() ?? path);
    let free = base;
    for (let number = 2; taken.has(free); number += 1) free = `${base}(${number})`;
    taken.add(free);
    return { annotated: `${free}-核对${extension}`, checkSheet: `${free}-数据核对单.docx` };
  });
}

/** The check sheet beside an annotated report of a given path. */
export function checkSheetName(path: string): string {
  return `${splitName(path).base}-数据核对单.docx`;
}

function splitName(name: string): { readonly base: string; readonly extension: string } {
  const dot = name.lastIndexOf(".");
  return dot > name.lastIndexOf("/") + 1
    ? { base: name.slice(0, dot), extension: name.slice(dot) }
    : { base: name, extension: "" };
}
