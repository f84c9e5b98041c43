// The real office.js, whole and unmodified, starts in Chromium inside the simulated host.
import "../../scripts/typescript.mjs";
import assert from "node:assert/strict";
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { BROWSER_FLAGS, ensureBrowser } from "../../scripts/browser.mjs";

const { hostIntoContext } = await import("../hosts/wire/chromium.ts");
const { hostType } = await import("../hosts/wire/host-type.ts");
const { HostSession } = await import("../hosts/wire/session.ts");
const library = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

for (const name of ["Excel", "Word"]) {
  test(`office.js is ready as ${name}: requirement sets, settings, events`, async (t) => {
    const api = `${name}Api`;
    const root = hostType(`${name}.Document`, { scalars: { Name: () => "一" } }).of(null);
    const session = new HostSession({ name, root, requirementSets: { [api]: "1.3" } });
    session.settings.set("yutiao", JSON.stringify("旧"));
    const server = createServer((request, response) => {
      const asked = new URL(request.url, "http://x").pathname;
      const file = path.join(library, asked);
      if (asked === "/") {
        response.setHeader("content-type", "text/html");
        response.end('<!doctype html><meta charset="utf-8"><script src="office.js"></script>');
      } else if (existsSync(file)) createReadStream(file).pipe(response);
      else response.writeHead(404).end();
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
    t.after(async () => {
      await browser.close();
      server.close();
    });
    const context = await browser.newContext();
    await hostIntoContext(context, session);
    const page = await context.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const found = await page.evaluate(async (api) => {
      const { host, platform } = await window.Office.onReady();
      const { requirements, document: opened, displayLanguage } = window.Office.context;
      const before = opened.settings.get("yutiao");
      opened.settings.set("yutiao", { 新: 1 });
      const saved = await new Promise((resolve) =>
        opened.settings.saveAsync((result) => resolve(result.status)),
      );
      return {
        host,
        platform,
        displayLanguage,
        sets: [requirements.isSetSupported(api, "1.3"), requirements.isSetSupported(api, "1.4")],
        before,
        saved,
      };
    }, api);
    assert.deepEqual(found, {
      host: name,
      platform: "PC",
      displayLanguage: "zh-CN",
      sets: [true, false],
      before: "旧",
      saved: "succeeded",
    });
    assert.equal(session.settings.get("yutiao"), JSON.stringify({ 新: 1 }));
    assert.deepEqual(errors, []);
  });
}
