import { makeStyles, SearchBox, Tab, TabList, Text } from "@fluentui/react-components";
import { useDeferredValue, useState } from "react";
import { usePane } from "../../session/pane-context.ts";
import { groupDigits, useText } from "../../text/text.ts";
import { Panel } from "../Panel.tsx";
import { RowsTable } from "./RowsTable.tsx";

const useStyles = makeStyles({ tabs: { overflowX: "auto" }, search: { maxWidth: "320px" } });

/** 汇总数据: every consolidated table as it is, each row with where it came from. */
export function TablesPanel() {
  const styles = useStyles();
  const text = useText().report.tables;
  const { tables } = usePane().view;
  const [chosen, setChosen] = useState("");
  const [words, setWords] = useState("");
  const filter = useDeferredValue(words);
  const table = tables.find(({ form }) => form === chosen) ?? tables[0];
  if (!table) return null;
  return (
    <Panel
      heading={text.heading}
      aside={<Text size={200}>{text.rows(groupDigits(String(table.rows)))}</Text>}
    >
      {tables.length > 1 && (
        <TabList
          size="small"
          className={styles.tabs}
          aria-label={text.choose}
          selectedValue={table.form}
          onTabSelect={(_, { value }) => setChosen(String(value))}
        >
          {tables.map(({ form }) => (
            <Tab key={form} value={form}>
              {form}
            </Tab>
          ))}
        </TabList>
      )}
      <SearchBox
        size="small"
        className={styles.search}
        placeholder={text.search}
        aria-label={text.search}
        value={words}
        onChange={(_, { value }) => setWords(value)}
      />
      <RowsTable key={table.form} table={table} filter={filter} />
    </Panel>
  );
}
