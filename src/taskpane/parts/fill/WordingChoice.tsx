import { Dropdown, makeStyles, Option } from "@fluentui/react-components";
import { useState } from "react";
import type { WordingView } from "../../../app/session/draft-desk.ts";
import { usePaneValue, useStore } from "../../session/pane-context.ts";
import type { BlankView } from "../../../app/session/draft-views.ts";
import { useText } from "../../text/text.ts";
import { DROP_DOWN } from "../drop-down.ts";

const useStyles = makeStyles({ choice: { minWidth: "120px", flexGrow: 1, maxWidth: "240px" } });

/** No style of its own: the writer's form, which is the empty one. */
const OWN = "";

/** 写法 of one blank: every form that says its number truly, each as it would read. */
export function WordingChoice({ blank }: { blank: BlankView }) {
  const styles = useStyles();
  const text = useText().report.wording;
  const store = useStore();
  const busy = usePaneValue(({ work }) => work !== null);
  const [wordings, setWordings] = useState<readonly WordingView[]>([]);
  const { id, indicator, style } = blank;
  if (indicator === undefined) return null;
  const nameOf = (one: string) =>
    one === OWN ? text.own : (text.styles[one as keyof typeof text.styles] ?? one);
  const ask = () => {
    store.look("wordings", { placeholder: id, indicator }).then(
      setWordings,
      // A session that is gone says so in its own notice.
      () => undefined,
    );
  };
  const choose = (chosen: string) => {
    const wording = wordings.find((one) => one.style === chosen);
    if (!wording) return;
    void store.choose(id, { indicator, ...(wording.style === OWN ? {} : { style: wording.style }) });
  };
  return (
    <Dropdown
      {...DROP_DOWN}
      className={styles.choice}
      aria-label={`${text.label}: ${blank.text}`}
      disabled={busy}
      value={nameOf(style ?? OWN)}
      selectedOptions={[style ?? OWN]}
      onOpenChange={(_, { open }) => open && ask()}
      onOptionSelect={(_, { optionValue }) => choose(optionValue ?? OWN)}
    >
      {wordings.map((one) => {
        const label = text.becomes(nameOf(one.style), one.text);
        return (
          <Option key={one.style} value={one.style} text={label}>
            {label}
          </Option>
        );
      })}
    </Dropdown>
  );
}
