// Everybody can use it, in English: in every view and theme axe finds nothing, nothing is cut off, no target is too small.
import { test } from "node:test";
import { stageOfFile } from "./stage.mjs";
import { walkInBrowser } from "./views/walk.mjs";

const stage = stageOfFile();

test("every view in a browser", () => walkInBrowser(stage, "en"));
