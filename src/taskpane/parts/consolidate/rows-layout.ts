import { makeStyles, tokens } from "@fluentui/react-components";

/** All rows are equally high and all columns equally wide: then 20,000 rows need no measuring. px. */
export const ROW_HEIGHT = 34;
const UNIT_WIDTH = 104;
const COLUMN_WIDTH = 116;

export const widthOfRow = (columns: number): number => UNIT_WIDTH + columns * COLUMN_WIDTH;

export const useRowStyles = makeStyles({
  row: {
    display: "flex",
    height: `${ROW_HEIGHT}px`,
    boxSizing: "border-box",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cell: {
    boxSizing: "border-box",
    flexGrow: 1,
    flexShrink: 0,
    flexBasis: `${COLUMN_WIDTH}px`,
    minWidth: 0,
    padding: "6px 8px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  /** The unit stays in sight beside columns that are scrolled sideways. */
  unit: {
    flexGrow: 0,
    flexBasis: `${UNIT_WIDTH}px`,
    position: "sticky",
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  numeric: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  button: {
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    padding: 0,
    cursor: "pointer",
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});
