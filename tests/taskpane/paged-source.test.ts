import fc from "fast-check";
import { PagedSource } from "../../src/taskpane/session/paged-source.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));

function source(total: number, fails: () => boolean = () => false) {
  const asked: number[] = [];
  const paged = new PagedSource<number>((from, count) => {
    asked.push(from);
    if (fails()) return Promise.reject(new Error("session lost"));
    const items = Array.from({ length: Math.max(0, Math.min(count, total - from)) }, (_, at) => from + at);
    return Promise.resolve({ total, items });
  });
  return { paged, asked };
}

describe("PagedSource", () => {
  test("knows nothing before the first page, and tells when one comes", async () => {
    const { paged } = source(250);
    let told = 0;
    const stop = paged.subscribe(() => (told += 1));
    expect([paged.total, paged.at(0), paged.version()]).toEqual([null, undefined, 0]);
    paged.want(0, 0);
    await settled();
    expect([paged.total, paged.at(99), paged.at(100), paged.version(), told]).toEqual([
      250,
      99,
      undefined,
      1,
      1,
    ]);
    stop();
    paged.want(240, 249);
    await settled();
    expect([paged.at(249), paged.version(), told]).toEqual([249, 2, 1]);
  });

  test("asks for each page once, also while it is on its way", async () => {
    const { paged, asked } = source(1000);
    paged.want(90, 110);
    paged.want(0, 199);
    await settled();
    paged.want(50, 150);
    expect(asked).toEqual([0, 100]);
  });

  test("a page that could not be fetched is asked for again", async () => {
    let lost = true;
    const { paged, asked } = source(10, () => lost);
    paged.want(0, 5);
    await settled();
    expect(paged.total).toBeNull();
    lost = false;
    paged.want(0, 5);
    await settled();
    expect([paged.total, paged.at(9), asked]).toEqual([10, 9, [0, 0]]);
  });

  test("whatever is wanted is there, and is what the list holds at that place", async () => {
    const span = fc.tuple(fc.nat(950), fc.nat(400));
    await fc.assert(
      fc.asyncProperty(fc.nat(900), fc.array(span, { maxLength: 4 }), async (total, spans) => {
        const { paged } = source(total);
        for (const [from, length] of spans) paged.want(from, from + length);
        await settled();
        for (const [from, length] of spans) {
          for (let at = from; at <= from + length; at += 1)
            expect(paged.at(at)).toBe(at < total ? at : undefined);
        }
      }),
      { numRuns: 40 },
    );
  });
});
