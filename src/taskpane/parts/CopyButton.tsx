import { Button } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { useText } from "../text/text.ts";
import { copyText } from "./copy-text.ts";

/** Copies a text ready to paste into a message, and says that it did. */
export function CopyButton({ text, label, name }: { text: string; label?: string; name?: string }) {
  const words = useText().files;
  const [done, setDone] = useState(false);
  const copy = () =>
    void copyText(text).then((copied) => {
      setDone(copied);
      if (copied) window.setTimeout(() => setDone(false), 2000);
    });
  const shown = label ?? words.copy;
  return (
    <Button
      size="small"
      icon={done ? <CheckmarkRegular /> : <CopyRegular />}
      aria-label={name === undefined ? shown : `${shown} ${name}`}
      onClick={copy}
    >
      {done ? words.copied : shown}
    </Button>
  );
}
