// What a fresh machine lacks is installed here, so that `npm start` and `npm test` are all a newcomer types.
// Runs on plain Node: nothing of node_modules can be imported before it is there.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Installs the locked dependencies unless those of this very lock file are there. */
export function installDependencies() {
  const lock = readFileSync(join(ROOT, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).digest("hex");
  const stamp = join(ROOT, "node_modules", ".yutiao-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("安装依赖 / installing dependencies (npm ci) …");
  run("npm", ["ci", "--no-audit", "--no-fund"]);
  mkdirSync(join(ROOT, "node_modules"), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Runs a command of this project with its output shown; a failure ends the script with the command's exit code. */
export function run(command, args, options = {}) {
  try {
    execFileSync(command, args, {
      cwd: ROOT,
      stdio: "inherit",
      shell: process.platform === "win32",
      ...options,
    });
  } catch (error) {
    if (typeof error.status === "number") process.exit(error.status);
    throw error;
  }
}

export function runNode(args, options) {
  run(process.execPath, args, options);
}
