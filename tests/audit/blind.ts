import { readFileSync } from "node:fs";
import type { Finding, Location } from "../../src/core/finding/finding.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import { figure } from "../support/reports.ts";

const lines = (name: string): readonly string[] =>
  readFileSync(new URL(`../fixtures/cases/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));

/** "门诊量 人次 1200" or "手工 宣讲活动 场 80余场": a hand-given one holds a number or a phrase. */
function figureOf(line: string, aliases: readonly string[] = [], formula: string | null = null): Figure {
  const isGiven = line.startsWith("手工 ");
  const [name = "", unit = "", said = ""] = (isGiven ? line.slice(3) : line).split(" ");
  const isNumber = /^-?[\d.]+$/.test(said);
  return figure(`${name} ${unit} ${isNumber ? said : "-"}`, {
    phrase: isNumber ? null : said,
    indicator: { aliases, formula, source: isGiven ? "manual" : "consolidated" },
    provenance: { formula: isGiven ? "台账" : (formula ?? ""), trace: [] },
  });
}

export interface PlantedHere {
  readonly paragraph: string;
  readonly wrong: string;
  /** What the finding must stand at. */
  readonly at: string;
  readonly codes: readonly string[];
}

export interface BlindReport {
  readonly figures: readonly Figure[];
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly planted: readonly PlantedHere[];
}

const PLANTED = /\{([^|}]*)\|([^|}]*)\|([^|}]*)\}/g;

export function blindReport(): BlindReport {
  return reportOf(lines("blind-report.txt"));
}

export interface OfficeReport extends BlindReport {
  readonly office: string;
  readonly period: string;
  /** Last year's report. */
  readonly previous: readonly string[];
}

/** Reports of several offices in one file, each with its figures and lines of last year's. */
export function officeReports(file: string): readonly OfficeReport[] {
  const reports: { head: string; lines: string[] }[] = [];
  for (const line of lines(file)) {
    if (line.startsWith("@ ")) reports.push({ head: line.slice(2), lines: [] });
    else reports[reports.length - 1]!.lines.push(line);
  }
  return reports.map(({ head, lines: all }) => {
    const [office = "", period = ""] = head.split(" | ");
    const previous = all.filter((line) => line.startsWith("< ")).map((line) => line.slice(2));
    return { office, period, previous, ...reportOf(all.filter((line) => !line.startsWith("< "))) };
  });
}

function reportOf(all: readonly string[]): BlindReport {
  const figures = all
    .filter((line) => /^(?:=|手工) /.test(line))
    .map((line) => {
      const [head = "", formula] = line.replace(/^= /, "").split(" | ");
      const words = head.split(" ");
      const at = words[0] === "手工" ? 4 : 3;
      return figureOf(words.slice(0, at).join(" "), words[at]?.split(",") ?? [], formula ?? null);
    });
  const text = all.filter((line) => !/^(?:=|手工) /.test(line));
  const planted = text.flatMap((line, index) =>
    [...line.matchAll(PLANTED)].map(([, , wrong = "", codes = ""]): PlantedHere => {
      const [names = "", at] = codes.split("@");
      return { paragraph: `line/${index + 1}`, wrong, at: at ?? wrong, codes: names.split("/") };
    }),
  );
  return {
    figures,
    right: text.map((line) => line.replace(PLANTED, "$1")),
    wrong: text.map((line) => line.replace(PLANTED, "$2")),
    planted,
  };
}

/** Planted errors that no finding of the kind names where they stand; of a sum the finding stands at the total and names the parts. */
export function missedOf(
  { wrong, planted }: BlindReport,
  findings: readonly Finding[],
): readonly PlantedHere[] {
  return planted.filter(({ paragraph, at, codes }) => {
    const line = wrong[Number(paragraph.slice(5)) - 1]!;
    const says = (place: Location) =>
      place.kind === "text" &&
      place.paragraph === paragraph &&
      line.slice(place.start, place.end).includes(at);
    return !findings.some(
      ({ code, location, related = [] }) => codes.includes(code) && [location, ...related].some(says),
    );
  });
}

export interface BlindSentence {
  readonly figures: readonly Figure[];
  readonly sentence: string;
  readonly verdicts: readonly (readonly [number: string, verdict: string])[];
}

/** @param file one of tests/fixtures/cases */
export function blindSentences(file: string): readonly BlindSentence[] {
  return lines(file).map((line) => {
    const [figures = "", sentence = "", verdicts = ""] = line.split(" | ");
    return {
      figures: figures.split("；").map((one) => figureOf(one)),
      sentence,
      verdicts: verdicts.split("; ").map((one) => {
        const space = one.lastIndexOf(" ");
        return [one.slice(0, space), one.slice(space + 1)] as const;
      }),
    };
  });
}
