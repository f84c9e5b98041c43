import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { usePane } from "../../session/pane-context.ts";
import { useExcelText } from "../../text/excel-text.ts";
import { CopyCode } from "../FiguresCode.tsx";
import { Panel } from "../Panel.tsx";
import { useDesk } from "./use-desk.ts";

const useStyles = makeStyles({
  route: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "4px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: 600,
  },
  steps: { margin: 0, paddingLeft: "20px" },
});

/** The three ways from the figures here to the draft in Word, the surest first. */
export function ToWord() {
  const styles = useStyles();
  const text = useExcelText().toWord;
  const { state } = useDesk();
  const { view } = usePane();
  const isWritten = state.written !== null && state.written.tables === view.tables;
  return (
    <Panel heading={text.heading}>
      <div className={styles.route}>
        <h3 className={styles.title}>{text.saved}</h3>
        {isWritten ? (
          <ol className={styles.steps}>
            {text.savedSteps.split("|").map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        ) : (
          <Text>{text.savedWait}</Text>
        )}
      </div>
      <div className={styles.route}>
        <h3 className={styles.title}>{text.code}</h3>
        <Text>{text.codeAbout}</Text>
        {view.figures.length > 0 && <CopyCode />}
      </div>
      <div className={styles.route}>
        <h3 className={styles.title}>{text.here}</h3>
        <Text>{text.hereAbout}</Text>
      </div>
    </Panel>
  );
}
