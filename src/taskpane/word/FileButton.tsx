import { Button, type ButtonProps } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { useRef } from "react";
import type { PaneFile } from "../../ports/pane.ts";
import { FileInput } from "../parts/FileInput.tsx";

interface FileButtonProps {
  readonly label: string;
  /** Endings of the files that may be chosen, as the input takes them. */
  readonly accept: string;
  readonly isMultiple?: boolean;
  readonly isDisabled: boolean;
  readonly appearance?: ButtonProps["appearance"];
  readonly onFiles: (files: readonly PaneFile[]) => void;
}

/** A button that lets files be chosen. */
export function FileButton({ label, accept, isMultiple, isDisabled, appearance, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={appearance ?? "secondary"}
        icon={<FolderOpenRegular />}
        disabled={isDisabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <FileInput ref={input} label={label} accept={accept} many={isMultiple === true} onFiles={onFiles} />
    </>
  );
}
