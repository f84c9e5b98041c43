import { join } from "node:path";
import { compile } from "../../app/compile.ts";
import { CONSOLIDATED_NAME, packageFolder } from "../../app/output-names.ts";
import { type Command, flag, listOption, requiredOption } from "../command.ts";
import { explanationFiles, inputFiles, relatedFiles, sourceFile } from "../inputs.ts";
import { checkOutputs, writeOutputs } from "../outputs.ts";
import { batchText } from "../result-text.ts";

export const consolidateCommand: Command = {
  usage: "consolidate --plan 方案 --out 汇总表.xlsx [--explanations 审核说明] [--force] 上报表…",
  options: {
    plan: { type: "string" },
    out: { type: "string" },
    explanations: { type: "string", multiple: true },
    force: { type: "boolean" },
  },
  async run(input, { files, context, locale }) {
    const planPath = requiredOption(input, "plan");
    const out = requiredOption(input, "out");
    const force = flag(input, "force");
    const sources = [planPath, ...listOption(input, "explanations"), ...input.positionals];
    await checkOutputs(files, [out], sources, force);
    const result = await compile(
      {
        plan: await sourceFile(files, planPath),
        drafts: [],
        submissions: await inputFiles(files, input.positionals),
        related: relatedFiles(files, planPath),
        ...(await explanationFiles(files, input)),
        clean: false,
        chosen: [],
      },
      context,
    );
    const workbook = result.outputs.find((output) => output.path === CONSOLIDATED_NAME);
    const beside = result
      .dataPackage()
      .map(({ path, bytes }) => ({ path: join(packageFolder(out), path), bytes }));
    const outputs = workbook ? [{ path: out, bytes: workbook.bytes }, ...beside] : [];
    const written = outputs.map(({ path }) => path);
    await checkOutputs(files, written, sources, force);
    await writeOutputs(files, outputs, force);
    const json = result.view(locale, written);
    return { exit: result.exit, json, text: batchText(json, locale) };
  },
};
