import { join } from "node:path";
import { compile } from "../../app/compile.ts";
import { draftOutputNames, CONSOLIDATED_NAME, FIGURES_NAME, packageFolder } from "../../app/output-names.ts";
import type { OutputFile } from "../../core/model/file.ts";
import { type Command, flag, requiredList, requiredOption, textOption } from "../command.ts";
import { BATCH_OPTIONS, batchInput, batchSources, sourceFileIfAny, sourceFiles } from "../inputs.ts";
import { checkOutputs, writeOutputs, writeEach } from "../outputs.ts";
import { compileText } from "../result-text.ts";
import { chosenBindings } from "../bindings.ts";

export const compileCommand: Command = {
  usage:
    "compile --plan 方案 --draft 文稿 [--draft 文稿2] --out 文件夹 [--bindings 文件] [--explanations 审核说明] [--task 任务包.zip] [--clean] [--force] 上报表…",
  options: {
    ...BATCH_OPTIONS,
    draft: { type: "string", multiple: true },
    bindings: { type: "string" },
    task: { type: "string" },
    clean: { type: "boolean" },
  },
  async run(input, { files, context, locale }) {
    const batch = batchSources(input);
    const draftPaths = requiredList(input, "draft");
    const out = requiredOption(input, "out");
    const force = flag(input, "force");
    const drafts = await sourceFiles(files, draftPaths);
    const names = [CONSOLIDATED_NAME, FIGURES_NAME, ...draftOutputNames(drafts.map((draft) => draft.path))];
    const sources = [...batch, ...draftPaths];
    await checkOutputs(
      files,
      names.map((name) => join(out, name)),
      sources,
      force,
    );
    const taskPath = textOption(input, "task");
    // A task file is replaced without --force, but only by what was read from it.
    if (taskPath !== undefined) await checkOutputs(files, [taskPath], sources, true);
    const result = await compile(
      {
        ...(await batchInput(files, input)),
        drafts,
        clean: flag(input, "clean"),
        chosen: await chosenBindings(files, input),
        ...(taskPath === undefined ? {} : { task: { file: await sourceFileIfAny(files, taskPath) } }),
      },
      context,
    );
    const inside = (folder: string, file: OutputFile) => ({ ...file, path: join(folder, file.path) });
    const outputs = [
      ...result.outputs.map((file) => inside(out, file)),
      ...result.dataPackage().map((file) => inside(join(out, packageFolder(CONSOLIDATED_NAME)), file)),
    ];
    const returned = result.returns.paths.map((path) => join(out, path));
    await checkOutputs(files, [...outputs.map(({ path }) => path), ...returned], sources, force);
    await writeOutputs(files, outputs, force);
    const written = [...(await writeEach(files, out, result.returns.files(locale), force))];
    if (taskPath !== undefined && result.task) {
      await writeOutputs(files, [{ path: taskPath, bytes: result.task }], true);
      written.push(taskPath);
    }
    const json = result.view(locale, [...outputs.map((output) => output.path), ...written]);
    return { exit: result.exit, json, text: compileText(json, locale) };
  },
};
