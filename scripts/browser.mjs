// Finds the Chromium that the browser tests drive, and installs it (with Chinese fonts) on a Debian machine where
// there is none. `node scripts/browser.mjs` does just that and prints the path.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** For every browser started by a test: no background requests, since the tests count requests. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const OLD_BROWSER_FLAGS = [...BROWSER_FLAGS, "--no-zygote"];

/** Path of the browser: CHROME_PATH, else one of the system; null when there is none. */
function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) return named;
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...onPath, ...PLACES].find((candidate) => existsSync(candidate)) ?? null;
}

/** The same, installing it where that can be done; throws with what to do where it cannot. */
export function ensureBrowser() {
  const packages = [];
  if (!findBrowser()) packages.push("chromium");
  if (process.platform === "linux" && !hasChineseFont()) packages.push("fonts-noto-cjk");
  if (packages.length > 0 && canInstall()) install(packages);
  const browser = findBrowser();
  if (!browser) throw new Error("no Chromium found: install Chromium, Chrome or Edge, or set CHROME_PATH");
  return browser;
}

/**
 * Chromium 90, which stands for the browsers of UOS and Kylin. It comes brotli-packed inside an npm package and is
 * unpacked once into .cache. null where it cannot run (it is a Linux program for x64 and needs libnss3).
 */
export function oldBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const folder = path.join(root, ".cache", "chromium-90");
  const program = path.join(folder, "chromium");
  if (!existsSync(program)) {
    const packed = createRequire(import.meta.url).resolve("chrome-aws-lambda/bin/chromium.br");
    mkdirSync(folder, { recursive: true });
    // Written beside and renamed: a broken unpacking must not look like a browser the next time.
    writeFileSync(`${program}.part`, brotliDecompressSync(readFileSync(packed)));
    chmodSync(`${program}.part`, 0o755);
    renameSync(`${program}.part`, program);
  }
  const lacks = () => spawnSync("ldd", [program], { encoding: "utf8" }).stdout?.includes("not found");
  if (lacks() && canInstall()) install(["libnss3"]);
  return lacks() ? null : program;
}

function hasChineseFont() {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function install(packages) {
  console.error(`installing ${packages.join(", ")} …`);
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "-qq"], options);
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(ensureBrowser());
}
