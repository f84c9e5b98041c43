import { mergeClasses } from "@fluentui/react-components";
import type { BlankView } from "../../app/session/draft-views.ts";
import { useTextMarks } from "./text-marks.ts";

interface SentenceProps {
  readonly blank: BlankView;
  readonly filled: boolean;
  /** The draft's blanks: those of the same sentence are shown as they will read. */
  readonly among?: readonly BlankView[];
}

/** The blank's sentence, with what stands there now or what will stand there, picked out. */
export function Sentence({ blank, filled, among = [] }: SentenceProps) {
  const marks = useTextMarks();
  const { sentence, start, end, text, written } = blank;
  const others = among.filter(
    (one) => one.paragraph === blank.paragraph && one.sentence === sentence && one.id !== blank.id,
  );
  return (
    <p className={marks.text}>
      {asWritten(sentence, 0, start, others)}
      <mark
        className={mergeClasses(marks.mark, filled && written !== undefined ? marks.info : marks.warning)}
      >
        {filled && written ? written : text}
      </mark>
      {asWritten(sentence, end, sentence.length, others)}
    </p>
  );
}

/** The stretch [from, to) with the other blanks in it as they were filled. */
function asWritten(sentence: string, from: number, to: number, others: readonly BlankView[]): string {
  let text = "";
  let at = from;
  for (const { start, end, written } of [...others].sort((a, b) => a.start - b.start)) {
    if (start < at || end > to || written === undefined) continue;
    text += sentence.slice(at, start) + written;
    at = end;
  }
  return text + sentence.slice(at, to);
}
