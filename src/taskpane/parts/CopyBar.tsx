import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import { usePane, useStore } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";
import { NextButton } from "./NextButton.tsx";

/** Work of an earlier visit, offered once; and the word that this computer has no room for a copy. */
export function CopyBar() {
  const text = useText().frame;
  const store = useStore();
  const { copy, keeping, locale, view, work } = usePane();
  const [fullSeen, setFullSeen] = useState(false);
  if (copy) {
    const when = new Date(copy.savedAt).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text.copy.title(when)}</MessageBarTitle>
          {text.copy.about(copy.submissions.length)}
        </MessageBarBody>
        <MessageBarActions>
          <NextButton action="resume" disabled={work !== null} onClick={() => void store.resume()}>
            {text.copy.resume}
          </NextButton>
          <Button appearance="transparent" onClick={() => void store.forgetCopy()}>
            {text.copy.forget}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (keeping !== "full" || fullSeen) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text.copy.full}</MessageBarBody>
      <MessageBarActions>
        <Button
          disabled={!view.plan || work !== null}
          onClick={() => void store.saveTask(text.task.fileName(view.plan?.name ?? text.task.menu))}
        >
          {text.copy.saveTask}
        </Button>
        <Button appearance="transparent" onClick={() => setFullSeen(true)}>
          {text.notice.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
