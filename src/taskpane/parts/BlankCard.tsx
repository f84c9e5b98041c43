import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { memo } from "react";
import { usePaneValue, useStore } from "../session/pane-context.ts";
import { blankState } from "../session/blank-state.ts";
import type { BlankView } from "../../app/session/draft-views.ts";
import type { SessionFinding } from "../../app/session/session-view.ts";
import { reasonText } from "../text/reason.ts";
import { useText } from "../text/text.ts";
import { IndicatorChoice } from "./IndicatorChoice.tsx";
import { bindingLooks } from "./looks.tsx";
import { Mark } from "./Mark.tsx";
import { Sentence } from "./Sentence.tsx";
import { WordingChoice } from "./fill/WordingChoice.tsx";
import { useLayout } from "./layout.ts";

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
  written: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground2 },
  sure: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  proposed: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  left: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  none: {},
  about: { color: tokens.colorStatusWarningForeground3 },
});

interface BlankCardProps {
  readonly blank: BlankView;
  /** Blanks of the same paragraph: they are shown in the sentence too. */
  readonly among: readonly BlankView[];
  /** Why it stayed as it is. */
  readonly about: readonly SessionFinding[];
}

/** Fifty cards with a drop-down each are slow to draw: a choice draws only those again that it changes. */
function drawsTheSame(before: BlankCardProps, now: BlankCardProps): boolean {
  const same = (a: readonly unknown[], b: readonly unknown[]) =>
    a.length === b.length && a.every((part, at) => part === b[at]);
  return before.blank === now.blank && same(before.among, now.among) && same(before.about, now.about);
}

/** One 待填处: its sentence, which indicator it stands for, and what would be written. */
export const BlankCard = memo(function BlankCard({ blank, among, about }: BlankCardProps) {
  const styles = useStyles();
  const layout = useLayout();
  const allText = useText();
  const text = allText.fill;
  const store = useStore();
  const figures = usePaneValue(({ view }) => view.figures);
  const busy = usePaneValue(({ work }) => work !== null);
  const state = blankState(blank);
  const choose = (indicator: string | null) => void store.choose(blank.id, { indicator });
  return (
    <li className={mergeClasses(styles.card, styles[state])}>
      <Sentence blank={blank} filled={state === "sure"} among={among} />
      <div className={layout.row}>
        <Mark {...bindingLooks[state]}>{text.certainty[state]}</Mark>
        <IndicatorChoice blank={blank} figures={figures} words={text} disabled={busy} onChoose={choose} />
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
            disabled={busy}
            onClick={() => choose(blank.indicator ?? null)}
          >
            {text.accept1}
          </Button>
        )}
      </div>
      {about.map(({ id, message, hint }) => (
        <Text key={id} size={200} className={styles.about}>
          {[message, hint].filter(Boolean).join(allText.reasons.stop)}
        </Text>
      ))}
      {blank.reasons.length > 0 && (
        <Text size={200} className={layout.quiet}>
          {reasonText(blank.reasons, allText)}
        </Text>
      )}
    </li>
  );
}, drawsTheSame);
