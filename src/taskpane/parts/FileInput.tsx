import type { Ref } from "react";
import type { PaneFile } from "../../ports/pane.ts";
import { filesFromInput } from "../session/chosen-files.ts";

interface FileInputProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  /** Extensions for the file dialog, with dots; the reader goes by content. Absent: any file. */
  readonly accept?: string;
  readonly many?: boolean;
  /** A whole folder instead of files. */
  readonly folder?: boolean;
  /** Told of at least one file. */
  readonly onFiles: (files: readonly PaneFile[]) => void;
}

/** The browser's own file dialog, without a look: a button opens it through `ref`. */
export function FileInput({ ref, label, accept, many = false, folder = false, onFiles }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      aria-label={label}
      accept={accept}
      multiple={many}
      {...(folder ? { webkitdirectory: "" } : {})}
      onChange={({ currentTarget }) => {
        const files = filesFromInput(currentTarget.files);
        // The same file chosen again is a change again.
        currentTarget.value = "";
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
