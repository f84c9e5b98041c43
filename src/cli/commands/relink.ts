import { relink } from "../../app/relink.ts";
import { type Command, flag, listOption, onlyPositional, requiredOption } from "../command.ts";
import { sourceFile, sourceFiles } from "../inputs.ts";
import { checkOutputs, writeOutputs } from "../outputs.ts";
import { relinkText } from "../reuse-text.ts";

export const relinkCommand: Command = {
  usage: "relink --last 上次填好的报告 [--figures 指标]… --out 报告 [--force] 回稿",
  options: {
    last: { type: "string" },
    figures: { type: "string", multiple: true },
    out: { type: "string" },
    force: { type: "boolean" },
  },
  async run(input, { files, context, locale }) {
    const report = onlyPositional(input, "回稿 / report");
    const last = requiredOption(input, "last");
    const figurePaths = listOption(input, "figures");
    const out = requiredOption(input, "out");
    const force = flag(input, "force");
    await checkOutputs(files, [out], [last, ...figurePaths, report], force);
    const result = await relink(
      {
        last: await sourceFile(files, last),
        report: await sourceFile(files, report),
        figures: await sourceFiles(files, figurePaths),
      },
      context,
    );
    if (result.bytes) await writeOutputs(files, [{ path: out, bytes: result.bytes }], force);
    const json = result.view(locale, result.bytes ? [out] : []);
    return { exit: result.exit, json, text: relinkText(json, locale) };
  },
};
