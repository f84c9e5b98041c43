/**
 * Complex fields (w:fldChar): begin, code, separate, result, end; they nest, and a table of contents runs over many
 * paragraphs. Text is visible only where every open field shows its result.
 */
export class FieldStack {
  private readonly open: { readonly at: number; isResult: boolean }[] = [];
  private codes = 0;

  begin(at: number): void {
    this.open.push({ at, isResult: false });
    this.codes++;
  }

  separate(): void {
    const field = this.open[this.open.length - 1];
    if (!field || field.isResult) return;
    field.isResult = true;
    this.codes--;
  }

  end(): void {
    const field = this.open.pop();
    if (field && !field.isResult) this.codes--;
  }

  get isInside(): boolean {
    return this.open.length > 0;
  }

  get showsText(): boolean {
    return this.codes === 0;
  }

  /** Offsets of the begin marks that nothing has closed. */
  get unclosed(): readonly number[] {
    return this.open.map(({ at }) => at);
  }
}
