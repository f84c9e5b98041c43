import { Dropdown, makeStyles, Option } from "@fluentui/react-components";
import type { BlankView } from "../../app/session/draft-views.ts";
import { DROP_DOWN } from "./drop-down.ts";

const useStyles = makeStyles({ choice: { minWidth: "100px", flexGrow: 1, maxWidth: "360px" } });

/** Value of the option that leaves the blank alone; no indicator's code is empty. */
const LEAVE = "";

interface Named {
  readonly code: string;
  readonly name: string;
}

interface IndicatorChoiceProps {
  readonly blank: BlankView;
  readonly figures: readonly Named[];
  readonly words: { readonly indicator: string; readonly choose: string; readonly leave: string };
  readonly disabled: boolean;
  /** null: the blank is left as it is. */
  readonly onChoose: (indicator: string | null) => void;
}

/** 对应指标 of one blank: the likely ones first, then every other, then none. */
export function IndicatorChoice({ blank, figures, words, disabled, onChoose }: IndicatorChoiceProps) {
  const styles = useStyles();
  const likely = new Set(blank.candidates.map(({ code }) => code));
  const choices: readonly Named[] = [...blank.candidates, ...figures.filter(({ code }) => !likely.has(code))];
  return (
    <Dropdown
      {...DROP_DOWN}
      className={styles.choice}
      aria-label={`${words.indicator}: ${blank.text}`}
      placeholder={words.choose}
      disabled={disabled}
      // Certain and without an indicator: a person left it alone.
      value={blank.name ?? (blank.binding === "sure" ? words.leave : "")}
      selectedOptions={[blank.indicator ?? LEAVE]}
      onOptionSelect={(_, { optionValue = LEAVE }) => onChoose(optionValue === LEAVE ? null : optionValue)}
    >
      {choices.map(({ code, name }) => (
        <Option key={code} value={code} text={name}>
          {name}
        </Option>
      ))}
      <Option value={LEAVE} text={words.leave}>
        {words.leave}
      </Option>
    </Dropdown>
  );
}
