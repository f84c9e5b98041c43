import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStore } from "../../session/pane-context.ts";
import type { TraceEntry } from "../../../core/model/figure.ts";

/** A line of a trace as the way to its cell in the open workbook; plain text where none is open. */
export function PlaceLink({ line, children }: { line: TraceEntry; children: ReactNode }) {
  const store = useStore();
  const { file, sheet, cell = line.row === undefined ? "" : `A${line.row}` } = line;
  if (!store.host.workbook || file === "" || cell === "") return children;
  return (
    <Link as="button" onClick={() => void store.reveal({ file, sheet, cell })}>
      {children}
    </Link>
  );
}
