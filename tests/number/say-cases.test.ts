import { say } from "../../src/core/number/say.ts";
import { contains } from "../../src/core/number/verdict.ts";
import { caseLines } from "./cases.ts";

test.each(caseLines<{ n: number; unit: string; style: string; text: string }>("format_cases.jsonl"))(
  "$n$unit in style $style is $text",
  ({ n, unit, style, text }) => {
    const said = say(n, unit, style);
    expect(said.text).toBe(text);
    expect(contains(said, n)).toBe(true);
  },
);

test.each(caseLines<{ template: string; n: string; text: string }>("fill_cases.jsonl"))(
  "$template filled with $n is $text",
  ({ template, n, text }) => {
    const said = say(n, "", undefined, template);
    expect(said.text).toBe(text);
    expect(contains(said, n)).toBe(true);
  },
);
