import { join } from "node:path";
import { validate } from "../../app/validate.ts";
import { type Command, flag, textOption } from "../command.ts";
import { BATCH_OPTIONS, batchInput, batchSources } from "../inputs.ts";
import { checkOutputs, writeOutputs, writeEach } from "../outputs.ts";
import { batchText } from "../result-text.ts";
import { FINDINGS_NAME } from "../../app/output-names.ts";

export const validateCommand: Command = {
  usage: "validate --plan 方案 [--out 文件夹] [--explanations 审核说明] [--force] 上报表…",
  options: BATCH_OPTIONS,
  async run(input, { files, context, locale }) {
    const out = textOption(input, "out");
    const force = flag(input, "force");
    const sources = batchSources(input);
    const findingsPath = out === undefined ? null : join(out, FINDINGS_NAME);
    await checkOutputs(files, findingsPath === null ? [] : [findingsPath], sources, force);
    const result = await validate(await batchInput(files, input), context);
    const written: string[] = [];
    if (out !== undefined && findingsPath !== null && result.exit !== 2) {
      const returned = result.returns.paths.map((path) => join(out, path));
      await checkOutputs(files, returned, sources, force);
      const bytes = await result.findingsWorkbook(locale);
      await writeOutputs(files, [{ path: findingsPath, bytes }], force);
      written.push(findingsPath, ...(await writeEach(files, out, result.returns.files(locale), force)));
    }
    const json = result.view(locale, written);
    return { exit: result.exit, json, text: batchText(json, locale) };
  },
};
