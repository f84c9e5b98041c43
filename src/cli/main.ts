#!/usr/bin/env node
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locale } from "../core/finding/message.ts";
import { nodeFiles } from "../hosts/node/node-files.ts";
import { nodeCodec } from "../hosts/node/node-codec.ts";
import { servePane } from "../hosts/node/pane-server.ts";
import { terminalWatch } from "../hosts/node/terminal-watch.ts";
import { parseArguments } from "./arguments.ts";
import { type Command, type CommandInput, type CommandResult, UsageError } from "./command.ts";
import { commands } from "./commands.ts";

const { exit, output, complaint } = await main(process.argv.slice(2));
if (complaint !== "") process.stderr.write(`${complaint}\n`);
// A full disk behind stdout cuts the document; a reader that has seen enough (head) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(`余条：结果写不出去 / the result cannot be written: ${error.message}\n`);
  process.exitCode = 3;
});
// Not process.exit: a pipe may still be draining what was written.
if (output !== "") process.stdout.write(`${output}\n`);
process.exitCode = exit;

/** Runs one command and says what goes to stdout, what to stderr, and the exit code of SPEC section 7. */
async function main(argv: string[]): Promise<{ exit: number; output: string; complaint: string }> {
  const wantsJson = argv.includes("--json");
  try {
    const [name = "", ...rest] = argv;
    if (name === "" || name === "help" || name === "--help") {
      return { exit: name === "" ? 2 : 0, output: usage(), complaint: "" };
    }
    const command = commands.get(name);
    if (!command) throw new UsageError(`没有这个命令：${name} / no such command: ${name}\n${usage()}`);
    const input = parseArguments(command, rest);
    if (input.values["help"] === true) return { exit: 0, output: `yutiao ${command.usage}`, complaint: "" };
    const result = await run(command, input);
    const output = wantsJson ? JSON.stringify(result.json, null, 2) : result.text;
    return { exit: result.exit, output, complaint: "" };
  } catch (error) {
    if (error instanceof UsageError) return failure(2, error.message, wantsJson);
    return failure(
      3,
      `余条内部错误 / our own failure: ${(error as Error).stack ?? String(error)}`,
      wantsJson,
    );
  }
}

async function run(command: Command, input: CommandInput): Promise<CommandResult> {
  const watch = terminalWatch(process.stderr, input.values["quiet"] === true);
  try {
    return await command.run(input, {
      files: nodeFiles,
      context: { codec: nodeCodec, watch },
      locale: localeOf(input),
      servePane,
      // The command may be called through a link that npm made.
      webFolder: join(dirname(realpathSync(process.argv[1] ?? ".")), "../web"),
    });
  } finally {
    watch.close();
  }
}

function localeOf(input: CommandInput): Locale {
  const lang = input.values["lang"] ?? "zh-CN";
  if (lang !== "zh-CN" && lang !== "en") throw new UsageError(`--lang: zh-CN | en`);
  return lang;
}

function usage(): string {
  return [...commands.values()].map((command) => `yutiao ${command.usage}`).join("\n");
}

/** With --json stdout still carries exactly one JSON document. */
function failure(exit: number, complaint: string, wantsJson: boolean) {
  const json = { ok: false, error: complaint, findings: [] };
  return { exit, output: wantsJson ? JSON.stringify(json, null, 2) : "", complaint };
}
