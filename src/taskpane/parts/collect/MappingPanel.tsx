import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { memo } from "react";
import type { MappingView } from "../../../app/session/collect-views.ts";
import { usePaneValue, useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { NextButton } from "../NextButton.tsx";
import { Panel } from "../Panel.tsx";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    rowGap: "4px",
  },
  names: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "6px",
    flexGrow: 1,
    flexBasis: "160px",
    minWidth: 0,
  },
  place: { flexBasis: "100%", color: tokens.colorNeutralForeground3 },
});

/** 表头对应: columns that were renamed. Confirmed once, they are read, this month and the next. */
export const MappingPanel = memo(function MappingPanel() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText().collect.mapping;
  const store = useStore();
  const busy = usePaneValue(({ work }) => work !== null);
  const mappings = usePaneValue(({ view }) => view.mappings);
  if (mappings.length === 0) return null;
  const waiting = mappings.filter(({ state }) => state === "proposed");
  const bare = ({ unit, form, label, field }: MappingView) => ({ unit, form, label, field });
  return (
    <Panel heading={text.heading} lead={text.lead}>
      <ul className={layout.list}>
        {mappings.map((mapping) => (
          <li key={JSON.stringify(mapping)} className={mergeClasses(layout.ruled, styles.item)}>
            <span className={styles.names}>
              <Text size={200} className={styles.place}>
                {[mapping.unit, mapping.form, mapping.sheet && `${mapping.sheet}!${mapping.cell}`]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
              <Text>{mapping.label}</Text>
              <ArrowRightRegular aria-label={text.readAs} />
              <Text weight="semibold">{mapping.field}</Text>
            </span>
            {mapping.state === "proposed" ? (
              <NextButton
                action={waiting.length === 1 ? "confirm-columns" : null}
                size="small"
                icon={<CheckmarkRegular />}
                aria-label={text.confirmOne(mapping.label, mapping.field)}
                disabled={busy}
                onClick={() => void store.decide("map", { mapping: bare(mapping) })}
              >
                {text.confirm}
              </NextButton>
            ) : (
              <Button
                size="small"
                appearance="subtle"
                aria-label={`${text.undo} ${mapping.label}`}
                disabled={busy}
                onClick={() => void store.decide("unmap", { mapping: bare(mapping) })}
              >
                {text.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {waiting.length > 1 && (
        <div>
          <NextButton
            action="confirm-columns"
            icon={<CheckmarkRegular />}
            disabled={busy}
            onClick={() => void store.confirmMappings(waiting.map(bare))}
          >
            {text.confirmAll(waiting.length)}
          </NextButton>
        </div>
      )}
    </Panel>
  );
});
