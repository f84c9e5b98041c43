import { Button, Text } from "@fluentui/react-components";
import { PlayCircleRegular } from "@fluentui/react-icons/svg/play-circle";
import { usePane, useStore } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";
import { useLayout } from "./layout.ts";

export function SampleButton() {
  const layout = useLayout();
  const text = useText();
  const store = useStore();
  const { work } = usePane();
  return (
    <div className={layout.row}>
      <Button icon={<PlayCircleRegular />} disabled={work !== null} onClick={() => void store.runSample()}>
        {text.sample.run}
      </Button>
      <Text size={200} className={layout.quiet}>
        {text.sample.about}
      </Text>
    </div>
  );
}
