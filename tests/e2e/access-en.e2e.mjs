// Everybody can use it, in English: in every view and theme axe finds nothing, nothing is cut off, no target is too small.
import { after, before, test } from "node:test";
import { start } from "./support.mjs";
import { walkInBrowser } from "./views/walk.mjs";

let stage;
before(async () => (stage = await start()));
after(() => stage.close());

test("every view in a browser", () => walkInBrowser(stage, "en"));
