import type { Figure, FigureSet } from "../model/figure.ts";
import { groupFigure } from "./group-figures.ts";
import { codeHash } from "./tag.ts";

/** Finds figures by code, groups of figures by 代码@组. `方案名!代码` tells several plans apart, and is understood where there is only the one; a bare code that two of them have is unknown. */
export class FigureLookup {
  private readonly figures = new Map<string, Figure | null>();

  constructor(sets: readonly FigureSet[]) {
    for (const { plan, figures } of sets) {
      for (const figure of figures) {
        const groups = figure.groups.map((group) => groupFigure(figure, group));
        for (const one of [figure, ...groups]) {
          const { code } = one.indicator;
          this.add(code, one);
          this.add(codeHash(code), one);
          this.add(`${plan}!${code}`, one);
          this.add(codeHash(`${plan}!${code}`), one);
        }
      }
    }
  }

  find(code: string): Figure | null {
    return this.figures.get(code) ?? null;
  }

  private add(key: string, figure: Figure): void {
    this.figures.set(key, this.figures.has(key) ? null : figure);
  }
}
