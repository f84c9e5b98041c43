import type { Locale } from "../../src/core/finding/message.ts";
import { parseArguments } from "../../src/cli/arguments.ts";
import { type CommandResult } from "../../src/cli/command.ts";
import { commands } from "../../src/cli/commands.ts";
import type { FilePort } from "../../src/ports/files.ts";
import type { ServePane } from "../../src/ports/server.ts";
import { quietContext } from "./context.ts";

/** Runs one command as the entry point does, over any file port. */
export async function runCommand(
  files: FilePort,
  argv: readonly string[],
  locale: Locale = "zh-CN",
  servePane: ServePane = () => Promise.reject(new Error("nothing is served here")),
): Promise<CommandResult> {
  const [name = "", ...args] = argv;
  const command = commands.get(name)!;
  return command.run(parseArguments(command, args), {
    files,
    context: quietContext(),
    locale,
    servePane,
    webFolder: "dist/web",
  });
}
