import { jsonBytes } from "../../app/compile.ts";
import { bindingsName } from "../../app/output-names.ts";
import { roll } from "../../app/roll.ts";
import { type Command, flag, listOption, onlyPositional, requiredOption } from "../command.ts";
import { sourceFile, sourceFiles } from "../inputs.ts";
import { checkOutputs, writeOutputs } from "../outputs.ts";
import { rollText } from "../reuse-text.ts";

export const rollCommand: Command = {
  usage: "roll [--figures 上期指标]… --out 本期稿 [--force] 上期报告",
  options: {
    figures: { type: "string", multiple: true },
    out: { type: "string" },
    force: { type: "boolean" },
  },
  async run(input, { files, context, locale }) {
    const report = onlyPositional(input, "上期报告 / report");
    const figurePaths = listOption(input, "figures");
    const out = requiredOption(input, "out");
    const force = flag(input, "force");
    const record = bindingsName(out);
    await checkOutputs(files, [out, record], [...figurePaths, report], force);
    const result = await roll(
      {
        report: await sourceFile(files, report),
        figures: await sourceFiles(files, figurePaths),
      },
      context,
    );
    const outputs = [
      ...(result.bytes ? [{ path: out, bytes: result.bytes }] : []),
      ...(result.bindings.length > 0 ? [{ path: record, bytes: jsonBytes(result.bindings) }] : []),
    ];
    await writeOutputs(files, outputs, force);
    const json = result.view(
      locale,
      outputs.map(({ path }) => path),
    );
    return { exit: result.exit, json, text: rollText(json, locale) };
  },
};
