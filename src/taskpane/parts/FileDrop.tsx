import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons/svg/document-checkmark";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { useRef, useState } from "react";
import type { DragEvent } from "react";
import { filesFromDrop } from "../session/chosen-files.ts";
import type { PaneFile } from "../../ports/pane.ts";
import type { NextAction } from "../session/next-action.ts";
import { usePane } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";
import { FileInput } from "./FileInput.tsx";
import { NextButton } from "./NextButton.tsx";

const useStyles = makeStyles({
  drop: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "center",
    columnGap: "8px",
    rowGap: "8px",
    padding: "12px",
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: "center",
  },
  tall: { padding: "24px 12px", "@media (min-width: 960px)": { padding: "40px 12px" } },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  chosen: {
    flexBasis: "100%",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    columnGap: "6px",
    overflowWrap: "anywhere",
  },
  icon: { fontSize: "20px", flexShrink: 0, color: tokens.colorBrandForeground1 },
  hint: { color: tokens.colorNeutralForeground3, flexBasis: "100%", textAlign: "center" },
});

interface FileDropProps {
  readonly label: string;
  readonly hint: string;
  /** Extensions for the file dialog, with dots; the reader goes by content. */
  readonly accept: string;
  readonly many?: boolean;
  /** What is chosen already, as shown to the person. */
  readonly chosen?: string | null;
  readonly disabled?: boolean;
  /** What choosing does; null: never the next thing to do. */
  readonly action: NextAction | null;
  /** Low, beside a more urgent thing. */
  readonly quiet?: boolean;
  readonly onFiles: (files: readonly PaneFile[]) => void;
}

/** Files by dialog, by folder, or dropped; dropping is never the only way, since some hosts break it. */
export function FileDrop({
  label,
  hint,
  accept,
  action,
  many = false,
  chosen = null,
  disabled,
  quiet = false,
  onFiles,
}: FileDropProps) {
  const styles = useStyles();
  const text = useText();
  const { work } = usePane();
  const fileInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const off = disabled === true || work !== null;
  const take = (files: readonly PaneFile[]) => {
    if (files.length > 0) onFiles(many ? files : files.slice(0, 1));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!off) void filesFromDrop(event.dataTransfer).then(take);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(!off);
  };
  return (
    <div
      className={mergeClasses(styles.drop, chosen === null && !quiet && styles.tall, over && styles.over)}
      onDrop={onDrop}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
    >
      {chosen !== null && (
        <Text weight="semibold" className={styles.chosen}>
          <DocumentCheckmarkRegular className={styles.icon} aria-hidden />
          {chosen}
        </Text>
      )}
      <NextButton
        action={action}
        icon={<ArrowUploadRegular />}
        disabled={off}
        onClick={() => fileInput.current?.click()}
      >
        {label}
      </NextButton>
      {many && (
        <Button icon={<FolderOpenRegular />} disabled={off} onClick={() => folderInput.current?.click()}>
          {text.files.chooseFolder}
        </Button>
      )}
      <Text size={200} className={styles.hint}>
        {text.files.orDrop} · {hint}
      </Text>
      <FileInput ref={fileInput} label={label} accept={accept} many={many} onFiles={take} />
      {many && <FileInput ref={folderInput} label={text.files.chooseFolder} many folder onFiles={take} />}
    </div>
  );
}
