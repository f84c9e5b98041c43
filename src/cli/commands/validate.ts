import { join } from "node:path";
import { validate } from "../../app/validate.ts";
import { type Command, flag, requiredOption, textOption } from "../command.ts";
import { inputFiles, relatedFiles, sourceFile } from "../inputs.ts";
import { checkOutputs, writeOutputs } from "../outputs.ts";
import { batchText } from "../result-text.ts";
import { FINDINGS_NAME } from "../../app/output-names.ts";

export const validateCommand: Command = {
  usage: "validate --plan 方案 [--out 文件夹] [--force] 上报表…",
  options: { plan: { type: "string" }, out: { type: "string" }, force: { type: "boolean" } },
  async run(input, { files, context, locale }) {
    const planPath = requiredOption(input, "plan");
    const out = textOption(input, "out");
    const force = flag(input, "force");
    const outputs = out === undefined ? [] : [join(out, FINDINGS_NAME)];
    await checkOutputs(files, outputs, [planPath, ...input.positionals], force);
    const plan = await sourceFile(files, planPath);
    const submissions = await inputFiles(files, input.positionals);
    const related = relatedFiles(files, planPath);
    const result = await validate({ plan, submissions, related }, context);
    if (out !== undefined && result.exit !== 2) {
      await writeOutputs(files, [{ path: outputs[0]!, bytes: await result.findingsWorkbook(locale) }], force);
    }
    const json = result.view(locale);
    return { exit: result.exit, json, text: batchText(json, locale) };
  },
};
