/** The namespace declarations in force while a part is scanned. */
export class NamespaceScope {
  private readonly declared: { readonly depth: number; readonly prefix: string; readonly uri: string }[] = [];
  private closedTo = -1;
  /** Grows whenever other declarations come into force. */
  version = 0;

  /** Declarations of an element at this depth come into force. */
  declare(depth: number, declarations: readonly { prefix: string; uri: string }[]): void {
    for (const { prefix, uri } of declarations) this.declared.push({ depth, prefix, uri });
    this.version++;
  }

  /**
   * The element was closed; only this many levels are open now. Its own declarations stay in force until `settle`,
   * so that the name of its end tag can still be resolved.
   */
  close(depth: number): void {
    if (this.declared.length > 0) this.closedTo = depth;
  }

  settle(): void {
    if (this.closedTo === -1) return;
    const { declared } = this;
    const count = declared.length;
    while (declared.length > 0 && declared[declared.length - 1]!.depth > this.closedTo) declared.pop();
    if (declared.length < count) this.version++;
    this.closedTo = -1;
  }

  /** "" is no namespace; null a prefix that nobody declared. */
  resolve(prefix: string): string | null {
    for (let i = this.declared.length - 1; i >= 0; i--) {
      if (this.declared[i]!.prefix === prefix) return this.declared[i]!.uri;
    }
    if (prefix === "xml") return "http://www.w3.org/XML/1998/namespace";
    return prefix === "" ? "" : null;
  }
}
