import { compile } from "../../app/compile.ts";
import { CONSOLIDATED_NAME } from "../../app/output-names.ts";
import { type Command, flag, requiredOption } from "../command.ts";
import { inputFiles, relatedFiles, sourceFile } from "../inputs.ts";
import { checkOutputs, writeOutputs } from "../outputs.ts";
import { batchText } from "../result-text.ts";

export const consolidateCommand: Command = {
  usage: "consolidate --plan 方案 --out 汇总表.xlsx [--force] 上报表…",
  options: { plan: { type: "string" }, out: { type: "string" }, force: { type: "boolean" } },
  async run(input, { files, context, locale }) {
    const planPath = requiredOption(input, "plan");
    const out = requiredOption(input, "out");
    const force = flag(input, "force");
    await checkOutputs(files, [out], [planPath, ...input.positionals], force);
    const result = await compile(
      {
        plan: await sourceFile(files, planPath),
        drafts: [],
        submissions: await inputFiles(files, input.positionals),
        related: relatedFiles(files, planPath),
        clean: false,
        chosen: [],
      },
      context,
    );
    const workbook = result.outputs.find((output) => output.path === CONSOLIDATED_NAME);
    if (workbook) await writeOutputs(files, [{ path: out, bytes: workbook.bytes }], force);
    const json = result.view(locale, workbook ? [out] : []);
    return { exit: result.exit, json, text: batchText(json, locale) };
  },
};
