import { AddCircleFilled } from "@fluentui/react-icons/svg/add-circle";
import { ArrowSyncFilled } from "@fluentui/react-icons/svg/arrow-sync";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClockFilled } from "@fluentui/react-icons/svg/clock";
import { DocumentErrorFilled } from "@fluentui/react-icons/svg/document-error";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { PersonQuestionMarkFilled } from "@fluentui/react-icons/svg/person-question-mark";
import { QuestionCircleFilled } from "@fluentui/react-icons/svg/question-circle";
import { SubtractCircleFilled } from "@fluentui/react-icons/svg/subtract-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../core/finding/severity.ts";
import type { RosterEntry } from "../../core/model/submission.ts";
import type { BlankState } from "../session/blank-state.ts";
import type { Tone } from "./Mark.tsx";

interface MarkLook {
  readonly tone: Tone;
  readonly icon: React.JSX.Element;
}

export const severityLooks: Readonly<Record<Severity, MarkLook>> = {
  error: { tone: "danger", icon: <ErrorCircleFilled /> },
  doubt: { tone: "warning", icon: <WarningFilled /> },
  note: { tone: "info", icon: <InfoFilled /> },
};

export const rosterLooks: Readonly<Record<RosterEntry["status"], MarkLook>> = {
  received: { tone: "success", icon: <CheckmarkCircleFilled /> },
  missing: { tone: "danger", icon: <SubtractCircleFilled /> },
  supplemented: { tone: "info", icon: <AddCircleFilled /> },
  resubmitted: { tone: "info", icon: <ArrowSyncFilled /> },
  late: { tone: "warning", icon: <ClockFilled /> },
  unread: { tone: "danger", icon: <DocumentErrorFilled /> },
  unlisted: { tone: "warning", icon: <PersonQuestionMarkFilled /> },
};

export const bindingLooks: Readonly<Record<BlankState, MarkLook>> = {
  sure: { tone: "success", icon: <CheckmarkCircleFilled /> },
  proposed: { tone: "warning", icon: <QuestionCircleFilled /> },
  none: { tone: "neutral", icon: <SubtractCircleFilled /> },
  left: { tone: "warning", icon: <WarningFilled /> },
};

export const completenessLooks = {
  complete: { tone: "success", icon: <CheckmarkCircleFilled /> },
  incomplete: { tone: "warning", icon: <WarningFilled /> },
  missing: { tone: "danger", icon: <SubtractCircleFilled /> },
  manual: { tone: "info", icon: <InfoFilled /> },
} as const satisfies Record<string, MarkLook>;
