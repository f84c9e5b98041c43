import { convertPlan, type PlanForm } from "../../app/convert-plan.ts";
import type { Finding } from "../../core/finding/finding.ts";
import type { Plan } from "../../core/model/plan.ts";
import { draftPlanFrom } from "../../app/draft-plan.ts";
import { openPlan } from "../../app/open-plan.ts";
import { planExit, planReport } from "../../app/plan-view.ts";
import {
  type Command,
  type CommandInput,
  type CommandResult,
  type Door,
  flag,
  onlyPositional,
  requiredOption,
  UsageError,
} from "../command.ts";
import { inputFiles, sourceFile } from "../inputs.ts";
import { checkOutputs, writeOutputs } from "../outputs.ts";
import { planText } from "../plan-text.ts";

type Action = (input: CommandInput, door: Door) => Promise<CommandResult>;

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ["draft", draft],
  ["check", check],
  ["convert", convert],
]);

export const planCommand: Command = {
  usage:
    "plan draft 样本… --out 方案.xlsx [--force] | plan check 方案 | plan convert 方案 --out 方案.xlsx|datapackage.json [--force]",
  options: { out: { type: "string" }, force: { type: "boolean" } },
  run(input, door) {
    const [name = "", ...positionals] = input.positionals;
    const action = ACTIONS.get(name);
    if (!action) {
      throw new UsageError(
        `plan 之后应是 ${[...ACTIONS.keys()].join("、")} / plan: ${[...ACTIONS.keys()].join(" | ")}`,
      );
    }
    return action({ ...input, positionals }, door);
  },
};

async function draft(input: CommandInput, { files, context, locale }: Door): Promise<CommandResult> {
  const out = requiredOption(input, "out");
  if (formOf(out) !== "workbook")
    throw new UsageError(`--out 应是 .xlsx：${out} / --out must end in .xlsx: ${out}`);
  const force = flag(input, "force");
  await checkOutputs(files, [out], input.positionals, force);
  const samples = await inputFiles(files, input.positionals);
  const { plan, findings, bytes } = await draftPlanFrom(samples, context);
  if (bytes) await writeOutputs(files, [{ path: out, bytes }], force);
  return result(plan, findings, bytes ? [out] : [], locale);
}

async function check(input: CommandInput, { files, context, locale }: Door): Promise<CommandResult> {
  const source = await sourceFile(files, onlyPositional(input, "方案 / plan"));
  const { plan, findings } = await openPlan(source, context);
  return result(plan, findings, [], locale);
}

async function convert(input: CommandInput, { files, context, locale }: Door): Promise<CommandResult> {
  const path = onlyPositional(input, "方案 / plan");
  const out = requiredOption(input, "out");
  const form = formOf(out);
  const force = flag(input, "force");
  await checkOutputs(files, [out], [path], force);
  const { plan, findings, bytes } = await convertPlan(await sourceFile(files, path), form, context);
  if (bytes) await writeOutputs(files, [{ path: out, bytes }], force);
  return result(plan, findings, bytes ? [out] : [], locale);
}

function formOf(path: string): PlanForm {
  if (/\.xlsx$/i.test(path)) return "workbook";
  if (/\.json$/i.test(path)) return "data-package";
  throw new UsageError(`--out 应是 .xlsx 或 .json：${path} / --out must end in .xlsx or .json: ${path}`);
}

function result(
  plan: Plan | null,
  findings: readonly Finding[],
  outputs: readonly string[],
  locale: Door["locale"],
): CommandResult {
  const json = planReport(plan, findings, outputs, locale);
  return { exit: planExit(plan, findings), json, text: planText(json, locale) };
}
