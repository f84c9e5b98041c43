import { Button, Field, makeStyles, Text, Textarea } from "@fluentui/react-components";
import { ClipboardPasteRegular } from "@fluentui/react-icons/svg/clipboard-paste";
import { useState } from "react";
import { Panel } from "../parts/Panel.tsx";
import { FileButton } from "./FileButton.tsx";
import type { PanelProps } from "./panel-props.ts";
import { useLayout } from "../parts/layout.ts";

const useStyles = makeStyles({
  paste: { display: "flex", flexDirection: "column", rowGap: "8px" },
});

/** Figures come as the saved consolidated workbook, or as a code that was copied where they were computed. */
export function FiguresPanel({ store, state, text }: Omit<PanelProps, "view">) {
  const styles = useStyles();
  const layout = useLayout();
  const [code, setCode] = useState<string | null>(null);
  const words = text.figures;
  const figures = state.view?.figures ?? null;
  const use = () => {
    void store.pasteCode(code ?? "");
    setCode(null);
  };
  return (
    <Panel heading={words.heading} lead={words.lead}>
      {figures && (
        <Text weight="semibold">{words.at(figures.plan, figures.period, figures.indicators.length)}</Text>
      )}
      <div className={layout.row}>
        <FileButton
          label={words.open}
          accept=".xlsx,.json,.txt"
          isMultiple
          isDisabled={state.isBusy}
          appearance={figures ? "secondary" : "primary"}
          onFiles={(files) => void store.openFigures(files)}
        />
        <Button
          icon={<ClipboardPasteRegular />}
          disabled={state.isBusy}
          aria-expanded={code !== null}
          onClick={() => setCode(code === null ? "" : null)}
        >
          {words.paste}
        </Button>
      </div>
      {code !== null && (
        <div className={styles.paste}>
          <Field label={words.code}>
            <Textarea rows={4} value={code} onChange={(_, { value }) => setCode(value)} />
          </Field>
          <Button appearance="primary" disabled={code.trim() === "" || state.isBusy} onClick={use}>
            {words.use}
          </Button>
        </div>
      )}
    </Panel>
  );
}
