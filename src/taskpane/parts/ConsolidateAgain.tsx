import { makeStyles, Text } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { usePane, useStore } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";
import { NextButton } from "./NextButton.tsx";
import { useLayout } from "./layout.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: "8px 12px",
  },
});

/** Results no longer fit what was changed, or were never made: the one next thing is to make them. */
export function ConsolidateAgain() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const store = useStore();
  const { view, work } = usePane();
  return (
    <div className={styles.row}>
      <Text size={200} className={layout.quiet}>
        {view.waiting > 0 ? text.frame.notice.waiting(view.waiting) : text.consolidate.stale}
      </Text>
      <NextButton
        action="consolidate"
        icon={<ArrowSyncRegular />}
        disabled={work !== null}
        onClick={() => void store.consolidate()}
      >
        {view.waiting > 0 ? text.frame.notice.goOn : text.consolidate.run}
      </NextButton>
    </div>
  );
}
