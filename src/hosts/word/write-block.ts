import type { ControlSpan, Edit, EditControl, Paragraph } from "../../core/model/document.ts";
import type { EditRefusal } from "../../ports/document.ts";
import type { WordParagraphs } from "./paragraphs.ts";
import { canBeShownAs, findText, placeAmong, plainFromShown } from "./shown-text.ts";
import { stagedTag } from "./staged.ts";

/** One edit as it is to be made now. */
export interface Task {
  /** As the caller asked for it. */
  readonly asked: Edit;
  /** Offsets and paragraph as the document is now; without a control where none may stand. */
  readonly edit: Edit;
}

/** How far a block had come when Word failed: only from "stage" on may something have been written. */
export type Phase = "locate" | "stage" | "write";

/** What Word did not find, with the reason; every other task of the block is done. */
export type BlockRefusals = ReadonlyMap<Task, EditRefusal>;

const EXACT = { matchCase: true };

/**
 * Makes a block of edits in three syncs, however many they are: find them all; put in the new controls, which are not ours
 * yet; write the texts and, last of each, the tag that makes the control ours. `current` are the paragraphs as they are.
 * Rejects when Word fails; what was done then shows only when the document is read again.
 */
export async function writeBlock(
  context: Word.RequestContext,
  tasks: readonly Task[],
  current: ReadonlyMap<string, Paragraph>,
  paragraphs: WordParagraphs,
  onPhase: (phase: Phase) => void,
): Promise<BlockRefusals> {
  const refusals = new Map<Task, EditRefusal>();
  onPhase("locate");
  const finder = new Finder(paragraphs);
  const searches = tasks.map((task) => ({
    task,
    spot: finder.ask(task.edit, current.get(task.edit.paragraph)!),
  }));
  await context.sync();
  const found: Found[] = [];
  for (const { task, spot } of searches) {
    const place = spot && spot.resolve();
    if (place) found.push({ task, ...place });
    else refusals.set(task, "not-found");
  }
  onPhase("stage");
  const inner = found.map((one) => stage(one));
  await context.sync();
  onPhase("write");
  found.forEach((one, at) => {
    if (!write(one, inner[at]!)) refusals.set(one.task, "not-found");
  });
  await context.sync();
  return refusals;
}

/** Where an edit is to be made: in a control of ours, over text that becomes one, or over plain text. */
interface Place {
  readonly control: Word.ContentControl | null;
  readonly range: Word.Range | null;
  /** The text of control or range when it was found, and where it starts in its paragraph. */
  readonly text: string;
  readonly start: number;
}

interface Found extends Place {
  readonly task: Task;
}

interface Spot {
  /** After the sync; null where Word does not show exactly what was read. */
  resolve(): Place | null;
}

/** Asks for the places of many edits at once; the same text of the same paragraph is asked for once. */
class Finder {
  private readonly hits = new Map<string, Word.RangeCollection>();
  private readonly controls = new Map<string, Word.ContentControlCollection>();
  private readonly paragraphs: WordParagraphs;

  constructor(paragraphs: WordParagraphs) {
    this.paragraphs = paragraphs;
  }

  ask(edit: Edit, paragraph: Paragraph): Spot | null {
    const shown = this.paragraphs.get(edit.paragraph);
    if (!shown) return null;
    const own = ownControl(edit, paragraph);
    return own ? this.askControl(own, paragraph, shown) : this.askText(edit, paragraph, shown);
  }

  private askControl(own: ControlSpan, paragraph: Paragraph, shown: Word.Paragraph): Spot {
    const { id, text, controls } = paragraph;
    let collection = this.controls.get(id);
    if (!collection) {
      collection = shown.contentControls;
      collection.load("items/tag,items/text");
      this.controls.set(id, collection);
    }
    const same = controls.filter(({ tag, isBlock }) => tag === own.tag && !isBlock);
    const nth = same.indexOf(own);
    const slice = text.slice(own.start, own.end);
    return {
      resolve() {
        const items = collection.items.filter(({ tag }) => tag === own.tag);
        const control = items[nth];
        if (!control || items.length !== same.length || !canBeShownAs(slice, control.text)) return null;
        return { control, range: null, text: slice, start: own.start };
      },
    };
  }

  private askText(edit: Edit, { id, text }: Paragraph, shown: Word.Paragraph): Spot | null {
    const { start, end } = edit.control ?? edit;
    const wanted = text.slice(start, end);
    const asked = findText(wanted);
    const place = placeAmong(text, wanted, start);
    if (asked === null || !place) return null;
    const key = `${id}\n${wanted}`;
    let collection = this.hits.get(key);
    if (!collection) {
      collection = shown.search(asked, EXACT);
      collection.load("items/text");
      this.hits.set(key, collection);
    }
    return {
      resolve() {
        const range = nthExact(collection, wanted, place);
        return range && { control: null, range, text: wanted, start };
      },
    };
  }
}

/** The control of ours that the edit is about; absent for one that is to be made, and for plain text. */
function ownControl({ control, start, end }: Edit, { controls }: Paragraph): ControlSpan | undefined {
  if (control === undefined) return undefined;
  const isAbout = control === null ? isAround(start, end) : isOver(control);
  return controls.find((one) => one.ours && !one.isBlock && isAbout(one));
}

const isAround = (start: number, end: number) => (one: ControlSpan) =>
  one.start <= start && start < one.end && end <= one.end;
const isOver = (control: EditControl) => (one: ControlSpan) =>
  one.start === control.start && one.end === control.end;

/** Word takes 5 and ５ for the same; only hits that read exactly as wanted count, and all of them must be there. */
function nthExact(
  hits: Word.RangeCollection,
  wanted: string,
  { nth, count }: { readonly nth: number; readonly count: number },
): Word.Range | null {
  const exact = hits.items.filter(({ text }) => plainFromShown(text) === wanted);
  return exact.length === count ? exact[nth]! : null;
}

/** What is to be written inside a place; null: the place itself is written over, or nothing is. */
interface Inner {
  readonly control: Word.ContentControl | null;
  readonly hits: Word.RangeCollection | null;
}

function stage({ task, control: own, range, text, start }: Found): Inner {
  const { edit } = task;
  let control = own;
  if (edit.control && range) {
    control = range.insertContentControl();
    control.title = edit.control.title;
    control.tag = stagedTag(edit.control.tag);
  }
  const asked = findText(text.slice(edit.start - start, edit.end - start));
  if (!control || asked === null) return { control, hits: null };
  // Ranges found before a control was put around them may begin outside of it.
  const hits = control.search(asked, EXACT);
  hits.load("items/text");
  return { control, hits };
}

/** false: the text inside the control is not what it was; nothing is written then. */
function write({ task, range, text, start }: Found, { control, hits }: Inner): boolean {
  const { edit } = task;
  if (hits) {
    const wanted = text.slice(edit.start - start, edit.end - start);
    const place = placeAmong(text, wanted, edit.start - start);
    const inside = place && nthExact(hits, wanted, place);
    if (!inside) {
      if (range) control!.delete(true);
      return false;
    }
    replaceText(inside, edit.text);
  } else if (!control) replaceText(range!, edit.text);
  if (edit.control === null) control?.delete(true);
  else if (edit.control && control) {
    control.title = edit.control.title;
    control.tag = edit.control.tag;
  }
  return true;
}

function replaceText(range: Word.Range, text: string): void {
  if (text === "") range.delete();
  else range.insertText(text, "Replace");
}
