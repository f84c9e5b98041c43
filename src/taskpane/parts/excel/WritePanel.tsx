import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { TableArrowUpRegular } from "@fluentui/react-icons/svg/table-arrow-up";
import { usePane } from "../../session/pane-context.ts";
import { useExcelText } from "../../text/excel-text.ts";
import { NextButton } from "../NextButton.tsx";
import { Panel } from "../Panel.tsx";
import { News } from "./News.tsx";
import { useDesk } from "./use-desk.ts";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** 写入本工作簿: the results go into the open workbook; what happened is said, and the last ones can be brought back. */
export function WritePanel() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useExcelText();
  const { desk, state } = useDesk();
  const { locale, view, work } = usePane();
  const { overview, news, written, last } = state;
  const previous = overview?.previous ?? [];
  // A host that was lost during the work cannot say any more what stands there; what happened is said all the same.
  if (!overview && !news) return null;
  if (!view.consolidated && !news && previous.length === 0) return null;
  const when = last && new Date(last.at).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
  const words = text.write;
  return (
    <Panel heading={words.heading} lead={words.lead}>
      {last && !news && (
        <Text size={200} className={styles.about}>
          {words.last(last.plan, last.period, when!)}
        </Text>
      )}
      {view.consolidated && written !== null && written.tables !== view.tables && (
        <Text role="status">{words.behind}</Text>
      )}
      <div className={layout.row}>
        {view.consolidated && (
          <NextButton
            action="book-write"
            icon={<TableArrowUpRegular />}
            disabled={work !== null}
            onClick={() => void desk.write()}
          >
            {news?.kind === "failed" ? text.news.retry : written ? words.again : words.run}
          </NextButton>
        )}
        {previous.length > 0 && (
          <Button disabled={work !== null} onClick={() => void desk.restore()}>
            {words.restore}
          </Button>
        )}
      </div>
      {news && <News news={news} />}
      {previous.length > 0 && (
        <Text size={200} className={styles.about}>
          {words.kept(previous.join("、"))}
        </Text>
      )}
    </Panel>
  );
}
