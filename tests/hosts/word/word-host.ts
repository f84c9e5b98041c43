import type { HostObject, HostType } from "../wire/host-type.ts";
import { hostType } from "../wire/host-type.ts";
import { HostError, invalidArgument } from "../wire/protocol.ts";
import { HostSession } from "../wire/session.ts";
import {
  contentOf,
  controlAround,
  dropControl,
  isLocked,
  numberOf,
  property,
  setProperty,
} from "./control.ts";
import type { WordComment, WordDocument, WordRange } from "./document.ts";
import type { FindOptions } from "./find.ts";
import type { StoryKind } from "./package.ts";
import { textOf } from "./text.ts";
import type { ElementNode } from "./xml-tree.ts";

const LONGEST_TAG = 64;

/** What the simulated Word says of its objects, in the words of the wire. Everything of Word is known by reference only. */
export function wordSession(document: WordDocument, requirementSets = { WordApi: "1.4" }): HostSession {
  const { root, searchOptions } = wordTypes(document);
  return new HostSession({
    name: "Word",
    root,
    newObjects: {
      "Microsoft.WordServices.SearchOptions": () => searchOptions.of({ matchCase: false }),
    },
    requirementSets,
    copy: () => document.package.bytes(),
  });
}

export function wordTypes(document: WordDocument) {
  const searchOptions = hostType<FindOptions>("Word.SearchOptions", {
    scalars: { MatchCase: ({ matchCase }) => matchCase },
    setters: { MatchCase: (options, value) => void (options.matchCase = value === true) },
    isTracked: true,
  });
  const optionsOf = (value: unknown): FindOptions =>
    value == null ? { matchCase: false } : searchOptions.modelOf(value);
  const search = (node: ElementNode | WordRange, [text, options]: readonly unknown[]) =>
    ranges.of(document.search(node, String(text), optionsOf(options)));

  const collection = <T>(name: string, type: () => HostType<T>): HostType<readonly T[]> =>
    hostType<readonly T[]>(name, {
      items: (list) => list.map((one) => type().of(one)),
      methods: {
        GetFirst: (list) => (list.length > 0 ? type().of(list[0]!) : null),
        GetFirstOrNullObject: (list) => (list.length > 0 ? type().of(list[0]!) : null),
      },
      isTracked: true,
    });

  const range: HostType<WordRange> = hostType<WordRange>("Word.Range", {
    scalars: {
      Text: (one) => document.textOf(one),
      IsEmpty: (one) => document.textOf(one) === "",
    },
    objects: {
      ParentContentControlOrNullObject: (one) => {
        const around = one.first && controlAround(one.first);
        return around ? control.of(around) : null;
      },
      ContentControls: (one) => controls.of(controlsIn(document, one)),
    },
    methods: {
      Search: search,
      InsertText: (one, [text, location]) =>
        range.of(document.insertText(one, String(text), String(location))),
      InsertContentControl: (one) => control.of(document.insertControl(one)),
      InsertComment: (one, [text]) => comment.of(addComment(document, one, String(text))),
      Delete: (one) => void document.insertText(one, "", "Replace"),
      Select: (one) => void (document.selection = one),
    },
    isTracked: true,
  });
  const ranges = collection("Word.RangeCollection", () => range);

  const paragraph: HostType<ElementNode> = hostType<ElementNode>("Word.Paragraph", {
    scalars: { Text: (one) => textOf(document.units(one)) },
    objects: { ContentControls: (one) => controls.of(document.controls(one)) },
    methods: {
      Search: search,
      GetRange: (one) => range.of(document.rangeOf(one)),
      Select: (one) => void (document.selection = document.rangeOf(one)),
    },
    isTracked: true,
  });
  const paragraphs = collection("Word.ParagraphCollection", () => paragraph);
  const control = controlType(document, search);
  const controls: HostType<readonly ElementNode[]> = controlsType(() => control);
  const comment = commentType(document, () => range);
  const comments = collection("Word.CommentCollection", () => comment);

  const body: HostType<ElementNode> = hostType<ElementNode>("Word.Body", {
    scalars: { Text: (one) => textOf(document.units(one)) },
    objects: { Paragraphs: (one) => paragraphs.of(document.paragraphs(one)) },
    methods: { Search: search, GetComments: () => comments.of(document.comments) },
    isTracked: true,
  });
  const section: HostType<ElementNode> = hostType<ElementNode>("Word.Section", {
    methods: {
      GetHeader: (one, [kind]) => body.of(document.package.header(one, "header", kind as StoryKind)),
      GetFooter: (one, [kind]) => body.of(document.package.header(one, "footer", kind as StoryKind)),
    },
    isTracked: true,
  });
  const sections = collection("Word.SectionCollection", () => section);

  const wordDocument = hostType<WordDocument>("Word.Document", {
    scalars: { ChangeTrackingMode: (one) => one.tracking },
    setters: {
      ChangeTrackingMode: (one, value) => void (one.tracking = value === "TrackAll" ? "TrackAll" : "Off"),
    },
    objects: {
      Body: (one) => body.of(one.package.body),
      Sections: (one) => sections.of(one.package.sections()),
      ContentControls: (one) => controls.of(one.allControls()),
    },
    methods: { GetSelection: (one) => range.of(one.selection ?? one.rangeOf(one.package.body)) },
    isTracked: true,
  });
  const types = [
    ...[searchOptions, range, ranges, paragraph, paragraphs, control, controls, comment, comments],
    ...[body, section, sections, wordDocument],
  ] as unknown as readonly HostType<unknown>[];
  return { types, searchOptions, root: wordDocument.of(document) };
}

function controlType(
  document: WordDocument,
  search: (node: ElementNode, args: readonly unknown[]) => HostObject,
): HostType<ElementNode> {
  const own = (one: ElementNode) => document.units(contentOf(one));
  const change = (one: ElementNode, name: string, value: unknown) => {
    if (document.isProtected) throw new HostError("AccessDenied", "您不能执行所请求的操作。", 401);
    if (String(value).length > LONGEST_TAG) throw invalidArgument(name);
    setProperty(one, name, String(value));
  };
  return hostType<ElementNode>("Word.ContentControl", {
    scalars: {
      Id: numberOf,
      Tag: (one) => property(one, "w:tag") ?? "",
      Title: (one) => property(one, "w:alias") ?? "",
      Text: (one) => textOf(own(one)),
      CannotEdit: (one) => isLocked(one, "content"),
      CannotDelete: (one) => isLocked(one, "control"),
    },
    setters: {
      Tag: (one, value) => change(one, "w:tag", value),
      Title: (one, value) => change(one, "w:alias", value),
    },
    methods: {
      Search: search,
      Delete(one, [keepContent]) {
        document.checkEditable(own(one));
        if (isLocked(one, "control")) throw new HostError("AccessDenied", "控件不能删除。", 401);
        dropControl(one, keepContent === true);
      },
      Select: (one) => void (document.selection = document.rangeOf(one)),
    },
    isTracked: true,
  });
}

function controlsType(control: () => HostType<ElementNode>): HostType<readonly ElementNode[]> {
  const controls: HostType<readonly ElementNode[]> = hostType<readonly ElementNode[]>(
    "Word.ContentControlCollection",
    {
      items: (list) => list.map((one) => control().of(one)),
      methods: {
        GetByTag: (list, [tag]) => controls.of(list.filter((one) => property(one, "w:tag") === tag)),
        GetFirstOrNullObject: (list) => (list.length > 0 ? control().of(list[0]!) : null),
      },
      isTracked: true,
    },
  );
  return controls;
}

function commentType(document: WordDocument, range: () => HostType<WordRange>): HostType<WordComment> {
  return hostType<WordComment>("Word.Comment", {
    scalars: { Id: ({ id }) => id, Content: ({ content }) => content },
    setters: { Content: (one, value) => void (one.content = String(value)) },
    methods: {
      GetRange: (one) => range().of(one.range),
      Delete: (one) => void document.comments.splice(document.comments.indexOf(one), 1),
    },
    isTracked: true,
  });
}

function controlsIn(document: WordDocument, range: WordRange): readonly ElementNode[] {
  const units = new Set(document.unitsOf(range));
  return document
    .controls(range.paragraph)
    .filter((one) => document.units(contentOf(one)).every((unit) => units.has(unit)));
}

function addComment(document: WordDocument, range: WordRange, content: string): WordComment {
  const comment = { id: `c${document.comments.length + 1}`, content, range };
  document.comments.push(comment);
  return comment;
}
