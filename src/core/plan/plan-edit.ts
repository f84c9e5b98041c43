import type { PlanBook, PlanLine } from "./plan-book.ts";
import { itemsFromText, textFromItems } from "./list-text.ts";
import type { PlanColumn, PlanSheetName } from "./plan-sheets.ts";
import type { PlanTexts } from "./plan-texts.ts";

/** One change of a plan by a person. `line` is the line's id. */
export type PlanEdit =
  | {
      readonly kind: "set";
      readonly sheet: PlanSheetName;
      readonly line: number;
      readonly column: PlanColumn;
      readonly text: string;
    }
  /** 项目 of the sheet 方案 by its name; a blank text takes the item away. */
  | { readonly kind: "setting"; readonly item: string; readonly text: string }
  /** A new row behind `after`; null: at the end. */
  | {
      readonly kind: "add";
      readonly sheet: PlanSheetName;
      readonly after: number | null;
      readonly texts: PlanTexts;
    }
  | { readonly kind: "remove"; readonly sheet: PlanSheetName; readonly line: number }
  /** Up (negative) or down by so many rows. */
  | { readonly kind: "move"; readonly sheet: PlanSheetName; readonly line: number; readonly by: number };

/**
 * The book after an edit; the same book where the edit changes nothing. A form's new name follows into the rows that
 * belong to it (字段, 审核公式, 更正记录, 应报表); formulas that name it are left as written and become findings. A form
 * that is taken away takes its fields along.
 */
export function editBook(book: PlanBook, edit: PlanEdit): PlanBook {
  switch (edit.kind) {
    case "set":
      return setText(book, edit);
    case "setting":
      return setSetting(book, edit.item, edit.text.trim());
    case "add":
      return addLine(book, edit);
    case "remove": {
      const form = edit.sheet === "表样" ? lineOf(book, "表样", edit.line)?.texts.表名 : undefined;
      const less = withLines(book, edit.sheet, (lines) => lines.filter(({ id }) => id !== edit.line));
      return form
        ? withLines(less, "字段", (lines) => lines.filter(({ texts }) => texts.表名 !== form))
        : less;
    }
    case "move":
      return withLines(book, edit.sheet, (lines) => moved(lines, edit.line, edit.by));
  }
}

/** The book with only those lines that a person ticked, fields of forms that are not kept left out as well. */
export function keepLines(book: PlanBook, dropped: ReadonlySet<number>): PlanBook {
  let kept = book;
  for (const sheet of book.sheets.keys()) {
    for (const { id } of book.sheets.get(sheet)!) {
      if (dropped.has(id)) kept = editBook(kept, { kind: "remove", sheet, line: id });
    }
  }
  return kept;
}

function lineOf(book: PlanBook, sheet: PlanSheetName, id: number): PlanLine | undefined {
  return book.sheets.get(sheet)?.find((line) => line.id === id);
}

function withLines(
  book: PlanBook,
  sheet: PlanSheetName,
  change: (lines: readonly PlanLine[]) => readonly PlanLine[],
): PlanBook {
  const before = book.sheets.get(sheet) ?? [];
  const after = change(before);
  if (after.length === before.length && after.every((line, at) => line === before[at])) return book;
  return { ...book, sheets: new Map(book.sheets).set(sheet, after) };
}

function setText(book: PlanBook, edit: Extract<PlanEdit, { kind: "set" }>): PlanBook {
  const before = lineOf(book, edit.sheet, edit.line);
  const old = before?.texts[edit.column] ?? "";
  if (!before || old === edit.text) return book;
  const changed = withLines(book, edit.sheet, (lines) =>
    lines.map((line) =>
      line === before ? { ...line, texts: { ...line.texts, [edit.column]: edit.text } } : line,
    ),
  );
  const isFormName = edit.sheet === "表样" && edit.column === "表名" && old !== "" && edit.text !== "";
  return isFormName ? renameForm(changed, old, edit.text) : changed;
}

function renameForm(book: PlanBook, from: string, to: string): PlanBook {
  const renamed = (line: PlanLine, column: PlanColumn, text: string): PlanLine =>
    (line.texts[column] ?? "") === text ? line : { ...line, texts: { ...line.texts, [column]: text } };
  let after = book;
  for (const sheet of ["字段", "审核公式", "更正记录"] as const) {
    after = withLines(after, sheet, (lines) =>
      lines.map((line) => (line.texts.表名 === from ? renamed(line, "表名", to) : line)),
    );
  }
  return withLines(after, "填报单位", (lines) =>
    lines.map((line) => {
      const items = itemsFromText(line.texts.应报表 ?? "");
      if (!items.includes(from)) return line;
      return renamed(line, "应报表", textFromItems(items.map((item) => (item === from ? to : item))));
    }),
  );
}

function setSetting(book: PlanBook, item: string, text: string): PlanBook {
  const line = book.sheets.get("方案")?.find(({ texts }) => texts.项目 === item);
  if (line && text === "") return editBook(book, { kind: "remove", sheet: "方案", line: line.id });
  if (line) return editBook(book, { kind: "set", sheet: "方案", line: line.id, column: "内容", text });
  if (text === "") return book;
  return addLine(book, { kind: "add", sheet: "方案", after: null, texts: { 项目: item, 内容: text } });
}

function addLine(book: PlanBook, { sheet, after, texts }: Extract<PlanEdit, { kind: "add" }>): PlanBook {
  const line: PlanLine = { id: book.nextId, texts, unknown: [], origin: "" };
  const added = withLines(book, sheet, (lines) => {
    const at = lines.findIndex(({ id }) => id === after);
    return at < 0 ? [...lines, line] : [...lines.slice(0, at + 1), line, ...lines.slice(at + 1)];
  });
  return { ...added, nextId: book.nextId + 1 };
}

function moved(lines: readonly PlanLine[], id: number, by: number): readonly PlanLine[] {
  const from = lines.findIndex((line) => line.id === id);
  if (from < 0) return lines;
  const to = Math.min(lines.length - 1, Math.max(0, from + by));
  const rest = lines.filter((line) => line.id !== id);
  return [...rest.slice(0, to), lines[from]!, ...rest.slice(to)];
}
