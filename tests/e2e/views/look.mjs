// One look at what is on the page: in each theme and width axe finds nothing, nothing is cut off, and every target is large enough.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { screenshot } from "../support.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const LIGHT = { colorScheme: "light", forcedColors: "none" };
const NARROW = { width: 320, height: 640 };
/** The narrowest pane in every theme, and the widest that Office has. Another theme of the same page is other colours only. */
const LOOKS = [
  { name: "light, 320 px", media: LIGHT, viewport: NARROW },
  {
    name: "dark, 320 px",
    media: { ...LIGHT, colorScheme: "dark" },
    viewport: NARROW,
    only: ["color-contrast"],
  },
  {
    name: "forced colours, 320 px",
    media: { ...LIGHT, forcedColors: "active" },
    viewport: NARROW,
    only: ["color-contrast"],
  },
  { name: "light, 800 px", media: LIGHT, viewport: { width: 800, height: 900 } },
];

/** What is wrong with the view on the page, in words: each fault once, with the looks that have it. */
export async function lookAt(page, view) {
  const faults = new Map();
  for (const { name, media, viewport, only } of LOOKS) {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await page.setViewportSize(viewport);
    await atRest(page);
    for (const fault of [...(await tooWide(page)), ...(await violations(page, only))]) {
      faults.set(fault, [...(faults.get(fault) ?? []), name]);
    }
    if (process.env.SCREENSHOTS) await screenshot(page, `${view}, ${name}`);
  }
  await page.setViewportSize(LOOKS[0].viewport);
  return Array.from(faults, ([fault, looks]) => `${view} (${looks.join("; ")}): ${fault}`);
}

/** Drawn twice, once for the new size and theme and once for what measures itself; and no colour on its way to another. */
function atRest(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => window.requestAnimationFrame(resolve));
    await frame();
    await frame();
    const moves = document.getAnimations().filter((one) => one instanceof window.CSSTransition);
    await Promise.allSettled(moves.map(({ finished }) => finished));
  });
}

async function tooWide(page) {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return beyond > 0 ? [`${beyond} px too wide`] : [];
}

async function violations(page, only) {
  // The driver's own way into the page, which the page's policy does not touch; one page needs no frames.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(async (rules) => {
    const { violations: found } = await window.axe.run(
      { exclude: ["[data-tabster-dummy]"] },
      {
        resultTypes: ["violations"],
        iframes: false,
        ...(rules ? { runOnly: rules } : { rules: { "target-size": { enabled: true } } }),
      },
    );
    // An open list lies over what is below it until a choice is made.
    const open = document.querySelector("[role=menu], [role=listbox]") !== null;
    const isCovered = ({ failureSummary }) => open && failureSummary.includes("obscured");
    return found.flatMap(({ id, nodes }) =>
      nodes
        .filter((node) => !isCovered(node))
        .map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    );
  }, only);
}
