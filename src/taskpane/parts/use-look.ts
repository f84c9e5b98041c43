import { useEffect, useState } from "react";
import { useStore } from "../session/pane-context.ts";
import type { LookName, Looks } from "../session/protocol.ts";

/**
 * What the session answers to a question; null until it is there, and while nothing is asked (`ask` null). Asked again
 * when the question or `of`, the results that it is about, is another; till then the answer so far stands.
 */
export function useLook<Name extends LookName>(
  name: Name,
  ask: Looks[Name]["ask"] | null,
  of?: unknown,
): Looks[Name]["answer"] | null {
  const store = useStore();
  // A question is plain data, put together anew at each drawing: only its text says whether it is the same.
  const question = ask && JSON.stringify(ask);
  const [found, setFound] = useState<{
    readonly question: string;
    readonly answer: Looks[Name]["answer"];
  } | null>(null);
  useEffect(() => {
    if (question === null) return undefined;
    let isAsked = true;
    store.look(name, JSON.parse(question) as Looks[Name]["ask"]).then(
      (answer) => {
        if (isAsked) setFound({ question, answer });
      },
      // A session that is gone says so in its own notice.
      () => undefined,
    );
    return () => {
      isAsked = false;
    };
  }, [store, name, question, of]);
  return found !== null && found.question === question ? found.answer : null;
}
