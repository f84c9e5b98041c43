import { useEffect, useRef, useState } from "react";

/** So long after the last key a text is taken over: live, and not at every stroke. */
const PAUSE_MS = 350;

/** The text of an input while it is typed: taken over after a short pause or when the input is left. */
export function useDraftText(
  value: string,
  commit: (text: string) => void,
): {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly flush: () => void;
} {
  const [text, setText] = useState(value);
  const waiting = useRef<{ readonly text: string; readonly timer: number } | null>(null);
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  // Undo and other edits show, unless the person is typing here.
  const [shown, setShown] = useState(value);
  if (value !== shown) {
    setShown(value);
    setText(value);
  }
  const flush = () => {
    const { current } = waiting;
    if (!current) return;
    window.clearTimeout(current.timer);
    waiting.current = null;
    latest.current(current.text);
  };
  useEffect(
    () => () => {
      // A row that is closed takes what was typed in it along.
      if (waiting.current) {
        window.clearTimeout(waiting.current.timer);
        latest.current(waiting.current.text);
      }
    },
    [],
  );
  return {
    text,
    flush,
    change(next) {
      setText(next);
      if (waiting.current) window.clearTimeout(waiting.current.timer);
      waiting.current = { text: next, timer: window.setTimeout(flush, PAUSE_MS) };
    },
  };
}
