import { makeStyles, tokens } from "@fluentui/react-components";

const HEIGHT = 24;
const BAR = 12;

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(64px, max-content) minmax(60px, 1fr) max-content",
    columnGap: "8px",
    alignItems: "center",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  line: { display: "contents" },
  name: { overflowWrap: "anywhere", maxWidth: "140px" },
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  svg: { display: "block", width: "100%", height: `${HEIGHT}px`, overflow: "visible" },
  bar: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "CanvasText" } },
  fall: {
    fill: tokens.colorStatusDangerBackground3,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  axis: { stroke: tokens.colorNeutralStroke1 },
});

interface BarsProps {
  readonly label: string;
  readonly bars: readonly { readonly name: string; readonly size: number; readonly text: string }[];
}

/** Bars side by side from a common zero; a list for those who cannot see them. */
export function Bars({ label, bars }: BarsProps) {
  const styles = useStyles();
  const low = Math.min(0, ...bars.map(({ size }) => size));
  const high = Math.max(0, ...bars.map(({ size }) => size));
  const span = high - low || 1;
  const zero = (-low / span) * 100;
  return (
    <ul className={styles.list} aria-label={label}>
      {bars.map(({ name, size, text }) => {
        const length = (Math.abs(size) / span) * 100;
        return (
          <li key={name} className={styles.line}>
            <span className={styles.name}>{name}</span>
            <svg className={styles.svg} aria-hidden>
              <rect
                x={`${size < 0 ? zero - length : zero}%`}
                y={(HEIGHT - BAR) / 2}
                width={`${length}%`}
                height={BAR}
                rx="2"
                className={size < 0 ? styles.fall : styles.bar}
              />
              <line x1={`${zero}%`} x2={`${zero}%`} y1="2" y2={HEIGHT - 2} className={styles.axis} />
            </svg>
            <span className={styles.value}>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
