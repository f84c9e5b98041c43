import { makeStyles, tokens } from "@fluentui/react-components";

/** How blanks, masks and numbers look in running text; each differs by more than its colour. */
export const useSpanStyles = makeStyles({
  blank: {
    border: "none",
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    padding: "1px 4px",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  filled: {
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  open: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    borderBottom: `2px dashed ${tokens.colorStatusWarningBorderActive}`,
  },
  mask: {
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px dotted ${tokens.colorNeutralStroke1}`,
  },
  number: { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
});
