import { scanDraft } from "../../app/scan-draft.ts";
import { scanView } from "../../app/contract.ts";
import { paragraphName } from "../../core/finding/paragraph-name.ts";
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
    const place = (one: { readonly paragraph: string }) => paragraphName(one.paragraph, locale);
    const lines = [
      ...scan.placeholders.map((one) => `待填  ${place(one)}  ${one.text}`),
      ...scan.masks.map((one) => `保留  ${place(one)}  ${one.text}`),
      ...scan.numbers.map((one) => `数字  ${place(one)}  ${one.text}`),
    ].map(printable);
    const findings = findingsText(views, locale);
    return {
      exit: hasErrors(scan.findings) ? 1 : 0,
      json: scanView(scan, views),
      text: [...lines, ...(findings === "" ? [] : [findings])].join("\n"),
    };
  },
};
