import { makeStyles, mergeClasses, Spinner, Text, tokens } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useMemo } from "react";
import type { FigureView } from "../../app/session/session-view.ts";
import type { TraceEntry } from "../../core/model/figure.ts";
import { compareText } from "../text/compare.ts";
import { groupDigits, useText } from "../text/text.ts";
import { GoTo } from "./excel/GoTo.tsx";
import { PlaceLink } from "./excel/PlaceLink.tsx";
import { CellUses } from "./CellUses.tsx";
import { DataTable } from "./DataTable.tsx";
import type { DataColumn } from "./DataTable.tsx";
import { OpenButton } from "./OpenButton.tsx";
import { useLook } from "./use-look.ts";
import { useWide } from "./use-media.ts";

const useStyles = makeStyles({
  trace: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    width: "100%",
    cursor: "auto",
    paddingBottom: "8px",
  },
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", userSelect: "text" },
  lacks: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    color: tokens.colorStatusWarningForeground3,
  },
  value: { fontVariantNumeric: "tabular-nums" },
  /** Below the unit, not below the chevron before it. */
  under: { paddingLeft: "18px" },
  stacked: { display: "flex", justifyContent: "space-between", columnGap: "12px", width: "100%" },
  file: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: "block" },
});

/** A figure may come from more rows than anybody reads here; the consolidated workbook has them all. */
const MOST_SHOWN = 1000;

interface KeyedLine extends TraceEntry {
  readonly key: string;
}

/**
 * 数据来源 of one figure, asked for when it is opened: value and formula, unless they stand above it already (`isHeaded`),
 * then every cell or row that went in.
 */
export function TraceTable({ figure, isHeaded = false }: { figure: FigureView; isHeaded?: boolean }) {
  const styles = useStyles();
  const text = useText().figures;
  const wide = useWide();
  // The same figure again: another consolidation may have found the same number elsewhere.
  const trace = useLook("trace", { indicator: figure.code, from: 0, count: MOST_SHOWN }, figure);
  const lines = useMemo(
    () => trace && trace.lines.map((line, at) => ({ ...line, key: String(at) })),
    [trace],
  );
  const columns = useMemo<readonly DataColumn<KeyedLine>[]>(
    () => [
      {
        id: "unit",
        title: text.traceColumns.unit,
        compare: (a, b) => compareText(a.unit, b.unit),
        render: ({ unit, giver }, open) =>
          giver === undefined ? <OpenButton open={open}>{unit}</OpenButton> : unit,
      },
      {
        id: "place",
        title: text.traceColumns.place,
        grow: 1.6,
        compare: (a, b) => compareText(placeText(a), placeText(b)),
        render: (line) => (
          <div>
            <PlaceLink line={line}>{placeInFile(line, text.row)}</PlaceLink>
            <span className={styles.file}>{line.file}</span>
          </div>
        ),
      },
      {
        id: "value",
        title: text.traceColumns.value,
        width: 112,
        numeric: true,
        compare: (a, b) => compareText(a.value, b.value),
        render: ({ value }) => <span className={styles.value}>{groupDigits(value)}</span>,
      },
    ],
    [text, styles],
  );
  // A hand-given figure ends at its giver, and nothing lies below that.
  const isFromCells = figure.source !== "manual";
  const stacked = (line: KeyedLine, open: boolean) => (
    <div className={styles.stacked}>
      <div>
        {isFromCells ? <OpenButton open={open}>{line.unit}</OpenButton> : line.unit}
        <span className={mergeClasses(styles.file, styles.under)}>{placeInFile(line, text.row)}</span>
        <span className={mergeClasses(styles.file, styles.under)}>{line.file}</span>
      </div>
      <span className={styles.value}>{groupDigits(line.value)}</span>
    </div>
  );
  return (
    <div className={styles.trace}>
      <GoTo place={{ indicator: figure.code }} />
      {!isHeaded && figure.value !== null && (
        <Text size={200}>
          {text.exact}{" "}
          <span className={styles.formula}>
            {groupDigits(figure.value)} {figure.unit}
          </span>
        </Text>
      )}
      {!isHeaded && figure.formula && (
        <Text size={200}>
          {text.formula} <span className={styles.formula}>{figure.formula}</span>
        </Text>
      )}
      {(figure.missing.length > 0 || figure.excluded > 0) && (
        <Text size={200} className={styles.lacks}>
          <WarningFilled aria-hidden />
          {text.lacks(figure.missing.join("、"), figure.excluded)}
        </Text>
      )}
      {lines === null ? (
        <Spinner size="tiny" label={text.showTrace} />
      ) : lines.length === 0 ? (
        <Text size={200}>{text.noTrace}</Text>
      ) : (
        <DataTable
          label={`${figure.name} ${text.trace(figure.sources)}`}
          columns={columns}
          rows={lines}
          keyOf={({ key }) => key}
          stacked={wide ? undefined : stacked}
          {...(isFromCells ? { detail: (line: KeyedLine) => <CellUses line={line} figure={figure} /> } : {})}
        />
      )}
    </div>
  );
}

function placeInFile({ giver, sheet, cell, row }: TraceEntry, rowText: (row: number) => string): string {
  return giver ?? `${sheet}!${cell ?? rowText(row ?? 0)}`;
}

function placeText({ file, sheet, cell, row }: TraceEntry): string {
  return `${file} ${sheet} ${cell ?? row ?? ""}`;
}
