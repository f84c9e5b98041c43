import { fillDocument } from "../../../src/app/document-fill.ts";
import { ownCodec } from "../../../src/core/package/codec.ts";
import { wordDocument } from "../../../src/hosts/word/document.ts";
import { quietContext } from "../../support/context.ts";
import * as d from "../../support/docx.ts";
import { figure, figureSet } from "../../support/reports.ts";
import { controlAround, property } from "./control.ts";
import { wordInNode } from "./word-in-node.ts";

const FIGURES = figureSet([figure("信息 条 312"), figure("办件 件 45")]);

function opened(parts: d.DocxParts | readonly d.Markup[], requirementSets?: { readonly WordApi: string }) {
  const word = wordInNode(d.docx(parts), requirementSets);
  const port = wordDocument(word.access, ownCodec);
  const fill = (options: { readonly trackChanges?: boolean; readonly figures?: typeof FIGURES } = {}) =>
    fillDocument(
      port,
      options.figures ?? FIGURES,
      { clean: false, chosen: [], accept: "all", trackChanges: options.trackChanges === true },
      quietContext(),
    );
  const texts = async () => (await port.read()).document!.paragraphs.map(({ text }) => text);
  return { ...word, port, fill, texts };
}

const codes = ({ findings }: { readonly findings: readonly { readonly code: string }[] }) =>
  findings.map(({ code }) => code);

test("four hundred blanks are filled in sixteen requests", async () => {
  const one = opened(Array.from({ length: 200 }, (_, at) => d.p(`第${at}段{{信息}}余条，{{办件}}件`)));
  const { requests } = one.session.faults;
  const filled = await one.fill();
  expect([filled.applied, filled.left, codes(filled)]).toEqual([400, [], []]);
  // One for the paragraphs, three for each hundred, one when the library lets go of its references.
  expect(one.session.faults.requests - requests).toBeLessThanOrEqual(16);
  expect((await one.texts())[199]).toBe("第199段300余条，45件");
});

test("asks Word for no header that the document does not have: that would make one", async () => {
  const one = opened({ body: [d.p("共{{信息}}条")], headers: [[d.p("第{{办件}}件")]] });
  await one.fill();
  expect(await one.texts()).toEqual(["共312条", "第45件"]);
  expect(one.document.package.made).toEqual([]);
});

test("full-width twins and curly quotes, which Word's Find takes for the same, are not mixed up", async () => {
  const one = opened([d.p("全角ＸＸ条，半角XX条，全角ＸＸ条"), d.p('“X条”和"X条"')]);
  const { document } = await one.port.read();
  const edit = (paragraph: number, from: string, nth: number, text: string) => {
    const { id, text: old } = document!.paragraphs[paragraph]!;
    let start = -1;
    for (let at = 0; at <= nth; at++) start = old.indexOf(from, start + 1);
    const control = { start, end: start + from.length, tag: `yt1;a;X;${text};b`, title: "甲" };
    return { paragraph: id, start, end: start + from.length, text, control };
  };
  const edits = [edit(0, "XX条", 0, "5条"), edit(0, "ＸＸ条", 1, "6条"), edit(1, '"X条"', 0, '"7条"')];
  const { refused } = await one.port.apply(edits, document!);
  expect(refused).toEqual([]);
  expect(await one.texts()).toEqual(["全角ＸＸ条，半角5条，全角6条", '“X条”和"7条"']);
});

test("a circumflex, a tab and a line break are asked for in Word's own codes", async () => {
  const one = opened([d.p("甲^\t{{信息}}\n条"), d.p("10^{{办件}}件")]);
  const { document } = await one.port.read();
  const control = { tag: "yt1;a;X;1;b", title: "甲" };
  const whole = document!.paragraphs.map(({ id, text }) => ({
    paragraph: id,
    start: 0,
    end: text.length,
    text: "5条",
    control: { start: 0, end: text.length, ...control },
  }));
  expect((await one.port.apply(whole, document!)).refused).toEqual([]);
  expect(await one.texts()).toEqual(["5条", "5条"]);
});

test("text that Word cannot be asked for exactly is left and said", async () => {
  const one = opened([d.p(`{{${"长".repeat(300)}}}条`)]);
  const { document } = await one.port.read();
  const { id, text } = document!.paragraphs[0]!;
  const edit = { paragraph: id, start: 0, end: text.length, text: "5条" };
  const { refused } = await one.port.apply([edit], document!);
  expect(refused).toEqual([{ edit, reason: "not-found" }]);
});

test("beside deleted text a blank is filled, and one that the deletion also holds is left", async () => {
  const one = opened([d.p("共", d.del("约"), "{{信息}}条"), d.p("计", d.del("{{办件}}件"), "{{办件}}件")]);
  const filled = await one.fill();
  expect(await one.texts()).toEqual(["共312条", "计{{办件}}件"]);
  expect(codes(filled)).toContain("host.edit-not-found");
});

test("a link takes its figure as plain text where a control cannot reach over its edge", async () => {
  const one = opened([d.p("见", d.hyperlink("本年{{信息}}余"), "条")]);
  const { document } = await one.port.read();
  const { text, id } = document!.paragraphs[0]!;
  const start = text.indexOf("{{");
  const control = { start, end: start + "{{信息}}余条".length, tag: "yt1;a;X;1;b", title: "甲" };
  const edit = { paragraph: id, start, end: start + "{{信息}}".length, text: "300", control };
  const { applied, plain } = await one.port.apply([edit], document!);
  expect([applied, plain]).toEqual([[edit], [edit]]);
  expect(await one.texts()).toEqual(["见本年300余条"]);
  expect(one.document.allControls()).toEqual([]);
});

describe("修订", () => {
  test("writes tracked changes where Word has the switch, and puts the switch back", async () => {
    const one = opened([d.p("共{{信息}}余条")]);
    expect((await one.port.capabilities()).tracking).toBe("off");
    const filled = await one.fill({ trackChanges: true });
    expect([filled.applied, codes(filled)]).toEqual([1, []]);
    expect(await one.texts()).toEqual(["共300余条"]);
    expect(one.document.tracking).toBe("Off");
    const xml = new TextDecoder().decode(one.document.package.bytes());
    expect(xml).not.toContain("w:ins");
    const control = one.document.allControls()[0]!;
    expect(control.children.length).toBe(2);
    // A refresh in a document that tracks changes finds its figure again beside what was deleted.
    one.document.tracking = "TrackAll";
    const later = figureSet([figure("信息 条 415"), figure("办件 件 45")]);
    await one.fill({ figures: later });
    expect(await one.texts()).toEqual(["共400余条"]);
    expect((await one.port.capabilities()).tracking).toBe("on");
  });

  test("without the switch writes directly and says so", async () => {
    const one = opened([d.p("共{{信息}}余条")], { WordApi: "1.3" });
    expect((await one.port.capabilities()).tracking).toBeNull();
    expect(codes(await one.fill({ trackChanges: true }))).toEqual(["host.tracking-missing"]);
    expect(await one.texts()).toEqual(["共300余条"]);
  });

  test("writes nothing when the switch fails", async () => {
    const one = opened([d.p("共{{信息}}余条")]);
    one.session.faults.failRequest(1, 5102);
    const filled = await one.fill({ trackChanges: true });
    expect(codes(filled)).toEqual(["host.busy", "host.edit-stopped"]);
    expect(filled.left).toHaveLength(1);
    expect(await one.texts()).toEqual(["共{{信息}}余条"]);
  });
});

describe("批注", () => {
  const comments = [
    { paragraph: "body/1", start: 2, end: 7, text: "应为400余条\n见能源科" },
    { paragraph: "body/1", start: 8, end: 11, text: "应为46件" },
  ];

  test("are put at their text once, however often they are asked for", async () => {
    const one = opened([d.p("发布300余条，45件")]);
    const { document } = await one.port.read();
    for (let time = 0; time < 2; time++) {
      expect((await one.port.comment(comments, document!)).placed).toEqual(comments);
    }
    expect(one.document.comments.map(({ content, range }) => [content, one.document.textOf(range)])).toEqual([
      ["余条核对\n应为400余条\n见能源科", "300余条"],
      ["余条核对\n应为46件", "45件"],
    ]);
  });

  test("are left to the pane by a Word that has none, and by one that fails", async () => {
    const old = opened([d.p("发布300余条，45件")], { WordApi: "1.3" });
    const { document } = await old.port.read();
    expect((await old.port.capabilities()).hasComments).toBe(false);
    expect((await old.port.comment(comments, document!)).unplaced).toEqual(comments);
    const one = opened([d.p("发布300余条，45件")]);
    one.session.faults.loseSession(1);
    one.session.faults.recover();
    one.session.faults.failRequest(2, 5102);
    const { unplaced, findings } = await one.port.comment(comments, document!);
    expect([unplaced, findings.map(({ code }) => code)]).toEqual([
      comments,
      ["host.busy", "host.comments-failed"],
    ]);
  });
});

describe("selection", () => {
  test("shows a place, or its paragraph where the place is no longer there", async () => {
    const one = opened([d.p("开头"), d.p("发布300余条，300余条")]);
    const { document } = await one.port.read();
    const place = { paragraph: "body/2", start: 8, end: 13 };
    expect(await one.port.select(place, document!)).toBe(true);
    const selected = one.document.selection!;
    expect(one.document.textOf(selected)).toBe("300余条");
    expect(one.document.units(selected.paragraph).indexOf(selected.first!)).toBe(8);
    expect(await one.port.select({ ...place, start: 0, end: 0 }, document!)).toBe(true);
    expect(one.document.textOf(one.document.selection!)).toBe("发布300余条，300余条");
    expect(await one.port.select({ ...place, paragraph: "body/9" }, document!)).toBe(false);
    one.session.faults.loseSession(1);
    expect(await one.port.select(place, document!)).toBe(false);
  });

  test("knows the figure that the cursor is in, and the one that is selected as a whole", async () => {
    const one = opened([d.p("共{{信息}}余条，", d.sdt('<w:tag w:val="theirs"/>', "别的"))]);
    await one.fill();
    const paragraph = one.document.package.body.children[0]!;
    if (paragraph.kind !== "element") throw new Error("no paragraph");
    const [figureControl, other] = one.document.controls(paragraph);
    one.document.selection = one.document.rangeOf(figureControl!);
    expect(await one.port.tagAtSelection()).toMatch(/^yt1;信息;/);
    one.document.selection = one.document.rangeOf(other!);
    expect(controlAround(one.document.selection.first!)).toBe(other);
    expect(await one.port.tagAtSelection()).toBeNull();
    one.document.selection = one.document.rangeOf(paragraph);
    expect(await one.port.tagAtSelection()).toBe(property(figureControl!, "w:tag"));
  });
});

test("a document that Word does not hand over is a finding, and nothing is written", async () => {
  const one = opened([d.p("共{{信息}}余条")]);
  const { document } = await one.port.read();
  one.session.faults.loseSession(1);
  expect(codes(await one.port.read())).toEqual(["host.document-unreadable"]);
  const edit = { paragraph: "body/1", start: 1, end: 7, text: "300" };
  const { refused, applied } = await one.port.apply([edit], document!);
  expect([refused, applied]).toEqual([[{ edit, reason: "refused" }], []]);
});
