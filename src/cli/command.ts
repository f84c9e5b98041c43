import type { ParseArgsConfig } from "node:util";
import type { Locale } from "../core/finding/message.ts";
import type { Context } from "../app/context.ts";
import type { FilePort } from "../ports/files.ts";
import type { ServePane } from "../ports/server.ts";

/** What every command gets from the entry point. */
export interface Door {
  readonly files: FilePort;
  readonly context: Context;
  readonly locale: Locale;
  readonly servePane: ServePane;
  /** Where the built pane lies, beside the command. */
  readonly webFolder: string;
}

/** 0 done; 1 done, with errors, blanks left or changes not accepted; 2 wrong usage, nothing written. 3 is made by the entry point alone. */
export type ExitCode = 0 | 1 | 2;

export interface CommandResult {
  readonly exit: ExitCode;
  /** The one JSON document of `--json`. */
  readonly json: object;
  /** The same result for a person. */
  readonly text: string;
}

export interface Command {
  /** One line, without "yutiao". */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  run(input: CommandInput, door: Door): Promise<CommandResult>;
}

/** Arguments after parsing: what stood alone, and the options by name. */
export interface CommandInput {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
}

/** The person called the command wrongly, or something stands in its way; nothing was written. */
export class UsageError extends Error {}

/** The text of an option, or undefined. */
export function textOption(input: CommandInput, name: string): string | undefined {
  const value = input.values[name];
  return typeof value === "string" ? value : undefined;
}

export function requiredOption(input: CommandInput, name: string): string {
  const value = textOption(input, name);
  if (value === undefined || value === "") throw new UsageError(`缺少 --${name} / --${name} is missing`);
  return value;
}

/** The texts of an option that may repeat. */
export function listOption(input: CommandInput, name: string): readonly string[] {
  const value = input.values[name];
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];
}

/** The same where at least one is needed. */
export function requiredList(input: CommandInput, name: string): readonly string[] {
  const values = listOption(input, name);
  if (values.length === 0) throw new UsageError(`缺少 --${name} / --${name} is missing`);
  return values;
}

export function flag(input: CommandInput, name: string): boolean {
  return input.values[name] === true;
}

/** Exactly one positional argument. */
export function onlyPositional(input: CommandInput, what: string): string {
  const [first, ...others] = input.positionals;
  if (first === undefined) throw new UsageError(`缺少参数：${what} / ${what} is missing`);
  refuseExtra(others);
  return first;
}

/** For a command that takes options only: a second draft that stands alone must not be passed over in silence. */
export function noPositional(input: CommandInput): void {
  refuseExtra(input.positionals);
}

/** Refuses an argument that the command has no use for. */
export function refuseExtra([extra]: readonly string[]): void {
  if (extra !== undefined) throw new UsageError(`多余的参数：${extra} / unexpected argument: ${extra}`);
}
