import { editedParagraph } from "../../core/document/edited-paragraph.ts";
import { obstacleForSpan } from "../../core/document/obstacle.ts";
import type { OpenDocx } from "../../core/document/open-document.ts";
import { canHoldControl } from "../../core/document/paragraph-splices.ts";
import { rebaseEdits } from "../../core/document/rebase-edits.ts";
import type { Finding, Location } from "../../core/finding/finding.ts";
import { makeFinding } from "../../core/finding/make-finding.ts";
import type { Edit, Paragraph } from "../../core/model/document.ts";
import type {
  AppliedChanges,
  ApplyOptions,
  DocumentSnapshot,
  EditRefusal,
  RefusedChange,
} from "../../ports/document.ts";
import { findingFromOfficeError } from "../office/host-finding.ts";
import { codeOf, type WordAccess } from "./access.ts";
import { wordParagraphs } from "./paragraphs.ts";
import { tidyBlock } from "./tidy-block.ts";
import type { WordReader } from "./word-reader.ts";
import { type Phase, type Task, writeBlock } from "./write-block.ts";

/** Edits of one block; three syncs make a block whatever its size, and a block is what a failure is about. */
const BLOCK = 100;
/** After so many failures in a row, the last of them about single edits, the rest is not tried. */
const MOST_FAILURES = 12;

/** One call of `apply`: what came of its edits so far, and what the document should say now. */
export class ApplyInWord {
  private readonly access: WordAccess;
  private readonly reader: WordReader;
  private readonly options: ApplyOptions;
  private readonly applied: Edit[] = [];
  private readonly refused: RefusedChange[] = [];
  private readonly plain: Edit[] = [];
  private readonly findings: Finding[] = [];
  private readonly written = new Map<string, Paragraph>();
  private limit = BLOCK;
  private failures = 0;
  private total = 0;

  constructor(access: WordAccess, reader: WordReader, options: ApplyOptions) {
    this.access = access;
    this.reader = reader;
    this.options = options;
  }

  async apply(edits: readonly Edit[], base: DocumentSnapshot): Promise<AppliedChanges> {
    this.total = edits.length;
    let tasks: readonly Task[] = edits.map((edit) => ({ asked: edit, edit }));
    let { paragraphs } = base;
    while (tasks.length > 0) {
      const { document, findings } = await this.reader.readTidied();
      this.findings.push(...findings.filter(({ code }) => code.startsWith("host.")));
      if (!document) {
        this.refuse(tasks, "refused");
        break;
      }
      const ready = this.plan(tasks, paragraphs, document);
      const left = await this.attempt(ready, document);
      tasks = left.tasks;
      paragraphs = left.paragraphs;
    }
    await this.verify();
    const { applied, refused, plain, findings } = this;
    return { applied, refused, plain, findings };
  }

  /** What can be made in the document as it is; the rest is refused. */
  private plan(tasks: readonly Task[], base: readonly Paragraph[], document: OpenDocx): readonly Task[] {
    const askedOf = new Map(tasks.map(({ asked, edit }) => [edit, asked]));
    const { edits, changed } = rebaseEdits(
      tasks.map(({ edit }) => edit),
      base,
      document.paragraphs,
    );
    this.refuse(
      changed.map((edit) => ({ asked: askedOf.get(edit)!, edit })),
      "changed",
    );
    const positions = new Map(
      document.parts.flatMap((part) => part.paragraphs.map((one) => [one.paragraph.id, one] as const)),
    );
    const paragraphs = new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
    return edits.flatMap(({ asked: before, edit }) => {
      const asked = askedOf.get(before)!;
      const obstacle = obstacleForSpan(paragraphs.get(edit.paragraph)!, edit.start, edit.end);
      if (obstacle) {
        this.refuse([{ asked, edit }], obstacle);
        return [];
      }
      const { control, ...bare } = edit;
      const isPlain =
        control != null && !canHoldControl(positions.get(edit.paragraph)!, control.start, control.end);
      if (isPlain && !this.plain.includes(asked)) this.plain.push(asked);
      return [{ asked, edit: isPlain ? bare : edit }];
    });
  }

  /** Writes block after block until one fails; gives what is left to be tried, and what the document should say by now. */
  private async attempt(
    tasks: readonly Task[],
    document: OpenDocx,
  ): Promise<{ readonly tasks: readonly Task[]; readonly paragraphs: readonly Paragraph[] }> {
    const current = new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
    const waiting = rightToLeft(tasks, document.paragraphs);
    let block: readonly Task[] = [];
    let phase: Phase = "locate";
    try {
      await this.access.Word.run(async (context) => {
        const wanted = new Set(waiting.map(({ edit }) => edit.paragraph));
        const paragraphs = await wordParagraphs(context, document, wanted);
        while (waiting.length > 0) {
          if (this.options.cancelled?.()) return this.refuse(waiting.splice(0), "stopped");
          block = waiting.splice(0, this.limit);
          const refusals = await writeBlock(context, block, current, paragraphs, (now) => (phase = now));
          this.settle(block, refusals, current);
          block = [];
        }
      });
      return { tasks: [], paragraphs: document.paragraphs };
    } catch (error) {
      const open = await this.recover(error, block, phase, current);
      const again = open ? [...open, ...waiting] : [];
      if (!open) this.refuse(waiting, "stopped");
      return { tasks: again, paragraphs: document.paragraphs.map(({ id }) => current.get(id)!) };
    }
  }

  private settle(
    block: readonly Task[],
    refusals: ReadonlyMap<Task, EditRefusal>,
    current: Map<string, Paragraph>,
  ): void {
    for (const task of block) {
      const reason = refusals.get(task);
      if (reason) this.refuse([task], reason);
      else this.done(task, current);
    }
    this.failures = 0;
    this.limit = Math.min(BLOCK, this.limit * 2);
    this.options.progress?.(this.applied.length + this.refused.length, this.total);
  }

  /**
   * After a failure: reads what was done of the block and gives what of it is still open. null: nothing more can be done,
   * and the findings say so. What is no failure of Office is thrown again.
   */
  private async recover(
    error: unknown,
    block: readonly Task[],
    phase: Phase,
    current: Map<string, Paragraph>,
  ): Promise<readonly Task[] | null> {
    const meaning = findingFromOfficeError(error, this.place);
    this.failures++;
    const now = await this.readAfterFailure(block, phase, current);
    if (!now) {
      this.findings.push(meaning);
      if (phase === "locate" || block.length === 0) this.tellFailure(error);
      else this.tell("host.state-unknown", { found: codeOf(error), count: block.length });
      this.refuse(block, "stopped");
      return null;
    }
    const open = this.openOf(block, current, now);
    const isSingle = block.length === 1 && open.length === 1;
    if (isSingle) this.refuse(open, "refused");
    this.limit = Math.max(1, block.length >> 1);
    if (this.failures < MOST_FAILURES && block.length > 0) return isSingle ? [] : open;
    this.findings.push(meaning);
    this.tellFailure(error);
    if (!isSingle) this.refuse(open, "stopped");
    return null;
  }

  /** The document after half a block; controls that were torn off are tidied first. null: it cannot be known. */
  private async readAfterFailure(
    block: readonly Task[],
    phase: Phase,
    current: ReadonlyMap<string, Paragraph>,
  ): Promise<readonly Paragraph[] | null> {
    const { document } = await this.reader.read();
    if (!document || phase === "locate") return document?.paragraphs ?? null;
    try {
      const isTidied = await tidyBlock(this.access, document, block, current);
      return isTidied ? ((await this.reader.read()).document?.paragraphs ?? null) : document.paragraphs;
    } catch {
      // The failure that led here is told; what it left is tidied when the document is read next.
      return null;
    }
  }

  /** Word makes the edits of a block in turn, so of each paragraph the first few are done. */
  private openOf(
    block: readonly Task[],
    current: Map<string, Paragraph>,
    now: readonly Paragraph[],
  ): readonly Task[] {
    const written = new Map(now.map((paragraph) => [paragraph.id, paragraph]));
    const open: Task[] = [];
    for (const id of new Set(block.map(({ edit }) => edit.paragraph))) {
      const tasks = block.filter(({ edit }) => edit.paragraph === id);
      let done = tasks.length;
      const isDone = (count: number) => {
        const edits = tasks.slice(0, count).map(({ edit }) => edit);
        return saysTheSame(editedParagraph(current.get(id)!, edits), written.get(id));
      };
      while (done > 0 && !isDone(done)) done--;
      tasks.slice(0, done).forEach((task) => this.done(task, current));
      open.push(...tasks.slice(done));
    }
    return open;
  }

  private done({ asked, edit }: Task, current: Map<string, Paragraph>): void {
    const after = editedParagraph(current.get(edit.paragraph)!, [edit]);
    current.set(edit.paragraph, after);
    this.written.set(edit.paragraph, after);
    this.applied.push(asked);
  }

  /** Reads everything back: a paragraph that does not say what was written must be seen by a person. */
  private async verify(): Promise<void> {
    if (this.written.size === 0) return;
    const { document } = await this.reader.read();
    if (!document) {
      this.tell("host.state-unknown", { found: "", count: this.applied.length });
      return;
    }
    const now = new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
    const texts = new Set(document.paragraphs.map(({ text }) => text));
    for (const [id, { text }] of this.written) {
      // A paragraph that a person moved meanwhile has another id, but says the same.
      if (texts.has(text)) continue;
      const location = { kind: "text", file: this.access.title(), paragraph: id } as const;
      const params = { found: now.get(id)?.text ?? "", expected: text };
      this.findings.push(makeFinding("host.write-differs", location, params));
    }
  }

  private refuse(tasks: readonly Task[], reason: EditRefusal): void {
    for (const { asked } of tasks) this.refused.push({ edit: asked, reason });
  }

  private tellFailure(error: unknown): void {
    const { applied, total } = this;
    this.tell("host.word-failed", { found: codeOf(error), done: applied.length, total });
  }

  private tell<C extends "host.word-failed" | "host.state-unknown">(
    code: C,
    params: Parameters<typeof makeFinding<C>>[2],
  ): void {
    this.findings.push(makeFinding(code, this.place, params));
  }

  private get place(): Location {
    return { kind: "submission", file: this.access.title() };
  }
}

/** By paragraph, in each from its end: what is written leaves the offsets of what is still to be written as they are. */
function rightToLeft(tasks: readonly Task[], paragraphs: readonly Paragraph[]): Task[] {
  const order = new Map(paragraphs.map(({ id }, at) => [id, at]));
  return [...tasks].sort(
    (a, b) =>
      order.get(a.edit.paragraph)! - order.get(b.edit.paragraph)! ||
      b.edit.start - a.edit.start ||
      b.edit.end - a.edit.end,
  );
}

function saysTheSame(wanted: Paragraph, written: Paragraph | undefined): boolean {
  const own = ({ controls }: Paragraph) =>
    controls
      .filter(({ ours }) => ours)
      .map(({ start, end, tag }) => `${start} ${end} ${tag}`)
      .join("\n");
  return written !== undefined && written.text === wanted.text && own(written) === own(wanted);
}
