import type { ChosenBinding } from "../core/model/draft.ts";
import type { FilePort } from "../ports/files.ts";
import { type CommandInput, textOption, UsageError } from "./command.ts";
import { sourceFile } from "./inputs.ts";

/** The choices in `--bindings FILE`: [{clause, slot, indicator}]; none without the option. */
export async function chosenBindings(
  files: FilePort,
  input: CommandInput,
): Promise<readonly ChosenBinding[]> {
  const path = textOption(input, "bindings");
  if (path === undefined) return [];
  const { bytes } = await sourceFile(files, path);
  const parsed = parse(bytes, path);
  if (!Array.isArray(parsed) || !parsed.every(isChoice)) {
    throw new UsageError(`不是对应关系文件：${path} / not a bindings file: ${path}`);
  }
  return parsed;
}

function parse(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UsageError(`不是 JSON：${path} / not JSON: ${path}`);
  }
}

function isChoice(value: unknown): value is ChosenBinding {
  if (typeof value !== "object" || value === null) return false;
  const { clause, slot, indicator } = value as Record<string, unknown>;
  return (
    typeof clause === "string" &&
    typeof slot === "string" &&
    (indicator === null || typeof indicator === "string")
  );
}
