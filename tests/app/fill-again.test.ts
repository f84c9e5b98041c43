import { fill } from "../../src/app/fill.ts";
import { quietContext } from "../support/context.ts";
import { docx, p, sdt, type Markup } from "../support/docx.ts";

const FIGURES = {
  path: "figures.json",
  bytes: new TextEncoder().encode(
    JSON.stringify({
      plan: "政务信息",
      period: "2026年",
      asOf: "",
      indicators: [
        { code: "信息", name: "报送政务信息", unit: "条", value: "312", formula: "", trace: [] },
        { code: "满意", name: "群众满意率", unit: "%", value: "93.46", formula: "", trace: [] },
      ],
    }),
  ),
};

async function filled(bytes: Uint8Array): Promise<{ bytes: Uint8Array; left: number }> {
  const draft = { path: "稿.docx", bytes };
  const options = { clean: false, chosen: [], accept: [] };
  const result = await fill({ figures: [FIGURES], draft, seal: null, previous: [], options }, quietContext());
  const { placeholders } = result.view("zh-CN", []);
  return { bytes: result.bytes!, left: placeholders.filter(({ binding }) => binding !== "sure").length };
}

test.each<[string, readonly Markup[], number]>([
  ["a figure written before", [p("全市报送政务信息X余条。"), p("政务信息方面，全市报送X余条。")], 1],
  [
    "one of several that say the same",
    [p(sdt("", "全市报送政务信息X余条，")), p("全市报送政务信息X余条，"), p("政务信息方面，全市报送X余条。")],
    1,
  ],
  ["the first of equal rivals", [p("群众满意率X%"), p("满意率X "), p("家群众满意率X%")], 2],
])("%s still vies with the blanks that are left: filling again fills no more", async (_, body, left) => {
  const first = await filled(docx(body));
  expect(first.left).toBe(left);
  const second = await filled(first.bytes);
  expect(second.left).toBe(left);
  expect(second.bytes).toEqual(first.bytes);
});

test("an id that is nowhere in the draft is told when it is accepted", async () => {
  const draft = { path: "稿.docx", bytes: docx([p("全市报送政务信息X余条。")]) };
  const options = { clean: false, chosen: [], accept: ["body/1#1", "body/9#c1"] };
  const result = await fill({ figures: [FIGURES], draft, seal: null, previous: [], options }, quietContext());
  expect(result.view("zh-CN", []).findings).toMatchObject([
    { code: "report.accept-unknown", found: "body/9#c1" },
  ]);
});
