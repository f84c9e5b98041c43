import { join } from "node:path";
import { issue } from "../../app/issue.ts";
import { type Command, flag, noPositional, requiredOption, textOption, UsageError } from "../command.ts";
import { sourceFile } from "../inputs.ts";
import { checkOutputs, writeEach } from "../outputs.ts";
import { issueText } from "../result-text.ts";

export const issueCommand: Command = {
  usage: "issue --plan 方案 --out 文件夹 [--by unit|form] [--force]",
  options: {
    plan: { type: "string" },
    out: { type: "string" },
    by: { type: "string" },
    force: { type: "boolean" },
  },
  async run(input, { files, context, locale }) {
    const planPath = requiredOption(input, "plan");
    const out = requiredOption(input, "out");
    const by = textOption(input, "by") ?? "unit";
    if (by !== "unit" && by !== "form") throw new UsageError("--by: unit | form");
    noPositional(input);
    const force = flag(input, "force");
    const result = await issue({ plan: await sourceFile(files, planPath), by }, context);
    const targets = result.paths.map((path) => join(out, path));
    await checkOutputs(files, targets, [planPath], force);
    const written = await writeEach(files, out, result.files(), force);
    const json = result.view(locale, written);
    return { exit: result.exit, json, text: issueText(json, locale) };
  },
};
