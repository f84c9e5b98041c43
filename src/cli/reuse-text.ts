import type { RelinkView } from "../app/relink.ts";
import type { RollView } from "../app/roll.ts";
import type { SealVerdict, SealView } from "../app/seal.ts";
import type { Locale } from "../core/finding/message.ts";
import { paragraphName } from "../core/finding/paragraph-name.ts";
import type { RelinkState } from "../core/model/relinked.ts";
import { countsText, findingsText, linesText, outputsText, printable } from "./text.ts";

interface Listed {
  readonly findings: Parameters<typeof findingsText>[0];
  readonly outputs: readonly string[];
}

/** 套用上期 for a person: each blank with what stood there, then what was left. */
export function rollText(view: RollView, locale: Locale): string {
  const unbound = locale === "zh-CN" ? "未绑定" : "not bound";
  return withFindings(
    view.blanks.map(
      ({ paragraph, text, old, name, indicator }) =>
        `${paragraphName(paragraph, locale)}  ${old} → ${text}  ${name ?? indicator ?? unbound}`,
    ),
    view,
    locale,
  );
}

const STATES: Record<Locale, Record<RelinkState, string>> = {
  "zh-CN": {
    kept: "未变",
    reworded: "句子改写",
    changed: "数改过",
    deleted: "不见了",
    unsure: "认不准",
    new: "新写",
  },
  en: {
    kept: "kept",
    reworded: "reworded",
    changed: "changed",
    deleted: "deleted",
    unsure: "unsure",
    new: "new",
  },
};

/** 回稿对接 for a person: every figure with what became of it, then the counts. */
export function relinkText(view: RelinkView, locale: Locale): string {
  const names = STATES[locale];
  const counts = Object.entries(view.counts).map(
    ([state, count]) => `${names[state as RelinkState]} ${count}`,
  );
  return withFindings(
    [
      ...view.figures.map(({ state, name, old, place }) => {
        const texts = [old, place?.text ?? ""].filter((text) => text !== "");
        return `${place ? paragraphName(place.paragraph, locale) : "—"}  ${[...new Set(texts)].join(" → ")}  ${names[state]}  ${name}`;
      }),
      counts.join("  "),
    ],
    view,
    locale,
  );
}

const VERDICTS: Record<Locale, Record<SealVerdict, string>> = {
  "zh-CN": { true: "仍属实", false: "已不属实", unverifiable: "无从核对" },
  en: { true: "still true", false: "no longer true", unverifiable: "cannot be checked" },
};

/** 定稿 for a person: who signed what, and what became of each sentence. */
export function sealText(view: SealView, locale: Locale): string {
  const { seal } = view;
  const head = seal ? [`${seal.report}  ${seal.signer}  ${seal.date}  ${seal.textSha256}`] : [];
  const sentences = view.sentences.map(
    ({ paragraph, verdict, sentence }) =>
      `${paragraphName(paragraph, locale)}  ${VERDICTS[locale][verdict]}  ${sentence.trim()}`,
  );
  return withFindings([...head, ...sentences], view, locale);
}

function withFindings(lines: readonly string[], view: Listed, locale: Locale): string {
  return linesText([
    ...lines.map(printable),
    findingsText(view.findings, locale),
    countsText(view.findings, locale),
    outputsText(view),
  ]);
}
