import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type Tone, useToneStyles } from "./tones.ts";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "4px",
    paddingLeft: "6px",
    paddingRight: "8px",
    minHeight: "22px",
    borderRadius: tokens.borderRadiusCircular,
    border: "1px solid transparent",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  icon: { display: "flex", fontSize: "14px" },
});

/** A state: always colour, icon and word together, so that no one of them carries the meaning alone. */
export function Mark({ tone, icon, children }: { tone: Tone; icon: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  const tones = useToneStyles();
  return (
    <span className={mergeClasses(styles.mark, tones[tone])}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      {children}
    </span>
  );
}
