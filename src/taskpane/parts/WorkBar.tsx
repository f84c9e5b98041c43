import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { usePane, useStore } from "../session/pane-context.ts";
import type { Work } from "../session/pane-state.ts";
import { useText } from "../text/text.ts";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 10,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
  },
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    paddingTop: "4px",
    paddingBottom: "4px",
    paddingLeft: "12px",
    paddingRight: "8px",
    "@media (min-width: 960px)": { paddingLeft: "24px", paddingRight: "24px" },
  },
  left: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  item: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
});

/** What is going on, how far it is, and a way to stop it. */
export function WorkBar() {
  const styles = useStyles();
  const text = useText();
  const store = useStore();
  const { work } = usePane();
  if (!work) return null;
  const { progress, cancelling } = work;
  const title = cancelling
    ? text.work.cancelling
    : progress
      ? text.stage[progress.stage]
      : text.work.starting;
  const left = secondsLeft(work);
  const known = progress && progress.total > 0;
  return (
    <section className={styles.bar} aria-label={title}>
      <div className={styles.line}>
        <Text weight="semibold" role="status">
          {title}
        </Text>
        {known && <Text>{text.work.progress(progress.done, progress.total)}</Text>}
        {left !== null && (
          <Text size={200} className={styles.left}>
            {text.frame.time.left(left)}
          </Text>
        )}
        <Text size={200} className={styles.item} title={progress?.item}>
          {progress?.item}
        </Text>
        <Button size="small" icon={<DismissRegular />} disabled={cancelling} onClick={() => store.cancel()}>
          {text.work.cancel}
        </Button>
      </div>
      <ProgressBar
        aria-label={title}
        thickness="large"
        shape="square"
        {...(known ? { value: progress.done, max: progress.total } : {})}
      />
    </section>
  );
}

/** Told once the work has gone on long enough for its pace to mean something. */
function secondsLeft({ progress, since, cancelling }: Work): number | null {
  if (!progress || cancelling || progress.done === 0 || progress.done >= progress.total) return null;
  const seconds = (progress.at - since) / 1000;
  const left = (seconds / progress.done) * (progress.total - progress.done);
  return seconds < SURE_AFTER_S || left < 2 ? null : Math.round(left);
}

const SURE_AFTER_S = 2;
