// Draws assets/icons/icon.svg in the sizes that Office asks for. Run by hand after the drawing changes:
// `node scripts/icons.mjs`; the pictures are committed.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { BROWSER_FLAGS, ensureBrowser } from "./browser.mjs";

const folder = new URL("../assets/icons/", import.meta.url);
const svg = readFileSync(new URL("icon.svg", folder), "utf8");
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
for (const size of [16, 32, 64, 80]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: fileURLToPath(new URL(`icon-${size}.png`, folder)), omitBackground: true });
  await page.close();
}
await browser.close();
