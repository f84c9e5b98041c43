// The browser tests: a line for each, then a count. `node tests/e2e/run.mjs [--report=FILE] [NAME…]`;
// a NAME picks the files whose name contains it. They drive what `npm run build` made.
import { readdirSync, writeFileSync } from "node:fs";
import { run } from "node:test";
import { fileURLToPath } from "node:url";

const folder = new URL("./", import.meta.url);
const args = process.argv.slice(2);
const report = args.find((arg) => arg.startsWith("--report="))?.slice("--report=".length);
const names = args.filter((arg) => !arg.startsWith("--"));
const files = readdirSync(folder)
  .filter((file) => file.endsWith(".e2e.mjs"))
  .filter((file) => names.length === 0 || names.some((name) => file.includes(name)))
  .sort()
  .map((file) => fileURLToPath(new URL(file, folder)));

const tally = { passed: 0, failed: 0, skipped: 0 };
const stream = run({ files, concurrency: 2, timeout: 240_000 });
stream.on("test:pass", (event) => {
  if (isFile(event)) return;
  if (event.skip !== undefined) tell("skip", event, String(event.skip));
  else tell("ok", event, "");
  tally[event.skip === undefined ? "passed" : "skipped"] += 1;
});
stream.on("test:fail", (event) => {
  // A file fails when one of its tests does; it counts only when it could not even be loaded.
  if (isFile(event) && event.details.error?.failureType === "subtestsFailed") return;
  tell("FAILED", event, "");
  const cause = event.details.error?.cause ?? event.details.error;
  say(String(cause?.stack ?? cause).replace(/^/gm, "       "));
  tally.failed += 1;
});
stream.on("test:stderr", ({ message }) => process.stderr.write(message));
stream.on("end", () => {
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : "";
  say(`\nbrowser tests: ${tally.passed} passed, ${tally.failed} failed${skipped}`);
  if (report) writeFileSync(report, JSON.stringify(tally));
  process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
});
stream.resume();

function isFile({ name, nesting }) {
  return nesting === 0 && name.endsWith(".e2e.mjs");
}

function tell(state, { name, details }, reason) {
  const seconds = ((details.duration_ms ?? 0) / 1000).toFixed(1);
  say(`${state.padEnd(6)} ${name} (${seconds} s)${reason && ` — ${reason}`}`);
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
