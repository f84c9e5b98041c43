// What a file of browser tests stands on: set up before its tests, struck after them.
import { after, before } from "node:test";
import { openPane, start } from "./support.mjs";

/** The served pane's address and a browser; what it holds is there once a test runs. `begin` comes before the tests, too. */
export function stageOfFile(begin = () => undefined) {
  const stage = {};
  // One hook: those of a file do not wait for each other.
  before(async () => {
    Object.assign(stage, await start());
    await begin(stage);
  });
  after(() => stage.close());
  return stage;
}

/** The same with one pane open on it for all tests of the file; `begin` is what they start from. */
export function paneOfFile(begin = () => undefined) {
  const pane = {};
  const stage = stageOfFile(async ({ browser, address }) => {
    Object.assign(pane, await openPane(browser, address));
    await begin(pane.page);
  });
  return { stage, pane };
}
