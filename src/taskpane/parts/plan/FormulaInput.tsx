import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import type { FormulaAnswer, FormulaQuestion } from "../../../app/session/formula-check.ts";
import { useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { FormulaOptions } from "./FormulaOptions.tsx";
import { useLayout } from "../layout.ts";

const letters = {
  boxSizing: "border-box",
  width: "100%",
  margin: 0,
  padding: "5px 10px",
  fontFamily: tokens.fontFamilyMonospace,
  fontSize: tokens.fontSizeBase300,
  lineHeight: "22px",
  letterSpacing: "normal",
  whiteSpace: "pre-wrap",
  overflowWrap: "anywhere",
  border: "1px solid transparent",
} as const;

const useStyles = makeStyles({
  frame: { position: "relative", width: "100%" },
  box: {
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  area: {
    ...letters,
    position: "absolute",
    inset: 0,
    height: "100%",
    resize: "none",
    overflow: "hidden",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": {
      outline: `2px solid ${tokens.colorBrandStroke1}`,
      outlineOffset: "-1px",
    },
  },
  wrong: { border: `1px solid ${tokens.colorStatusDangerBorder2}` },
  /** The same letters below the input, unseen but for the wavy line. */
  mirror: { ...letters, color: "transparent", minHeight: "34px", pointerEvents: "none" },
  fault: {
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
    textDecorationColor: tokens.colorStatusDangerForeground1,
    textUnderlineOffset: "3px",
  },
  message: {
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    paddingTop: "2px",
  },
});

interface FormulaInputProps {
  readonly label: string;
  readonly text: string;
  readonly question: Pick<FormulaQuestion, "kind" | "form">;
  /** A blank formula is fine for an indicator: the field of its name is taken. */
  readonly blankIsFine: boolean;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
}

/** 公式 as it is typed: checked at once, the wrong piece underlined, names offered at the caret. */
export function FormulaInput({ label, text, question, blankIsFine, onChange, onLeave }: FormulaInputProps) {
  const styles = useStyles();
  const layout = useLayout();
  const words = useText().plan.formula;
  const store = useStore();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [answer, setAnswer] = useState<FormulaAnswer | null>(null);
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState(true);
  const { kind, form } = question;
  useEffect(() => {
    let current = true;
    store.look("formula", { kind, form, text, caret: caret ?? text.length }).then(
      (found) => {
        if (!current) return;
        setAnswer(found);
        setActive(0);
      },
      // A lost session says so itself; the formula is checked again with the next key.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [store, kind, form, text, caret]);

  const fault = text.trim() === "" && blankIsFine ? null : (answer?.fault ?? null);
  const options = closed || caret === null ? [] : (answer?.options ?? []);
  const pick = (at: number) => {
    const option = options[at];
    if (!option || !answer || caret === null) return;
    const next = text.slice(0, answer.from) + option.text + text.slice(caret);
    const end = answer.from + option.text.length;
    onChange(next);
    setClosed(option.kind === "word");
    setCaret(end);
    window.requestAnimationFrame(() => area.current?.setSelectionRange(end, end));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (options.length === 0) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) setActive((active + move + options.length) % options.length);
    else if (event.key === "Enter" || event.key === "Tab") pick(active);
    else if (event.key === "Escape") setClosed(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const follow = () => setCaret(area.current?.selectionStart ?? null);
  return (
    <div className={styles.frame}>
      <div className={styles.box}>
        <div className={styles.mirror} aria-hidden>
          {fault ? (
            <>
              {text.slice(0, fault.start)}
              <span className={styles.fault}>{text.slice(fault.start, fault.end) || " "}</span>
              {text.slice(fault.end)}
            </>
          ) : (
            text
          )}
          {"\u200b"}
        </div>
        <textarea
          ref={area}
          className={mergeClasses(styles.area, fault !== null && styles.wrong)}
          aria-label={label}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-state`}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          {...(options.length > 0
            ? { "aria-controls": `${id}-options`, "aria-activedescendant": `${id}-${active}` }
            : {})}
          spellCheck={false}
          rows={1}
          value={text}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value.replace(/\n/g, " "));
            setCaret(currentTarget.selectionStart);
            setClosed(false);
          }}
          onSelect={follow}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setClosed(true);
            onLeave();
          }}
        />
      </div>
      <FormulaOptions id={id} options={options} active={active} onPick={pick} />
      <div id={`${id}-state`} className={mergeClasses(styles.message, !fault && layout.quiet)} role="status">
        {fault
          ? [fault.message, fault.hint].filter(Boolean).join("。")
          : text.trim() === ""
            ? words.blank
            : words.fine}
      </div>
    </div>
  );
}
