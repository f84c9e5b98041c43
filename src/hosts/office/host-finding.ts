import type { Finding, FindingCode, Location } from "../../core/finding/finding.ts";
import { makeFinding } from "../../core/finding/make-finding.ts";

type HostCode = Extract<
  FindingCode,
  | "host.access-denied"
  | "host.request-too-large"
  | "host.response-too-large"
  | "host.session-lost"
  | "host.busy"
  | "host.item-missing"
>;

/** What office.js reports, by what it means for the person. Every other code is told as it is. */
const MEANINGS: Readonly<Record<string, HostCode>> = {
  AccessDenied: "host.access-denied",
  RequestPayloadSizeLimitExceeded: "host.request-too-large",
  ResponsePayloadSizeLimitExceeded: "host.response-too-large",
  InvalidOrTimedOutSession: "host.session-lost",
  ConnectionFailure: "host.session-lost",
  ActivityLimitReached: "host.busy",
  InvalidOperationInCellEditMode: "host.busy",
  WriteNotSupportedWhenModalDialogOpen: "host.busy",
  Busy: "host.busy",
  HostIsBusy: "host.busy",
  ItemNotFound: "host.item-missing",
};

/** Codes that say we used the library wrongly: our own bugs. */
const OUR_BUGS = new Set([
  "PropertyNotLoaded",
  "ValueNotLoaded",
  "InvalidObjectPath",
  "InvalidRequestContext",
  "ApiNotFound",
]);

/** The library's error, known by its shape: it may come from another window. null for anything else. */
function officeErrorCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === "string" && (name === "RichApi.Error" || name === "OfficeExtension.Error")
    ? code
    : null;
}

/** An error of Office as a finding. Whatever is not one of Office, or says that we misused the library, is thrown again. */
export function findingFromOfficeError(error: unknown, location: Location): Finding {
  const code = officeErrorCode(error);
  if (code === null || OUR_BUGS.has(code)) throw error;
  const meaning = MEANINGS[code];
  if (meaning !== undefined) return makeFinding(meaning, location, { found: code });
  const { message } = error as { readonly message?: unknown };
  return makeFinding("host.failed", location, { found: code, detail: String(message ?? "") });
}
