import type { Command } from "./command.ts";
import { compileCommand } from "./commands/compile.ts";
import { consolidateCommand } from "./commands/consolidate.ts";
import { fillCommand } from "./commands/fill.ts";
import { readCommand } from "./commands/read.ts";
import { sayCommand } from "./commands/say.ts";
import { scanCommand } from "./commands/scan.ts";
import { validateCommand } from "./commands/validate.ts";

/** The commands by name, in the order the help lists them. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ["compile", compileCommand],
  ["validate", validateCommand],
  ["consolidate", consolidateCommand],
  ["scan", scanCommand],
  ["fill", fillCommand],
  ["say", sayCommand],
  ["read", readCommand],
]);
