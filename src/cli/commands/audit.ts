import { join } from "node:path";
import { audit } from "../../app/audit.ts";
import { auditOutputNames, checkSheetName } from "../../app/audit-names.ts";
import { type Command, type CommandInput, flag, requiredList, textOption, UsageError } from "../command.ts";
import { sourceFile, sourceFiles } from "../inputs.ts";
import { checkOutputs, writeOutputs } from "../outputs.ts";
import { auditText } from "../audit-text.ts";

export const auditCommand: Command = {
  usage: "audit --figures 指标 [--figures 指标2] [--previous 上年报告] [--out 文件夹或文件] [--force] 报告…",
  options: {
    figures: { type: "string", multiple: true },
    previous: { type: "string" },
    out: { type: "string" },
    force: { type: "boolean" },
  },
  async run(input, { files, context, locale }) {
    const figurePaths = requiredList(input, "figures");
    const reportPaths = input.positionals;
    if (reportPaths.length === 0) throw new UsageError("缺少报告 / no report was named");
    const previousPath = textOption(input, "previous");
    const force = flag(input, "force");
    const paths = outputPaths(input, reportPaths);
    const sources = [...figurePaths, ...reportPaths, ...(previousPath === undefined ? [] : [previousPath])];
    await checkOutputs(files, paths, sources, force);
    const result = await audit(
      {
        figures: await sourceFiles(files, figurePaths),
        reports: await sourceFiles(files, reportPaths),
        previous: previousPath === undefined ? null : await sourceFile(files, previousPath),
        locale,
      },
      context,
    );
    const outputs = result.reports.flatMap((report, at) =>
      [report.annotated, report.checkSheet].flatMap((file, which) => {
        const path = paths[at * 2 + which];
        return file && path !== undefined ? [{ path, bytes: file.bytes }] : [];
      }),
    );
    await writeOutputs(files, outputs, force);
    const json = result.view(
      locale,
      outputs.map(({ path }) => path),
    );
    return { exit: result.exit, json, text: auditText(json, locale) };
  },
};

/** Two per report: the annotated report and its check sheet. A path that ends like the one report is that file. */
function outputPaths(input: CommandInput, reports: readonly string[]): readonly string[] {
  const out = textOption(input, "out");
  if (out === undefined) return [];
  if (reports.length === 1 && /\.(?:docx|docm|txt)$/i.test(out)) return [out, checkSheetName(out)];
  return auditOutputNames(reports).flatMap(({ annotated, checkSheet }) => [
    join(out, annotated),
    join(out, checkSheet),
  ]);
}
