import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  PortalMountNodeProvider,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Logo } from "../parts/Logo.tsx";
import { useKeptFocus } from "../parts/use-kept-focus.ts";
import { useMedia } from "../parts/use-media.ts";
import { darkTheme, lightTheme } from "../theme.ts";
import type { Appearance } from "../theme.ts";
import { AuditPanel } from "./AuditPanel.tsx";
import { BlanksPanel } from "./BlanksPanel.tsx";
import { ChangesPanel } from "./ChangesPanel.tsx";
import { FiguresPanel } from "./FiguresPanel.tsx";
import { FindingsPanel } from "./FindingsPanel.tsx";
import { TracePanel } from "./TracePanel.tsx";
import type { WordStore } from "./word-store.ts";
import { wordText } from "./word-text.ts";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  header: {
    display: "flex",
    alignItems: "center",
    columnGap: "10px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: 600,
  },
  main: { display: "flex", flexDirection: "column", rowGap: "12px", padding: "12px 12px 48px" },
  // Keeps its height, so that nothing jumps when work begins.
  progress: { height: "2px" },
});

/** The pane beside an open document: figures in, blanks filled, changes accepted, numbers traced and audited. */
export function WordPane({ store, appearance }: { store: WordStore; appearance: Appearance }) {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { locale, view, isBusy, progress, failure } = state;
  const text = wordText(locale);
  const page = useRef<HTMLDivElement>(null);
  const [main, setMain] = useState<HTMLElement | null>(null);
  useKeptFocus(
    page,
    useCallback(() => store.state().isBusy, [store]),
  );
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const isDark = appearance === "dark" || (appearance === "auto" && systemDark);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = text.name;
  }, [locale, text]);
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  }, [isDark]);
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme}>
      <PortalMountNodeProvider value={main ?? undefined}>
        <div ref={page} className={styles.page}>
          <header className={styles.header}>
            <Logo size={28} />
            <h1 className={styles.title}>{text.name}</h1>
            {progress && (
              <Button size="small" icon={<DismissRegular />} onClick={() => store.cancel()}>
                {text.stop}
              </Button>
            )}
            <Button
              appearance="subtle"
              lang={locale === "en" ? "zh-CN" : "en"}
              onClick={() => store.setLocale(locale === "en" ? "zh-CN" : "en")}
            >
              {text.otherLanguage}
            </Button>
          </header>
          <div className={styles.progress}>
            {isBusy && (
              <ProgressBar
                aria-label={text.name}
                shape="square"
                {...(progress && progress.total > 0 ? { value: progress.done / progress.total } : {})}
              />
            )}
          </div>
          <main ref={setMain} className={styles.main} aria-busy={isBusy}>
            {failure !== null && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{text.failed(failure)}</MessageBarBody>
              </MessageBar>
            )}
            {view?.capabilities.canWrite === false && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{text.readOnly}</MessageBarBody>
              </MessageBar>
            )}
            <FiguresPanel store={store} state={state} text={text} />
            {view?.figures && (
              <>
                <BlanksPanel store={store} state={state} view={view} text={text} />
                <ChangesPanel store={store} state={state} view={view} text={text} />
                <TracePanel store={store} state={state} text={text} />
                <AuditPanel store={store} state={state} view={view} text={text} />
              </>
            )}
            {view && <FindingsPanel store={store} view={view} text={text} />}
          </main>
        </div>
      </PortalMountNodeProvider>
    </FluentProvider>
  );
}
