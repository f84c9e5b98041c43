import { lazy, Suspense } from "react";
import { useStore } from "../../session/pane-context.ts";
import { untilLoaded } from "../../steps/until-loaded.ts";
import type { ExcelStep } from "./ExcelParts.tsx";

const ExcelParts = lazy(() =>
  untilLoaded(() =>
    import(/* webpackChunkName: "excel-parts" */ "./ExcelParts.tsx").then(({ ExcelParts: component }) => ({
      default: component,
    })),
  ),
);

/** What a step has more where a workbook is open beside the pane; a script of its own, which a browser never asks for. */
export function InExcel({ step }: { step: ExcelStep }) {
  const { workbook } = useStore().host;
  if (!workbook) return null;
  return (
    <Suspense fallback={null}>
      <ExcelParts step={step} />
    </Suspense>
  );
}
