import type { WordAccess } from "../../../src/hosts/word/access.ts";
import { officeInNode } from "../wire/office-in-node.ts";
import type { HostSession } from "../wire/session.ts";
import { WordDocument } from "./document.ts";
import { wordSession } from "./word-host.ts";

export interface WordInNode {
  readonly document: WordDocument;
  readonly session: HostSession;
  readonly access: WordAccess;
}

/** A simulated Word with this file open, reached through the real office.js. */
export function wordInNode(bytes: Uint8Array, requirementSets?: { readonly WordApi: string }): WordInNode {
  const document = new WordDocument(bytes);
  const session = wordSession(document, requirementSets);
  const { Word } = officeInNode(session);
  const access: WordAccess = {
    Word,
    isSetSupported: (set, version) => session.supports(set, version),
    // Office hands the copy over outside of the requests that the faults are about, but not from a lost session.
    copy: () =>
      session.faults.isLost
        ? Promise.reject(Object.assign(new Error("session"), { code: 5012 }))
        : Promise.resolve(session.host.copy!()),
    isReadOnly: () => session.faults.isReadOnly,
    title: () => "文稿.docx",
  };
  return { document, session, access };
}
