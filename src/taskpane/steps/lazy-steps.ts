import { lazy } from "react";
import type { ComponentType, LazyExoticComponent } from "react";
import type { StepName } from "../session/pane-state.ts";
import { loadPlanWork } from "./lazy-plan-work.ts";
import { untilLoaded } from "./until-loaded.ts";

type Loaded = Promise<{ default: ComponentType }>;

const loads: Readonly<Record<StepName, () => Loaded>> = {
  plan: () =>
    import(/* webpackChunkName: "plan" */ "./PlanStep.tsx").then(({ PlanStep }) => ({ default: PlanStep })),
  collect: () =>
    import(/* webpackChunkName: "collect" */ "./CollectStep.tsx").then(({ CollectStep }) => ({
      default: CollectStep,
    })),
  consolidate: () =>
    import(/* webpackChunkName: "consolidate" */ "./ConsolidateStep.tsx").then(({ ConsolidateStep }) => ({
      default: ConsolidateStep,
    })),
  fill: () =>
    import(/* webpackChunkName: "fill" */ "./FillStep.tsx").then(({ FillStep }) => ({ default: FillStep })),
  audit: () =>
    import(/* webpackChunkName: "audit" */ "./AuditStep.tsx").then(({ AuditStep }) => ({
      default: AuditStep,
    })),
};

/** Each step comes as a script of its own, so that the first one is there at once. */
export const lazySteps: Readonly<Record<StepName, LazyExoticComponent<ComponentType>>> = {
  plan: lazy(() => untilLoaded(loads.plan)),
  collect: lazy(() => untilLoaded(loads.collect)),
  consolidate: lazy(() => untilLoaded(loads.consolidate)),
  fill: lazy(() => untilLoaded(loads.fill)),
  audit: lazy(() => untilLoaded(loads.audit)),
};

/** Loads the other steps while the person is still reading the first; one that fails is asked for when it is opened. */
export function preloadSteps(): void {
  for (const load of [...Object.values(loads), loadPlanWork]) load().catch(() => undefined);
}
