import fc from "fast-check";
import { findSums, type NumberColumn } from "../../src/core/plan-draft/find-sums.ts";

const column = (name: string, values: readonly (number | null)[], more: Partial<NumberColumn> = {}) => ({
  name,
  measureUnit: "",
  isPart: false,
  values,
  ...more,
});
const texts = (columns: readonly NumberColumn[]) =>
  findSums(columns).map(({ total, parts, broken }) => `${total}=${parts.join("+")} !${broken.join()}`);

test("a total beside its parts, before or behind them", () => {
  const parts = [column("a", [123, 40, 7]), column("b", [200, 5, 19])];
  expect(texts([column("合计", [323, 45, 26]), ...parts])).toEqual(["合计=a+b !"]);
  expect(texts([...parts, column("总数", [323, 45, 26])])).toEqual(["总数=a+b !"]);
});

test("a part that was 0 in all samples belongs to the run beside its total", () => {
  expect(
    texts([column("合计", [323, 45]), column("a", [123, 40]), column("b", [200, 5]), column("c", [0, 0])]),
  ).toEqual(["合计=a+b+c !"]);
});

test("parts that do not stand side by side; 其中 is no part of the sum", () => {
  const columns = [
    column("合计", [323, 450, 261, 999]),
    column("a", [123, 400, 61, 900]),
    column("其中a1", [23, 40, 60, 90], { isPart: true }),
    column("b", [200, 50, 200, 99]),
  ];
  expect(texts(columns)).toEqual(["合计=a+b !"]);
});

test("one slip in many records is given with its place; in few records it is no sum", () => {
  const a = [11, 22, 33, 44, 55, 66, 77, 88, 99];
  const b = a.map((n) => n * 3 + 1);
  const total = a.map((n, i) => n + b[i]! + (i === 4 ? 9 : 0));
  expect(texts([column("合计", total), column("a", a), column("b", b)])).toEqual(["合计=a+b !4"]);
  expect(
    texts([column("合计", total.slice(3, 7)), column("a", a.slice(3, 7)), column("b", b.slice(3, 7))]),
  ).toEqual([]);
});

test("fields of another unit are never added", () => {
  expect(
    texts([
      column("合计", [323, 45]),
      column("a", [123, 40], { measureUnit: "件" }),
      column("b", [200, 5], { measureUnit: "元" }),
    ]),
  ).toEqual([]);
});

test("records with a blank part say nothing", () => {
  expect(
    texts([column("合计", [323, 45, 9]), column("a", [123, 40, null]), column("b", [200, 5, 7])]),
  ).toEqual(["合计=a+b !"]);
});

test("every sum found holds in every record but those it names", () => {
  const values = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(values, { minLength: 3, maxLength: 6 }), (lists) => {
      const total = lists[0]!.map((_, i) => lists.reduce((sum, list) => sum + list[i]!, 0));
      const columns = [column("合计", total), ...lists.map((list, i) => column(`p${i}`, list))];
      const sums = findSums(columns);
      for (const sum of sums) {
        const of = (name: string) => columns.find((one) => one.name === name)!.values as number[];
        total.forEach((_, i) => {
          const adds = sum.parts.reduce((all, name) => all + of(name)[i]!, 0) === of(sum.total)[i];
          expect(adds).toBe(!sum.broken.includes(i));
        });
      }
      if (total.some((n) => n > 100)) expect(sums.map((sum) => sum.total)).toContain("合计");
    }),
  );
});
