import { mergeClasses } from "@fluentui/react-components";
import { useTextMarks } from "../text-marks.ts";
import type { Tone } from "../tones.ts";

/** A number picked out in its sentence; what the colour says stands in words beside the sentence. */
export function NumberMark({ tone, children }: { tone: Tone; children: string }) {
  const marks = useTextMarks();
  return <mark className={mergeClasses(marks.mark, marks[tone])}>{children}</mark>;
}
