import { makeFinding } from "../../core/finding/make-finding.ts";
import type { Edit } from "../../core/model/document.ts";
import type { AppliedChanges, ApplyOptions } from "../../ports/document.ts";
import { findingFromOfficeError } from "../office/host-finding.ts";
import { codeOf, hasMember, type WordAccess } from "./access.ts";

/**
 * Does the work as tracked changes where that was asked for and Word has the switch; afterwards the document's own setting
 * is put back. Where there is no switch the work is done without, and said so.
 */
export async function tracked(
  access: WordAccess,
  edits: readonly Edit[],
  { trackChanges }: ApplyOptions,
  work: () => Promise<AppliedChanges>,
): Promise<AppliedChanges> {
  if (trackChanges !== true) return work();
  const location = { kind: "submission", file: access.title() } as const;
  if (!hasMember(access, "1.4", access.Word.Document.prototype, "changeTrackingMode")) {
    const done = await work();
    return { ...done, findings: [...done.findings, makeFinding("host.tracking-missing", location, {})] };
  }
  let before: Word.ChangeTrackingMode | "Off" | "TrackAll" | "TrackMineOnly";
  try {
    before = await setMode(access, "TrackAll");
  } catch (error) {
    // Without the mode nothing is written: the person wanted to see what changes.
    const refused = edits.map((edit) => ({ edit, reason: "stopped" as const }));
    return { applied: [], refused, plain: [], findings: [findingFromOfficeError(error, location)] };
  }
  const done = await work();
  try {
    await setMode(access, before);
    return done;
  } catch (error) {
    const left = makeFinding("host.tracking-left-on", location, { found: codeOf(error) });
    return { ...done, findings: [...done.findings, left] };
  }
}

/** Gives the mode before. */
function setMode(access: WordAccess, mode: Word.ChangeTrackingMode | "Off" | "TrackAll" | "TrackMineOnly") {
  return access.Word.run(async (context) => {
    const { document } = context;
    document.load("changeTrackingMode");
    await context.sync();
    const before = document.changeTrackingMode;
    document.changeTrackingMode = mode as Word.ChangeTrackingMode;
    await context.sync();
    return before;
  });
}
