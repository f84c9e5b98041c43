import type { Locale } from "../core/finding/message.ts";
import type { Change } from "../core/model/report.ts";
import type { ChangeView } from "./contract.ts";
import { causeText, type FigureCauses } from "./figure-causes.ts";

/** A change with its cause, where one is known. */
export function changeView(change: Change, causes: FigureCauses, locale: Locale): ChangeView {
  const cause = causes.get(change.indicator);
  return cause ? { ...change, cause: causeText(cause, locale), causes: cause } : change;
}
