import { Button, makeStyles } from "@fluentui/react-components";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { useEffect, useState } from "react";
import type { SeriesAnswer, SeriesQuestion } from "../../../app/session/series.ts";
import { useStore } from "../../session/pane-context.ts";
import type { PaneFigure } from "../../session/pane-view.ts";
import { digitsToSee, useText } from "../../text/text.ts";
import { Bars } from "./Bars.tsx";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  chart: { display: "flex", flexDirection: "column", rowGap: "8px", width: "100%", cursor: "auto" },
});

type By = SeriesQuestion["by"];
const WAYS: readonly By[] = ["unit", "month"];

/** One indicator spread over units, or over months where its list has dates; drawn when somebody asks for it. */
export function SeriesChart({ figure }: { figure: PaneFigure }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText().report.chart;
  const spread = useSpread(figure);
  const [shown, setShown] = useState<By | null>(null);
  const ways = WAYS.filter((by) => (spread?.[by].length ?? 0) > 1);
  if (ways.length === 0) return null;
  return (
    <div className={styles.chart}>
      <div className={layout.row} role="group" aria-label={text.show}>
        {ways.map((by) => (
          <Button
            key={by}
            size="small"
            icon={<DataBarHorizontalRegular />}
            aria-expanded={shown === by}
            onClick={() => setShown(shown === by ? null : by)}
          >
            {text[by]}
          </Button>
        ))}
      </div>
      {shown && spread && (
        <Bars
          label={text.label(figure.name, text[shown])}
          bars={spread[shown].map(({ key, value }) => ({
            name: key,
            // Only for the length of a bar; the digits shown are the exact ones.
            size: Number(value),
            text: digitsToSee(value ?? ""),
          }))}
        />
      )}
    </div>
  );
}

type Points = SeriesAnswer["points"];

/** What there is to draw, asked for as soon as the figure is looked at: only ways that lead somewhere are offered. */
function useSpread(figure: PaneFigure): Readonly<Record<By, Points>> | null {
  const store = useStore();
  const [spread, setSpread] = useState<Readonly<Record<By, Points>> | null>(null);
  const { code, source, value } = figure;
  useEffect(() => {
    if (source === "manual" || value === null) return undefined;
    let wanted = true;
    const ask = async (by: By) => {
      const { points } = await store.look("series", { indicator: code, by });
      return points.filter((point) => point.value !== null);
    };
    Promise.all([ask("unit"), ask("month")]).then(
      ([unit, month]) => {
        if (wanted) setSpread({ unit, month });
      },
      // A session that is gone says so in its own notice.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [store, code, source, value]);
  return spread;
}
