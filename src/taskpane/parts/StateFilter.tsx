import { makeStyles, mergeClasses, ToggleButton } from "@fluentui/react-components";
import { toggled } from "../session/toggled.ts";
import { useLayout } from "./layout.ts";
import type { MarkLook } from "./looks.tsx";
import { useToneColours } from "./tones.ts";

const useStyles = makeStyles({ icon: { display: "flex" } });

interface StateFilterProps<State extends string> {
  readonly label: string;
  /** In the order in which they are shown. */
  readonly states: readonly State[];
  readonly looks: Readonly<Record<State, MarkLook>>;
  readonly names: Readonly<Record<State, string>>;
  readonly counts: Readonly<Partial<Record<State, number>>>;
  readonly chosen: ReadonlySet<State>;
  readonly onChange: (chosen: ReadonlySet<State>) => void;
}

/** How many of each, and a click to see only those. */
export function StateFilter<State extends string>(props: StateFilterProps<State>) {
  const { label, states, looks, names, counts, chosen, onChange } = props;
  const styles = useStyles();
  const layout = useLayout();
  const colours = useToneColours();
  return (
    <div className={layout.row} role="group" aria-label={label}>
      {states.map((state) => {
        const { icon, tone } = looks[state];
        const count = counts[state] ?? 0;
        return (
          <ToggleButton
            key={state}
            size="small"
            shape="circular"
            checked={chosen.has(state)}
            disabledFocusable={count === 0}
            icon={<span className={mergeClasses(styles.icon, colours[tone])}>{icon}</span>}
            onClick={() => onChange(toggled(chosen, state))}
          >
            {names[state]} {count}
          </ToggleButton>
        );
      })}
    </div>
  );
}
