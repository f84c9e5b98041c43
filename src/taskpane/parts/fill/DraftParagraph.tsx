import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { ReactNode } from "react";
import type { BlankView, ParagraphView, TextSpanView } from "../../../app/session/draft-views.ts";
import { blankState, findingsAbout } from "../../session/blank-state.ts";
import { usePaneValue } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { BlankCard } from "../BlankCard.tsx";
import { useTextMarks } from "../text-marks.ts";
import { useSpanStyles } from "./span-styles.ts";

const useStyles = makeStyles({
  paragraph: { padding: "5px 0" },
  heading: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  card: { listStyleType: "none", margin: 0, padding: "4px 0 10px" },
});

interface DraftParagraphProps {
  readonly paragraph: ParagraphView | undefined;
  readonly blanks: readonly BlankView[];
  /** Id of the blank that is open. */
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
}

/** One paragraph for reading; below it the card of a blank that was opened in it. */
export function DraftParagraph({ paragraph, blanks, open, onOpen }: DraftParagraphProps) {
  const styles = useStyles();
  const { text: running } = useTextMarks();
  const text = useText().report.draft;
  const look = mergeClasses(running, styles.paragraph);
  if (!paragraph) return <p className={look}>{text.loading}</p>;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const span of paragraph.spans) {
    parts.push(paragraph.text.slice(at, span.start));
    const inside = paragraph.text.slice(span.start, span.end);
    parts.push(
      <Span
        key={span.start}
        span={span}
        text={inside}
        blank={span.kind === "blank" ? blanks.find(({ id }) => id === span.id) : undefined}
        isOpen={open === span.id}
        onOpen={onOpen}
      />,
    );
    at = span.end;
  }
  parts.push(paragraph.text.slice(at));
  const opened = blanks.find(({ id, paragraph: place }) => id === open && place === paragraph.id);
  return (
    <>
      <p
        className={mergeClasses(look, paragraph.headingLevel !== null && styles.heading)}
        {...(paragraph.headingLevel === null ? {} : { role: "heading", "aria-level": 3 })}
      >
        {parts.map((part, index) => (
          <Fragment key={index}>{part}</Fragment>
        ))}
      </p>
      {opened && (
        <ul className={styles.card}>
          <OpenedCard blank={opened} />
        </ul>
      )}
    </>
  );
}

function OpenedCard({ blank }: { blank: BlankView }) {
  const blanks = usePaneValue(({ view }) => view.blanks);
  const findings = usePaneValue(({ view }) => view.findings);
  const among = blanks.filter(({ paragraph }) => paragraph === blank.paragraph);
  return <BlankCard blank={blank} among={among} about={findingsAbout(blank, findings)} />;
}

interface SpanProps {
  readonly span: TextSpanView;
  readonly text: string;
  readonly blank: BlankView | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

function Span({ span, text, blank, isOpen, onOpen }: SpanProps) {
  const styles = useSpanStyles();
  const marks = useTextMarks();
  const words = useText().report.draft;
  if (span.kind !== "blank") return <span className={styles[span.kind]}>{text}</span>;
  const sure = blank !== undefined && blankState(blank) === "sure";
  const now = (sure && blank.written) || text;
  return (
    <button
      type="button"
      className={mergeClasses(styles.blank, marks.mark, sure ? marks.info : marks.warning)}
      aria-expanded={isOpen}
      aria-label={words.open(now, blank?.name ?? words.unbound)}
      title={blank?.name ?? words.unbound}
      onClick={() => onOpen(span.id)}
    >
      {now}
    </button>
  );
}
