import type { Submission } from "../../core/model/submission.ts";

/** Which form stands in which sheet of which file. Two forms in one sheet are told apart by nothing: the first has it. */
export class SheetForms {
  readonly #forms = new Map<string, string>();

  constructor(submissions: readonly Submission[]) {
    for (const { file, lists, fixed } of submissions) {
      for (const { form, sheet } of [...lists, ...fixed]) {
        const key = keyOf(file.path, sheet);
        if (!this.#forms.has(key)) this.#forms.set(key, form.name);
      }
    }
  }

  of(file: string | undefined, sheet: string | undefined): string | undefined {
    return file === undefined || sheet === undefined ? undefined : this.#forms.get(keyOf(file, sheet));
  }
}

function keyOf(file: string, sheet: string): string {
  return JSON.stringify([file, sheet]);
}
