import { makeStyles } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useStore } from "../session/pane-context.ts";
import type { StepName } from "../session/pane-state.ts";
import { useText } from "../text/text.ts";
import { NextButton } from "./NextButton.tsx";

const useStyles = makeStyles({ row: { display: "flex", justifyContent: "flex-end" } });

export function NextStep({ step }: { step: StepName }) {
  const styles = useStyles();
  const text = useText();
  const store = useStore();
  return (
    <div className={styles.row}>
      <NextButton
        action={`go-${step}`}
        icon={<ArrowRightRegular />}
        iconPosition="after"
        onClick={() => store.goTo(step)}
      >
        {text.step.next(text.step[step])}
      </NextButton>
    </div>
  );
}
