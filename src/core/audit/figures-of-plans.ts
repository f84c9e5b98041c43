import type { Figure, FigureSet } from "../model/figure.ts";

/** One indicator that several plans have, in the words of one of them. */
export interface PlanFigure {
  readonly plan: string;
  readonly figure: Figure;
}

/** The figures that a report is held against. */
export interface AuditFigures {
  /** Every indicator once, by its own name, so that words can be bound to it. */
  readonly set: FigureSet;
  /** Where several plans have the indicator: all of them, by the code that `set` has. */
  readonly shared: ReadonlyMap<string, readonly PlanFigure[]>;
  /** The same plans in other periods (an earlier figures file named behind): only to recompute 同比 and 环比. */
  readonly past: readonly FigureSet[];
}

/**
 * Puts several sets together. The first set of a plan is the one that counts. Codes get 方案名! where two plans share a code
 * or a name; the names stay as the report says them.
 */
export function figuresOfPlans(sets: readonly FigureSet[]): AuditFigures {
  const isPast = (set: FigureSet, at: number) =>
    sets.slice(0, at).some(({ plan, period }) => plan === set.plan && period !== set.period);
  const past = sets.filter(isPast);
  const current = sets.filter((set) => !past.includes(set));
  const [first] = current;
  if (current.length === 1 && first) return { set: first, shared: new Map(), past };
  const byName = new Map<string, PlanFigure[]>();
  const codes = new Map<string, number>();
  for (const { plan, figures } of current) {
    for (const figure of figures) {
      const { code, name } = figure.indicator;
      codes.set(code, (codes.get(code) ?? 0) + 1);
      const list = byName.get(name) ?? [];
      byName.set(name, list);
      list.push({ plan, figure });
    }
  }
  const shared = new Map<string, readonly PlanFigure[]>();
  const figures = [...byName.values()].map((list): Figure => {
    const isShared = list.length > 1;
    const own = list.map(({ plan, figure }): PlanFigure => {
      const { code } = figure.indicator;
      const isTold = isShared || (codes.get(code) ?? 0) > 1;
      return { plan, figure: isTold ? withCode(figure, `${plan}!${code}`) : figure };
    });
    const { figure } = own[0]!;
    if (!isShared) return figure;
    shared.set(figure.indicator.code, own);
    const aliases = [...new Set(own.flatMap((one) => one.figure.indicator.aliases))];
    return { ...figure, indicator: { ...figure.indicator, aliases } };
  });
  const set: FigureSet = {
    plan: current.map(({ plan }) => plan).join("、"),
    period: [...new Set(current.map(({ period }) => period))].join("、"),
    asOf: first?.asOf ?? null,
    figures,
  };
  return { set, shared, past };
}

function withCode(figure: Figure, code: string): Figure {
  return { ...figure, indicator: { ...figure.indicator, code } };
}
