import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { nextAction, type NextAction } from "../session/next-action.ts";
import { usePaneValue } from "../session/pane-context.ts";

interface NextButtonProps {
  /** null: never the next thing to do. */
  readonly action: NextAction | null;
  readonly icon?: React.JSX.Element;
  readonly iconPosition?: "before" | "after";
  readonly size?: "small" | "medium";
  readonly disabled?: boolean;
  readonly "aria-label"?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/**
 * A button that is the primary one while its action is the next sensible one. No other button is ever primary, so that
 * there is always one and never two; `data-next` lets a test see which.
 */
export function NextButton({ action, ...button }: NextButtonProps) {
  const isNext = usePaneValue(nextAction) === action;
  return (
    <Button
      appearance={isNext ? "primary" : "secondary"}
      {...(isNext ? { "data-next": action } : {})}
      {...button}
    />
  );
}
