import type { Obstacle } from "../model/document.ts";
import { Token, XmlScanner } from "../package/xml.ts";
import { NO_PROPERTIES, readControlProperties } from "./control-properties.ts";
import { FieldStack } from "./field-stack.ts";
import { readHeadingLevel } from "./heading-levels.ts";
import { HARD_CONTAINERS, SKIPPED, SOFT_CONTAINERS, vocabularyOf, type Vocabulary } from "./names.ts";
import { linkCopies, textState, type Context } from "./part-context.ts";
import { ParagraphBuilder, type Mutable } from "./paragraph-builder.ts";
import type {
  HiddenText,
  PartPositions,
  PartRole,
  PartText,
  Prefixes,
  RunPosition,
} from "./part-positions.ts";
import { QuickRuns } from "./quick-run.ts";
import { isCharacter, readCharacter, readText } from "./run-text.ts";

export interface PartReading {
  readonly positions: PartPositions;
  readonly hidden: readonly HiddenText[];
  /** Codes of fields that would fetch something (DDE, INCLUDETEXT, …); nothing is ever fetched. */
  readonly fieldCodes: readonly string[];
  /** Text boxes whose copy in mc:Fallback says something else. */
  readonly unequalCopies: readonly string[];
  /** The root element is WordprocessingML. */
  readonly isWord: boolean;
}

const FETCHING_FIELD = /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|DATABASE|RD)\b/i;

/** Reads one part, tag by tag. */
export class PartReader {
  private readonly source: PartText;
  private readonly scanner: XmlScanner;
  private readonly role: PartRole;
  private readonly ignoredFields: ReadonlySet<number>;
  private readonly main: ParagraphBuilder[] = [];
  private readonly topFields = new FieldStack();
  private readonly controlIds = new Set<number>();
  private readonly fieldMarks: number[] = [];
  private readonly hidden: HiddenText[] = [];
  private readonly fieldCodes: string[] = [];
  private readonly unequalCopies: string[] = [];
  private readonly levels = new Map<string, number | null>();
  private readonly quick = new QuickRuns();
  private isWord = false;
  /** The next paragraph is the first one of a note. */
  private opensNote = false;
  private lastNamespace: string | null = null;
  private lastVocabulary: Vocabulary = "other";

  constructor(source: PartText, role: PartRole, ignoredFields: ReadonlySet<number>) {
    this.source = source;
    this.role = role;
    this.ignoredFields = ignoredFields;
    this.scanner = new XmlScanner(source.xml, role.name, true);
    const root: Context = {
      place: role.place,
      paragraph: null,
      container: null,
      run: null,
      controls: [],
      isDeleted: false,
      isAlternate: false,
      fields: this.topFields,
      paragraphs: this.main,
    };
    for (let token = this.scanner.next(); token !== Token.eof; token = this.scanner.next()) {
      if (token !== Token.start) continue;
      this.isWord = vocabularyOf(this.scanner.namespace) === "word";
      this.readChildren(root);
    }
  }

  get unclosed(): readonly number[] {
    return this.topFields.unclosed;
  }

  reading(): PartReading {
    const paragraphs = this.main.map((builder) => builder.finish());
    return {
      positions: {
        ...this.role,
        ...this.source,
        paragraphs,
        controlIds: this.controlIds,
        fieldMarks: this.fieldMarks,
      },
      hidden: this.hidden,
      fieldCodes: this.fieldCodes,
      unequalCopies: this.unequalCopies,
      isWord: this.isWord,
    };
  }

  /** Everything inside the element whose start tag was just read; stops at its end tag. Nothing at an empty tag. */
  private readChildren(context: Context): void {
    if (this.scanner.token !== Token.start) return;
    const outside = this.scanner.depth - 1;
    for (;;) {
      if (context.paragraph && !context.run) this.readQuickRuns(context.paragraph, context);
      const token = this.scanner.next();
      if (token === Token.end && this.scanner.depth === outside) return;
      if (token === Token.start || token === Token.empty) this.readElement(context);
    }
  }

  /** As many runs of a known layout as stand here. */
  private readQuickRuns(paragraph: ParagraphBuilder, context: Context): void {
    const { scanner, quick } = this;
    const scope = scanner.scopeAhead();
    if (!quick.read(scanner.xml, scanner.tokenEnd, scanner.depth, scope)) return;
    const { isVisible, obstacle } = textState(context);
    if (!isVisible) return;
    paragraph.beginRun(scanner.tokenEnd);
    do {
      paragraph.addPiece(quick.text, quick.piece(paragraph.length, context.container!), obstacle);
      scanner.skipTo(quick.end);
    } while (quick.read(scanner.xml, quick.end, scanner.depth, scope));
  }

  private readElement(context: Context): void {
    const { scanner } = this;
    const name = scanner.localName;
    switch (this.vocabulary()) {
      case "word":
        this.readWordElement(name, context);
        break;
      case "math":
        if (name === "oMath" || name === "oMathPara") this.readMath(context);
        else this.readChildren(context);
        break;
      case "compatibility":
        if (name === "AlternateContent") this.readAlternates(context);
        else this.readChildren(context);
        break;
      default:
        this.readChildren(context);
    }
  }

  /** The vocabulary of the tag just read; nearly always that of the tag before. */
  private vocabulary(): Vocabulary {
    const { namespace } = this.scanner;
    if (namespace !== this.lastNamespace) {
      this.lastNamespace = namespace;
      this.lastVocabulary = vocabularyOf(namespace);
    }
    return this.lastVocabulary;
  }

  private readWordElement(name: string, context: Context): void {
    const { scanner } = this;
    const { paragraph } = context;
    if (SKIPPED.has(name)) scanner.skipElement();
    else if (name === "p") this.readParagraph(context);
    else if (name === "footnote" || name === "endnote") this.readNote(context);
    else if (name === "txbxContent") this.readTextBox(context);
    else if (name === "sdt") this.readControl(context);
    else if (name === "tbl")
      this.readChildren(context.place === "body" ? { ...context, place: "table" } : context);
    else if (name === "del" || name === "moveFrom") this.readDeletion(context);
    else if (name === "instrText") this.readFieldCode();
    else if (!paragraph) this.readChildren(context);
    else if (name === "pPr") paragraph.headingLevel = this.readProperties();
    else if (name === "r") this.readRun(context);
    else if (HARD_CONTAINERS.has(name) || SOFT_CONTAINERS.has(name))
      this.readContainer(name, paragraph, context);
    else if (name === "rubyBase") this.readChildren({ ...context, container: { holdsControl: false } });
    else if (context.run) this.readRunChild(name, paragraph, context.run, context);
    else this.readChildren(context);
  }

  /** The heading level that a w:pPr gives; what was read before, character for character, is not read again. */
  private readProperties(): number | null {
    const { scanner } = this;
    const seen = scanner.passSeen();
    if (seen !== null) return this.levels.get(seen) ?? null;
    const start = scanner.tokenStart;
    const level = readHeadingLevel(scanner, this.role.headingLevels);
    this.levels.set(scanner.remember(start), level);
    return level;
  }

  private readNote(context: Context): void {
    this.opensNote = true;
    this.readChildren(context);
    this.opensNote = false;
  }

  private readParagraph(context: Context): void {
    const { paragraphs, controls } = context;
    const from = this.scanner.tokenStart;
    const number = paragraphs.length + 1;
    const id = paragraphs === this.main ? `${this.role.id}/${number}` : "";
    const builder = new ParagraphBuilder(id, context.place, this.prefixes(), controls);
    builder.opensNote = this.opensNote;
    this.opensNote = false;
    paragraphs.push(builder);
    this.readChildren({
      ...context,
      paragraph: builder,
      container: builder.container,
      run: null,
      isAlternate: false,
    });
    builder.span = { from, to: this.scanner.tokenEnd };
    builder.finish();
  }

  /**
   * The paragraphs of a text box stand after their host; the host's fields and runs do not reach into it, nor does a
   * figure of ours in which the box happens to be anchored.
   */
  private readTextBox(context: Context): void {
    this.readChildren({
      ...context,
      controls: context.controls.filter(({ ours }) => !ours),
      place: "text-box",
      paragraph: null,
      container: null,
      run: null,
      isAlternate: false,
      fields: new FieldStack(),
    });
  }

  private prefixes(): Prefixes {
    const { scanner } = this;
    const element = scanner.xml.slice(scanner.nameStart, Math.max(scanner.nameStart, scanner.localStart - 1));
    const namespace = scanner.namespace!;
    const attribute = element !== "" ? element : scanner.namespaceOf("w") === namespace ? "w" : null;
    return { namespace, element, attribute };
  }

  private readRun(context: Context): void {
    const { scanner } = this;
    if (scanner.token !== Token.start) return;
    const outside = scanner.depth - 1;
    const scope = scanner.scopeAhead();
    const from = scanner.tokenStart;
    const openEnd = scanner.tokenEnd;
    context.paragraph!.beginRun(from);
    const content = { from: openEnd, to: openEnd };
    const run: Mutable<RunPosition> = {
      from,
      to: openEnd,
      name: scanner.name,
      openEnd,
      closeFrom: openEnd,
      properties: null,
      content,
      container: context.container!,
    };
    const inside = { ...context, run };
    for (let isFirst = true; ;) {
      const token = scanner.next();
      if (token === Token.end && scanner.depth === outside) break;
      if (token !== Token.start && token !== Token.empty) continue;
      const start = scanner.tokenStart;
      if (scanner.isTag("rPr") && this.vocabulary() === "word") {
        scanner.skipElement();
        run.properties = { from: start, to: scanner.tokenEnd };
        continue;
      }
      if (isFirst) content.from = start;
      isFirst = false;
      this.readElement(inside);
      content.to = scanner.tokenEnd;
    }
    run.closeFrom = scanner.tokenStart;
    run.to = scanner.tokenEnd;
    const piece = context.paragraph!.lastPiece;
    if (piece?.run === run) this.quick.learn(scanner.xml, piece, outside, scope);
  }

  private readRunChild(name: string, paragraph: ParagraphBuilder, run: RunPosition, context: Context): void {
    const { scanner } = this;
    if (name === "delText" || (name === "t" && context.isDeleted)) {
      this.hide(paragraph, "deleted-revision", scanner.elementText());
    } else if (name === "t") readText(scanner, paragraph, run, textState(context));
    else if (isCharacter(name)) readCharacter(name, scanner, paragraph, run, textState(context));
    else if (name === "fldChar") this.readFieldMark(paragraph, context);
    else this.readChildren(context);
  }

  private readFieldMark(paragraph: ParagraphBuilder, context: Context): void {
    const { scanner } = this;
    const type = scanner.prefixedAttribute("fldCharType");
    const at = scanner.tokenStart;
    this.fieldMarks.push(at);
    if (type === "begin" && !this.ignoredFields.has(at)) context.fields.begin(at);
    else if (type === "separate") context.fields.separate();
    else if (type === "end") context.fields.end();
    paragraph.addEdge(at, "split-across-boundary");
    scanner.skipElement();
  }

  private readFieldCode(): void {
    const code = this.scanner.elementText();
    if (FETCHING_FIELD.test(code)) this.fieldCodes.push(code.trim().slice(0, 80));
  }

  private readContainer(name: string, paragraph: ParagraphBuilder, context: Context): void {
    const { scanner } = this;
    const isHard = HARD_CONTAINERS.has(name);
    const obstacle = isHard ? "split-across-boundary" : null;
    const start = paragraph.length;
    const code = name === "fldSimple" ? (scanner.prefixedAttribute("instr") ?? "") : "";
    if (FETCHING_FIELD.test(code)) this.fieldCodes.push(code.trim().slice(0, 80));
    paragraph.addEdge(scanner.tokenStart, obstacle);
    this.readChildren({ ...context, container: { holdsControl: context.container!.holdsControl } });
    paragraph.addEdge(scanner.tokenEnd, obstacle);
    if (name === "fldSimple" && paragraph.length > start)
      paragraph.block(start, paragraph.length, "field-result");
  }

  private readDeletion(context: Context): void {
    const { paragraph } = context;
    paragraph?.addEdge(this.scanner.tokenStart, "deleted-revision");
    this.readChildren({ ...context, isDeleted: true });
  }

  private readMath(context: Context): void {
    const { paragraph } = context;
    if (!paragraph) return this.readChildren(context);
    paragraph.addEdge(this.scanner.tokenStart, "math");
    this.hide(paragraph, "math", this.scanner.elementText());
  }

  private hide(paragraph: ParagraphBuilder, obstacle: Obstacle, text: string): void {
    if (paragraph.id !== "" && text !== "") this.hidden.push({ paragraph: paragraph.id, obstacle, text });
  }

  private readControl(context: Context): void {
    const { scanner } = this;
    if (scanner.token !== Token.start) return;
    const { paragraph } = context;
    const outside = scanner.depth - 1;
    const from = scanner.tokenStart;
    const start = paragraph?.length ?? 0;
    let properties = NO_PROPERTIES;
    let content = { from, to: from };
    paragraph?.addEdge(from, "split-across-boundary");
    for (;;) {
      const token = scanner.next();
      if (token === Token.end && scanner.depth === outside) break;
      if (token !== Token.start && token !== Token.empty) continue;
      if (scanner.isTag("sdtPr") && scanner.token === Token.start) {
        properties = readControlProperties(scanner);
        if (properties.id !== null) this.controlIds.add(properties.id);
      } else if (scanner.isTag("sdtContent")) {
        content = { from: scanner.tokenEnd, to: scanner.tokenEnd };
        const container = { holdsControl: false };
        this.readChildren({ ...context, container, controls: [...context.controls, properties] });
        content.to = Math.max(content.from, scanner.tokenStart);
      } else scanner.skipElement();
    }
    paragraph?.addEdge(scanner.tokenEnd, "split-across-boundary");
    paragraph?.addControl(start, properties, { from, to: scanner.tokenEnd }, content);
  }

  /**
   * mc:AlternateContent: programs take the first mc:Choice they understand, else mc:Fallback. The first branch is the
   * text; the others are copies of it, which must be changed alike.
   */
  private readAlternates(context: Context): void {
    const { scanner } = this;
    if (scanner.token !== Token.start) return;
    const outside = scanner.depth - 1;
    const first = context.paragraphs.length;
    const copies: ParagraphBuilder[][] = [];
    let hasChoice = false;
    for (;;) {
      const token = scanner.next();
      if (token === Token.end && scanner.depth === outside) break;
      if (token !== Token.start) continue;
      if (!hasChoice && scanner.isTag("Choice")) {
        hasChoice = true;
        this.readChildren({ ...context, isAlternate: context.paragraph !== null });
      } else {
        copies.push(this.readCopy(context));
      }
    }
    const originals = context.paragraphs.slice(first);
    for (const copy of copies) this.unequalCopies.push(...linkCopies(originals, copy));
  }

  private readCopy(context: Context): ParagraphBuilder[] {
    const paragraphs: ParagraphBuilder[] = [];
    const { paragraph } = context;
    const standIn =
      paragraph && new ParagraphBuilder("", paragraph.place, paragraph.prefixes, context.controls);
    this.readChildren({ ...context, paragraph: standIn, fields: new FieldStack(), paragraphs });
    return paragraphs;
  }
}
