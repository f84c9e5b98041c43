// `npm test`: installs what the tests need (dependencies, a browser, Chinese fonts) and runs everything that CI runs.
// The last line is "N passed, N failed"; each static check counts as one test.
//   --static   only types, lint, layers and format
//   --jest     only the build and the jest suites
//   --e2e      only the build and the browser tests
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { installDependencies, ROOT } from "./setup.mjs";

const only = process.argv.slice(2).find((argument) => argument.startsWith("--"));
const wants = (part) => only === undefined || only === `--${part}`;
const REPORTS = join(ROOT, ".cache", "reports");
const tally = { passed: 0, failed: 0 };

installDependencies();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

check("grammar", ["scripts/grammar.mjs"]);
if (wants("static")) {
  check("types", ["node_modules/typescript7/bin/tsc", "--noEmit", "-p", "."]);
  check("core types", ["node_modules/typescript7/bin/tsc", "--noEmit", "-p", "src/core"]);
  check("lint", ["node_modules/eslint/bin/eslint.js", "."]);
  check("layers", [
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
    "--config",
    "tests/architecture/layers.cjs",
    "src",
  ]);
  check("generated docs", ["--import", "./scripts/typescript.mjs", "scripts/docs.ts", "--check"]);
  check("format", ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."]);
}
if (!wants("static") || only === undefined) check("build", ["scripts/build.mjs"]);
if (wants("jest")) count("jest", jest());
if (wants("e2e")) {
  check("browser", ["scripts/browser.mjs"]);
  count("browser tests", browserTests());
}

console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);

function check(name, args) {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${name}`);
  tally[status === 0 ? "passed" : "failed"] += 1;
}

function jest() {
  const report = join(REPORTS, "jest.json");
  spawnSync(
    process.execPath,
    [
      "--experimental-vm-modules",
      "--no-warnings",
      "node_modules/jest/bin/jest.js",
      "--json",
      `--outputFile=${report}`,
    ],
    { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] },
  );
  if (!existsSync(report)) return null;
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

function browserTests() {
  const report = join(REPORTS, "e2e.json");
  spawnSync(process.execPath, ["tests/e2e/run.mjs", `--report=${report}`], { cwd: ROOT, stdio: "inherit" });
  return existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : null;
}

/** A runner that left no report crashed; that is a failure, never silence. */
function count(name, result) {
  const { passed, failed } = result ?? { passed: 0, failed: 1 };
  console.log(`${failed === 0 ? "ok    " : "FAILED"} ${name}: ${passed} passed, ${failed} failed`);
  tally.passed += passed;
  tally.failed += failed;
}
