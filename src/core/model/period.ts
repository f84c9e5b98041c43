/** 报告期. The text is kept as the clerk wrote it; first and last day are ISO. */
export interface Period {
  readonly text: string;
  readonly kind: "year" | "half" | "quarter" | "month" | "range";
  readonly from: string;
  readonly to: string;
}
