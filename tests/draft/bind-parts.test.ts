import { assignBest } from "../../src/core/draft/bind-assign.ts";
import { bindByPerson } from "../../src/core/draft/bind-chosen.ts";
import { bindPlaceholders } from "../../src/core/draft/bind.ts";
import { labelsOfCells } from "../../src/core/draft/bind-table-labels.ts";
import { indicatorNamed, labelledText } from "../support/binding-cases.ts";

const assign = (...scores: number[][]): number[] => {
  return assignBest(scores.length, scores[0]?.length ?? 0, (row, column) => scores[row]?.[column] ?? 0);
};

describe("the assignment of blanks to indicators", () => {
  test.each([
    ["one that fits", [[0.8]], [0]],
    ["one that does not", [[0]], [-1]],
    ["nothing at all", [], []],
    [
      "two that each fit one",
      [
        [0.9, 0],
        [0, 0.9],
      ],
      [0, 1],
    ],
    [
      "a blank that gives way",
      [
        [0.9, 0.8],
        [0.9, 0],
      ],
      [1, 0],
    ],
    [
      "one clear match before two vague ones",
      [
        [1, 0.4],
        [0.4, 0],
      ],
      [0, -1],
    ],
    ["more blanks than indicators", [[0.5], [0.9], [0.7]], [-1, 0, -1]],
    ["more indicators than blanks", [[0.1, 0.2, 0.9, 0.3]], [2]],
    [
      "blanks that fit nothing between",
      [
        [0, 0, 0.6],
        [0, 0, 0],
        [0.6, 0, 0],
      ],
      [2, -1, 0],
    ],
    [
      "many columns, whose numbers sort as numbers",
      [
        [0, 0, 0.2, 0, 0, 0, 0, 0, 0, 0, 0.9],
        [0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0, 0.8],
      ],
      [10, 2],
    ],
  ])("%s", (_, scores, given) => {
    expect(assign(...scores)).toEqual(given);
  });
});

describe("what a person chose", () => {
  const chosenFor = (clause: string, slot: string, indicator: string | null = "政务信息") => {
    const { paragraph, placeholders } = labelledText("line/1", "今年，发布信息{X余条|}；");
    return bindByPerson([paragraph], placeholders, [{ clause, slot, indicator }])[0] ?? null;
  };

  test.each([
    ["发布信息X余条", "X余条"],
    [" 发布 信息X余条 ", " X 余 条 "],
    ["，发布信息X余条。", "X余条"],
    ["；：，发布信息X余条！？", "X余条"],
    ["发布信息Ｘ余条", "Ｘ余条"],
  ])("in the clause %j and the slot %j", (clause, slot) => {
    const { placeholders } = labelledText("line/1", "今年，发布信息{X余条|}；");
    expect(chosenFor(clause, slot)).toEqual({
      placeholder: placeholders[0],
      certainty: "sure",
      indicator: "政务信息",
      candidates: [{ indicator: "政务信息", score: 1, reasons: ["chosen=1"] }],
      reasons: ["chosen=1"],
    });
  });

  test.each([
    ["发布，信息X余条", "X余条"],
    ["发布信息", "X余条"],
    ["发布信息X余条", "X条"],
    ["布信息X余条", "X余条"],
    ["", ""],
  ])("not in the clause %j and the slot %j", (clause, slot) => {
    expect(chosenFor(clause, slot)).toBeNull();
  });

  test("to leave the blank alone is a choice too", () => {
    expect(chosenFor("发布信息X余条", "X余条", null)).toMatchObject({
      ...{ certainty: "none", indicator: null, candidates: [], reasons: ["chosen=1"] },
    });
  });

  test("nothing chosen, and a blank of no paragraph", () => {
    const { paragraph, placeholders } = labelledText("line/1", "发布信息{X余条|}；");
    const chosen = [{ clause: "发布信息X余条", slot: "X余条", indicator: "政务信息" }];
    expect(bindByPerson([paragraph], placeholders, [])).toEqual([null]);
    expect(bindByPerson([], placeholders, chosen)).toEqual([null]);
  });
});

describe("labels of table cells", () => {
  const labelOf = (...cells: readonly string[]): (string | undefined)[] => {
    const texts = cells.map((cell, i) => {
      const text = labelledText(`body/${i}`, cell.replace(/^¶/, ""));
      const place = cell.startsWith("¶") ? ("body" as const) : ("table" as const);
      return { ...text, paragraph: { ...text.paragraph, place } };
    });
    const labels = labelsOfCells(
      texts.map(({ paragraph }) => paragraph),
      texts.flatMap(({ placeholders }) => placeholders),
    );
    return texts.flatMap(({ paragraph, placeholders }) => placeholders.map(() => labels.get(paragraph.id)));
  };

  test.each([
    ["right before", ["图书外借", "{X册|}"], "图书外借"],
    ["with units between", ["图书外借", "册次", "册", "{X册|}"], "图书外借"],
    ["with a unit in wide letters between", ["图书外借", "ｋｍ", "{X册|}"], "图书外借"],
    ["around a blank with two characters more", ["图书外借", "约{X册|}。", "合计"], "图书外借"],
    ["with the row's number between", ["图书外借", "1", "{X册|}"], "图书外借"],
    ["with a wide number and a unit between", ["图书外借", "（２）", "册次", "{X册|}"], "图书外借"],
    ["with a number in characters between", ["图书外借", "三、", "{X册|}"], "图书外借"],
    ["none in a row's number alone", ["1", "{X册|}"], undefined],
    ["a name that begins with a number", ["12345热线", "{X册|}"], "12345热线"],
    ["too far", ["图书外借", "册", "册", "册", "{X册|}"], undefined],
    ["none in a cell with words", ["图书外借", "共计借出{X册|}", "合计"], undefined],
    ["none beside another blank", ["图书外借", "{X册|}", "{X册|}"], undefined],
    ["none outside a table", ["图书外借", "¶{X册|}"], undefined],
    ["none from outside the table", ["¶图书外借", "{X册|}"], undefined],
    ["none from a cell with a blank", ["图书外借共{X册|}，其中", "{X册|}"], undefined],
    ["none from a whole sentence", ["很长".repeat(21), "{X册|}"], undefined],
    ["from forty characters", ["很长".repeat(20), "{X册|}"], "很长".repeat(20)],
    ["none at the beginning", ["{X册|}"], undefined],
  ])("%s", (_, cells, label) => {
    expect(labelOf(...cells).at(-1)).toBe(label);
  });
});

describe("words of change", () => {
  const conflictsOf = (notation: string, name: string): string => {
    const { paragraph, placeholders } = labelledText("line/1", notation);
    const [binding] = bindPlaceholders({ paragraphs: [paragraph], placeholders }, [
      indicatorNamed(name, "%"),
    ]);
    const reasons = binding?.candidates[0]?.reasons ?? [];
    return reasons.find((reason) => reason.startsWith("conflict="))?.slice("conflict=".length) ?? "";
  };

  test.each([
    ["粮食产量同比增长{X%|}，", "粮食产量同比增幅", ""],
    ["粮食产量增长{X%|}，", "粮食产量同比增幅", ""],
    ["粮食产量同比增长{X%|}，", "粮食产量增幅", ""],
    ["粮食产量同比下降{X%|}，", "粮食产量同比增幅", ""],
    ["粮食产量环比增长{X%|}，", "粮食产量同比增幅", "环比、同比"],
    ["粮食产量增长{X%|}，", "粮食产量环比增幅", "环比"],
    ["粮食产量同比增长{X%|}，", "粮食产量同比降幅", "增长、下降"],
    ["粮食产量增长{X%|}，", "粮食产量降幅", "增长、下降"],
    ["粮食产量下降{X%|}，", "粮食产量降幅", ""],
    ["粮食产量下降{X%|}，", "粮食产量增幅", ""],
    ["粮食产量同比增长{X%|}，", "粮食产量同比", ""],
    ["粮食产量同比下降{X%|}，", "粮食产量同比", ""],
    ["粮食产量环比增长{X%|}，", "粮食产量同比", "环比、增长、同比"],
    ["粮食产量增长{X%|}，", "粮食产量同比", "增长、同比"],
  ])("%s against %s", (notation, name, conflicts) => {
    expect(conflictsOf(notation, name)).toBe(conflicts);
  });
});
