import { makeStyles, tokens } from "@fluentui/react-components";

export type Tone = "danger" | "warning" | "success" | "info" | "neutral";

const colours = {
  danger: tokens.colorStatusDangerForeground1,
  warning: tokens.colorStatusWarningForeground3,
  success: tokens.colorStatusSuccessForeground1,
  info: tokens.colorBrandForeground2,
  neutral: tokens.colorNeutralForeground2,
} as const satisfies Record<Tone, string>;

/** The colour of a state's icon or words on the ground that is there. */
export const useToneColours = makeStyles({
  danger: { color: colours.danger },
  warning: { color: colours.warning },
  success: { color: colours.success },
  info: { color: colours.info },
  neutral: { color: colours.neutral },
});

/** The colours of a state with a ground of its own; icon and words stand beside them. */
export const useToneStyles = makeStyles({
  danger: { color: colours.danger, backgroundColor: tokens.colorStatusDangerBackground1 },
  warning: { color: colours.warning, backgroundColor: tokens.colorStatusWarningBackground1 },
  success: { color: colours.success, backgroundColor: tokens.colorStatusSuccessBackground1 },
  info: { color: colours.info, backgroundColor: tokens.colorBrandBackground2 },
  neutral: { color: colours.neutral, backgroundColor: tokens.colorNeutralBackground4 },
});
