import { makeStyles, tokens } from "@fluentui/react-components";

export type Tone = "danger" | "warning" | "success" | "info" | "neutral";

/** The colours of a state; icon and words stand beside them. */
export const useToneStyles = makeStyles({
  danger: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  warning: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  success: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  info: { color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2 },
  neutral: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground4 },
});
