/** The library: the language core, scanning of drafts, and the use cases over ports (SPEC section 7). */
export { contains, verdict } from "./core/number/verdict.ts";
export { read } from "./core/number/read.ts";
export { say } from "./core/number/say.ts";
export type { Claim, Interval, NumberKind, QuantityKind, Style } from "./core/number/claim.ts";
export { scanText as scan } from "./core/draft/scan.ts";
export { scanDocument } from "./app/scan-document.ts";
export { audit, type Audited, type AuditInput } from "./app/audit.ts";
export { compile, type Compiled, type CompileInput } from "./app/compile.ts";
export { diff, type Diffed, type DiffInput } from "./app/diff.ts";
export { fill, type Filled, type FillInput } from "./app/fill.ts";
export { issue, type Issued } from "./app/issue.ts";
export { trace, type Traced, type TraceInput } from "./app/trace.ts";
export { validate, type Validated } from "./app/validate.ts";
export { Session } from "./app/session/session.ts";
export type { SessionView } from "./app/session/session-view.ts";
export type { Context } from "./app/context.ts";
export type { FilePort, InputFile } from "./ports/files.ts";
export type { Progress, Watch } from "./ports/progress.ts";
