import { diff } from "../../app/diff.ts";
import { type Command, refuseExtra, textOption, UsageError } from "../command.ts";
import { diffText } from "../diff-text.ts";
import { relatedFiles, sourceFile } from "../inputs.ts";

export const diffCommand: Command = {
  usage: "diff 旧表 新表 [--plan 方案]（两份上报表要给方案，两份汇总表不用）",
  options: { plan: { type: "string" } },
  async run(input, { files, context, locale }) {
    const [oldPath, newPath, ...extras] = input.positionals;
    if (oldPath === undefined || newPath === undefined) {
      throw new UsageError("应有两个文件：旧表 新表 / two files are needed: OLD NEW");
    }
    refuseExtra(extras);
    const planPath = textOption(input, "plan");
    const result = await diff(
      {
        old: await sourceFile(files, oldPath),
        now: await sourceFile(files, newPath),
        plan: planPath === undefined ? null : await sourceFile(files, planPath),
        related: relatedFiles(files, planPath ?? newPath),
      },
      context,
    );
    const json = result.view(locale);
    return { exit: result.exit, json, text: diffText(json, locale) };
  },
};
