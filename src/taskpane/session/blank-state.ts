import type { BlankView } from "../../app/session/draft-views.ts";
import type { SessionFinding } from "../../app/session/session-view.ts";

/** `left`: the indicator is certain and yet nothing could be written truly; a finding says why. */
export type BlankState = "sure" | "proposed" | "none" | "left";

export function blankState(blank: BlankView): BlankState {
  return blank.binding === "sure" && blank.written === undefined ? "left" : blank.binding;
}

/** Still waits for a person. */
export const isOpen = (blank: BlankView): boolean => blankState(blank) !== "sure";

/** What the session says about a blank that stayed: findings of its paragraph that quote it. */
export function findingsAbout(
  blank: BlankView,
  findings: readonly SessionFinding[],
): readonly SessionFinding[] {
  if (blank.written !== undefined) return [];
  return findings.filter(
    ({ paragraph, message, found }) =>
      paragraph === blank.paragraph && (found === blank.text || message.includes(`“${blank.text}”`)),
  );
}
