import fc from "fast-check";
import { bookFromPlan, placeInBook, planFromBook } from "../../src/core/plan/plan-book.ts";
import { editBook, keepLines } from "../../src/core/plan/plan-edit.ts";
import { arbitraryPlan } from "./arbitrary-plan.ts";
import { withoutPlaces } from "./notation.ts";

const fileName = (plan: { readonly name: string }) => `${plan.name}.xlsx`;

test("a plan taken apart into its sheets and put together again is the same plan", () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const again = planFromBook(bookFromPlan(plan), fileName(plan)).plan;
      expect(withoutPlaces(again)).toEqual(withoutPlaces(plan));
    }),
    { numRuns: 100 },
  );
});

test("a line that is added, moved about and taken away again leaves the same plan, unknown columns and all", () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.integer({ min: -3, max: 3 }), (plan, by) => {
      const book = bookFromPlan(plan);
      const texts = { 代码: "新", 名称: "新指标" };
      const added = editBook(book, { kind: "add", sheet: "指标", after: null, texts });
      const line = added.sheets.get("指标")!.at(-1)!.id;
      const moved = editBook(added, { kind: "move", sheet: "指标", line, by });
      const back = editBook(moved, { kind: "remove", sheet: "指标", line });
      expect(withoutPlaces(planFromBook(back, fileName(plan)).plan)).toEqual(withoutPlaces(plan));
    }),
    { numRuns: 60 },
  );
});

test("an edit that changes nothing gives the same book, and the book before an edit stays as it was", () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const book = bookFromPlan(plan);
      const [line] = book.sheets.get("表样")!;
      const place = { kind: "set", sheet: "表样", line: line!.id, column: "说明" } as const;
      expect(editBook(book, { ...place, text: line!.texts.说明 ?? "" })).toBe(book);
      const changed = editBook(book, { ...place, text: "另一个说明" });
      expect(changed).not.toBe(book);
      expect(book.sheets.get("表样")![0]).toBe(line);
    }),
    { numRuns: 40 },
  );
});

test("what is wrong is told at its line and column; a form that is not kept takes its fields along", () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const book = bookFromPlan(plan);
      const [form] = book.sheets.get("表样")!;
      const field = book.sheets.get("字段")!.find(({ texts }) => texts.表名 === form!.texts.表名)!;
      const wrong = editBook(book, {
        kind: "set",
        sheet: "字段",
        line: field.id,
        column: "类型",
        text: "什么",
      });
      const places = planFromBook(wrong, "方案.xlsx").findings.map(({ location }) =>
        placeInBook(wrong, location),
      );
      expect(places.some((place) => place?.line.id === field.id && place.column === "类型")).toBe(true);
      const less = keepLines(book, new Set([form!.id]));
      expect(less.sheets.get("字段")!.some(({ texts }) => texts.表名 === form!.texts.表名)).toBe(false);
    }),
    { numRuns: 40 },
  );
});
