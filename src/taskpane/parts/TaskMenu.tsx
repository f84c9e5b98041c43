import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";
import { BriefcaseRegular } from "@fluentui/react-icons/svg/briefcase";
import { BroomRegular } from "@fluentui/react-icons/svg/broom";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useRef } from "react";
import { usePane, useStore } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";
import { FileInput } from "./FileInput.tsx";

const useStyles = makeStyles({
  name: {
    maxWidth: "220px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    "@media (max-width: 479px)": { display: "none" },
  },
  button: { minWidth: "32px", flexShrink: 0, fontWeight: tokens.fontWeightRegular },
  unsaved: {
    display: "inline-block",
    width: "8px",
    height: "8px",
    marginLeft: "6px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  about: {
    display: "block",
    maxWidth: "280px",
    padding: "4px 8px 8px",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** 任务包 like a document: opened, saved, begun anew; and the copy on this computer, which can be deleted. */
export function TaskMenu() {
  const styles = useStyles();
  const text = useText().frame.task;
  const store = useStore();
  const { view, taskFile, unsaved, keeping, work } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const hasWork = view.plan !== null || unsaved;
  const state = hasWork ? (unsaved ? text.unsaved : text.saved) : text.none;
  const fileName = taskFile ?? text.fileName(view.plan?.name ?? text.menu);
  const shown = fileName.slice(fileName.lastIndexOf("/") + 1);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className={styles.button}
            icon={<BriefcaseRegular />}
            aria-label={`${text.menu}: ${taskFile ?? view.plan?.name ?? text.none} (${state})`}
            disabled={work !== null}
          >
            <span className={styles.name}>{taskFile ? shown : text.menu}</span>
            {hasWork && unsaved && <span className={styles.unsaved} />}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <Text className={styles.about}>
            {view.task && view.task.periods.length > 0
              ? text.periods(view.task.periods.join("、"))
              : text.about}
          </Text>
          <MenuList>
            <MenuItem icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
              {text.open}
            </MenuItem>
            <MenuItem icon={<SaveRegular />} disabled={!view.plan} onClick={() => void store.saveTask(shown)}>
              {text.save}
            </MenuItem>
            <MenuDivider />
            <MenuItem icon={<DocumentAddRegular />} disabled={!hasWork} onClick={() => void store.clear()}>
              {text.clear}
            </MenuItem>
            <MenuItem
              icon={<BroomRegular />}
              disabled={keeping === null}
              onClick={() => void store.forgetCopy()}
            >
              {text.forget}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <FileInput ref={input} label={text.open} onFiles={([file]) => file && void store.openTask(file)} />
    </>
  );
}
