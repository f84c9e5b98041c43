import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { isStuck, loadAgain, onStuck } from "../steps/until-loaded.ts";
import { useText } from "../text/text.ts";

/** Stands in a step's place while its script comes; where the server does not answer it can be asked again. */
export function StepLoading() {
  const text = useText().frame;
  const stuck = useSyncExternalStore(onStuck, isStuck, isStuck);
  if (!stuck) return <Spinner size="small" label={text.time.loading} />;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text.notice.chunk}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={loadAgain}>{text.notice.retry}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
