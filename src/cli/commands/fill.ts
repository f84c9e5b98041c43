import { fill } from "../../app/fill.ts";
import { chosenBindings } from "../bindings.ts";
import {
  type Command,
  flag,
  listOption,
  noPositional,
  requiredList,
  requiredOption,
  textOption,
} from "../command.ts";
import { sourceFile, sourceFiles } from "../inputs.ts";
import { checkOutputs, writeOutputs } from "../outputs.ts";
import { fillText } from "../result-text.ts";

export const fillCommand: Command = {
  usage:
    "fill --figures 指标 [--figures 指标2] --draft 文稿 --out 报告 [--bindings 文件] [--clean] [--accept all|编号,…] [--previous 上次指标] [--seal 定稿记录] [--force]",
  options: {
    figures: { type: "string", multiple: true },
    draft: { type: "string" },
    out: { type: "string" },
    bindings: { type: "string" },
    accept: { type: "string" },
    previous: { type: "string", multiple: true },
    seal: { type: "string" },
    clean: { type: "boolean" },
    force: { type: "boolean" },
  },
  async run(input, { files, context, locale }) {
    noPositional(input);
    const figurePaths = requiredList(input, "figures");
    const draftPath = requiredOption(input, "draft");
    const out = requiredOption(input, "out");
    const force = flag(input, "force");
    const previousPaths = listOption(input, "previous");
    const sealPath = textOption(input, "seal");
    const sources = [
      ...figurePaths,
      ...previousPaths,
      draftPath,
      ...[sealPath, textOption(input, "bindings")].filter((path) => path !== undefined),
    ];
    await checkOutputs(files, [out], sources, force);
    const accept = textOption(input, "accept") ?? "";
    const result = await fill(
      {
        figures: await sourceFiles(files, figurePaths),
        draft: await sourceFile(files, draftPath),
        seal: sealPath === undefined ? null : await sourceFile(files, sealPath),
        previous: await sourceFiles(files, previousPaths),
        options: {
          clean: flag(input, "clean"),
          chosen: await chosenBindings(files, input),
          accept: accept === "all" ? "all" : accept.split(",").filter((id) => id !== ""),
        },
      },
      context,
    );
    if (result.bytes) await writeOutputs(files, [{ path: out, bytes: result.bytes }], force);
    const json = result.view(locale, result.bytes ? [out] : []);
    return { exit: result.exit, json, text: fillText(json, locale) };
  },
};
