import { catalogue } from "../../src/core/finding/catalogue.ts";
import type { CatalogueEntry } from "../../src/core/finding/entry.ts";

const entries = Object.entries(catalogue) as [string, CatalogueEntry][];
const paramsOf = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!).sort();

describe.each(entries)("%s", (code, entry) => {
  test("has every text in both languages", () => {
    for (const text of [entry.zh, entry.en]) {
      expect(text.title).not.toBe("");
      expect(text.message).not.toBe("");
      expect(text.why).not.toBe("");
    }
    // Advice may be empty where nothing is to be done, but then in both.
    expect(entry.zh.fix === "").toBe(entry.en.fix === "");
    expect(entry.zh.message).toMatch(/\p{Script=Han}/u);
    expect(entry.en.title).not.toMatch(/\p{Script=Han}/u);
  });

  test("asks for no parameter in English that Chinese does not have", () => {
    // The compiler takes the parameters from the Chinese texts.
    const zh = new Set(paramsOf(entry.zh.message + entry.zh.fix));
    for (const param of paramsOf(entry.en.message + entry.en.fix)) expect(zh).toContain(param);
  });

  test("is named stage.name or by a bare Frictionless code", () => {
    expect(code).toMatch(/^(?:[a-z]+\.)?[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });
});

test("no two stages use one code", () => {
  expect(new Set(entries.map(([code]) => code)).size).toBe(entries.length);
});
