import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { ConditionCells, Figure, FigureSet, TraceEntry } from "../model/figure.ts";
import type { FileStamp } from "../model/file.ts";
import type { GivenValue } from "../model/plan.ts";
import { decimalFromText, divide } from "../number/decimal.ts";
import type { Decimal } from "../number/decimal.ts";
import { splitScale } from "../number/units.ts";

type Json = { readonly [name: string]: unknown };

/**
 * Reads `figures` of the JSON contract, alone or inside the JSON of compile; only what the contract promises is needed.
 * An indicator without a name or with a value that is no number is a finding and left out; the others go on.
 */
export function figuresFromJson(
  json: unknown,
  path: string,
): { readonly figures: FigureSet | null; readonly findings: readonly Finding[] } {
  const location = { kind: "submission", file: path } as const;
  const root = isObject(json) && isObject(json["figures"]) ? json["figures"] : json;
  if (!isObject(root) || !Array.isArray(root["indicators"])) {
    const finding = makeFinding("figures.file-unreadable", location, { found: "", expected: "indicators" });
    return { figures: null, findings: [finding] };
  }
  const findings: Finding[] = [];
  const figures: Figure[] = [];
  for (const [index, one] of root["indicators"].entries()) {
    const figure = isObject(one) ? figureFrom(one) : null;
    if (figure) figures.push(figure);
    else
      findings.push(
        makeFinding("figures.entry-unreadable", location, {
          found: shown(one),
          expected: "",
          number: index + 1,
        }),
      );
  }
  const set = {
    plan: textOf(root["plan"]),
    period: textOf(root["period"]),
    asOf: typeof root["asOf"] === "string" ? root["asOf"] : null,
    figures,
    ...(Array.isArray(root["files"]) ? { files: root["files"].filter(isObject).map(fileFrom) } : {}),
  };
  return { figures: set, findings };
}

function figureFrom(json: Json): Figure | null {
  const name = textOf(json["name"]) || textOf(json["code"]);
  const value = numberOf(json["value"]);
  const phrase = typeof json["phrase"] === "string" ? json["phrase"] : null;
  if (name === "" || value === undefined) return null;
  const measureUnit = textOf(json["measureUnit"]) || textOf(json["unit"]);
  const { factor } = splitScale(measureUnit);
  // Values stand in base units; a unit that itself has a scale says that the writer did not convert.
  const isBase = textOf(json["unit"]) === splitScale(measureUnit).unit;
  const inUnit = (number: Decimal | null) => (number && isBase ? divide(number, factor) : number);
  const trace = arrayOf(json["trace"]).filter(isObject).map(traceFrom);
  const conditions = arrayOf(json["conditions"]).filter(isObject).map(conditionFrom);
  const formula = textOf(json["formula"]);
  const source = json["source"] === "manual" ? "manual" : "consolidated";
  return {
    indicator: {
      code: textOf(json["code"]) || name,
      name,
      aliases: textsOf(json["aliases"]),
      measureUnit,
      formula: source === "manual" ? null : formula,
      groupBy: textsOf(json["groupBy"]),
      source,
      given: source === "manual" ? givenFrom(json, trace) : null,
      style: typeof json["style"] === "string" ? json["style"] : null,
      decimals: typeof json["decimals"] === "number" ? json["decimals"] : null,
      definition: textOf(json["definition"]),
      location: { kind: "plan" },
    },
    value: inUnit(value),
    phrase,
    completeness: {
      complete: json["complete"] !== false && (value !== null || phrase !== null),
      expected: textsOf(json["expected"]),
      missing: textsOf(json["missing"]),
      excluded: typeof json["excluded"] === "number" ? json["excluded"] : 0,
    },
    provenance: { formula, trace, ...(conditions.length > 0 ? { conditions } : {}) },
    groups: arrayOf(json["groups"])
      .filter(isObject)
      .map((group) => ({ key: textsOf(group["key"]), value: inUnit(numberOf(group["value"]) ?? null) })),
  };
}

function givenFrom(json: Json, trace: readonly TraceEntry[]): GivenValue {
  const giver = trace[0];
  return {
    text: giver?.value ?? (textOf(json["phrase"]) || textOf(json["value"])),
    unit: giver?.unit ?? "",
    person: giver?.giver ?? "",
    ground: textOf(json["formula"]),
  };
}

function fileFrom(json: Json): FileStamp {
  return { path: textOf(json["path"]), size: Number(json["size"]) || 0, sha256: textOf(json["sha256"]) };
}

function conditionFrom(json: Json): ConditionCells {
  const { period } = json;
  return {
    unit: textOf(json["unit"]),
    file: textOf(json["file"]),
    sheet: textOf(json["sheet"]),
    field: textOf(json["field"]),
    cells: textOf(json["cells"]),
    ...(typeof period === "string" ? { period } : {}),
  };
}

function traceFrom(json: Json): TraceEntry {
  const corrected = json["corrected"];
  return {
    unit: textOf(json["unit"]),
    file: textOf(json["file"]),
    sheet: textOf(json["sheet"]),
    ...(typeof json["cell"] === "string" ? { cell: json["cell"] } : {}),
    ...(typeof json["row"] === "number" ? { row: json["row"] } : {}),
    value: textOf(json["value"]),
    ...(typeof json["period"] === "string" ? { period: json["period"] } : {}),
    ...(typeof json["giver"] === "string" ? { giver: json["giver"] } : {}),
    ...(isObject(corrected)
      ? { corrected: { from: textOf(corrected["from"]), ground: textOf(corrected["ground"]) } }
      : {}),
  };
}

/** null and an absent value are "missing"; undefined says that what stands there is no number. */
function numberOf(value: unknown): Decimal | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return decimalFromText(String(value)) ?? undefined;
  return typeof value === "string" ? (decimalFromText(value) ?? undefined) : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsOf(value: unknown): string[] {
  return arrayOf(value).filter((one) => typeof one === "string");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function shown(value: unknown): string {
  return isObject(value) ? textOf(value["name"]) || textOf(value["code"]) : String(value).slice(0, 40);
}
