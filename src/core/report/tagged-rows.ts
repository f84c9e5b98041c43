import { canHoldControl } from "../document/paragraph-splices.ts";
import type { OpenDocx } from "../document/open-document.ts";
import { tableRows, type RowObstacle, type TableRow } from "../document/table-rows.ts";
import { bindByName } from "../draft/bind-named.ts";
import { comparableText } from "../draft/bind-words.ts";
import { scanText } from "../draft/scan.ts";
import type { Finding, Bilingual } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Placeholder } from "../model/draft.ts";
import type { Figure } from "../model/figure.ts";

/** A blank of a tagged row: the group's own name, a running number, or an indicator's value. */
export type RowSlot =
  | { readonly kind: "key"; readonly placeholder: Placeholder; readonly at: number }
  | { readonly kind: "number"; readonly placeholder: Placeholder }
  | { readonly kind: "figure"; readonly placeholder: Placeholder; readonly figure: Figure };

/** A row of a Word table whose cells say {{填报单位}} and {{指标名称}}: one row for each group is to stand there. */
export interface TaggedRow {
  readonly row: TableRow;
  readonly slots: readonly RowSlot[];
  readonly groupBy: readonly string[];
  /** In the order of the data; of several indicators all that one of them has. */
  readonly keys: readonly (readonly string[])[];
}

export interface TaggedRows {
  readonly rows: readonly TaggedRow[];
  readonly findings: readonly Finding[];
  /** All rows of the tables that stay. */
  readonly refused: readonly TableRow[];
}

const RUNNING_NUMBER = "序号";

const OBSTACLES: Readonly<Record<Exclude<RowObstacle, "merged">, Bilingual>> = {
  "nested-table": { zh: "嵌套的表格", en: "a nested table" },
  control: { zh: "内容控件", en: "a content control" },
  drawing: { zh: "图形或文本框", en: "a drawing or text box" },
  "note-or-comment": { zh: "脚注、尾注或批注", en: "a note or comment" },
  revision: { zh: "修订", en: "a tracked change" },
  field: { zh: "域", en: "a field" },
};

/** Finds the tagged rows of a document; a row that cannot be repeated is told, and its whole table stays as it is. */
export function taggedRows(document: OpenDocx, figures: readonly Figure[]): TaggedRows {
  const grouped = figures.filter(({ indicator }) => indicator.groupBy.length > 0);
  if (grouped.length === 0) return { rows: [], findings: [], refused: [] };
  const all = document.parts.flatMap(tableRows);
  const found = all.flatMap((row) => candidateOf(document, row, figures, grouped));
  const broken = new Set(found.flatMap((one) => ("finding" in one ? [tableKey(one.row)] : [])));
  return {
    rows: found.filter((one): one is TaggedRow => !("finding" in one) && !broken.has(tableKey(one.row))),
    findings: found.flatMap((one) => ("finding" in one ? [one.finding] : [])),
    refused: all.filter((row) => broken.has(tableKey(row))),
  };
}

type Candidate = TaggedRow | { readonly row: TableRow; readonly finding: Finding };

function tableKey({ part, table }: TableRow): string {
  return `${part}@${table}`;
}

function candidateOf(
  document: OpenDocx,
  row: TableRow,
  figures: readonly Figure[],
  grouped: readonly Figure[],
): readonly Candidate[] {
  const paragraphs = document.paragraphs.filter(({ id }) => row.paragraphs.includes(id));
  const named = paragraphs.flatMap(({ id, text }) =>
    scanText(text, id).placeholders.filter((one) => one.named !== null),
  );
  const indicators = figures.map(({ indicator }) => indicator);
  const isIndicator = (one: Placeholder) => bindByName(one, indicators)?.indicator != null;
  const names = new Set(grouped.flatMap(({ indicator }) => indicator.groupBy.map(comparableText)));
  const isKey = (one: Placeholder) => names.has(comparableText(one.named!)) && !isIndicator(one);
  if (!named.some(isKey)) return [];
  const wanted = new Set(named.filter(isKey).map((one) => comparableText(one.named!)));
  const fitting = grouped.filter(({ indicator }) => hasGrouping(indicator.groupBy, wanted));
  const slots = named.map((one) => slotOf(one, isKey(one), fitting));
  const unknown = slots.findIndex((slot) => slot === null);
  const shown = paragraphs.map(({ text }) => text).join(" | ");
  const location = { kind: "text", file: document.path, paragraph: named[0]!.paragraph } as const;
  if (row.obstacle === "merged") {
    return [{ row, finding: makeFinding("report.table-merged", location, { found: shown }) }];
  }
  const obstacle = row.obstacle ?? (fitsControls(document, named) ? null : "control");
  if (obstacle) {
    const params = { found: shown, obstacle: OBSTACLES[obstacle] };
    return [{ row, finding: makeFinding("report.table-broken", location, params) }];
  }
  const whole = slots.filter((slot) => slot !== null);
  const keys = keysOf(whole);
  if (unknown !== -1 || keys.length === 0) {
    const found = (named[unknown] ?? named[0]!).text;
    const params = { found, expected: [...wanted].join("、") };
    return [{ row, finding: makeFinding("report.table-unknown", location, params) }];
  }
  const first = whole.find((slot) => slot.kind === "figure")!;
  return [{ row, slots: withPositions(whole, first.figure), groupBy: first.figure.indicator.groupBy, keys }];
}

function hasGrouping(groupBy: readonly string[], wanted: ReadonlySet<string>): boolean {
  return groupBy.length === wanted.size && groupBy.every((name) => wanted.has(comparableText(name)));
}

function slotOf(placeholder: Placeholder, isKey: boolean, fitting: readonly Figure[]): RowSlot | null {
  if (isKey) return { kind: "key", placeholder, at: -1 };
  if (placeholder.named === RUNNING_NUMBER) return { kind: "number", placeholder };
  const binding = bindByName(
    placeholder,
    fitting.map(({ indicator }) => indicator),
  );
  const code = binding?.certainty === "sure" ? binding.indicator : null;
  const figure = fitting.find(({ indicator }) => indicator.code === code);
  return figure ? { kind: "figure", placeholder, figure } : null;
}

/** Which part of the key each {{分组}} of the row shows. */
function withPositions(slots: readonly RowSlot[], { indicator }: Figure): readonly RowSlot[] {
  const names = indicator.groupBy.map(comparableText);
  return slots.map((slot) =>
    slot.kind === "key" ? { ...slot, at: names.indexOf(comparableText(slot.placeholder.named!)) } : slot,
  );
}

function keysOf(slots: readonly RowSlot[]): readonly (readonly string[])[] {
  const keys = new Map<string, readonly string[]>();
  for (const slot of slots) {
    if (slot.kind !== "figure") continue;
    for (const { key } of slot.figure.groups)
      if (!keys.has(JSON.stringify(key))) keys.set(JSON.stringify(key), key);
  }
  return [...keys.values()];
}

function fitsControls(document: OpenDocx, placeholders: readonly Placeholder[]): boolean {
  const positions = new Map(
    document.parts.flatMap((part) => part.paragraphs.map((one) => [one.paragraph.id, one] as const)),
  );
  return placeholders.every(({ paragraph, start, end }) =>
    canHoldControl(positions.get(paragraph)!, start, end),
  );
}
