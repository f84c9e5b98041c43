import type { Figure, FigureSet } from "../model/figure.ts";
import { codeHash } from "./tag.ts";

/** Finds figures by code. With several plans `方案名!代码` tells them apart; a bare code that two of them have is unknown. */
export class FigureLookup {
  private readonly figures = new Map<string, Figure | null>();

  constructor(sets: readonly FigureSet[]) {
    for (const { plan, figures } of sets) {
      for (const figure of figures) {
        const { code } = figure.indicator;
        this.add(code, figure);
        this.add(codeHash(code), figure);
        if (sets.length > 1) {
          this.add(`${plan}!${code}`, figure);
          this.add(codeHash(`${plan}!${code}`), figure);
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
