import { Button, makeStyles, Text, tokens, Tooltip } from "@fluentui/react-components";
import { DarkThemeRegular } from "@fluentui/react-icons/svg/dark-theme";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import { WeatherMoonRegular } from "@fluentui/react-icons/svg/weather-moon";
import { WeatherSunnyRegular } from "@fluentui/react-icons/svg/weather-sunny";
import { usePane, useStore } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";
import { APPEARANCES } from "../theme.ts";
import type { Appearance } from "../theme.ts";
import { Logo } from "./Logo.tsx";
import { TaskMenu } from "./TaskMenu.tsx";
import { useWide } from "./use-media.ts";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    columnGap: "10px",
    paddingTop: "8px",
    paddingBottom: "8px",
    paddingLeft: "12px",
    paddingRight: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (min-width: 960px)": { paddingLeft: "24px", paddingRight: "24px" },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: 600,
    whiteSpace: "nowrap",
  },
  words: { flexGrow: 1, minWidth: 0, display: "flex", alignItems: "baseline", columnGap: "16px" },
  tagline: {
    color: tokens.colorNeutralForeground3,
    whiteSpace: "nowrap",
    "@media (max-width: 1039px)": { display: "none" },
  },
  local: {
    whiteSpace: "nowrap",
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    color: tokens.colorNeutralForeground2,
  },
  button: { minWidth: "32px" },
});

const icons: Readonly<Record<Appearance, React.JSX.Element>> = {
  auto: <DarkThemeRegular />,
  light: <WeatherSunnyRegular />,
  dark: <WeatherMoonRegular />,
};

interface HeaderProps {
  readonly appearance: Appearance;
  readonly onAppearance: (appearance: Appearance) => void;
}

export function Header({ appearance, onAppearance }: HeaderProps) {
  const styles = useStyles();
  const text = useText();
  const store = useStore();
  const { locale } = usePane();
  const wide = useWide();
  const next = APPEARANCES[(APPEARANCES.indexOf(appearance) + 1) % APPEARANCES.length]!;
  return (
    <header className={styles.header}>
      <Logo size={28} />
      <div className={styles.words}>
        <h1 className={styles.title}>{text.app.name}</h1>
        {wide && <Text className={styles.tagline}>{text.app.tagline}</Text>}
      </div>
      {wide && (
        <Text size={200} className={styles.local}>
          <LockClosedRegular aria-hidden />
          {text.app.local}
        </Text>
      )}
      <TaskMenu />
      <Tooltip content={text.app.theme[appearance]} relationship="label">
        <Button
          appearance="subtle"
          className={styles.button}
          icon={icons[appearance]}
          onClick={() => onAppearance(next)}
        />
      </Tooltip>
      <Button
        appearance="subtle"
        className={styles.button}
        lang={locale === "en" ? "zh-CN" : "en"}
        onClick={() => store.setLocale(locale === "en" ? "zh-CN" : "en")}
      >
        {text.app.otherLanguage}
      </Button>
    </header>
  );
}
