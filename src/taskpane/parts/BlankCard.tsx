import { Button, Dropdown, makeStyles, mergeClasses, Option, Text, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { usePane, useStore } from "../session/pane-context.ts";
import { blankState, findingsAbout } from "../session/blank-state.ts";
import type { PaneBlank } from "../session/pane-view.ts";
import { reasonText } from "../text/reason.ts";
import { useText } from "../text/text.ts";
import { bindingLooks } from "./looks.tsx";
import { Mark } from "./Mark.tsx";
import { Sentence } from "./Sentence.tsx";
import { WordingChoice } from "./fill/WordingChoice.tsx";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  choice: { minWidth: "140px", flexGrow: 1, maxWidth: "360px" },
  written: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground2 },
  sure: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  proposed: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  left: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  none: {},
  about: { color: tokens.colorStatusWarningForeground3 },
  reason: { color: tokens.colorNeutralForeground3 },
});

/** Value of the option that leaves the blank alone; no indicator's code is empty. */
const LEAVE = "";

/** One 待填处: its sentence, which indicator it stands for, and what would be written. */
export function BlankCard({ blank }: { blank: PaneBlank }) {
  const styles = useStyles();
  const allText = useText();
  const text = allText.fill;
  const store = useStore();
  const { view, work } = usePane();
  const state = blankState(blank);
  const choices = optionsOf(blank, view.figures);
  const choose = (indicator: string | null) => void store.choose(blank.id, { indicator });
  return (
    <li className={mergeClasses(styles.card, styles[state])}>
      <Sentence blank={blank} filled={state === "sure"} among={view.blanks} />
      <div className={styles.row}>
        <Mark {...bindingLooks[state]}>{text.certainty[state]}</Mark>
        <Dropdown
          className={styles.choice}
          size="small"
          aria-label={`${text.indicator}: ${blank.text}`}
          placeholder={text.choose}
          disabled={work !== null}
          value={blank.name ?? (blank.binding === "sure" ? text.leave : "")}
          selectedOptions={[blank.indicator ?? LEAVE]}
          onOptionSelect={(_, { optionValue }) =>
            choose(optionValue === LEAVE ? null : (optionValue ?? null))
          }
        >
          {choices.map(({ code, name }) => (
            <Option key={code} value={code} text={name}>
              {name}
            </Option>
          ))}
          <Option value={LEAVE} text={text.leave}>
            {text.leave}
          </Option>
        </Dropdown>
        <WordingChoice blank={blank} />
        {blank.written && state !== "sure" && (
          <Text>
            {text.becomes} <span className={styles.written}>{blank.written}</span>
          </Text>
        )}
        {blank.binding === "proposed" && blank.indicator && (
          <Button
            size="small"
            icon={<CheckmarkRegular />}
            aria-label={`${text.accept1} ${blank.name ?? ""} ${blank.written ?? ""}`}
            disabled={work !== null}
            onClick={() => choose(blank.indicator ?? null)}
          >
            {text.accept1}
          </Button>
        )}
      </div>
      {findingsAbout(blank, view.findings).map(({ id, message, hint }) => (
        <Text key={id} size={200} className={styles.about}>
          {[message, hint].filter(Boolean).join(allText.reasons.stop)}
        </Text>
      ))}
      {blank.reasons.length > 0 && (
        <Text size={200} className={styles.reason}>
          {reasonText(blank.reasons, allText)}
        </Text>
      )}
    </li>
  );
}

/** The likely ones first, then every other indicator. */
function optionsOf(blank: PaneBlank, figures: readonly { code: string; name: string }[]) {
  const likely = new Set(blank.candidates.map(({ code }) => code));
  return [...blank.candidates, ...figures.filter(({ code }) => !likely.has(code))];
}
