import { trace, type TraceInput } from "../../app/trace.ts";
import type { SourceFile } from "../../core/model/file.ts";
import { type Command, type CommandInput, flag, requiredList, textOption, UsageError } from "../command.ts";
import { relatedFiles, sourceFiles } from "../inputs.ts";
import { checkOutputs, writeOutputs } from "../outputs.ts";
import { traceText } from "../audit-text.ts";

export const traceCommand: Command = {
  usage:
    "trace --figures 指标 [--figures 指标2] [--out 数据依据清单.xlsx] [--force] (指标名称或代码… | --cell 文件!工作表!单元格)",
  options: {
    figures: { type: "string", multiple: true },
    cell: { type: "string" },
    out: { type: "string" },
    force: { type: "boolean" },
  },
  async run(input, { files, context, locale }) {
    const figurePaths = requiredList(input, "figures");
    const of = subject(input);
    const out = textOption(input, "out");
    const force = flag(input, "force");
    await checkOutputs(files, out === undefined ? [] : [out], figurePaths, force);
    const figures = await sourceFiles(files, figurePaths);
    const related = (source: SourceFile) => relatedFiles(files, figurePaths[figures.indexOf(source)]!);
    const result = await trace({ figures, related, of, withEvidence: out !== undefined }, context);
    const outputs = out !== undefined && result.evidence ? [{ path: out, bytes: result.evidence }] : [];
    await writeOutputs(files, outputs, force);
    const json = result.view(
      locale,
      outputs.map(({ path }) => path),
    );
    return { exit: result.exit, json, text: traceText(json, locale) };
  },
};

function subject(input: CommandInput): TraceInput["of"] {
  const text = textOption(input, "cell");
  if (text === undefined) {
    if (input.positionals.length > 0) return { figures: input.positionals };
    if (textOption(input, "out") !== undefined) return "all";
    throw new UsageError("缺少参数：指标 / figure is missing");
  }
  if (input.positionals.length > 0) {
    throw new UsageError("指标和 --cell 只能写一个 / give a figure or --cell, not both");
  }
  // A file's name may hold "!": the cell stands behind the last one, the sheet before it.
  const last = text.lastIndexOf("!");
  const cell = text.slice(last + 1);
  const place = text.slice(0, Math.max(0, last));
  const middle = place.lastIndexOf("!");
  if (last < 1 || !/^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/.test(cell)) {
    throw new UsageError(`不是“文件!工作表!单元格”：${text} / not FILE!SHEET!CELL: ${text}`);
  }
  return middle < 1
    ? { cell: { file: place, cell } }
    : { cell: { file: place.slice(0, middle), sheet: place.slice(middle + 1), cell } };
}
