// Everybody can use it beside Excel and Word, too, in both languages.
import { after, before, test } from "node:test";
import { start } from "./support.mjs";
import { walkInExcel, walkInWord } from "./views/walk.mjs";

let stage;
before(async () => (stage = await start()));
after(() => stage.close());

for (const language of ["zh-CN", "en"]) {
  test(`every view in Excel, ${language}`, () => walkInExcel(stage, language));

  test(`every view in Word, ${language}`, () => walkInWord(stage, language));
}
