import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { usePane, useStore } from "../session/pane-context.ts";
import { sizeText, useText } from "../text/text.ts";
import { NextButton } from "./NextButton.tsx";
import { Panel } from "./Panel.tsx";
import { useLayout } from "./layout.ts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "center",
    columnGap: "10px",
  },
  icon: { display: "flex", fontSize: "20px", color: tokens.colorBrandForeground1 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
  size: { color: tokens.colorNeutralForeground3, display: "block", fontSize: tokens.fontSizeBase200 },
});

/** 结果文件: each by itself, or all in one zip. */
export function Downloads() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const store = useStore();
  const { view, work } = usePane();
  const { outputs } = view;
  if (outputs.length === 0) return null;
  return (
    <Panel
      heading={text.audit.downloads}
      aside={
        outputs.length > 1 && (
          <NextButton
            action="download"
            size="small"
            icon={<ArrowDownloadRegular />}
            disabled={work !== null}
            onClick={() => void store.downloadAll(text.audit.archive)}
          >
            {text.audit.downloadAll}
          </NextButton>
        )
      }
    >
      <ul className={layout.list}>
        {outputs.map(({ path, size }) => (
          <li key={path} className={mergeClasses(layout.ruled, styles.item)}>
            <span className={styles.icon} aria-hidden>
              {/\.(xlsx|csv|json)$/.test(path) ? <DocumentTableRegular /> : <DocumentTextRegular />}
            </span>
            <span className={styles.name}>
              {path}
              {size !== null && <span className={styles.size}>{sizeText(size, text)}</span>}
            </span>
            <Button
              size="small"
              className={styles.button}
              icon={<ArrowDownloadRegular />}
              aria-label={text.audit.downloadOne(path)}
              disabled={work !== null}
              onClick={() => void store.download(path)}
            >
              {text.audit.download}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
