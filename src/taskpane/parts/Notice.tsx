import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { usePane, useStore } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";

const useStyles = makeStyles({
  detail: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", userSelect: "text" },
});

/** Work that was stopped, or a fault of the program; never findings about data. */
export function Notice() {
  const styles = useStyles();
  const text = useText();
  const store = useStore();
  const { notice } = usePane();
  if (!notice) return null;
  const failed = notice.kind === "failed";
  return (
    <MessageBar intent={failed ? "error" : "info"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{failed ? text.work.failed : text.work.cancelled}</MessageBarTitle>
        {failed && <div className={styles.detail}>{notice.detail}</div>}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text.work.dismiss}
            onClick={() => store.dismiss()}
          />
        }
      />
    </MessageBar>
  );
}
