import { makeStyles, tokens } from "@fluentui/react-components";

/** Text of a report in the pane, and numbers picked out in it by the tone of their state: never by the colour alone. */
export const useTextMarks = makeStyles({
  text: { margin: 0, lineHeight: "1.7", overflowWrap: "anywhere", userSelect: "text" },
  mark: {
    padding: "1px 4px",
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    // A browser's own colours for marks are louder than the state they stand for.
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "CanvasText" },
  },
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderBottom: `2px solid ${tokens.colorStatusDangerBorderActive}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground2,
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
