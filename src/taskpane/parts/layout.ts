import { makeStyles, tokens } from "@fluentui/react-components";

/** How things stand in the pane: in one place, so that the gaps are the same everywhere. */
export const useLayout = makeStyles({
  /** Beside each other, below each other where the pane is too narrow. */
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  /** A list without bullets, its items set off by lines. */
  list: { listStyleType: "none", margin: 0, padding: 0 },
  ruled: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  /** Below each other; with `start`, each only as wide as it needs. */
  column: { display: "flex", flexDirection: "column", rowGap: "6px", minWidth: 0 },
  start: { alignItems: "flex-start" },
  /** A list without bullets, its items set off by gaps. */
  stack: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
  },
  /** What tells about something else: read second. */
  quiet: { color: tokens.colorNeutralForeground3 },
});
