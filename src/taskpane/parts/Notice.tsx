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
import type { PaneNotice } from "../session/pane-state.ts";
import type { PaneText } from "../text/pane-text.ts";
import { useText } from "../text/text.ts";
import { NextButton } from "./NextButton.tsx";

const useStyles = makeStyles({
  detail: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", userSelect: "text" },
});

interface NoticeWords {
  readonly intent: "info" | "warning" | "error";
  readonly title: string;
  readonly about: string;
  /** What the person can do about it; the bar goes away with it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What happened to the work as a whole: stopped, a fault of ours, a lost worker, no server; never findings about data. */
export function Notice() {
  const styles = useStyles();
  const text = useText();
  const store = useStore();
  const { notice, submissions, view } = usePane();
  if (!notice) return null;
  const goOn = () => void store.consolidate();
  const restart = () => void store.restart();
  const unfinished = view.plan !== null && submissions.length > 0 && !view.consolidated;
  const words = wordsOf(notice, text.frame.notice, { waiting: view.waiting, unfinished, goOn, restart });
  return (
    <MessageBar intent={words.intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.title}</MessageBarTitle>
        {words.about && <div className={styles.detail}>{words.about}</div>}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text.frame.notice.dismiss}
            onClick={() => store.dismiss()}
          />
        }
      >
        {words.action && (
          <NextButton action={notice.kind === "lost" ? "restart" : null} onClick={words.action.run}>
            {words.action.label}
          </NextButton>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function wordsOf(
  { kind, detail }: PaneNotice,
  text: PaneText["frame"]["notice"],
  can: {
    readonly waiting: number;
    /** There are files and no results of them. */
    readonly unfinished: boolean;
    readonly goOn: () => void;
    readonly restart: () => void;
  },
): NoticeWords {
  switch (kind) {
    case "cancelled":
      return {
        intent: "info",
        title: text.cancelled,
        about: can.waiting > 0 ? text.waiting(can.waiting) : "",
        ...(can.waiting > 0 || can.unfinished ? { action: { label: text.goOn, run: can.goOn } } : {}),
      };
    case "lost":
      return {
        intent: "warning",
        title: text.lost,
        about: "",
        action: { label: text.restart, run: can.restart },
      };
    case "task":
      return { intent: "warning", title: text.task(detail), about: text.taskAbout };
    case "offline":
      return { intent: "warning", title: text.offline, about: text.offlineAbout };
    case "failed":
      return { intent: "error", title: text.failed, about: detail };
  }
}
