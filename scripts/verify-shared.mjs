// `npm run verify:shared -- DIR [PATTERN]`: the checks that need the shared folder of real files, which is not part of the project.
// DIR holds cases/, corpus/ and input/; PATTERN picks suites by name.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { installDependencies, ROOT, runNode } from "./setup.mjs";

const [folder, pattern] = process.argv.slice(2);
if (!folder) {
  console.error("usage: npm run verify:shared -- DIR [PATTERN]");
  process.exit(2);
}
installDependencies();
runNode(["scripts/grammar.mjs"]);
const { status } = spawnSync(
  process.execPath,
  [
    "--experimental-vm-modules",
    "--no-warnings",
    "node_modules/jest/bin/jest.js",
    "--testMatch",
    "**/tests/verify/**/*.verify.ts",
    "--runInBand",
    ...(pattern ? ["--testPathPatterns", pattern] : []),
  ],
  { cwd: ROOT, stdio: "inherit", env: { ...process.env, YUTIAO_SHARED: resolve(folder) } },
);
process.exit(status ?? 1);
