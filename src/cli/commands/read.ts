import { readView } from "../../app/contract.ts";
import { read } from "../../core/number/read.ts";
import { explainClaim, intervalText } from "../../core/number/explain.ts";
import { type Command, flag, onlyPositional } from "../command.ts";

export const readCommand: Command = {
  usage: "read 数字表述 [--explain]",
  options: { explain: { type: "boolean" } },
  run(input, { locale }) {
    const claim = read(onlyPositional(input, "数字表述 / phrase"));
    const json = readView(claim);
    if (!claim) {
      const text = locale === "zh-CN" ? "读不出数字表述" : "not a number phrase";
      return Promise.resolve({ exit: 1, json, text });
    }
    const line = `${intervalText(claim)} ${claim.unit}`.trimEnd();
    if (!flag(input, "explain")) return Promise.resolve({ exit: 0, json, text: line });
    const explanation = explainClaim(claim, locale);
    const text = [line, explanation.rule, ...explanation.reasons].join("\n");
    return Promise.resolve({ exit: 0, json: { ...json, explanation }, text });
  },
};
