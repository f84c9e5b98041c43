// Compiles the language of rules and indicators; run before tests and builds. The result is not committed.
import { readFileSync, writeFileSync } from "node:fs";
import peggy from "peggy";

const folder = new URL("../src/core/expression/", import.meta.url);
const source = "grammar.peggy";
const parser = peggy.generate(readFileSync(new URL(source, folder), "utf8"), {
  output: "source",
  format: "es",
  grammarSource: source,
});
writeFileSync(new URL("grammar.generated.js", folder), parser);
