import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { chromium } from "playwright-core";
import { BROWSER_FLAGS, ensureBrowser, OLD_BROWSER_FLAGS, oldBrowser } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.mjs";

export const SINGLE_FILE = pathToFileURL(
  fileURLToPath(new URL("../../dist/yutiao.html", import.meta.url)),
).href;

const SHOTS = fileURLToPath(new URL("../../.cache/screenshots/", import.meta.url));

/** The served pane and a browser, both to be closed by `close`. */
export async function start({ old = false } = {}) {
  const program = old ? oldBrowser() : ensureBrowser();
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: program,
    args: old ? OLD_BROWSER_FLAGS : BROWSER_FLAGS,
  });
  return {
    address: server.address,
    browser,
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/**
 * A page that remembers every request and every complaint. `checkQuiet` asserts that nothing left the origin
 * (or the disk, for the single file) and that nothing went wrong. `prepare` gets the context before its first page.
 */
export async function openPane(browser, address, options = {}) {
  const { init, prepare, ...contextOptions } = options;
  const context = await browser.newContext({ viewport: { width: 350, height: 780 }, ...contextOptions });
  await prepare?.(context);
  const page = await context.newPage();
  const requests = [];
  const complaints = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  if (init) await page.addInitScript(init);
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector("main h2"));
  const own = (url) =>
    address.startsWith("file:")
      ? url === address || /^(blob|data):/.test(url)
      : url.startsWith(new URL(address).origin) || /^(blob:http:\/\/127|data:)/.test(url);
  return {
    page,
    requests,
    checkQuiet() {
      assert.deepEqual(
        requests.filter((url) => !own(url)),
        [],
        "requests that left the origin",
      );
      assert.deepEqual(complaints, [], "complaints of the page");
    },
    close: () => context.close(),
  };
}

/** Presses 试用示例 and waits for the last step. */
export async function runSample(page) {
  await page.getByRole("button", { name: /^试用示例|^Try the sample/ }).click();
  await sampleDone(page);
}

export async function sampleDone(page) {
  // Asked of the page itself: the driver's own waiting needs a newer browser than the oldest one here.
  const last = () => document.querySelector("main[aria-labelledby=step-audit] h2");
  await page.waitForFunction(last, undefined, { timeout: 60_000 });
}

export const STEPS = ["plan", "collect", "consolidate", "fill", "audit"];

export async function openStep(page, step) {
  await page.locator(`#step-${step}`).click();
  await stepShown(page, step);
}

/** Each step is a script of its own: its first heading says that it is there. */
function stepShown(page, step) {
  const shown = (name) => document.querySelector(`main[aria-labelledby=step-${name}] h2`);
  return page.waitForFunction(shown, step);
}

/** A download's bytes and its name. */
export async function downloaded(page, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** The parts of a .docx, .xlsx or zip by name. */
export function unpack(bytes) {
  return unzipSync(bytes);
}

export function partText(bytes, name) {
  const part = unpack(bytes)[name];
  assert.ok(part, `${name} is missing`);
  return strFromU8(part);
}

/** All text of a .docx body: runs joined, one line for each paragraph. */
export function documentText(bytes) {
  const marks = partText(bytes, "word/document.xml").matchAll(/<w:t(?: [^>]*)?>([^<]*)|<\/w:p>/g);
  return Array.from(marks, ([mark, text]) => (mark === "</w:p>" ? "\n" : text)).join("");
}

export async function screenshot(page, name) {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}${name}.png`, fullPage: true });
}

export async function checkFits(page, step) {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(beyond <= 0, `${step} is ${beyond} px too wide`);
}
