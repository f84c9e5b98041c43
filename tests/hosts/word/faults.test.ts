import { fillDocument, type FilledDocument } from "../../../src/app/document-fill.ts";
import type { FillOptions } from "../../../src/app/fill-draft.ts";
import { message } from "../../../src/core/finding/message.ts";
import { ownCodec } from "../../../src/core/package/codec.ts";
import { wordDocument } from "../../../src/hosts/word/document.ts";
import type { DocumentPort } from "../../../src/ports/document.ts";
import { quietContext } from "../../support/context.ts";
import * as d from "../../support/docx.ts";
import { figure, figureSet } from "../../support/reports.ts";
import { HostError, RequestFailure } from "../wire/protocol.ts";
import { setProperty } from "./control.ts";
import { type WordInNode, wordInNode } from "./word-in-node.ts";

const BLANK = [
  "甲{{信息}}余条，乙{{办件}}件。",
  "丙{{收入}}万元。",
  "丁{{信息}}条",
  "戊{{办件}}件，己{{办件}}件",
];
const FULL = ["甲300余条，乙45件。", "丙734.6万元。", "丁312条", "戊45件，己45件"];
const FIGURES = figureSet([figure("信息 条 312"), figure("办件 件 45"), figure("收入 万元 734.6")]);
const LATER = figureSet([figure("信息 条 415"), figure("办件 件 45"), figure("收入 万元 734.6")]);
const FULL_LATER = ["甲400余条，乙45件。", "丙734.6万元。", "丁415条", "戊45件，己45件"];

/** A paragraph in any state that filling may leave it in: each of its blanks is as it was or filled. */
const STATES = [
  new Set([
    "甲{{信息}}余条，乙{{办件}}件。",
    "甲300余条，乙{{办件}}件。",
    "甲{{信息}}余条，乙45件。",
    FULL[0]!,
  ]),
  new Set([BLANK[1]!, FULL[1]!]),
  new Set([BLANK[2]!, FULL[2]!]),
  new Set([BLANK[3]!, "戊45件，己{{办件}}件", "戊{{办件}}件，己45件", FULL[3]!]),
];

interface Case extends WordInNode {
  readonly port: DocumentPort;
}

function opened(parts: readonly d.Markup[] = BLANK.map((text) => d.p(text))): Case {
  const word = wordInNode(d.docx(parts));
  return { ...word, port: wordDocument(word.access, ownCodec) };
}

const fill = ({ port }: Case, figures = FIGURES, accept: FillOptions["accept"] = []) =>
  fillDocument(port, figures, { clean: false, chosen: [], accept }, quietContext());

async function stateOf({ port }: Case) {
  const { document } = await port.read();
  const { paragraphs } = document!;
  return {
    texts: paragraphs.map(({ text }) => text),
    controls: paragraphs.flatMap(({ text, controls }) =>
      controls.map(({ start, end, tag }) => ({ text: text.slice(start, end), tag })),
    ),
  };
}

const codes = ({ findings }: FilledDocument) => findings.map(({ code }) => code);

/** Every figure whole or not at all: filled places have our control, blanks have none, nothing else changed. */
async function expectWhole(one: Case, applied: number | null) {
  const { texts, controls } = await stateOf(one);
  expect(texts).toHaveLength(STATES.length);
  texts.forEach((text, at) => expect(STATES[at]!).toContain(text));
  expect(controls.filter(({ tag, text }) => !tag.startsWith("yt1;") || text.includes("{"))).toEqual([]);
  const blanks = texts.join("").match(/\{\{/g)?.length ?? 0;
  expect(controls).toHaveLength(6 - blanks);
  if (applied !== null) expect(controls).toHaveLength(applied);
}

async function expectRetried(one: Case) {
  const again = await fill(one);
  expect(again.left).toEqual([]);
  expect((await stateOf(one)).texts).toEqual(FULL);
  expect((await stateOf(one)).controls).toHaveLength(6);
}

/** How many actions and requests the whole work takes, so that each of them can be made to fail. */
async function extent() {
  const one = opened();
  const { actions, requests } = one.session.faults;
  await fill(one);
  return {
    actions: one.session.faults.actions - actions,
    requests: one.session.faults.requests - requests,
  };
}

test("whatever single action Word fails at, each figure is whole or not there, and the work is finished all the same", async () => {
  const { actions } = await extent();
  expect(actions).toBeGreaterThan(60);
  for (let nth = 1; nth <= actions; nth += 3) {
    const one = opened();
    one.session.faults.failAction(nth, new HostError("GeneralException", "内部错误", 500));
    const filled = await fill(one);
    await expectWhole(one, filled.applied);
    expect(filled.left).toHaveLength(6 - filled.applied);
    if (filled.left.length > 0) expect(codes(filled)).toContain("host.word-failed");
    await expectRetried(one);
  }
}, 60_000);

test.each([
  [
    "is not carried out",
    (one: Case, nth: number) => one.session.faults.failRequest(nth, RequestFailure.requestTooLarge),
  ],
  ["loses its answer", (one: Case, nth: number) => one.session.faults.loseAnswer(nth)],
])("a request that %s leaves whole figures, and what is told is what stands there", async (_name, spoil) => {
  const { requests } = await extent();
  for (let nth = 1; nth <= requests; nth++) {
    const one = opened();
    spoil(one, nth);
    const filled = await fill(one);
    await expectWhole(one, filled.applied);
    await expectRetried(one);
  }
});

test("a lost session is told, nothing is half done once the document is opened again, and a retry succeeds", async () => {
  const { requests } = await extent();
  const seen = new Set<string>();
  for (let nth = 1; nth <= requests; nth++) {
    const one = opened();
    one.session.faults.loseSession(nth);
    const filled = await fill(one);
    codes(filled).forEach((code) => seen.add(code));
    const told = filled.findings.map((finding) => message(finding, "zh-CN")).join("\n");
    if (filled.left.length > 0) expect(told).toMatch(/Word|停下/);
    one.session.faults.recover();
    const { controls } = await stateOf(one);
    const staged = controls.filter(({ tag }) => tag.startsWith("yt0;")).length;
    const again = await fill(one);
    if (staged > 0) expect(codes(again)).toContain("host.edits-tidied");
    await expectWhole(one, 6);
    expect(again.left).toEqual([]);
    expect((await stateOf(one)).texts).toEqual(FULL);
  }
  expect(seen).toContain("host.state-unknown");
});

test("refreshing survives the same faults: a figure is old or new, and its tag agrees or is mended by the retry", async () => {
  const one = opened();
  await fill(one);
  const before = one.session.faults.requests;
  await fill(one, LATER, "all");
  const requests = one.session.faults.requests - before;
  for (let nth = 1; nth <= requests; nth++) {
    for (const lose of [true, false]) {
      const other = opened();
      await fill(other);
      if (lose) other.session.faults.loseAnswer(nth);
      else other.session.faults.failRequest(nth, RequestFailure.activityLimit);
      await fill(other, LATER, "all");
      const { texts, controls } = await stateOf(other);
      expect(["300余条", "400余条"].map((text) => `甲${text}，乙45件。`)).toContain(texts[0]);
      expect(["丁312条", "丁415条"]).toContain(texts[2]);
      expect(controls).toHaveLength(6);
      await fill(other, LATER, "all");
      expect((await stateOf(other)).texts).toEqual(FULL_LATER);
    }
  }
});

test("a host that takes only small requests is given smaller blocks until all is written", async () => {
  const one = opened(Array.from({ length: 40 }, (_, at) => d.p(`第${at}段{{信息}}余条`)));
  one.session.faults.largestRequest = 16_000;
  const filled = await fill(one);
  expect([filled.applied, filled.left, codes(filled)]).toEqual([40, [], []]);
  expect((await stateOf(one)).texts[39]).toBe("第39段300余条");
  // In one block it would have been five.
  expect(one.session.faults.requests).toBeGreaterThan(10);
});

test("a read-only document is not touched, and told once", async () => {
  const one = opened();
  one.session.faults.isReadOnly = true;
  const filled = await fill(one);
  expect(codes(filled)).toEqual(["host.document-read-only"]);
  expect(filled.left).toHaveLength(6);
  expect((await stateOf(one)).texts).toEqual(BLANK);
  expect((await one.port.capabilities()).canWrite).toBe(false);
  one.session.faults.recover();
  await expectRetried(one);
});

test("限制编辑, which Word tells only when it refuses, leaves everything as it was", async () => {
  const one = opened();
  one.document.isProtected = true;
  const filled = await fill(one);
  expect((await stateOf(one)).texts).toEqual(BLANK);
  expect((await stateOf(one)).controls).toEqual([]);
  expect(filled.applied).toBe(0);
  expect(codes(filled)).toContain("host.edit-refused");
  one.document.isProtected = false;
  await expectRetried(one);
});

test("one control that somebody locks meanwhile is refused, the others are filled", async () => {
  const one = opened([
    ...BLANK.slice(0, 3).map((text) => d.p(text)),
    d.p("戊", d.sdt('<w:tag w:val="theirs"/>', "{{办件}}件"), "，己{{办件}}件"),
  ]);
  const { requests } = await extent();
  one.session.faults.meanwhile(requests - 2, () => {
    for (const control of one.document.allControls())
      if (control.attributes.size === 0) setProperty(control, "w:lock", "contentLocked");
  });
  const filled = await fill(one);
  expect((await stateOf(one)).texts).toEqual([...FULL.slice(0, 3), "戊{{办件}}件，己45件"]);
  expect(filled.left.map(({ text }) => text)).toEqual(["{{办件}}件"]);
});

test("a person who types meanwhile never loses a character", async () => {
  const { requests } = await extent();
  for (let nth = 1; nth <= requests; nth++) {
    for (const [old, text] of [
      ["丁", "丁某某"],
      ["甲", "甲乙"],
      ["万元。", "万元，请核。"],
    ] as const) {
      const one = opened();
      one.session.faults.meanwhile(nth, () => one.document.type(old, text));
      const filled = await fill(one);
      const { texts, controls } = await stateOf(one);
      expect(texts.join("")).toContain(text);
      expect(controls.every(({ tag }) => tag.startsWith("yt1;"))).toBe(true);
      expect(controls).toHaveLength(filled.applied);
      await fill(one);
      expect((await stateOf(one)).texts).toEqual(FULL.map((line) => line.replace(old, text)));
    }
  }
});

test("a cancelled fill tells what was not reached", async () => {
  const one = opened();
  const context = quietContext();
  const filled = await fillDocument(
    one.port,
    FIGURES,
    { clean: false, chosen: [], accept: [] },
    { ...context, watch: { ...context.watch, cancelled: () => true } },
  );
  expect((await stateOf(one)).texts).toEqual(BLANK);
  expect(new Set(codes(filled))).toEqual(new Set(["host.edit-stopped"]));
});
