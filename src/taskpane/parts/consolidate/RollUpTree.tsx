import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { Fragment, type KeyboardEvent, useState } from "react";
import type { RollUpLine } from "../../../app/session/roll-up.ts";
import { foldedAtFirst, linesInView, partsOf, treeStep } from "../../session/roll-up-lines.ts";
import { toggled } from "../../session/toggled.ts";
import { groupDigits, useText } from "../../text/text.ts";
import { rollUpLooks } from "../looks.tsx";
import { Mark } from "../Mark.tsx";
import { useWide } from "../use-media.ts";
import { RollUpDetail } from "./RollUpDetail.tsx";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%" },
  head: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "right",
    whiteSpace: "nowrap",
    padding: "4px 0 4px 8px",
  },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  opens: { cursor: "pointer" },
  parent: { fontWeight: tokens.fontWeightSemibold },
  unit: { textAlign: "left", fontWeight: "inherit", padding: "6px 0", overflowWrap: "anywhere" },
  inside: { display: "flex", alignItems: "flex-start", columnGap: "4px" },
  chevron: {
    display: "flex",
    flexShrink: 0,
    width: "16px",
    paddingTop: "3px",
    color: tokens.colorNeutralForeground3,
  },
  number: {
    textAlign: "right",
    padding: "6px 0 6px 8px",
    verticalAlign: "top",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  left: { textAlign: "left", paddingLeft: "16px", width: "30%" },
  none: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  mark: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "2px",
    margin: 0,
    padding: 0,
    border: "none",
    color: "inherit",
    borderRadius: tokens.borderRadiusCircular,
    background: "none",
    font: "inherit",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  more: { display: "flex", color: tokens.colorNeutralForeground3 },
  under: { display: "block", paddingTop: "2px" },
  detail: { padding: "4px 0 12px", backgroundColor: tokens.colorNeutralBackground2 },
});

/** Deeper ones would leave no room for the name in a narrow pane. */
const DEEPEST_INDENT = 6;

/** A treegrid after ARIA's pattern: arrows, Home and End move and fold, Enter shows where a unit's numbers come from. */
export function RollUpTree({ label, lines }: { label: string; lines: readonly RollUpLine[] }) {
  const styles = useStyles();
  const texts = useText().report;
  const wide = useWide();
  const [folded, setFolded] = useState(() => foldedAtFirst(lines));
  const [active, setActive] = useState(0);
  const [opened, setOpened] = useState<string | null>(null);
  const inView = linesInView(lines, folded);
  const fold = (line: RollUpLine) => line.hasBranches && setFolded(toggled(folded, line.unit));
  const open = ({ unit }: RollUpLine) => setOpened(opened === unit ? null : unit);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, at: number) => {
    const line = inView[at]!;
    // Enter on the mark inside is the mark's own click.
    if ((event.key === "Enter" || event.key === " ") && event.target === event.currentTarget) {
      event.preventDefault();
      if (opens(line)) open(line);
      else fold(line);
      return;
    }
    const step = treeStep(event.key, at, inView, folded);
    if (!step) return;
    event.preventDefault();
    setFolded(step.folded);
    setActive(step.at);
    const rows = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>("[aria-level][tabindex]");
    rows?.[step.at]?.focus();
  };
  return (
    <table role="treegrid" aria-label={label} className={styles.table}>
      <thead>
        <tr role="row">
          <th role="columnheader" scope="col" className={mergeClasses(styles.head, styles.unit)}>
            {texts.tables.unit}
          </th>
          <th role="columnheader" scope="col" className={styles.head}>
            {texts.rollUp.below}
          </th>
          <th role="columnheader" scope="col" className={styles.head}>
            {texts.rollUp.own}
          </th>
          {wide && (
            <th role="columnheader" scope="col" className={mergeClasses(styles.head, styles.left)}>
              {texts.rollUp.compared}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {inView.map((line, at) => (
          <Fragment key={line.unit}>
            <UnitRow
              line={line}
              wide={wide}
              isActive={at === Math.min(active, inView.length - 1)}
              isOpen={!folded.has(line.unit)}
              isTraced={opened === line.unit}
              onClick={() => {
                setActive(at);
                fold(line);
              }}
              onTrace={() => open(line)}
              onFocus={() => setActive(at)}
              onKeyDown={(event) => onKeyDown(event, at)}
            />
            {opened === line.unit && (
              <tr role="row">
                <td role="gridcell" colSpan={wide ? 4 : 3} className={styles.detail}>
                  <RollUpDetail line={line} parts={partsOf(lines, line.unit)} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface UnitRowProps {
  readonly line: RollUpLine;
  readonly wide: boolean;
  /** The one row that Tab reaches. */
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isTraced: boolean;
  readonly onClick: () => void;
  readonly onTrace: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function UnitRow({
  line,
  wide,
  isActive,
  isOpen,
  isTraced,
  onClick,
  onTrace,
  onFocus,
  onKeyDown,
}: UnitRowProps) {
  const styles = useStyles();
  const text = useText();
  const { unit, level, own, below, hasBranches, missing, state } = line;
  const indent = Math.min(level - 1, DEEPEST_INDENT) * (wide ? 20 : 12);
  const mark = state !== "none" && (
    <button
      type="button"
      className={styles.mark}
      tabIndex={isActive ? 0 : -1}
      aria-expanded={isTraced}
      onClick={(event) => {
        event.stopPropagation();
        onTrace();
      }}
    >
      <Mark {...rollUpLooks[state]}>{stateText(line, text.report.rollUp)}</Mark>
      <span className={styles.more} aria-hidden>
        {isTraced ? <ChevronDownRegular /> : <ChevronRightRegular />}
      </span>
    </button>
  );
  const number = (value: string | null, without: string) => (
    <td role="gridcell" className={mergeClasses(styles.number, value === null && styles.none)}>
      {value === null ? without : groupDigits(value)}
    </td>
  );
  return (
    <tr
      role="row"
      aria-level={level}
      {...(hasBranches ? { "aria-expanded": isOpen } : {})}
      tabIndex={isActive ? 0 : -1}
      className={mergeClasses(styles.row, hasBranches && styles.opens, hasBranches && styles.parent)}
      onClick={onClick}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <th role="rowheader" scope="row" className={styles.unit}>
        <div className={styles.inside} style={{ paddingLeft: `${indent}px` }}>
          <span className={styles.chevron} aria-hidden>
            {hasBranches && (isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />)}
          </span>
          <span>
            {unit}
            {!wide && mark && <span className={styles.under}>{mark}</span>}
          </span>
        </div>
      </th>
      {number(below, hasBranches ? "—" : "")}
      {number(own, missing ? text.collect.heat.states.missing : "—")}
      {wide && (
        <td role="gridcell" className={mergeClasses(styles.number, styles.left)}>
          {mark}
        </td>
      )}
    </tr>
  );
}

/** Something to show: a comparison, or cells of the unit's own. */
const opens = ({ state, cells }: RollUpLine) => state !== "none" || cells.length > 0;

function stateText(
  { state, difference }: RollUpLine,
  text: ReturnType<typeof useText>["report"]["rollUp"],
): string {
  if (state === "differs" && difference !== null) return text.differs(signed(difference));
  return state === "beside" ? text.beside : text.agrees;
}

function signed(difference: string): string {
  return difference.startsWith("-") ? `−${groupDigits(difference.slice(1))}` : `+${groupDigits(difference)}`;
}
