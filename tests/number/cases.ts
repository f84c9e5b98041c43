import { readFileSync } from "node:fs";

/** The lines of one file of tests/fixtures/cases. */
export function caseLines<Line>(name: string): Line[] {
  const file = new URL(`../fixtures/cases/${name}`, import.meta.url);
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}
