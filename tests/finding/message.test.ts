import { makeFinding } from "../../src/core/finding/make-finding.ts";
import { message, viewOfFinding } from "../../src/core/finding/message.ts";

const finding = makeFinding(
  "collect.unit-unknown",
  { kind: "submission", file: "来件/a.xlsx" },
  { found: "某某局{code}" },
);

test("a message names what was found, in both languages", () => {
  expect(message(finding, "zh-CN")).toContain("某某局{code}");
  expect(message(finding, "en")).toContain("某某局{code}");
});

test("the JSON view is flat and leaves out what is absent", () => {
  const view = viewOfFinding(finding, "zh-CN");
  expect(view).toMatchObject({
    code: "collect.unit-unknown",
    severity: "error",
    file: "来件/a.xlsx",
    found: "某某局{code}",
  });
  expect(view.hint).toContain("填报单位");
  expect(Object.keys(view)).not.toContain("cell");
  expect(Object.values(view)).not.toContain(undefined);
});

test("a parameter named like a member of Object.prototype is plain text", () => {
  const hostile = { ...finding, params: { found: "{constructor}{__proto__}" } };
  expect(message(hostile, "zh-CN")).toContain("{constructor}{__proto__}");
});

test("words of ours come in the language that is asked for", () => {
  const place = { kind: "cell", file: "a.xlsx", sheet: "表", cell: "B2" } as const;
  const wanted = { zh: "必填", en: "required" };
  const blank = makeFinding("constraint-error", place, { field: "篇数", found: "", expected: wanted });
  expect(viewOfFinding(blank, "zh-CN").expected).toBe("必填");
  expect(viewOfFinding(blank, "en").expected).toBe("required");
  expect(message(blank, "zh-CN")).toContain("必填");
  expect(message(blank, "en")).toContain("required");
});
