import { join } from "node:path";
import { compile } from "../../app/compile.ts";
import { CONSOLIDATED_NAME, packageFolder } from "../../app/output-names.ts";
import { type Command, flag, requiredOption } from "../command.ts";
import { BATCH_OPTIONS, batchInput, batchSources } from "../inputs.ts";
import { checkOutputs, writeOutputs } from "../outputs.ts";
import { batchText } from "../result-text.ts";

export const consolidateCommand: Command = {
  usage: "consolidate --plan 方案 --out 汇总表.xlsx [--explanations 审核说明] [--force] 上报表…",
  options: BATCH_OPTIONS,
  async run(input, { files, context, locale }) {
    const sources = batchSources(input);
    const out = requiredOption(input, "out");
    const force = flag(input, "force");
    await checkOutputs(files, [out], sources, force);
    const batch = await batchInput(files, input);
    const result = await compile({ ...batch, drafts: [], clean: false, chosen: [] }, context);
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
