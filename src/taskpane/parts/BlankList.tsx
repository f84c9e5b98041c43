import { makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isOpen } from "../session/blank-state.ts";
import { usePane } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";
import { BlankCard } from "./BlankCard.tsx";
import { Panel } from "./Panel.tsx";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
  },
  masks: { color: tokens.colorNeutralForeground3 },
});

/** All blanks of the draft in reading order, or only those a person still has to decide. */
export function BlankList() {
  const styles = useStyles();
  const text = useText();
  const { blanks, masks } = usePane().view;
  const [show, setShow] = useState<"all" | "open">("all");
  const open = blanks.filter(isOpen);
  const shown = show === "all" || open.length === 0 ? blanks : open;
  return (
    <Panel
      heading={text.fill.blanks}
      aside={<Text weight="semibold">{text.fill.bound(blanks.length - open.length, blanks.length)}</Text>}
    >
      {blanks.length === 0 && <Text>{text.fill.noBlanks}</Text>}
      {open.length > 0 && open.length < blanks.length && (
        <TabList
          size="small"
          selectedValue={show}
          onTabSelect={(_, { value }) => setShow(value as "all" | "open")}
        >
          <Tab value="all">
            {text.fill.show.all} {blanks.length}
          </Tab>
          <Tab value="open">
            {text.fill.show.open} {open.length}
          </Tab>
        </TabList>
      )}
      <ul className={styles.list}>
        {shown.map((blank) => (
          <BlankCard key={blank.id} blank={blank} />
        ))}
      </ul>
      {masks > 0 && (
        <Text size={200} className={styles.masks}>
          {text.fill.masks(masks)}
        </Text>
      )}
    </Panel>
  );
}
