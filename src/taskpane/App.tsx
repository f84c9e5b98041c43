import { FluentProvider, makeStyles, PortalMountNodeProvider, tokens } from "@fluentui/react-components";
import { Suspense, useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { CopyBar } from "./parts/CopyBar.tsx";
import { Header } from "./parts/Header.tsx";
import { Notice } from "./parts/Notice.tsx";
import { StepLoading } from "./parts/StepLoading.tsx";
import { StepNav } from "./parts/StepNav.tsx";
import { useKeptFocus } from "./parts/use-kept-focus.ts";
import { useMedia } from "./parts/use-media.ts";
import { WorkBar } from "./parts/WorkBar.tsx";
import { storeAppearance, storeLocale } from "./preferences.ts";
import { StoreContext } from "./session/pane-context.ts";
import type { PaneStore } from "./session/pane-store.ts";
import { lazySteps } from "./steps/lazy-steps.ts";
import { LocaleContext, textOf } from "./text/text.ts";
import { darkTheme, lightTheme } from "./theme.ts";
import type { Appearance } from "./theme.ts";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  body: {
    display: "flex",
    flexDirection: "column",
    "@media (min-width: 960px)": {
      display: "grid",
      gridTemplateColumns: "224px minmax(0, 1fr)",
      maxWidth: "1320px",
      marginLeft: "auto",
      marginRight: "auto",
      columnGap: "28px",
      paddingLeft: "24px",
      paddingRight: "24px",
    },
  },
  main: {
    minWidth: 0,
    paddingTop: "12px",
    paddingBottom: "48px",
    paddingLeft: "12px",
    paddingRight: "12px",
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    "@media (min-width: 960px)": { paddingTop: "24px", paddingLeft: 0, paddingRight: 0, rowGap: "16px" },
  },
});

/** The whole pane: header, the five steps, and the one that is open. */
export function App({ store, appearance: first }: { store: PaneStore; appearance: Appearance }) {
  const styles = useStyles();
  const { locale, step } = useSyncExternalStore(store.subscribe, store.state);
  const [appearance, setAppearance] = useState(first);
  const page = useRef<HTMLDivElement>(null);
  // Lists and menus open in the landmark of the step, where those who go by landmarks find them.
  const [main, setMain] = useState<HTMLElement | null>(null);
  useKeptFocus(
    page,
    useCallback(() => store.state().work !== null, [store]),
  );
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const dark = appearance === "dark" || (appearance === "auto" && systemDark);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = textOf(locale).app.name;
    storeLocale(locale);
  }, [locale]);
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
    storeAppearance(appearance);
  }, [appearance, dark]);
  const Step = lazySteps[step];
  return (
    <StoreContext.Provider value={store}>
      <LocaleContext.Provider value={locale}>
        <FluentProvider theme={dark ? darkTheme : lightTheme}>
          <PortalMountNodeProvider value={main ?? undefined}>
            <div ref={page} className={styles.page}>
              <Header appearance={appearance} onAppearance={setAppearance} />
              <WorkBar />
              <div className={styles.body}>
                <StepNav />
                <main ref={setMain} className={styles.main} aria-labelledby={`step-${step}`}>
                  <CopyBar />
                  <Notice />
                  <Suspense key={step} fallback={<StepLoading />}>
                    <Step />
                  </Suspense>
                </main>
              </div>
            </div>
          </PortalMountNodeProvider>
        </FluentProvider>
      </LocaleContext.Provider>
    </StoreContext.Provider>
  );
}
