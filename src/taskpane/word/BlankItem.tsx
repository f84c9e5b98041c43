import { Button, mergeClasses } from "@fluentui/react-components";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import type { BlankView } from "../../app/session/draft-views.ts";
import { IndicatorChoice } from "../parts/IndicatorChoice.tsx";
import { useLayout } from "../parts/layout.ts";
import { bindingLooks } from "../parts/looks.tsx";
import { Mark } from "../parts/Mark.tsx";
import { useTextMarks } from "../parts/text-marks.ts";
import { blankState } from "../session/blank-state.ts";
import type { PanelProps } from "./panel-props.ts";

/** One blank with its sentence, as it will read, and the indicator that it stands for. */
export function BlankItem({ blank, store, state, view, text }: PanelProps & { readonly blank: BlankView }) {
  const layout = useLayout();
  const marks = useTextMarks();
  const words = text.blanks;
  const { sentence, start, end, text: empty, written } = blank;
  const standing = blankState(blank);
  return (
    <li className={mergeClasses(layout.ruled, layout.column)}>
      <p className={marks.text}>
        {sentence.slice(0, start)}
        <mark className={mergeClasses(marks.mark, written === undefined ? marks.warning : marks.info)}>
          {written === undefined ? empty : `${empty} → ${written}`}
        </mark>
        {sentence.slice(end)}
      </p>
      <div className={layout.row}>
        <Mark {...bindingLooks[standing]}>{words.states[standing]}</Mark>
        <IndicatorChoice
          blank={blank}
          figures={view.figures?.indicators ?? []}
          words={words}
          disabled={state.isBusy}
          onChoose={(indicator) => void store.choose(blank.id, { indicator })}
        />
        <Button
          size="small"
          icon={<LocationRegular />}
          aria-label={`${words.show} ${empty}`}
          disabled={state.isBusy}
          onClick={() => void store.show(blank.paragraph, blank.id)}
        >
          {words.show}
        </Button>
      </div>
    </li>
  );
}
