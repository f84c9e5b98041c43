import { Text } from "@fluentui/react-components";
import { usePane } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";
import { ConsolidateAgain } from "./ConsolidateAgain.tsx";
import { NextStep } from "./NextStep.tsx";

/** What a step that needs figures says before there are any, with the way to what is lacking. */
export function ToFigures() {
  const text = useText().consolidate;
  const { submissions, view } = usePane();
  if (view.plan && submissions.length > 0) return <ConsolidateAgain />;
  return (
    <>
      <Text>{text.waiting}</Text>
      <NextStep step={view.plan ? "collect" : "plan"} />
    </>
  );
}
