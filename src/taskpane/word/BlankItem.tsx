import { Button, Dropdown, makeStyles, Option, tokens } from "@fluentui/react-components";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import type { BlankView } from "../../app/session/draft-views.ts";
import { DROP_DOWN } from "../parts/drop-down.ts";
import { bindingLooks } from "../parts/looks.tsx";
import { Mark } from "../parts/Mark.tsx";
import type { PanelProps } from "./panel-props.ts";
import { useLayout } from "../parts/layout.ts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    paddingBottom: "8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sentence: { margin: 0, lineHeight: "1.7", overflowWrap: "anywhere", userSelect: "text" },
  mark: {
    padding: "1px 4px",
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  choice: { minWidth: "120px", flexGrow: 1, maxWidth: "320px" },
});

/** Value of the option that leaves the blank alone; no indicator's code is empty. */
const LEAVE = "";

/** One blank with its sentence, as it will read, and the indicator that it stands for. */
export function BlankItem({ blank, store, state, view, text }: PanelProps & { readonly blank: BlankView }) {
  const styles = useStyles();
  const layout = useLayout();
  const words = text.blanks;
  const { sentence, start, end, text: empty, written, binding, candidates } = blank;
  const likely = new Set(candidates.map(({ code }) => code));
  const others = (view.figures?.indicators ?? []).filter(({ code }) => !likely.has(code));
  const isLeft = binding === "sure" && written === undefined;
  const look = isLeft ? "left" : binding;
  const choose = (code: string) => void store.choose(blank.id, { indicator: code === LEAVE ? null : code });
  return (
    <li className={styles.item}>
      <p className={styles.sentence}>
        {sentence.slice(0, start)}
        <mark className={styles.mark}>{written === undefined ? empty : `${empty} → ${written}`}</mark>
        {sentence.slice(end)}
      </p>
      <div className={layout.row}>
        <Mark {...bindingLooks[look]}>{words.states[look]}</Mark>
        <Dropdown
          {...DROP_DOWN}
          className={styles.choice}
          aria-label={`${words.indicator} ${empty}`}
          placeholder={words.choose}
          disabled={state.isBusy}
          value={blank.name ?? ""}
          selectedOptions={[blank.indicator ?? LEAVE]}
          onOptionSelect={(_, { optionValue }) => choose(optionValue ?? LEAVE)}
        >
          {[...candidates, ...others].map(({ code, name }) => (
            <Option key={code} value={code} text={name}>
              {name}
            </Option>
          ))}
          <Option value={LEAVE} text={words.leave}>
            {words.leave}
          </Option>
        </Dropdown>
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
