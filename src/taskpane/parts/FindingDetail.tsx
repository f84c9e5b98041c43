import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { paragraphName } from "../../core/finding/paragraph-name.ts";
import { usePaneValue } from "../session/pane-context.ts";
import type { SessionFinding } from "../../app/session/session-view.ts";
import { useText } from "../text/text.ts";
import { CellPicture } from "./CellPicture.tsx";
import { FindingActions } from "./FindingActions.tsx";

const useStyles = makeStyles({
  detail: {
    display: "flex",
    flexWrap: "wrap",
    gap: "12px 24px",
    width: "100%",
    paddingTop: "6px",
    paddingBottom: "10px",
    cursor: "auto",
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: "12px",
    rowGap: "4px",
    margin: 0,
    flexGrow: 1,
    flexBasis: "240px",
    minWidth: 0,
  },
  name: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  value: { margin: 0, overflowWrap: "anywhere", userSelect: "text" },
  fix: { fontWeight: tokens.fontWeightSemibold },
});

/** Where a finding stands, what is there, what should be, and what to do. */
export function FindingDetail({ finding }: { finding: SessionFinding }) {
  const styles = useStyles();
  const text = useText().findings;
  const locale = usePaneValue((state) => state.locale);
  const { unit, file, sheet, cell, paragraph, found, expected, rule, hint, code } = finding;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [text.fix, hint],
    [text.columns.unit, unit],
    [text.file, file],
    [text.sheet, sheet],
    [text.cell, cell],
    [text.place, paragraph && paragraphName(paragraph, locale)],
    [text.found, found],
    [text.expected, expected],
    [text.rule, rule],
    [text.code, code],
  ];
  return (
    <div className={styles.detail}>
      {cell && unit && <CellPicture cell={cell} value={found} />}
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <Fact key={name} name={name} className={name === text.fix ? styles.fix : undefined}>
                {value}
              </Fact>
            ),
        )}
      </dl>
      <FindingActions finding={finding} />
    </div>
  );
}

function Fact({
  name,
  className,
  children,
}: {
  name: string;
  className: string | undefined;
  children: string;
}) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={mergeClasses(styles.value, className)}>{children}</dd>
    </>
  );
}
