// The clerk's whole path again: wide, in English, by the keyboard alone, and in the single file.
import "../../scripts/typescript.mjs";
import assert from "node:assert/strict";
import { test } from "node:test";
import { clerk, wholePath } from "./path/clerk-path.mjs";
import { keyboard, mouse } from "./path/hands.mjs";
import { stageOfFile } from "./stage.mjs";
import { openPane, SINGLE_FILE } from "./support.mjs";

const { zhCN } = await import("../../src/taskpane/text/zh-CN.ts");
const { en } = await import("../../src/taskpane/text/en.ts");

const WIDE = { viewport: { width: 800, height: 900 } };
// Nothing fades in while it is looked at.
const STILL = { reducedMotion: "reduce" };

const stage = stageOfFile();
const saved = [];

const JOURNEYS = {
  "in Chinese at 800 px": { look: WIDE },
  "in English at 350 px": { text: en },
  "by the keyboard alone": { hands: keyboard, look: STILL },
  "in the single file": { address: SINGLE_FILE },
};

for (const [name, { address, text = zhCN, hands = mouse, look = {} }] of Object.entries(JOURNEYS)) {
  test(`the clerk's whole path ${name}`, async () => {
    const pane = await openPane(stage.browser, address ?? stage.address, look);
    const { page } = pane;
    const hand = hands(page);
    const who = clerk(page, text, hand);
    if (text === en) await who.press(who.button(zhCN.app.otherLanguage));
    saved.push(await wholePath(who));
    hand.checkVisible?.();
    pane.checkQuiet();
    await pane.close();
  });
}

test("each of them wrote the same report and saved the same files", () => {
  const [first, ...rest] = saved;
  assert.equal(rest.length, 3);
  for (const { report, outputs } of rest) {
    assert.equal(report, first.report);
    assert.deepEqual(outputs, first.outputs);
  }
});
