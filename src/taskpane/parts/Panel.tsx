import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useLayout } from "./layout.ts";

const useStyles = makeStyles({
  panel: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    minWidth: 0,
    "@media (min-width: 960px)": { padding: "20px", rowGap: "16px" },
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "12px", rowGap: "4px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: 600,
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  aside: { marginLeft: "auto" },
});

interface PanelProps {
  readonly heading: string;
  readonly lead?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One framed part of a step, with its heading. */
export function Panel({ heading, lead, aside, children }: PanelProps) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <section className={styles.panel} aria-label={heading}>
      <div className={styles.head}>
        {/* No stop of the Tab key: the focus comes here where what had it is gone. */}
        <h2 className={styles.heading} tabIndex={-1}>
          {heading}
        </h2>
        {lead && (
          <Text size={200} className={layout.quiet}>
            {lead}
          </Text>
        )}
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
