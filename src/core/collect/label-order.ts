import type { FieldsMatch, Form } from "../model/plan.ts";
import type { HeaderColumn } from "../table/header-block.ts";
import type { Header, MappedColumn } from "../table/header.ts";

/** A column of a form whose plan says `exact`, where the standard wants another label. */
export interface IncorrectLabel {
  readonly column: HeaderColumn;
  /** Name of the field that the plan has at this place. */
  readonly expected: string;
}

/** What Table Schema's `fieldsMatch` lets a header do; without it columns may be more, not fewer, in any order. */
export function demandsOf(match: FieldsMatch | null): { allowsMore: boolean; allowsFewer: boolean } {
  return {
    allowsMore: match === null || match === "subset" || match === "partial",
    allowsFewer: match === "superset" || match === "partial",
  };
}

/**
 * `exact`: the labels are the fields' names, in the plan's order. With as many columns as fields each stands for its
 * place, so that one renamed column is one finding; with more or fewer only the fields that are there are put in order,
 * since one column too many would otherwise blame all that follow. Columns of our own (序号, 填报单位) stand outside.
 */
export function incorrectLabels(header: Header, form: Form): readonly IncorrectLabel[] {
  const fieldOf = new Map<HeaderColumn, string>(header.mapped.map((one) => [one, one.field.name]));
  const columns = labelledColumns(header);
  const all = hasNumberOf(header, form);
  const judged = all ? columns : columns.filter((column) => fieldOf.has(column));
  const present = new Set(judged.map((column) => fieldOf.get(column)));
  const names = form.fields.map(({ name }) => name).filter((name) => all || present.has(name));
  const written = new Set<HeaderColumn>(header.mapped.filter((one) => !isRewritten(one)));
  return judged.flatMap((column, index) => {
    const expected = names[index]!;
    return fieldOf.get(column) === expected && written.has(column) ? [] : [{ column, expected }];
  });
}

/** Whether the header has as many labels as the form has fields. */
export function hasNumberOf(header: Header, form: Form): boolean {
  return labelledColumns(header).length === form.fields.length;
}

function labelledColumns({ mapped, extra, duplicates }: Header): HeaderColumn[] {
  const doubled = duplicates.flatMap(({ columns }) => columns);
  return [...mapped, ...extra, ...doubled].sort((a, b) => a.column - b.column);
}

/** The label of one row says the name in another way; parts of several rows have no one way to be put together. */
function isRewritten({ level, names }: MappedColumn): boolean {
  return level === "rewritten" && names.length === 1;
}
