import { scanParagraphs, scanText } from "../../src/core/draft/scan.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import { say } from "../../src/core/number/say.ts";
import { slotOfPlaceholder } from "../../src/core/report/slot-view.ts";
import { paragraphOf } from "../support/binding-cases.ts";

/** "X.X|个百分点" for placeholders, "(X)" for masks that nothing decides. */
function blanksOf(text: string): string[] {
  const { placeholders, masks } = scanText(text);
  return [
    ...placeholders.map((found) => ({ at: found.start, said: `${found.text}|${found.unit}|${found.scale}` })),
    ...masks.map((found) => ({ at: found.start, said: `(${found.text})` })),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ said }) => said);
}

test.each(["、", "和", "与", "及", " 、 ", " 和", "与 "])("分别 shares the last unit over %j", (between) => {
  expect(blanksOf(`分别检查XX${between}XX家，`)).toEqual(["XX|家|", "XX家|家|"]);
});

test("a list of three shares it too, with the scale of the last", () => {
  expect(blanksOf("分别为X、X和X万人。")).toEqual(["X|人|万", "X|人|万", "X万人|人|万"]);
});

test.each([
  ["增长XX、XX个百分点", ["XX|个百分点|", "XX个百分点|个百分点|"]],
  ["同比增长了XX与XX%，", ["XX|%|", "XX%|%|"]],
  ["提高X、X和X个百分点", ["X|个百分点|", "X|个百分点|", "X个百分点|个百分点|"]],
  ["工期延长XX和XX天", ["XX|天|", "XX天|天|"]],
  ["分别投入XX和XX万元", ["XX|元|万", "XX万元|元|万"]],
  ["分别增长约X.X和X.X个百分点", ["约X.X|个百分点|", "X.X个百分点|个百分点|"]],
])("every blank of the list is a figure in %s", (text, expected) => {
  expect(blanksOf(text)).toEqual(expected);
});

test("points of a list are points, and nothing is missing", () => {
  const text = "分别增长X.X和X.X个百分点";
  const scan = scanParagraphs("d", [paragraphOf("p", text)]);
  expect(scan.placeholders.map(({ kind }) => kind)).toEqual(["percentage-point", "percentage-point"]);
  expect(scan.findings).toEqual([]);
});

test("a borrowed scale is written out, so that no amount loses its 万", () => {
  const text = "分别投入XX和XX万元";
  const { placeholders } = scanText(text);
  const slot = slotOfPlaceholder(placeholders[0]!, paragraphOf("p", text), placeholders, false);
  expect(slot).toMatchObject({ text: "XX万元", blank: { start: 0, end: 2 }, unit: "元", scale: "万" });
  const said = say(new Decimal(346100), "元", "exact", slot.text, { blank: slot.blank });
  expect(said.text).toBe("34.61万元");
});

test("a number that shares a unit has its own words only", () => {
  const [first] = scanText("分别为XX、XX余万人。", "line/3").placeholders;
  expect(first).toMatchObject({
    ...{ id: "line/3#1", paragraph: "line/3", start: 3, end: 5, text: "XX", approximator: "", scale: "万" },
    ...{ unit: "人", kind: "count", named: null, blank: { start: 3, end: 5, text: "XX" } },
  });
});

test.each([
  ["检查XX、XX家，", ["(XX)", "XX家|家|"]],
  ["分别检查XX而XX家，", ["(XX)", "XX家|家|"]],
  ["分别检查XX、达XX家，", ["(XX)", "XX家|家|"]],
  ["分别由一个很长很长很长很长很长很长很长很长的词检查XX、XX家", ["(XX)", "XX家|家|"]],
])("nothing is shared in %s", (text, expected) => {
  expect(blanksOf(text)).toEqual(expected);
});

test.each(["至", "到", "—", "－", "-", "–", "～", "~"])(
  "a range over %s is one blank nobody decides",
  (mark) => {
    expect(blanksOf(`参加XX${mark}XX个培训`)).toEqual([`(XX${mark}XX个)`]);
  },
);

test("a range needs nothing but its mark between", () => {
  expect(blanksOf("参加XX至少XX个培训")).toEqual(["(XX)", "至少XX个|个|"]);
});

test("masked persons stand where nothing else does, and neighbouring places are one name", () => {
  expect(blanksOf("张某某、XX市XX县李某强等XX人。")).toEqual([
    "(张某某)",
    "(XX市XX县)",
    "(李某强)",
    "XX人|人|",
  ]);
  const { masks } = scanText("XX市XX局王某到案", "line/9");
  expect(masks).toEqual([
    { paragraph: "line/9", start: 0, end: 6, text: "XX市XX局", kind: "name-org" },
    { paragraph: "line/9", start: 6, end: 8, text: "王某", kind: "name-person" },
  ]);
});

test.each([
  ["国办发〔20XX〕XX号和国发〔20XX〕X号，共XX件", ["(国办发〔20XX〕XX号)", "(国发〔20XX〕X号)", "共XX件"]],
  ["XX件，根据国发〔20XX〕X号", ["XX件", "(国发〔20XX〕X号)"]],
])("document numbers of %s", (text, expected) => {
  expect(blanksOf(text).map((said) => said.split("|")[0])).toEqual(
    expected.map((said) => said.replace(/^共/, "")),
  );
});
