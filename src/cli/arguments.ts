import { parseArgs } from "node:util";
import { type Command, type CommandInput, UsageError } from "./command.ts";

/** What every command takes. */
const COMMON = {
  json: { type: "boolean" },
  lang: { type: "string" },
  quiet: { type: "boolean" },
  help: { type: "boolean" },
} as const;

/**
 * The arguments behind a command's name.
 * @throws UsageError for an option that the command does not have, one without its value, and one given twice that holds one value
 */
export function parseArguments(command: Command, argv: readonly string[]): CommandInput {
  const options: Command["options"] = { ...COMMON, ...command.options };
  try {
    const { positionals, values, tokens } = parseArgs({
      // A negative number is not an option.
      args: argv.map((argument) => argument.replace(/^-(?=[\d.０-９])/, "\u2212")),
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
    const seen = new Set<string>();
    for (const token of tokens) {
      if (token.kind !== "option") continue;
      const { type, multiple } = options[token.name]!;
      // The last of two drafts would be taken and the first passed over in silence.
      if (seen.has(token.name) && type === "string" && multiple !== true) {
        throw new UsageError(`--${token.name} 只能写一次 / --${token.name} may be given once`);
      }
      seen.add(token.name);
    }
    return { positionals, values };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n用法 / usage: yutiao ${command.usage}`);
  }
}
