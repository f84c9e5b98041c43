import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";

const useStyles = makeStyles({
  button: { minWidth: 0, flexShrink: 0, paddingLeft: "4px", paddingRight: "8px" },
});

interface MoreButtonProps {
  readonly open: boolean;
  readonly label: string;
  /** What it is about, for those who do not see what it stands beside. */
  readonly name: string;
  readonly onToggle: () => void;
}

/** Opens and closes what belongs to a line and stands below it. */
export function MoreButton({ open, label, name, onToggle }: MoreButtonProps) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.button}
      icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
      aria-expanded={open}
      aria-label={`${label}: ${name}`}
      onClick={onToggle}
    >
      {label}
    </Button>
  );
}
