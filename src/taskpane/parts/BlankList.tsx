import { Tab, TabList, Text } from "@fluentui/react-components";
import { useMemo } from "react";
import { findingsAbout, isOpen } from "../session/blank-state.ts";
import { usePane } from "../session/pane-context.ts";
import type { BlankView } from "../../app/session/draft-views.ts";
import { useText } from "../text/text.ts";
import { BlankCard } from "./BlankCard.tsx";
import { DraftText } from "./fill/DraftText.tsx";
import { Panel } from "./Panel.tsx";
import { useLayout } from "./layout.ts";

export type BlanksShown = "text" | "all" | "open";

/** The draft with its blanks: the whole text, or the blanks one by one, all or only those a person still has to decide. */
export function BlankList({ show, onShow }: { show: BlanksShown; onShow: (show: BlanksShown) => void }) {
  const layout = useLayout();
  const text = useText();
  const { draftFile, view } = usePane();
  const { blanks, masks, consolidated } = view;
  const open = blanks.filter(isOpen);
  const byParagraph = useMemo(() => {
    const map = new Map<string, BlankView[]>();
    for (const blank of blanks) map.set(blank.paragraph, [...(map.get(blank.paragraph) ?? []), blank]);
    return map;
  }, [blanks]);
  const inText = useMemo(
    () => view.findings.filter(({ paragraph }) => paragraph !== undefined),
    [view.findings],
  );
  const shown = show === "open" && open.length > 0 ? open : blanks;
  return (
    <Panel
      heading={text.fill.blanks}
      aside={<Text weight="semibold">{text.fill.bound(blanks.length - open.length, blanks.length)}</Text>}
    >
      {blanks.length === 0 && <Text>{text.fill.noBlanks}</Text>}
      <TabList size="small" selectedValue={show} onTabSelect={(_, { value }) => onShow(value as BlanksShown)}>
        <Tab value="text">{text.report.draft.views.text}</Tab>
        {blanks.length > 0 && (
          <Tab value="all">
            {text.report.draft.views.list} {blanks.length}
          </Tab>
        )}
        {open.length > 0 && open.length < blanks.length && (
          <Tab value="open">
            {text.fill.show.open} {open.length}
          </Tab>
        )}
      </TabList>
      {show === "text" ? (
        <DraftText key={`${draftFile} ${consolidated}`} />
      ) : (
        <ul className={layout.stack}>
          {shown.map((blank) => (
            <BlankCard
              key={blank.id}
              blank={blank}
              among={byParagraph.get(blank.paragraph) ?? []}
              about={findingsAbout(blank, inText)}
            />
          ))}
        </ul>
      )}
      {masks > 0 && (
        <Text size={200} className={layout.quiet}>
          {text.fill.masks(masks)}
        </Text>
      )}
    </Panel>
  );
}
