import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { useState } from "react";
import type { SeriesAnswer, SeriesQuestion } from "../../../app/session/series.ts";
import { useStore } from "../../session/pane-context.ts";
import type { PaneFigure } from "../../session/pane-view.ts";
import { digitsToSee, useText } from "../../text/text.ts";
import { Bars } from "./Bars.tsx";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  chart: { display: "flex", flexDirection: "column", rowGap: "8px", width: "100%", cursor: "auto" },
  none: { color: tokens.colorNeutralForeground3 },
});

/** One indicator spread over units or months, drawn when somebody asks for it. */
export function SeriesChart({ figure }: { figure: PaneFigure }) {
  const styles = useStyles();
  const text = useText().report.chart;
  const store = useStore();
  const [shown, setShown] = useState<{ by: SeriesQuestion["by"]; series: SeriesAnswer } | null>(null);
  if (figure.source === "manual" || figure.value === null) return null;
  const ask = (by: SeriesQuestion["by"]) => {
    if (shown?.by === by) return setShown(null);
    store.look("series", { indicator: figure.code, by }).then(
      (series) => setShown({ by, series }),
      // A session that is gone says so in its own notice.
      () => undefined,
    );
  };
  const points = shown?.series.points.filter(({ value }) => value !== null) ?? [];
  return (
    <div className={styles.chart}>
      <div className={styles.row} role="group" aria-label={text.show}>
        {(["unit", "month"] as const).map((by) => (
          <Button
            key={by}
            size="small"
            icon={<DataBarHorizontalRegular />}
            aria-expanded={shown?.by === by}
            onClick={() => ask(by)}
          >
            {text[by]}
          </Button>
        ))}
      </div>
      {shown && points.length === 0 && (
        <Text size={200} className={styles.none}>
          {text.none}
        </Text>
      )}
      {shown && points.length > 0 && (
        <Bars
          label={text.label(figure.name, text[shown.by])}
          bars={points.map(({ key, value }) => ({
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
