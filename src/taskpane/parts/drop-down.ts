import type { DropdownProps } from "@fluentui/react-components";

/** What every drop-down of the pane shares: its list opens above or below, never beside, and no wider than the narrowest pane. */
export const DROP_DOWN: Pick<DropdownProps, "size" | "positioning" | "listbox"> = {
  size: "small",
  positioning: {
    position: "below",
    align: "start",
    fallbackPositions: ["above", "above-start", "above-end"],
  },
  listbox: { style: { maxWidth: "min(100vw - 32px, 420px)" } },
};
