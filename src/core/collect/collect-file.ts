import { makeFinding } from "../finding/make-finding.ts";
import { joined } from "../finding/message.ts";
import type { FileStamp } from "../model/file.ts";
import type { Form, Plan } from "../model/plan.ts";
import type { Workbook } from "../model/sheet.ts";
import type { Explanation, Shortfall, Submission } from "../model/submission.ts";
import type { RememberedLabels } from "../table/label-match.ts";
import type { CollectedFile, CollectOptions, UnitShare, UnknownFile } from "./collected-file.ts";
import { chooseSheets, type ChosenSheets, type LocatedForm } from "./choose-sheets.ts";
import { correctionsFor } from "./corrections.ts";
import { decideUnit, type UnitConflict, type UnitDecision } from "./decide-unit.ts";
import { EXPLANATIONS_SHEET, readExplanations } from "./explanations.ts";
import { FindingLog } from "./finding-log.ts";
import { otherPeriod } from "./stated-period.ts";
import { unitInPath } from "./name-evidence.ts";
import { readPlace } from "./read-place.ts";
import { withoutRepeats } from "./repeated-sheets.ts";
import { unitNames, type UnitNames } from "./unit-names.ts";
import { readShortfalls, SHORTFALL_SHEET } from "./shortfalls.ts";
import type { ShortfallLine } from "./shortfalls.ts";
import { versionEvidence } from "./version.ts";

/** Reads one workbook against a plan (收表, SPEC section 2): its forms, its unit or units, its values and evidence. */
export function collectFile(
  stamp: FileStamp,
  workbook: Workbook,
  plan: Plan,
  options: CollectOptions = {},
): CollectedFile {
  return new FileCollector(stamp, workbook, plan, options).collect();
}

class FileCollector {
  private readonly stamp: FileStamp;
  private readonly workbook: Workbook;
  private readonly plan: Plan;
  private readonly options: CollectOptions;
  private readonly names: UnitNames;
  private readonly fileLog = new FindingLog();
  private readonly shares = new Map<string, UnitShare>();
  private readonly shortfalls: readonly ShortfallLine[];
  private readonly rivals = new Set<string>();
  private readonly otherPeriods = new Set<string>();
  private unknown: UnknownFile | null = null;

  constructor(stamp: FileStamp, workbook: Workbook, plan: Plan, options: CollectOptions) {
    this.stamp = stamp;
    this.workbook = workbook;
    this.plan = plan;
    this.options = options;
    this.names = unitNames(plan);
    const sheet = workbook.sheets.find((one) => one.name.trim() === SHORTFALL_SHEET);
    this.shortfalls = sheet ? readShortfalls(sheet) : [];
  }

  collect(): CollectedFile {
    const chosen = chooseSheets(this.workbook, this.plan, (form) => this.remembered(form, null));
    this.reportSheets(chosen);
    for (const place of chosen.located) this.readLocated(place, chosen.located);
    const submissions = this.submissions(chosen);
    const refused = submissions.length === 0;
    return {
      status: refused ? "refused" : "read",
      submissions,
      findings: this.fileLog.findings(),
      unknown: this.unknown,
      unit: refused && !this.unknown ? this.likelyUnit() : null,
    };
  }

  private readLocated(place: LocatedForm, all: readonly LocatedForm[]): void {
    const { path } = this.stamp;
    const decision = decideUnit(place, all, this.workbook, this.plan, path, this.names);
    if (decision.kind !== "one" && decision.kind !== "rows") {
      this.refuse(place, decision);
      return;
    }
    const unknownRows = readPlace(decision, {
      file: path,
      place,
      workbook: this.workbook,
      unitIn: (text) => this.unitIn(text),
      share: (unit) => this.share(unit),
      remembered: (unit) => this.remembered(place.form, unit),
      shortfalls: this.shortfalls,
      corrections: (unit) => correctionsFor(this.plan, this.names, unit, place.form),
      fileLog: this.fileLog,
    });
    if (unknownRows > 0) this.unknown ??= { path, unit: null };
    if (decision.kind === "one" && decision.conflict)
      this.noteConflict(place, decision.unit, decision.conflict);
    if (decision.kind === "one") this.notePeriod(place, decision.unit);
  }

  private notePeriod({ sheet, header, cells }: LocatedForm, unit: string): void {
    const { period } = this.plan;
    const rows = [...(cells?.found.values() ?? [])].map(({ row }) => row);
    const other = period && otherPeriod(sheet, header?.first ?? Math.min(...rows), this.stamp.path, period);
    if (!other || this.otherPeriods.has(other.found)) return;
    // The file's name is one for all its sheets, and so is often their title.
    this.otherPeriods.add(other.found);
    const file = this.stamp.path;
    const location =
      other.cell === ""
        ? ({ kind: "submission", file, unit } as const)
        : ({ kind: "cell", file, unit, sheet: sheet.name, cell: other.cell } as const);
    this.share(unit).log.add("period-differs", () =>
      makeFinding("collect.period-differs", location, { found: other.found, expected: period.text }),
    );
  }

  private unitIn(text: string): string | null {
    if (this.plan.units.length === 0) return text.trim() === "" ? null : text.trim();
    const match = this.names.inText(text);
    return match.kind === "one" ? match.unit : null;
  }

  private share(unit: string): UnitShare {
    const known = this.shares.get(unit);
    if (known) return known;
    const share = { log: new FindingLog(), lists: [], fixed: [], corrections: [] };
    this.shares.set(unit, share);
    return share;
  }

  /** Accepted labels of a form: of one unit, or (while the unit is still open) of all units. */
  private remembered(form: Form, unit: string | null): RememberedLabels | undefined {
    const fitting = (this.options.mappings ?? []).filter(
      (mapping) => mapping.form === form.name && (unit === null || mapping.unit === unit),
    );
    return fitting.length === 0 ? undefined : new Map(fitting.map(({ label, field }) => [label, field]));
  }

  private noteConflict(place: LocatedForm, unit: string, conflict: UnitConflict): void {
    const { between, found, other, folder } = conflict;
    const file = this.stamp.path;
    if (between === "name-and-folder") {
      // The path is one for all forms of the file.
      if (this.rivals.has(unit)) return;
      this.rivals.add(unit);
      this.share(unit).log.add("folder-conflict", () =>
        makeFinding("collect.folder-conflict", { kind: "submission", file, unit }, { unit, folder, other }),
      );
      return;
    }
    const location = { kind: "cell", file, sheet: place.sheet.name, unit } as const;
    this.share(unit).log.add(`conflict\u0000${place.sheet.name}`, () =>
      makeFinding("collect.unit-conflict", location, { unit, found, other }),
    );
  }

  private refuse(place: LocatedForm, decision: Exclude<UnitDecision, { kind: "one" | "rows" }>): void {
    const { path } = this.stamp;
    const location = { kind: "cell", file: path, sheet: place.sheet.name } as const;
    const group = `${decision.kind}\u0000${decision.found}`;
    if (decision.kind === "unlisted") {
      const { found, cell, other } = decision;
      const suggestion =
        other === null
          ? ""
          : {
              zh: `（文件名或文件夹像是“${other}”）`,
              en: ` (the file or folder name looks like “${other}”)`,
            };
      this.unknown ??= { path, unit: found };
      this.fileLog.add(group, () =>
        makeFinding("collect.unit-unlisted", { ...location, cell }, { found, suggestion }),
      );
      return;
    }
    this.unknown ??= { path, unit: null };
    this.fileLog.add(group, () =>
      decision.kind === "several"
        ? makeFinding("collect.unit-ambiguous", location, {
            found: decision.found,
            expected: decision.units.join("、"),
          })
        : makeFinding("collect.unit-unknown", location, { found: decision.found }),
    );
  }

  private reportSheets(chosen: ChosenSheets): void {
    const file = this.stamp.path;
    const at = (sheet: string) => ({ kind: "cell", file, sheet }) as const;
    for (const { sheet, forms } of chosen.ambiguous) {
      this.fileLog.add("form-ambiguous", () =>
        makeFinding("collect.form-ambiguous", at(sheet.name), {
          sheet: sheet.name,
          expected: forms.map((form) => form.name).join("、"),
        }),
      );
    }
    for (const { sheet, form } of chosen.unfit) {
      const expected = form.fields.map((field) => field.name).join("、");
      this.fileLog.add("no-header", () =>
        makeFinding("collect.no-header", at(sheet.name), { sheet: sheet.name, form: form.name, expected }),
      );
    }
    if (chosen.located.length + chosen.ambiguous.length + chosen.unfit.length === 0) {
      const expected = this.plan.forms.map((form) => form.name).join("、");
      this.fileLog.add("no-table", () =>
        makeFinding("collect.no-table", { kind: "submission", file }, { expected }),
      );
      return;
    }
    for (const { sheet, like } of chosen.ignored) {
      this.fileLog.add(like ? "sheet-like-form" : "sheet-ignored", () =>
        like
          ? makeFinding("collect.sheet-like-form", at(sheet.name), { sheet: sheet.name, form: like.name })
          : makeFinding("collect.sheet-ignored", at(sheet.name), { sheet: sheet.name }),
      );
    }
  }

  private submissions(chosen: ChosenSheets): Submission[] {
    const sheets = [...new Set(chosen.located.map((place) => place.sheet))];
    const version = versionEvidence(this.stamp.path, this.workbook, sheets);
    const own = this.explanations();
    return [...this.shares].map(([unit, share]) => {
      const { lists, fixed } = withoutRepeats(this.stamp.path, unit, share);
      const shortfalls = this.shortfallsOf(unit, [...lists, ...fixed]);
      return {
        file: this.stamp,
        format: this.workbook.format,
        reader: this.workbook.reader,
        unit,
        lists,
        fixed,
        version,
        explanations: [...(this.options.explanations?.(unit) ?? []), ...own],
        corrections: share.corrections,
        ...(shortfalls.length > 0 ? { shortfalls } : {}),
        findings: share.log.findings(),
      };
    });
  }

  /** What is not in a unit's own numbers; a workbook that keeps the rows of several units apart says it of none of them. */
  private shortfallsOf(unit: string, data: readonly { form: Form; sheet: string }[]): Shortfall[] {
    if (this.shares.size > 1) return [];
    const own = this.shortfalls.filter((one) => data.some(({ form }) => form.name === one.form));
    const shortfalls = own.map(({ below, units, ...one }) => ({ ...one, units: [...units, ...below] }));
    for (const { form, sheet } of data) {
      const lines = shortfalls.filter((one) => one.form === form.name);
      if (lines.length > 0) this.reportShortfall(unit, form, sheet, lines);
    }
    return shortfalls;
  }

  private reportShortfall(unit: string, form: Form, sheet: string, lines: readonly Shortfall[]): void {
    const units = lines.flatMap((one) => one.units);
    const cells = lines.reduce((sum, one) => sum + one.cells, 0);
    const names = units.join("、");
    const found = joined([
      ...(units.length > 0 ? [{ zh: `缺报 ${names}`, en: `missing: ${names}` }] : []),
      ...(cells > 0 ? [{ zh: `${cells} 个单元格未计入`, en: `${cells} cells not counted` }] : []),
    ]);
    const location = { kind: "cell", file: this.stamp.path, sheet, unit } as const;
    this.share(unit).log.add(`short-below\u0000${form.name}`, () =>
      makeFinding("collect.short-below", location, { form: form.name, found }),
    );
  }

  private explanations(): Explanation[] {
    const sheet = this.workbook.sheets.find((one) => one.name.trim() === EXPLANATIONS_SHEET);
    if (!sheet) return [];
    const { explanations, missing } = readExplanations(sheet, this.stamp.path);
    if (missing !== null) {
      this.fileLog.add("explanations", () =>
        makeFinding(
          "collect.explanations-unreadable",
          { kind: "cell", file: this.stamp.path, sheet: sheet.name },
          { found: missing },
        ),
      );
    }
    return explanations;
  }

  /** For a file without any form: whose it seems to be, by its labelled cells or its path. */
  private likelyUnit(): string | null {
    const form = this.plan.forms[0];
    const sheet = this.workbook.sheets[0];
    const inPath = unitInPath(this.stamp.path, this.plan, this.names);
    if (!form || !sheet) return inPath.kind === "one" ? inPath.unit : null;
    const place = { form, sheet, header: null, cells: null, named: false };
    const decision = decideUnit(place, [], this.workbook, this.plan, this.stamp.path, this.names);
    return decision.kind === "one" ? decision.unit : null;
  }
}
