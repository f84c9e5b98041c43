import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import type { DeskNews } from "../../session/workbook-desk.ts";
import { useExcelText } from "../../text/excel-text.ts";
import type { ExcelText } from "../../text/zh-excel.ts";
import { Mark } from "../Mark.tsx";
import { HostFindings } from "./HostFindings.tsx";

const useStyles = makeStyles({
  news: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "6px" },
  about: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** What was last done with the workbook: how it went, which sheets it was about, what Excel said. */
export function News({ news }: { news: DeskNews }) {
  const styles = useStyles();
  const text = useExcelText();
  return (
    <div className={styles.news} role="status">
      <Mark {...newsLooks[news.kind]}>{markOf(news, text)}</Mark>
      {!isDone(news) && <Text>{text.news.untouched}</Text>}
      {news.names.length > 0 && (
        <Text size={200} className={styles.about}>
          {news.names.join("、")}
        </Text>
      )}
      <HostFindings findings={news.findings} />
    </div>
  );
}

/** A state in a word or two: a mark does not wrap. */
function markOf({ kind, names }: DeskNews, { news }: ExcelText): string {
  return kind === "written" || kind === "restored" || kind === "cleaned"
    ? news[kind](names.length)
    : news[kind];
}

function isDone({ kind }: DeskNews): boolean {
  return kind === "written" || kind === "restored" || kind === "cleaned";
}

const newsLooks = {
  written: { tone: "success", icon: <CheckmarkCircleFilled /> },
  restored: { tone: "success", icon: <CheckmarkCircleFilled /> },
  cleaned: { tone: "success", icon: <CheckmarkCircleFilled /> },
  cancelled: { tone: "info", icon: <InfoFilled /> },
  refused: { tone: "danger", icon: <ErrorCircleFilled /> },
  failed: { tone: "danger", icon: <ErrorCircleFilled /> },
} as const;
