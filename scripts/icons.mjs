// Draws assets/icons/*.svg in the sizes that Office asks for. Run by hand after a drawing changes:
// `node scripts/icons.mjs`; the pictures are committed.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { BROWSER_FLAGS, ensureBrowser } from "./browser.mjs";

/** Of the add-in itself Office also shows 64; ribbon buttons take 16, 32 and 80. */
const sizesOf = (name) => (name === "icon" ? [16, 32, 64, 80] : [16, 32, 80]);

const folder = new URL("../assets/icons/", import.meta.url);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
for (const file of readdirSync(folder).filter((entry) => entry.endsWith(".svg"))) {
  const name = file.slice(0, -".svg".length);
  const svg = readFileSync(new URL(file, folder), "utf8");
  for (const size of sizesOf(name)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    await page.screenshot({
      path: fileURLToPath(new URL(`${name}-${size}.png`, folder)),
      omitBackground: true,
    });
    await page.close();
  }
}
await browser.close();
