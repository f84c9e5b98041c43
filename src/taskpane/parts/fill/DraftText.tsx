import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ParagraphView } from "../../../app/session/draft-views.ts";
import { PagedSource } from "../../session/paged-source.ts";
import { usePane, useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { WindowItems } from "../WindowItems.tsx";
import { DraftParagraph } from "./DraftParagraph.tsx";
import { SpanLegend } from "./SpanLegend.tsx";
import { useLayout } from "../layout.ts";

const LIKELY_HEIGHT = 84;

const useStyles = makeStyles({
  page: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: "12px 10px",
    "@media (min-width: 720px)": { padding: "24px 32px" },
  },
});

/**
 * The whole draft as it will read, with blanks, masks and numbers marked; a blank opens to its indicator below its
 * paragraph. What a blank will say comes with the blanks; the text itself is fetched once, so give each draft a key.
 */
export function DraftText() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText().report.draft;
  const store = useStore();
  const { blanks } = usePane().view;
  const [open, setOpen] = useState<string | null>(null);
  const source = useMemo(
    () =>
      new PagedSource<ParagraphView>((from, count) =>
        store
          .look("paragraphs", { from, count })
          .then(({ total, paragraphs }) => ({ total, items: paragraphs })),
      ),
    [store],
  );
  return (
    <>
      <Text size={200} className={layout.quiet}>
        {text.lead}
      </Text>
      <SpanLegend />
      <div className={styles.page}>
        <WindowItems
          source={source}
          likelyHeight={LIKELY_HEIGHT}
          node={(paragraph) => (
            <DraftParagraph
              paragraph={paragraph}
              blanks={blanks}
              open={open}
              onOpen={(id) => setOpen(id === open ? null : id)}
            />
          )}
        />
      </div>
    </>
  );
}
