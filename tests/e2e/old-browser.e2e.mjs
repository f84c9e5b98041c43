// Chromium 90, as old as what offices on UOS and Kylin have: the served pane and the single file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { oldBrowser } from "../../scripts/browser.mjs";
import { documentText, openPane, sampleDone, screenshot, SINGLE_FILE, start, STEPS } from "./support.mjs";

const skip = oldBrowser() ? false : "Chromium 90 does not run on this machine";

for (const door of ["served pane", "single file"]) {
  test(`the sample runs in Chromium 90: ${door}`, { skip, timeout: 60_000 }, async (context) => {
    const stage = await start({ old: true });
    context.after(() => stage.close());
    assert.match(stage.browser.version(), /^90\./);
    const pane = await openPane(stage.browser, door === "single file" ? SINGLE_FILE : stage.address);
    const { page } = pane;
    await click(page, "试用示例");
    await sampleDone(page);
    // The numbers of the report with their verdicts come a moment after the step.
    await page.waitForFunction(() => document.querySelectorAll("main mark").length > 0);
    await screenshot(page, `Chromium 90, ${door}`);
    for (const step of STEPS) {
      await page.evaluate((name) => document.getElementById(`step-${name}`).click(), step);
      await page.waitForFunction(
        (name) => document.querySelector(`main[aria-labelledby=step-${name}] h2`),
        step,
      );
    }
    const bytes = await offered(page, () => click(page, "下载", ".docx"));
    assert.match(documentText(bytes), /\d+余/);
    pane.checkQuiet();
  });
}

/** The test driver's own clicks and role queries need a newer browser than this; the page's own click does not. */
function click(page, text, label = "") {
  return page.evaluate(
    ([wanted, part]) => {
      const buttons = Array.from(document.querySelectorAll("button"));
      const button = buttons.find(
        (one) => one.textContent.startsWith(wanted) && (one.getAttribute("aria-label") ?? "").includes(part),
      );
      if (!button) throw new Error(`no button ${wanted} ${part}`);
      button.click();
    },
    [text, label],
  );
}

/** What a click offers for download, taken where the page makes its address: the driver does not see downloads of this browser. */
async function offered(page, act) {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      window.offered = blob;
      return make.call(URL, blob);
    };
  });
  await act();
  await page.waitForFunction(() => window.offered);
  const base64 = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result.split(",")[1]);
        reader.readAsDataURL(window.offered);
      }),
  );
  return new Uint8Array(Buffer.from(base64, "base64"));
}
