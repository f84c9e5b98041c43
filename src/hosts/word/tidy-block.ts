import type { OpenDocx } from "../../core/document/open-document.ts";
import type { ControlSpan, Paragraph } from "../../core/model/document.ts";
import type { WordAccess } from "./access.ts";
import { wordParagraphs } from "./paragraphs.ts";
import { leftoversOf, tidyLeftovers, withTags } from "./staged.ts";
import type { Task } from "./write-block.ts";

/**
 * Tidies what a block left that failed midway: staged controls, and controls that Word made and had not been told the tag
 * of yet. Those are known by standing exactly over a place of the block where no control stood before. false: nothing to do.
 */
export async function tidyBlock(
  access: WordAccess,
  document: OpenDocx,
  block: readonly Task[],
  before: ReadonlyMap<string, Paragraph>,
): Promise<boolean> {
  const leftovers = leftoversOf(document.paragraphs);
  const nameless = document.paragraphs.flatMap((paragraph) => {
    const known = before.get(paragraph.id)?.controls ?? [];
    const own = block.filter(({ edit }) => edit.paragraph === paragraph.id && edit.control != null);
    const isOurs = ({ start, end }: ControlSpan) =>
      own.some(({ edit }) => edit.control!.start === start && edit.control!.end === end) &&
      !known.some((one) => one.start === start && one.end === end);
    const all = paragraph.controls.filter(isNameless);
    const ours = all.flatMap((control, at) => (isOurs(control) ? [at] : []));
    return ours.length === 0 ? [] : [{ id: paragraph.id, ours, count: all.length }];
  });
  if (leftovers.length === 0 && nameless.length === 0) return false;
  await access.Word.run(async (context) => {
    if (nameless.length > 0) await dropNameless(context, document, nameless);
    if (leftovers.length > 0) await tidyLeftovers(context, leftovers);
  });
  return true;
}

const isNameless = ({ tag, isBlock }: Pick<ControlSpan, "tag"> & { readonly isBlock?: boolean }) =>
  tag === "" && isBlock !== true;

interface NamelessControls {
  /** Of the paragraph. */
  readonly id: string;
  /** Which of its controls without a tag are ours, and how many it has. */
  readonly ours: readonly number[];
  readonly count: number;
}

async function dropNameless(
  context: Word.RequestContext,
  document: OpenDocx,
  nameless: readonly NamelessControls[],
): Promise<void> {
  const paragraphs = await wordParagraphs(context, document, new Set(nameless.map(({ id }) => id)));
  const found = nameless.flatMap((one) => {
    const paragraph = paragraphs.get(one.id);
    return paragraph ? [{ ...one, collection: withTags(paragraph.contentControls) }] : [];
  });
  await context.sync();
  for (const { collection, ours, count } of found) {
    const controls = collection.items.filter(isNameless);
    if (controls.length === count) for (const at of ours) controls[at]!.delete(true);
  }
  await context.sync();
}
