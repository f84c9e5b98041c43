import { Button, Field, Text, Textarea } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { usePane, useStore } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";
import { copyText } from "./copy-text.ts";
import { Panel } from "./Panel.tsx";

/** 指标码: the second way from here to Word, where the saved workbook cannot be handed over. */
export function FiguresCode() {
  const text = useText().frame.code;
  const { view } = usePane();
  if (view.figures.length === 0) return null;
  return (
    <Panel heading={text.heading} lead={text.lead}>
      <CopyCode />
    </Panel>
  );
}

/** Copies the code, or shows it where the page may not copy. */
export function CopyCode() {
  const text = useText().frame.code;
  const store = useStore();
  const { work } = usePane();
  const [copied, setCopied] = useState<{ readonly code: string; readonly done: boolean } | null>(null);
  const copy = async () => {
    const code = await store.look("figures-code", {});
    if (code !== null) setCopied({ code, done: await copyText(code) });
  };
  return (
    <>
      <div>
        <Button icon={<CopyRegular />} disabled={work !== null} onClick={() => void copy()}>
          {text.copy}
        </Button>
      </div>
      {copied?.done === true && <Text role="status">{text.copied}</Text>}
      {copied?.done === false && (
        <Field label={text.code} hint={text.blocked}>
          <Textarea readOnly rows={4} value={copied.code} onFocus={({ target }) => target.select()} />
        </Field>
      )}
    </>
  );
}
