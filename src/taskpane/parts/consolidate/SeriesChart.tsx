import { Button, makeStyles } from "@fluentui/react-components";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { useState } from "react";
import type { SeriesAnswer, SeriesQuestion } from "../../../app/session/series.ts";
import type { FigureView } from "../../../app/session/session-view.ts";
import { digitsToSee, useText } from "../../text/text.ts";
import { useLook } from "../use-look.ts";
import { Bars } from "./Bars.tsx";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  chart: { display: "flex", flexDirection: "column", rowGap: "8px", width: "100%", cursor: "auto" },
});

type By = SeriesQuestion["by"];
const WAYS: readonly By[] = ["unit", "month"];

/** One indicator spread over units, or over months where its list has dates; drawn when somebody asks for it. */
export function SeriesChart({ figure }: { figure: FigureView }) {
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

/** What there is to draw, asked for as soon as the figure is looked at: only ways that lead somewhere are offered. */
function useSpread(figure: FigureView): Readonly<Record<By, SeriesAnswer["points"]>> | null {
  const { code, source, value } = figure;
  const ask = (by: By) => (source === "manual" || value === null ? null : { indicator: code, by });
  const unit = useLook("series", ask("unit"), figure);
  const month = useLook("series", ask("month"), figure);
  // Both at once, so that no button appears beside one that a person is about to press.
  if (!unit || !month) return null;
  const present = ({ points }: SeriesAnswer) => points.filter((point) => point.value !== null);
  return { unit: present(unit), month: present(month) };
}
