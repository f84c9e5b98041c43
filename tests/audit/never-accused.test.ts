import { readFileSync } from "node:fs";
import { auditReport } from "../../src/core/audit/audit-report.ts";
import { WRONG } from "../../src/core/audit/audited.ts";
import { scanParagraphs } from "../../src/core/draft/scan.ts";
import type { Figure } from "../../src/core/model/figure.ts";
import { openedDocx, openedText } from "../support/documents.ts";
import { p, table } from "../support/docx.ts";
import { figure, figureSet } from "../support/reports.ts";

const figuresOf = (line: string): readonly Figure[] => line.split("；").map((one) => figure(one.trim()));

type Document = Awaited<ReturnType<typeof openedText>>;

/** "300条=发布信息" for every number that is called wrong. */
function accused({ path, paragraphs }: Document, figures: readonly Figure[], period = ""): readonly string[] {
  const set = { ...figureSet(figures), period };
  const { numbers } = auditReport({ scan: scanParagraphs(path, paragraphs), figures: set });
  return numbers
    .filter(({ verdict }) => WRONG.has(verdict))
    .map(({ number, figure: one }) => `${number.text}=${one?.indicator.name ?? ""}`);
}

function casesOf(file: string): readonly (readonly [sentence: string, figures: string])[] {
  const lines = readFileSync(new URL(`../fixtures/cases/${file}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  let known = "";
  return lines.flatMap((line): readonly (readonly [sentence: string, figures: string])[] => {
    if (!line.startsWith("= ")) return [[line, known]];
    known = line.slice(2);
    return [];
  });
}

const cases = casesOf("never-accused.txt");

test.each(cases)("%s", async (sentence, figures) => {
  expect(accused(await openedText(sentence), figuresOf(figures))).toEqual([]);
});

test("there are enough of them", () => expect(cases.length).toBeGreaterThanOrEqual(560));

test.each(casesOf("still-accused.txt"))("in spite of that: %s", async (sentence, figures) => {
  const text = sentence.replace("/", "\n");
  expect(accused(await openedText(text), figuresOf(figures), "2024年")).not.toEqual([]);
});

describe("tables", () => {
  const figures = figuresOf("发布信息 条 312；群众满意率 % 93");
  const rows = (...cells: readonly (readonly string[])[]) =>
    table(...cells.map((row) => row.map((one) => p(one))));

  test.each([
    [
      "the number of a row, behind the last cell of the header",
      [
        ["序号", "单位", "发布信息"],
        ["1", "城东", "良好"],
      ],
    ],
    [
      "a plan",
      [
        ["指标", "计划数"],
        ["发布信息", "300条"],
        ["群众满意率", "95%"],
      ],
    ],
    [
      "the year before",
      [
        ["指标", "上年"],
        ["发布信息", "300条"],
        ["群众满意率", "91%"],
      ],
    ],
    [
      "another year",
      [
        ["指标", "2021年"],
        ["发布信息", "300条"],
        ["群众满意率", "91%"],
      ],
    ],
  ])("%s is not accused", async (_, cells) => {
    expect(accused(await openedDocx([rows(...cells)]), figures, "2022年")).toEqual([]);
  });

  test("a table under the name of one office is not accused", async () => {
    const cells = [
      ["指标", "完成数"],
      ["发布信息", "100条"],
    ];
    expect(accused(await openedDocx([p("城东科"), rows(...cells)]), figures)).toEqual([]);
  });

  test("a wrong number beside its name is", async () => {
    const cells = [
      ["指标", "完成数"],
      ["发布信息", "300条"],
      ["群众满意率", "93%"],
    ];
    expect(accused(await openedDocx([p("主要指标完成情况"), rows(...cells)]), figures)).toEqual([
      "300条=发布信息",
    ]);
  });
});
