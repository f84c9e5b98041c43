import type { DropdownProps } from "@fluentui/react-components";

/**
 * What every drop-down of the pane shares. Its list opens inside the part that it belongs to, where those who go by
 * landmarks find it, above or below and never beside, and no wider than the narrowest pane.
 */
export const DROP_DOWN: Pick<DropdownProps, "size" | "inlinePopup" | "positioning" | "listbox"> = {
  size: "small",
  inlinePopup: true,
  positioning: {
    position: "below",
    align: "start",
    fallbackPositions: ["above", "above-start", "above-end"],
  },
  listbox: { style: { maxWidth: "min(100vw - 32px, 420px)" } },
};
