import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  grid: {
    display: "inline-grid",
    gridTemplateColumns: "auto minmax(64px, auto)",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    fontVariantNumeric: "tabular-nums",
    alignSelf: "flex-start",
    maxWidth: "100%",
  },
  head: {
    padding: "2px 10px",
    textAlign: "center",
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  cell: {
    padding: "4px 12px",
    minHeight: "20px",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
});

/** The cell as a spreadsheet shows it, so that the eye finds it again: column above, row beside, value inside. */
export function CellPicture({ cell, value }: { cell: string; value: string | undefined }) {
  const styles = useStyles();
  const parts = /^([A-Z]+)(\d+)/.exec(cell);
  if (!parts) return null;
  return (
    <div className={styles.grid} aria-hidden>
      <span className={styles.head} />
      <span className={styles.head}>{parts[1]}</span>
      <span className={styles.head}>{parts[2]}</span>
      <span className={styles.cell}>{value ?? ""}</span>
    </div>
  );
}
