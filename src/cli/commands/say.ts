import { intervalView } from "../../app/contract.ts";
import { explainSaid, intervalText } from "../../core/number/explain.ts";
import { NOTE_TEXTS } from "../../core/number/said-texts.ts";
import { say } from "../../core/number/say.ts";
import { STYLE_NAMES, styleNamed } from "../../core/number/style.ts";
import { decimalFrom } from "../../core/number/verdict.ts";
import { type Command, flag, refuseExtra, textOption, UsageError } from "../command.ts";

export const sayCommand: Command = {
  usage: "say 数值 [计量单位] [--style 余|多|近|约|超过|以上|取整|精确] [--slot X余条] [--explain]",
  options: { style: { type: "string" }, slot: { type: "string" }, explain: { type: "boolean" } },
  run(input, { locale }) {
    const [number = "", unit = "", ...extras] = input.positionals;
    refuseExtra(extras);
    // A leading minus would be taken for an option, so the entry point passes it on as U+2212.
    const value = decimalFrom(number.replace(/^\u2212/, "-"));
    if (value === null) throw new UsageError(`不是数：${number} / not a number: ${number}`);
    const style = textOption(input, "style") ?? "exact";
    if (styleNamed(style) === null) {
      throw new UsageError(`没有这种表述方式：${style} / no such style: ${style} (${STYLE_NAMES.join(" ")})`);
    }
    const said = say(value, unit, style, textOption(input, "slot") ?? "");
    const language = locale === "zh-CN" ? "zh" : "en";
    const advice = said.outcome === "left" ? [said.advice[language]] : [];
    const notes = [...said.notes.map((note) => NOTE_TEXTS[note][language]), ...advice];
    const explanation = flag(input, "explain") ? explainSaid(said, locale) : null;
    const json = {
      text: said.text ?? "",
      ...intervalView(said),
      notes,
      ...(explanation ? { explanation } : {}),
    };
    const phrase = said.text === null ? [] : [`${said.text}  ${intervalText(said)}`];
    const why = explanation ? [explanation.rule, ...explanation.reasons] : notes;
    return Promise.resolve({ exit: said.text === null ? 1 : 0, json, text: [...phrase, ...why].join("\n") });
  },
};
