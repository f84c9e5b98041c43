import { makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { DocumentEditRegular } from "@fluentui/react-icons/svg/document-edit";
import { TaskListSquareLtrRegular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import { useRef, useState } from "react";
import { BlankList, type BlanksShown } from "../parts/BlankList.tsx";
import { InExcel } from "../parts/excel/InExcel.tsx";
import { RefreshPanel } from "../parts/fill/RefreshPanel.tsx";
import { RipplePanel } from "../parts/fill/RipplePanel.tsx";
import { FileDrop } from "../parts/FileDrop.tsx";
import { NextButton } from "../parts/NextButton.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ToFigures } from "../parts/ToFigures.tsx";
import { isOpen } from "../session/blank-state.ts";
import { usePane, useStore } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";
import { useLayout } from "../parts/layout.ts";

const useStyles = makeStyles({
  open: { color: tokens.colorStatusWarningForeground3 },
});

/** 填入: the draft, its blanks with their indicators, and the button that fills them. */
export function FillStep() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const store = useStore();
  const { draftFile, view, work } = usePane();
  const { consolidated } = view;
  const [clean, setClean] = useState(false);
  const [show, setShow] = useState<BlanksShown>("text");
  const list = useRef<HTMLDivElement>(null);
  const proposed = view.blanks.filter(({ binding }) => binding === "proposed").length;
  const confirm = () => {
    setShow("open");
    list.current?.scrollIntoView({ block: "start" });
  };
  const open = view.blanks.filter(isOpen).length;
  const fill = () => void store.fill(clean).then((done) => done && store.goTo("audit"));
  return (
    <>
      <Panel heading={text.fill.heading} lead={text.fill.lead}>
        {!consolidated && <ToFigures />}
        <FileDrop
          label={draftFile === null ? text.files.choose : text.files.replace}
          hint={text.fill.accept}
          accept=".docx,.txt"
          action="choose-draft"
          chosen={draftFile}
          disabled={!consolidated}
          onFiles={([file]) => file && void store.setDraft(file)}
        />
      </Panel>
      {draftFile && consolidated && (
        <>
          <RefreshPanel />
          <div ref={list}>
            <BlankList show={show} onShow={setShow} />
          </div>
          <RipplePanel />
          <Panel heading={text.fill.run}>
            {open > 0 && <Text className={styles.open}>{text.fill.unresolved(open)}</Text>}
            <InExcel step="fill" />
            <div className={layout.row}>
              {proposed > 0 && (
                <NextButton action="confirm-blanks" icon={<TaskListSquareLtrRegular />} onClick={confirm}>
                  {text.fill.confirm(proposed)}
                </NextButton>
              )}
              <NextButton
                action="fill"
                icon={<DocumentEditRegular />}
                disabled={work !== null}
                onClick={fill}
              >
                {text.fill.run}
              </NextButton>
              <Switch
                label={text.fill.clean}
                checked={clean}
                onChange={(_, { checked }) => setClean(checked)}
              />
            </div>
          </Panel>
        </>
      )}
    </>
  );
}
