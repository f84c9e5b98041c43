import { makeStyles, tokens } from "@fluentui/react-components";

/** How masks and numbers look in running text, and a blank as the button that it is; each differs by more than its colour. */
export const useSpanStyles = makeStyles({
  blank: {
    border: "none",
    font: "inherit",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  mask: {
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px dotted ${tokens.colorNeutralStroke1}`,
  },
  number: { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
});
