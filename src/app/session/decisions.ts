import type { AcceptedMapping } from "../../core/collect/collected-file.ts";
import type { UnitExplanation } from "../../core/model/consolidated.ts";
import type { Correction, Plan } from "../../core/model/plan.ts";
import { EMPTY_TASK, type GivenFigure, planWithTask, type TaskParts } from "../../core/task/task-parts.ts";

/** A correction as the pane enters it; it stands in no sheet. */
export type EnteredCorrection = Omit<Correction, "source">;

/** What a person decided about one task: mappings, explanations, corrections, hand-given figures. */
export class Decisions {
  #parts: TaskParts;

  constructor(parts: TaskParts = EMPTY_TASK) {
    this.#parts = parts;
  }

  get parts(): TaskParts {
    return this.#parts;
  }

  /** The plan with the corrections and figures that were given beside it. */
  apply(plan: Plan): Plan {
    return planWithTask(plan, this.#parts);
  }

  map(mapping: AcceptedMapping): void {
    const { unit, form, label } = mapping;
    const others = this.#parts.mappings.filter(
      (one) => !(one.unit === unit && one.form === form && one.label === label),
    );
    this.#set({ mappings: [...others, mapping] });
  }

  unmap(mapping: AcceptedMapping): void {
    this.#set({ mappings: without(this.#parts.mappings, mapping) });
  }

  explain(explanation: UnitExplanation): void {
    const { file, rule, sheet, cell } = explanation;
    const others = this.#parts.explanations.filter(
      (one) => !(one.file === file && one.rule === rule && one.sheet === sheet && one.cell === cell),
    );
    this.#set({ explanations: [...others, explanation] });
  }

  unexplain(explanation: UnitExplanation): void {
    this.#set({ explanations: without(this.#parts.explanations, explanation) });
  }

  correct(correction: EnteredCorrection): void {
    const { unit, form, position } = correction;
    const others = this.#parts.corrections.filter(
      (one) => !(one.unit === unit && one.form === form && one.position === position),
    );
    this.#set({ corrections: [...others, { ...correction, source: { kind: "plan" } }] });
  }

  uncorrect({ unit, form, position }: Pick<Correction, "unit" | "form" | "position">): void {
    this.#set({
      corrections: this.#parts.corrections.filter(
        (one) => !(one.unit === unit && one.form === form && one.position === position),
      ),
    });
  }

  /** A blank text takes the figure back: the plan's own counts again. @param period what the figure is said of, if told. */
  give(given: GivenFigure, period: string | undefined): void {
    const others = this.#parts.given.filter(({ indicator }) => indicator !== given.indicator);
    const dated = period === undefined ? given : { ...given, period };
    this.#set({ given: given.text.trim() === "" ? others : [...others, dated] });
  }

  #set(change: Partial<TaskParts>): void {
    this.#parts = { ...this.#parts, ...change };
  }
}

function without<T extends object>(records: readonly T[], one: T): readonly T[] {
  const keyOf = (record: T) => JSON.stringify(Object.entries(record).sort());
  const wanted = keyOf(one);
  return records.filter((record) => keyOf(record) !== wanted);
}
