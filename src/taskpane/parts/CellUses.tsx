import { Button, makeStyles, Text } from "@fluentui/react-components";
import { CursorClickRegular } from "@fluentui/react-icons/svg/cursor-click";
import { usePane, useStore } from "../session/pane-context.ts";
import type { FigureView } from "../../app/session/session-view.ts";
import type { TraceEntry } from "../../core/model/figure.ts";
import { useText } from "../text/text.ts";
import { CellPicture } from "./CellPicture.tsx";
import { useLook } from "./use-look.ts";

const useStyles = makeStyles({
  uses: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 16px", padding: "4px 0" },
  words: { flexGrow: 1, flexBasis: "180px", minWidth: 0, overflowWrap: "anywhere", userSelect: "text" },
});

/** 追溯 backwards: which other figures the cell feeds, and the cell itself: in Excel the way there, else as a picture. */
export function CellUses({ line, figure }: { line: TraceEntry; figure: FigureView }) {
  const styles = useStyles();
  const allText = useText();
  const text = allText.report.path;
  const { comma } = allText.collect;
  const store = useStore();
  const { figures } = usePane().view;
  const { file, sheet, row, value } = line;
  // A counted row is fed by all its cells; its first one stands for it.
  const cell = line.cell ?? `A${row ?? 1}`;
  const codes = useLook("cell-figures", { file, sheet, cell }, figures);
  const others = figures.filter(({ code }) => code !== figure.code && codes?.includes(code));
  return (
    <div className={styles.uses}>
      {line.cell && <CellPicture cell={line.cell} value={value} />}
      {codes && (
        <Text size={200} className={styles.words}>
          {others.length === 0 ? text.feedsOnly : text.feeds(others.map(({ name }) => name).join(comma))}
        </Text>
      )}
      {store.host.kind === "excel" ? (
        <Button
          size="small"
          icon={<CursorClickRegular />}
          onClick={() => void store.host.reveal({ file, sheet, cell })}
        >
          {text.goTo}
        </Button>
      ) : (
        <Text size={200} className={styles.words}>
          {text.elsewhere(file)}
        </Text>
      )}
    </div>
  );
}
