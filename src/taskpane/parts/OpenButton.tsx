import { makeStyles, tokens, useFocusFinders } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { KeyboardEvent, ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: "4px",
    width: "100%",
    margin: 0,
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  chevron: { display: "flex", flexShrink: 0, paddingTop: "3px", color: tokens.colorNeutralForeground3 },
  content: { minWidth: 0, flexGrow: 1 },
});

/** From a closed row Tab leaves the table, whose rows have the arrow keys; from an open one it goes into what the row shows. */
const TAB_GOES_IN = { "data-tabster": JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } }) };

/** The keyboard's way to open a row; the row itself takes the click, which bubbles up to it. */
export function OpenButton({ open, children }: { open: boolean; children: ReactNode }) {
  const styles = useStyles();
  const { findPrevFocusable } = useFocusFinders();
  // Left to the browser, Shift+Tab would end at the mark that holds the table together, and come back.
  const goBack = (event: KeyboardEvent<HTMLElement>) => {
    if (!open || event.key !== "Tab" || !event.shiftKey) return;
    event.preventDefault();
    findPrevFocusable(event.currentTarget)?.focus();
  };
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={open}
      onKeyDown={goBack}
      {...(open ? TAB_GOES_IN : {})}
    >
      <span className={styles.chevron} aria-hidden>
        {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
      </span>
      <span className={styles.content}>{children}</span>
    </button>
  );
}
