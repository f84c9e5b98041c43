/** What the Word host needs of the program around it; tests put the real library over a simulated Word here. */
export interface WordAccess {
  /** The library's own namespace: `run`, and the classes whose members are looked up before they are used. */
  readonly Word: typeof Word;
  readonly isSetSupported: (set: string, version: string) => boolean;
  /** The open document as a .docx, with everything that is not saved yet. */
  readonly copy: () => Promise<Uint8Array>;
  readonly isReadOnly: () => boolean;
  /** What findings call the document. */
  readonly title: () => string;
  readonly onSelection?: (listener: () => void) => Promise<() => void>;
}

/** A host may claim a requirement set whose member the library does not have yet: both are asked. */
export function hasMember(access: WordAccess, version: string, prototype: object, member: string): boolean {
  return access.isSetSupported("WordApi", version) && member in prototype;
}

/** The code that Office gives an error; for anything else its message. */
export function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return String(code ?? message ?? error);
}
