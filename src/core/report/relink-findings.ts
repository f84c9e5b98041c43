import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Relinked, RelinkItem } from "./relink-items.ts";
import { clauseAround, locationOf, type Place } from "./report-finding.ts";

/** What a person should know of a figure of a text that came back; nothing of one that was kept. */
export function findingsOfRelinked(lastFile: string, file: string, one: Relinked): readonly Finding[] {
  const { figure, last, now } = one;
  const findings: Finding[] = [];
  const place = placeOf(file, now) ?? placeOf(lastFile, last)!;
  const params = { found: figure.place?.text ?? figure.old, clause: clauseAround(place) };
  const location = locationOf(place);
  switch (figure.state) {
    case "kept":
      break;
    case "reworded":
      findings.push(makeFinding("report.relink-reworded", location, params));
      break;
    case "changed":
      findings.push(makeFinding("report.relink-changed", location, { ...params, expected: figure.old }));
      break;
    case "deleted":
      findings.push(makeFinding("report.relink-deleted", location, { ...params, found: figure.old }));
      break;
    case "unsure":
      findings.push(makeFinding("report.relink-unsure", location, { ...params, expected: figure.old }));
      break;
    case "new":
      if (figure.indicator === "") findings.push(makeFinding("report.relink-new", location, params));
      break;
  }
  const isFound = figure.state !== "deleted" && figure.state !== "unsure" && figure.indicator !== "";
  if (isFound && !figure.linked) {
    findings.push(makeFinding("report.relink-no-control", location, { found: params.found }));
  }
  return findings;
}

function placeOf(file: string, item: RelinkItem | null): Place | null {
  if (!item) return null;
  const { paragraph, start, end, text } = item;
  return { file, paragraph, start, end, text };
}
