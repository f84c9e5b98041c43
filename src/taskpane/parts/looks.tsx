import { AddCircleFilled } from "@fluentui/react-icons/svg/add-circle";
import { ArrowSwapFilled } from "@fluentui/react-icons/svg/arrow-swap";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClockFilled } from "@fluentui/react-icons/svg/clock";
import { CommentCheckmarkFilled } from "@fluentui/react-icons/svg/comment-checkmark";
import { DocumentErrorFilled } from "@fluentui/react-icons/svg/document-error";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { EditFilled } from "@fluentui/react-icons/svg/edit";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { QuestionCircleFilled } from "@fluentui/react-icons/svg/question-circle";
import { SubtractCircleFilled } from "@fluentui/react-icons/svg/subtract-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { AuditVerdict } from "../../core/audit/audited.ts";
import type { DataChange } from "../../core/publish/compare-data.ts";
import type { Change } from "../../core/model/report.ts";
import type { CorrectionView } from "../../app/session/collect-views.ts";
import type { HeatState } from "../../app/session/heat-map.ts";
import type { Severity } from "../../core/finding/severity.ts";
import type { BlankState } from "../session/blank-state.ts";
import type { Tone } from "./tones.ts";

export interface MarkLook {
  readonly tone: Tone;
  readonly icon: React.JSX.Element;
}

export const severityLooks: Readonly<Record<Severity, MarkLook>> = {
  error: { tone: "danger", icon: <ErrorCircleFilled /> },
  doubt: { tone: "warning", icon: <WarningFilled /> },
  note: { tone: "info", icon: <InfoFilled /> },
};

export const heatLooks: Readonly<Record<Exclude<HeatState, "not-due">, MarkLook>> = {
  received: { tone: "success", icon: <CheckmarkCircleFilled /> },
  notes: { tone: "success", icon: <InfoFilled /> },
  explained: { tone: "info", icon: <CommentCheckmarkFilled /> },
  doubts: { tone: "warning", icon: <WarningFilled /> },
  errors: { tone: "danger", icon: <ErrorCircleFilled /> },
  unread: { tone: "danger", icon: <DocumentErrorFilled /> },
  missing: { tone: "neutral", icon: <SubtractCircleFilled /> },
};

export const correctionLooks: Readonly<Record<CorrectionView["state"], MarkLook>> = {
  applied: { tone: "success", icon: <CheckmarkCircleFilled /> },
  stale: { tone: "warning", icon: <WarningFilled /> },
  waiting: { tone: "neutral", icon: <ClockFilled /> },
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

export const rollUpLooks = {
  agrees: { tone: "success", icon: <CheckmarkCircleFilled /> },
  differs: { tone: "warning", icon: <WarningFilled /> },
  beside: { tone: "info", icon: <AddCircleFilled /> },
} as const satisfies Record<string, MarkLook>;

export const changeLooks: Readonly<Record<DataChange["kind"], MarkLook>> = {
  added: { tone: "info", icon: <AddCircleFilled /> },
  changed: { tone: "warning", icon: <ArrowSwapFilled /> },
  emptied: { tone: "neutral", icon: <SubtractCircleFilled /> },
  "row-added": { tone: "info", icon: <AddCircleFilled /> },
  "row-removed": { tone: "neutral", icon: <SubtractCircleFilled /> },
};

export const refreshLooks: Readonly<Record<Change["state"], MarkLook>> = {
  fresh: { tone: "success", icon: <CheckmarkCircleFilled /> },
  stale: { tone: "warning", icon: <ArrowSwapFilled /> },
  edited: { tone: "info", icon: <EditFilled /> },
  broken: { tone: "danger", icon: <ErrorCircleFilled /> },
};

/** In the order of `VERDICTS`. */
export const verdictLooks: Readonly<Record<AuditVerdict, MarkLook>> = {
  false: { tone: "danger", icon: <ErrorCircleFilled /> },
  "false-boundary": { tone: "danger", icon: <ErrorCircleFilled /> },
  unit: { tone: "danger", icon: <ArrowSwapFilled /> },
  style: { tone: "warning", icon: <EditFilled /> },
  unverifiable: { tone: "neutral", icon: <QuestionCircleFilled /> },
  "true-loose": { tone: "info", icon: <InfoFilled /> },
  "true-rounded": { tone: "success", icon: <CheckmarkCircleFilled /> },
  true: { tone: "success", icon: <CheckmarkCircleFilled /> },
};

/** The verdicts of the audit, the worst first. */
export const VERDICTS = Object.keys(verdictLooks) as readonly AuditVerdict[];
