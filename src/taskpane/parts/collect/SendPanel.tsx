import { Button, makeStyles, mergeClasses, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { memo, useState } from "react";
import { usePaneValue, useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { CopyButton } from "../CopyButton.tsx";
import { Panel } from "../Panel.tsx";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  grow: { flexGrow: 1 },
  text: { userSelect: "text", overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
});

/** Nobody sends a hundred messages one by one; the rest come when they are asked for. */
const DRAWN_FIRST = 20;

/** What goes out: 催报 to those who owe, 退回修改单 to those whose workbooks are wrong; texts ready to paste. */
export const SendPanel = memo(function SendPanel() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText().collect.send;
  const store = useStore();
  const busy = usePaneValue(({ work }) => work !== null);
  const reminders = usePaneValue(({ view }) => view.reminders);
  const returns = usePaneValue(({ view }) => view.returns);
  const [chosen, setChosen] = useState<"remind" | "return">("remind");
  const [drawn, setDrawn] = useState(DRAWN_FIRST);
  if (reminders.length + returns.length === 0) return null;
  const show = reminders.length === 0 ? "return" : returns.length === 0 ? "remind" : chosen;
  const rest = (show === "remind" ? reminders : returns).length - drawn;
  return (
    <Panel heading={text.heading} lead={text.lead}>
      <TabList
        size="small"
        selectedValue={show}
        onTabSelect={(_, { value }) => setChosen(value as "remind" | "return")}
      >
        {reminders.length > 0 && <Tab value="remind">{text.remind(reminders.length)}</Tab>}
        {returns.length > 0 && <Tab value="return">{text.giveBack(returns.length)}</Tab>}
      </TabList>
      {show === "remind" ? (
        <>
          <div className={layout.row}>
            <CopyButton text={reminders.map((one) => one.text).join("\n")} label={text.copyAll} />
          </div>
          <ul className={layout.list}>
            {reminders.slice(0, drawn).map(({ unit, contact, phone, text: words }) => (
              <li key={unit} className={mergeClasses(layout.ruled, layout.column)}>
                <div className={layout.row}>
                  <Text weight="semibold">{unit}</Text>
                  <Text size={200} className={styles.grow}>
                    {[contact, phone].filter(Boolean).join(" ")}
                  </Text>
                  <CopyButton text={words} name={unit} />
                </div>
                <Text size={200} className={styles.text}>
                  {words}
                </Text>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <div className={layout.row}>
            <Button
              icon={<ArrowDownloadRegular />}
              disabled={busy}
              onClick={() => void store.downloadReturns(text.file)}
            >
              {text.download}
            </Button>
            <CopyButton text={returns.map(({ message }) => message).join("\n\n")} label={text.copyAll} />
          </div>
          <ul className={layout.list}>
            {returns.slice(0, drawn).map(({ unit, path, errors, doubts, message }) => (
              <li key={path} className={mergeClasses(layout.ruled, layout.column)}>
                <div className={layout.row}>
                  <Text weight="semibold">{unit}</Text>
                  <Text size={200} className={styles.grow}>
                    {text.counts(errors, doubts)}
                  </Text>
                  <CopyButton text={message} name={unit} />
                </div>
                <Text size={200} className={styles.text}>
                  {message}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
      {rest > 0 && (
        <div>
          <Button size="small" onClick={() => setDrawn(Infinity)}>
            {text.rest(rest)}
          </Button>
        </div>
      )}
    </Panel>
  );
});
