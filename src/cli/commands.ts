import type { Command } from "./command.ts";
import { auditCommand } from "./commands/audit.ts";
import { compileCommand } from "./commands/compile.ts";
import { consolidateCommand } from "./commands/consolidate.ts";
import { diffCommand } from "./commands/diff.ts";
import { fillCommand } from "./commands/fill.ts";
import { planCommand } from "./commands/plan.ts";
import { issueCommand } from "./commands/issue.ts";
import { readCommand } from "./commands/read.ts";
import { relinkCommand } from "./commands/relink.ts";
import { rollCommand } from "./commands/roll.ts";
import { sayCommand } from "./commands/say.ts";
import { scanCommand } from "./commands/scan.ts";
import { serveCommand } from "./commands/serve.ts";
import { sealCommand } from "./commands/seal.ts";
import { traceCommand } from "./commands/trace.ts";
import { validateCommand } from "./commands/validate.ts";

/** The commands by name, in the order the help lists them. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ["compile", compileCommand],
  ["plan", planCommand],
  ["issue", issueCommand],
  ["validate", validateCommand],
  ["consolidate", consolidateCommand],
  ["scan", scanCommand],
  ["fill", fillCommand],
  ["roll", rollCommand],
  ["relink", relinkCommand],
  ["seal", sealCommand],
  ["audit", auditCommand],
  ["trace", traceCommand],
  ["diff", diffCommand],
  ["serve", serveCommand],
  ["say", sayCommand],
  ["read", readCommand],
]);
