import { Button, makeStyles, ProgressBar, Tab, TabList, Text } from "@fluentui/react-components";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { memo, useMemo, useState } from "react";
import type { HeatMap, HeatRow, HeatState } from "../../../app/session/heat-map.ts";
import { usePaneValue } from "../../session/pane-context.ts";
import { resubmittedFiles } from "../../session/resubmitted.ts";
import { useText } from "../../text/text.ts";
import { heatLooks } from "../looks.tsx";
import { Mark } from "../Mark.tsx";
import { Panel } from "../Panel.tsx";
import { HeatGrid } from "./HeatGrid.tsx";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  bar: {
    height: "8px",
    // In forced colours the part that is still missing would be as dark as the part that is there. The query is
    // Fluent's own to the letter: only so does this rule take the place of its.
    "@media screen and (forced-colors: active)": {
      backgroundColor: "Canvas",
      outline: "1px solid CanvasText",
    },
  },
  legend: { display: "flex", flexWrap: "wrap", gap: "4px 6px" },
  aside: { display: "flex", columnGap: "8px" },
  again: { minWidth: 0, paddingLeft: 0, display: "flex" },
});

const ORDER: readonly Exclude<HeatState, "not-due">[] = [
  "received",
  "notes",
  "explained",
  "doubts",
  "errors",
  "unread",
  "missing",
];
const ASKS: ReadonlySet<HeatState> = new Set(["doubts", "errors", "unread", "missing"]);

/** 报送情况: units × forms; every cell says by colour, icon and word how it stands, and leads to its findings. */
export const HeatMapPanel = memo(function HeatMapPanel({
  heat,
  onPick,
  onResubmitted,
}: {
  heat: HeatMap;
  onPick: (unit: string, form: string | null) => void;
  /** A unit that sent a form again: a person wants to see what is other now. */
  onResubmitted: (unit: string) => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText().collect;
  const roster = usePaneValue(({ view }) => view.roster);
  const [show, setShow] = useState<"all" | "open">("all");
  const open = heat.rows.filter(asksForAction);
  const rows = show === "all" || open.length === 0 ? heat.rows : open;
  const expected = roster.filter(({ status }) => status !== "unlisted");
  const received = expected.filter(({ status }) => status !== "missing" && status !== "unread");
  const sentAgain = useMemo(() => new Set(resubmittedFiles(roster).map(({ unit }) => unit)), [roster]);
  const summary = text.received(received.length, expected.length);
  const states = new Set(heat.rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
  return (
    <Panel heading={text.roster} aside={<Text weight="semibold">{summary}</Text>}>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        color={received.length === expected.length ? "success" : "warning"}
        aria-label={summary}
        value={received.length}
        max={Math.max(expected.length, 1)}
      />
      <div className={styles.legend}>
        {ORDER.filter((state) => states.has(state)).map((state) => (
          <Mark key={state} {...heatLooks[state]}>
            {text.heat.states[state]}
          </Mark>
        ))}
      </div>
      {open.length > 0 && open.length < heat.rows.length && (
        <TabList
          size="small"
          selectedValue={show}
          onTabSelect={(_, { value }) => setShow(value as "all" | "open")}
        >
          <Tab value="all">
            {text.heat.all} {heat.rows.length}
          </Tab>
          <Tab value="open">
            {text.heat.open} {open.length}
          </Tab>
        </TabList>
      )}
      <HeatGrid
        label={text.roster}
        forms={heat.forms}
        rows={rows}
        onPick={onPick}
        about={(unit) =>
          sentAgain.has(unit) && (
            <Button
              size="small"
              appearance="subtle"
              className={styles.again}
              icon={<ArrowSwapRegular />}
              aria-label={text.resubmitted(unit)}
              onClick={() => onResubmitted(unit)}
            >
              {text.statuses.resubmitted}
            </Button>
          )
        }
      />
      {roster
        .filter(({ status }) => status === "unlisted")
        .map(({ unit, files }) => (
          <Text key={unit + files.join()} size={200} className={layout.quiet}>
            <Mark {...heatLooks.unread}>{text.statuses.unlisted}</Mark> {unit} {files.join(text.comma)}
          </Text>
        ))}
    </Panel>
  );
});

function asksForAction({ cells, other }: HeatRow): boolean {
  return other.errors + other.doubts > 0 || cells.some(({ state }) => ASKS.has(state));
}
