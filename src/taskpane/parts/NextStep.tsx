import { makeStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { usePaneValue, useStore } from "../session/pane-context.ts";
import { type StepName, STEPS } from "../session/pane-state.ts";
import { useText } from "../text/text.ts";
import { NextButton } from "./NextButton.tsx";

const useStyles = makeStyles({ row: { display: "flex", justifyContent: "flex-end" } });

/** The way on to another step, or back to the one that lacks something. */
export function NextStep({ step }: { step: StepName }) {
  const styles = useStyles();
  const text = useText().step;
  const store = useStore();
  const isBack = usePaneValue((state) => STEPS.indexOf(step) < STEPS.indexOf(state.step));
  return (
    <div className={styles.row}>
      <NextButton
        action={`go-${step}`}
        icon={isBack ? <ArrowLeftRegular /> : <ArrowRightRegular />}
        iconPosition={isBack ? "before" : "after"}
        onClick={() => store.goTo(step)}
      >
        {isBack ? text.first(text[step]) : text.next(text[step])}
      </NextButton>
    </div>
  );
}
