import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { usePane, useStore } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, maxHeight: "320px", overflowY: "auto" },
  item: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  path: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

/** The submissions as chosen, each of which can be taken out again. */
export function ChosenFiles() {
  const styles = useStyles();
  const text = useText();
  const store = useStore();
  const { submissions, work } = usePane();
  return (
    <Accordion collapsible>
      <AccordionItem value="files">
        <AccordionHeader icon={<DocumentTableRegular />}>{text.files.show}</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {submissions.map((path) => (
              <li key={path} className={styles.item}>
                <span className={styles.path}>{path}</span>
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<DismissRegular />}
                  aria-label={text.files.remove(path)}
                  disabled={work !== null}
                  onClick={() => void store.removeSubmission(path)}
                />
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
