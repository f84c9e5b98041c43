import { bindPlaceholders } from "../../src/core/draft/bind.ts";
import { foreignScope, scopeOfDraft } from "../../src/core/draft/bind-scope.ts";
import { indicatorNamed, labelledText, paragraphOf } from "../support/binding-cases.ts";

const scopeOf = (...texts: string[]) =>
  scopeOfDraft(texts.map((text, i) => paragraphOf(`line/${i + 1}`, text)));

const COUNTY = 3;

test("a draft speaks for the level it names most, of several the narrowest", () => {
  expect(scopeOf("全县新增就业", "全省平均", "我县投资")).toBe(COUNTY);
  expect(scopeOf("全省投资", "全区收入")).toBe(COUNTY);
  expect(scopeOf("全国投资", "全国收入", "全区收入")).toBe(0);
  expect(scopeOf("本单位收入")).toBeNull();
});

test("a wider level, or an average of any, is somebody else's number", () => {
  expect(foreignScope("全省床位使用率", COUNTY)).toBe("全省");
  expect(foreignScope("全县床位使用率", COUNTY)).toBeNull();
  expect(foreignScope("全村收入", COUNTY)).toBeNull();
  expect(foreignScope("高于全县平均水平", COUNTY)).toBe("全县");
  expect(foreignScope("全省新增就业", null)).toBeNull();
  expect(foreignScope("新增就业", COUNTY)).toBeNull();
});

function certaintiesOf(notation: string, ...indicators: (readonly [string, string])[]): string[] {
  const { paragraph, placeholders } = labelledText("line/1", notation);
  const plan = indicators.map(([name, unit]) => indicatorNamed(name, unit));
  return bindPlaceholders({ paragraphs: [paragraph], placeholders }, plan).map(({ certainty }) => certainty);
}

test("the average of the province is never surely ours", () => {
  const indicator = ["平均住院日", "天"] as const;
  expect(certaintiesOf("全年平均住院日{X.X天|平均住院日}", indicator)).toEqual(["sure"]);
  expect(certaintiesOf("全省平均住院日{X.X天|-}", indicator)).toEqual(["proposed"]);
  expect(certaintiesOf("我县下降，全省平均住院日{X.X天|全省平均住院日}", ["全省平均住院日", "天"])).toEqual([
    "sure",
  ]);
});

test("a name does not borrow its words from a clause about another thing", () => {
  const rate = ["食品抽检合格率", "%"] as const;
  const checked = ["药品抽检", "批次"] as const;
  expect(certaintiesOf("抽检药品{XX批次|药品抽检}，合格率{XX%|-}", rate, checked)[1]).toBe("proposed");
});
