import { scanDraft } from "../../app/scan-draft.ts";
import { scanView } from "../../app/contract.ts";
import { type Command, onlyPositional } from "../command.ts";
import { sourceFile } from "../inputs.ts";
import { findingsText, hasErrors, printable, viewsOf } from "../text.ts";

export const scanCommand: Command = {
  usage: "scan 文稿",
  options: {},
  async run(input, { files, context, locale }) {
    const source = await sourceFile(files, onlyPositional(input, "文稿 / draft"));
    const scan = await scanDraft(source, context);
    const views = viewsOf(scan.findings, locale);
    const lines = [
      ...scan.placeholders.map((one) => `待填  ${one.paragraph}  ${one.text}`),
      ...scan.masks.map((one) => `保留  ${one.paragraph}  ${one.text}`),
      ...scan.numbers.map((one) => `数字  ${one.paragraph}  ${one.text}`),
    ].map(printable);
    const findings = findingsText(views, locale);
    return {
      exit: hasErrors(scan.findings) ? 1 : 0,
      json: scanView(scan, views),
      text: [...lines, ...(findings === "" ? [] : [findings])].join("\n"),
    };
  },
};
