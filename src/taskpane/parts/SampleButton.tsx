import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PlayCircleRegular } from "@fluentui/react-icons/svg/play-circle";
import { usePane, useStore } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "4px" },
  about: { color: tokens.colorNeutralForeground3 },
});

export function SampleButton() {
  const styles = useStyles();
  const text = useText();
  const store = useStore();
  const { work } = usePane();
  return (
    <div className={styles.row}>
      <Button icon={<PlayCircleRegular />} disabled={work !== null} onClick={() => void store.runSample()}>
        {text.sample.run}
      </Button>
      <Text size={200} className={styles.about}>
        {text.sample.about}
      </Text>
    </div>
  );
}
