import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FormulaOption } from "../../../app/session/formula-check.ts";
import { useText } from "../../text/text.ts";

const useStyles = makeStyles({
  list: {
    position: "absolute",
    zIndex: 20,
    left: 0,
    right: 0,
    maxHeight: "220px",
    overflowY: "auto",
    margin: "2px 0 0",
    padding: "4px",
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  option: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: "12px",
    padding: "4px 8px",
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    overflowWrap: "anywhere",
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  name: { fontFamily: tokens.fontFamilyMonospace },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, textAlign: "right" },
});

interface FormulaOptionsProps {
  readonly id: string;
  readonly options: readonly FormulaOption[];
  readonly active: number;
  readonly onPick: (at: number) => void;
}

/** Names that fit at the caret; the input keeps the focus and moves through them. */
export function FormulaOptions({ id, options, active, onPick }: FormulaOptionsProps) {
  const styles = useStyles();
  const text = useText().plan.formula;
  if (options.length === 0) return null;
  return (
    <ul id={`${id}-options`} className={styles.list} role="listbox" aria-label={text.names}>
      {options.map((option, at) => (
        <li
          key={`${option.kind} ${option.text}`}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className={mergeClasses(styles.option, at === active && styles.active)}
          // The input must not lose the focus before the name is put in.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(at)}
        >
          <span className={styles.name}>{option.text}</span>
          <span className={styles.detail}>{option.detail || text.kinds[option.kind]}</span>
        </li>
      ))}
    </ul>
  );
}
