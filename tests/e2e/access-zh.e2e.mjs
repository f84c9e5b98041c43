// Everybody can use it, in Chinese: in every view and theme axe finds nothing, nothing is cut off, no target is too small.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { stageOfFile } from "./stage.mjs";
import { VIEWS, walkInBrowser } from "./views/walk.mjs";

const stage = stageOfFile();

test("every view in a browser", () => walkInBrowser(stage, "zh-CN"));

test("every component of the pane is in a view", () => {
  const folder = fileURLToPath(new URL("../../src/taskpane/", import.meta.url));
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".tsx"));
  const component = /^export (?:function|const) ([A-Z][a-z]\w*)(?=[(<]| = memo)/gm;
  const all = files.flatMap((file) =>
    [...readFileSync(folder + file, "utf8").matchAll(component)].map(([, name]) => name),
  );
  const shown = new Set(VIEWS.flatMap(({ shows }) => shows));
  assert.ok(all.length > 80, `${all.length} components`);
  assert.deepEqual(
    all.filter((name) => !shown.has(name)),
    [],
    "components that no view shows",
  );
  assert.deepEqual(
    [...shown].filter((name) => !all.includes(name)),
    [],
    "views of components that are no more",
  );
});
