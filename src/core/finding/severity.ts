/** How much a finding weighs: 错误, 需核实, 提示. Only errors change the exit code. */
export type Severity = "error" | "doubt" | "note";

/** What became of a check: "could not check" (notEvaluable) is neither pass nor fail, and a check that itself is wrong is broken. */
export type Outcome = "passed" | "failed" | "notEvaluable" | "broken";
