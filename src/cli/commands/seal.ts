import { checkSeal, seal, sealBytes } from "../../app/seal.ts";
import { sealInTask } from "../../app/seal-task.ts";
import {
  type Command,
  type CommandInput,
  flag,
  listOption,
  onlyPositional,
  requiredList,
  requiredOption,
  textOption,
  UsageError,
} from "../command.ts";
import { sourceFile, sourceFileIfAny, sourceFiles } from "../inputs.ts";
import { checkOutputs, writeOutputs } from "../outputs.ts";
import { sealText } from "../reuse-text.ts";

export const sealCommand: Command = {
  usage:
    "seal --signer 签发人 --date 日期 [--figures 指标]… [--out 定稿记录] [--task 任务包.zip] [--force] 报告 | seal --check 定稿记录 --figures 指标 报告",
  options: {
    signer: { type: "string" },
    date: { type: "string" },
    figures: { type: "string", multiple: true },
    out: { type: "string" },
    task: { type: "string" },
    check: { type: "string" },
    force: { type: "boolean" },
  },
  async run(input, services) {
    return textOption(input, "check") === undefined ? make(input, services) : check(input, services);
  },
};

const make: Command["run"] = async (input, { files, context, locale }) => {
  const report = onlyPositional(input, "报告 / report");
  const signer = requiredOption(input, "signer");
  const date = dateOption(input);
  const figurePaths = listOption(input, "figures");
  const out = textOption(input, "out");
  const taskPath = textOption(input, "task");
  if (out === undefined && taskPath === undefined) {
    throw new UsageError("缺少 --out 或 --task / --out or --task is missing");
  }
  const force = flag(input, "force");
  if (out !== undefined) await checkOutputs(files, [out], [report, ...figurePaths], force);
  // A task file is replaced without --force, but only by what was read from it.
  if (taskPath !== undefined) await checkOutputs(files, [taskPath], [report, ...figurePaths], true);
  const figures = await sourceFiles(files, figurePaths);
  const result = await seal({ report: await sourceFile(files, report), figures, signer, date }, context);
  const outputs: { path: string; bytes: Uint8Array }[] = [];
  let task: Awaited<ReturnType<typeof sealInTask>> | null = null;
  if (result.seal && taskPath !== undefined) {
    const file = await sourceFileIfAny(files, taskPath);
    task = await sealInTask(file, result.seal, context);
  }
  if (result.seal && out !== undefined) outputs.push({ path: out, bytes: sealBytes(result.seal) });
  await writeOutputs(files, outputs, force);
  if (task?.bytes && taskPath !== undefined) {
    await writeOutputs(files, [{ path: taskPath, bytes: task.bytes }], true);
    outputs.push({ path: taskPath, bytes: task.bytes });
  }
  const json = result.view(
    locale,
    outputs.map(({ path }) => path),
  );
  const isLost = task !== null && task.bytes === null;
  const findings = [...json.findings, ...(task?.views(locale) ?? [])];
  const view = { ...json, ok: json.ok && !isLost, findings };
  return { exit: isLost ? 1 : result.exit, json: view, text: sealText(view, locale) };
};

const check: Command["run"] = async (input, { files, context, locale }) => {
  const report = onlyPositional(input, "报告 / report");
  const figurePaths = requiredList(input, "figures");
  for (const name of ["signer", "date", "out", "task"]) {
    if (textOption(input, name) !== undefined) {
      throw new UsageError(`--check 不与 --${name} 同用 / --check does not go with --${name}`);
    }
  }
  const result = await checkSeal(
    {
      report: await sourceFile(files, report),
      seal: await sourceFile(files, requiredOption(input, "check")),
      figures: await sourceFiles(files, figurePaths),
    },
    context,
  );
  const json = result.view(locale, []);
  return { exit: result.exit, json, text: sealText(json, locale) };
};

/** 2026-01-15 or 2026年1月15日, kept as the former. */
function dateOption(input: CommandInput): string {
  const text = requiredOption(input, "date").normalize("NFKC").trim();
  const parts = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/.exec(text);
  const [year, month, day] = [parts?.[1], parts?.[2] ?? parts?.[4], parts?.[3] ?? parts?.[5]];
  const iso = `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (!parts || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) {
    throw new UsageError(`不是日期（应为 2026-01-15）：${text} / not a date (2026-01-15): ${text}`);
  }
  return iso;
}
