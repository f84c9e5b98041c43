import { OUR_TAG } from "../../core/document/names.ts";
import { makeFinding } from "../../core/finding/make-finding.ts";
import type { Codec } from "../../core/package/codec.ts";
import type {
  AppliedChanges,
  DocumentPort,
  DocumentSnapshot,
  PlaceInDocument,
} from "../../ports/document.ts";
import { hasMember, type WordAccess } from "./access.ts";
import { ApplyInWord } from "./apply-in-word.ts";
import { placeComments } from "./comments.ts";
import { rangeOfPlace } from "./show-place.ts";
import { tracked } from "./tracking.ts";
import { WordReader } from "./word-reader.ts";

/**
 * The document that is open in Word. It is read as a file, so that everything Word's interface does not tell (fields,
 * data-bound controls, deletions, notes) is seen as in the other doors, and written through Word's own interface.
 */
export function wordDocument(access: WordAccess, codec: Codec): DocumentPort {
  const reader = new WordReader(access, codec);
  return {
    async capabilities() {
      return {
        canWrite: !access.isReadOnly(),
        hasComments: canComment(access),
        tracking: await trackingNow(access),
        hasSelection: true,
      };
    },
    async read() {
      const { document, findings } = await reader.readTidied();
      return { document, findings };
    },
    async apply(edits, base, options = {}) {
      if (edits.length === 0) return NOTHING;
      if (access.isReadOnly()) {
        const location = { kind: "submission", file: access.title() } as const;
        const refused = edits.map((edit) => ({ edit, reason: "refused" as const }));
        return { ...NOTHING, refused, findings: [makeFinding("host.document-read-only", location, {})] };
      }
      return tracked(access, edits, options, () =>
        new ApplyInWord(access, reader, options).apply(edits, base),
      );
    },
    async comment(comments, base) {
      if (!canComment(access)) return { placed: [], unplaced: comments, findings: [] };
      return placeComments(access, reader, comments, base);
    },
    select: (place, base) => selectPlace(access, reader, place, base),
    tagAtSelection: () => tagAtSelection(access),
    ...(access.onSelection ? { onSelection: access.onSelection } : {}),
  };
}

const NOTHING: AppliedChanges = { applied: [], refused: [], plain: [], findings: [] };

function canComment(access: WordAccess): boolean {
  return hasMember(access, "1.4", access.Word.Range.prototype, "insertComment");
}

async function trackingNow(access: WordAccess): Promise<"on" | "off" | null> {
  if (!hasMember(access, "1.4", access.Word.Document.prototype, "changeTrackingMode")) return null;
  try {
    return await access.Word.run(async ({ document, sync }) => {
      document.load("changeTrackingMode");
      await sync();
      return document.changeTrackingMode === "Off" ? "off" : "on";
    });
  } catch {
    // A host that claims the switch and fails at it has none that can be used.
    return null;
  }
}

async function selectPlace(
  access: WordAccess,
  reader: WordReader,
  place: PlaceInDocument,
  base: DocumentSnapshot,
): Promise<boolean> {
  const { document } = await reader.read();
  if (!document) return false;
  try {
    return await access.Word.run(async (context) => {
      const range = await rangeOfPlace(context, document, place, base);
      if (!range) return false;
      range.select();
      await context.sync();
      return true;
    });
  } catch {
    // Showing a place changes nothing; the pane shows the sentence itself where Word cannot.
    return false;
  }
}

async function tagAtSelection(access: WordAccess): Promise<string | null> {
  try {
    return await access.Word.run(async (context) => {
      const around = context.document.getSelection().parentContentControlOrNullObject;
      const inside = context.document.getSelection().contentControls;
      around.load("tag");
      inside.load("items/tag");
      await context.sync();
      const tags = [...(around.isNullObject ? [] : [around.tag]), ...inside.items.map(({ tag }) => tag)];
      return tags.find((tag) => tag.startsWith(OUR_TAG)) ?? null;
    });
  } catch {
    // A selection that Word cannot describe (a picture, a text box) is in no figure.
    return null;
  }
}
