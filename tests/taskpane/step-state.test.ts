import type { AuditVerdict } from "../../src/core/audit/audited.ts";
import { emptyState, type PaneState, STEPS } from "../../src/taskpane/session/pane-state.ts";
import type { SessionView } from "../../src/app/session/session-view.ts";
import { stepState } from "../../src/taskpane/session/step-state.ts";
import type { AuditedNumber } from "../../src/taskpane/session/verdict-sentences.ts";

function auditOf(verdicts: readonly AuditVerdict[], more: Partial<NonNullable<SessionView["audit"]>> = {}) {
  const numbers = verdicts.map((verdict) => ({ verdict }) as AuditedNumber);
  return { source: "报告.docx", readable: true, numbers, arithmetic: [], conflicts: [], ...more };
}

/** A report was filled here. */
function filled(view: Partial<SessionView>): PaneState {
  const before = emptyState("zh-CN");
  return { ...before, draftFile: "报告.docx", view: { ...before.view, consolidated: true, ...view } };
}

test("at first every step lies ahead", () => {
  const states = STEPS.map((step) => stepState(emptyState("zh-CN"), step));
  expect(new Set(states)).toEqual(new Set(["ahead"]));
});

describe("核对", () => {
  test("is not done while nobody has audited what was filled", () => {
    expect(stepState(filled({}), "audit")).toBe("attention");
  });

  test.each<[AuditVerdict, string]>([
    ["true", "done"],
    ["true-rounded", "done"],
    ["unverifiable", "done"],
    ["unit", "problem"],
    ["false", "problem"],
    ["false-boundary", "problem"],
  ])("a number that is %s makes it %s", (verdict, state) => {
    expect(stepState(filled({ audit: auditOf(["true", verdict]) }), "audit")).toBe(state);
  });

  test("a report that cannot be read, or contradicts itself, is a problem", () => {
    const conflicts = [{ file: "报告.docx", indicator: "DT", name: "动态", places: [] }];
    expect(stepState(filled({ audit: auditOf([], { readable: false }) }), "audit")).toBe("problem");
    expect(stepState(filled({ audit: auditOf([], { conflicts }) }), "audit")).toBe("problem");
  });

  test("a report from elsewhere is judged by itself, not by the blanks of the draft here", () => {
    const blanks: SessionView["blanks"] = [
      {
        id: "1",
        paragraph: "line/1",
        sentence: "X余条",
        start: 0,
        end: 3,
        text: "X余条",
        binding: "none",
        candidates: [],
        reasons: [],
      },
    ];
    const audit = auditOf(["true"]);
    expect(stepState(filled({ audit, blanks }), "audit")).toBe("attention");
    expect(stepState(filled({ audit, blanks, report: "定稿.docx" }), "audit")).toBe("done");
  });
});
