import { lazy } from "react";
import { untilLoaded } from "./until-loaded.ts";

export const loadPlanWork = () =>
  import(/* webpackChunkName: "plan-work" */ "./PlanWork.tsx").then(({ PlanWork: component }) => ({
    default: component,
  }));

/** Editing a plan: a script of its own, needed when there is one. */
export const PlanWork = lazy(() => untilLoaded(loadPlanWork));
