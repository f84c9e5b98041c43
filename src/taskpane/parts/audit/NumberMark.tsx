import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Tone } from "../tones.ts";

const useStyles = makeStyles({
  number: {
    padding: "1px 3px",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderBottom: `2px solid ${tokens.colorStatusDangerBorderActive}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `2px dashed ${tokens.colorStatusWarningBorderActive}`,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderBottom: `2px solid ${tokens.colorStatusSuccessBorderActive}`,
  },
  info: {
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  neutral: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `2px dotted ${tokens.colorNeutralStroke1}`,
  },
});

/** A number picked out in its sentence; what the colour says stands in words beside the sentence. */
export function NumberMark({ tone, children }: { tone: Tone; children: string }) {
  const styles = useStyles();
  return <mark className={mergeClasses(styles.number, styles[tone])}>{children}</mark>;
}
