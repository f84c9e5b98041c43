import type { Submission } from "../model/submission.ts";

/** By what the later of several versions was found; the first of them that all carry and that differs decides. */
export type Evidence = "填报日期" | "文件修改日期" | "文件名版本";

export type VersionChoice =
  | { readonly kind: "one"; readonly used: Submission; readonly evidence: Evidence }
  | { readonly kind: "tie"; readonly among: readonly Submission[] };

const STEPS: readonly { readonly evidence: Evidence; readonly of: (one: Submission) => number | null }[] = [
  { evidence: "填报日期", of: ({ version }) => timeOf(version.reportedOn) },
  { evidence: "文件修改日期", of: ({ version }) => timeOf(version.modified) },
  { evidence: "文件名版本", of: ({ version }) => version.nameMark },
];

/**
 * The later of several submissions: by 填报日期, then the document's own modified date, then a version mark in the
 * name (a name without mark is the original, 0). File times decide nothing. Where one lacks a date, dates do not decide.
 */
export function chooseVersion(submissions: readonly Submission[]): VersionChoice {
  let among = submissions;
  for (const { evidence, of } of STEPS) {
    const marks = among.map((one) => of(one) ?? (evidence === "文件名版本" ? 0 : null));
    if (marks.some((mark) => mark === null)) continue;
    const latest = Math.max(...(marks as number[]));
    const before = among.length;
    among = among.filter((_, i) => marks[i] === latest);
    if (among.length === 1 && before > 1) return { kind: "one", used: among[0]!, evidence };
  }
  return { kind: "tie", among };
}

function timeOf(text: string | null): number | null {
  if (text === null) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
