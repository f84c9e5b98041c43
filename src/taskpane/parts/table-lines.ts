/** What a table draws from top to bottom. */
export type TableLine<Row> =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly title: string;
      readonly rows: readonly Row[];
      readonly open: boolean;
    }
  | { readonly kind: "row"; readonly key: string; readonly row: Row }
  | { readonly kind: "detail"; readonly key: string; readonly row: Row };

/** Few rows need no closing: up to here groups start open. */
const STARTS_OPEN = 30;

/**
 * Puts sorted rows under their groups (in the order in which the groups first occur) and details below open rows.
 * `toggled` holds the keys of the rows and groups a person has clicked.
 */
export function tableLines<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  groupOf: ((row: Row) => string) | undefined,
  details: boolean,
  toggled: ReadonlySet<string>,
): readonly TableLine<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const title = groupOf ? groupOf(row) : "";
    const group = groups.get(title);
    if (group) group.push(row);
    else groups.set(title, [row]);
  }
  const lines: TableLine<Row>[] = [];
  for (const [title, members] of groups) {
    if (groupOf) {
      const key = `group ${title}`;
      const open = toggled.has(key) !== rows.length <= STARTS_OPEN;
      lines.push({ kind: "group", key, title, rows: members, open });
      if (!open) continue;
    }
    for (const row of members) {
      const key = keyOf(row);
      lines.push({ kind: "row", key, row });
      if (details && toggled.has(key)) lines.push({ kind: "detail", key: `detail ${key}`, row });
    }
  }
  return lines;
}
