import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PaneBlank } from "../session/pane-view.ts";

const useStyles = makeStyles({
  sentence: { margin: 0, lineHeight: "1.7", overflowWrap: "anywhere", userSelect: "text" },
  mark: {
    padding: "1px 4px",
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
    borderBottom: `2px solid ${tokens.colorStatusWarningBorderActive}`,
  },
  filled: {
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
});

interface SentenceProps {
  readonly blank: PaneBlank;
  readonly filled: boolean;
  /** The draft's blanks: those of the same sentence are shown as they will read. */
  readonly among?: readonly PaneBlank[];
}

/** The blank's sentence, with what stands there now or what will stand there, picked out. */
export function Sentence({ blank, filled, among = [] }: SentenceProps) {
  const styles = useStyles();
  const { sentence, start, end, text, written } = blank;
  const others = among.filter(
    (one) => one.paragraph === blank.paragraph && one.sentence === sentence && one.id !== blank.id,
  );
  return (
    <p className={styles.sentence}>
      {asWritten(sentence, 0, start, others)}
      <mark className={mergeClasses(styles.mark, filled && written !== undefined && styles.filled)}>
        {filled && written ? written : text}
      </mark>
      {asWritten(sentence, end, sentence.length, others)}
    </p>
  );
}

/** The stretch [from, to) with the other blanks in it as they were filled. */
function asWritten(sentence: string, from: number, to: number, others: readonly PaneBlank[]): string {
  let text = "";
  let at = from;
  for (const { start, end, written } of [...others].sort((a, b) => a.start - b.start)) {
    if (start < at || end > to || written === undefined) continue;
    text += sentence.slice(at, start) + written;
    at = end;
  }
  return text + sentence.slice(at, to);
}
