import { Button, Text } from "@fluentui/react-components";
import { CursorClickRegular } from "@fluentui/react-icons/svg/cursor-click";
import { useState } from "react";
import { useStore } from "../../session/pane-context.ts";
import type { ShownPlace } from "../../session/session-link.ts";
import { useExcelText } from "../../text/excel-text.ts";
import { useLayout } from "../layout.ts";

/** Selects the place in the open workbook, or says that it is not there; nothing where no workbook is open. */
export function GoTo({ place }: { place: ShownPlace }) {
  const layout = useLayout();
  const text = useExcelText().goTo;
  const store = useStore();
  const [isMissing, setMissing] = useState(false);
  if (!store.host.workbook) return null;
  return (
    <div className={layout.row}>
      <Button
        size="small"
        icon={<CursorClickRegular />}
        onClick={() => void store.reveal(place).then((shown) => setMissing(!shown))}
      >
        {"file" in place ? text.cell : text.figure}
      </Button>
      {isMissing && (
        <Text size={200} role="status">
          {text.missing}
        </Text>
      )}
    </div>
  );
}
