// Everybody can use it beside Excel and Word, too, in both languages.
import { test } from "node:test";
import { stageOfFile } from "./stage.mjs";
import { walkInExcel, walkInWord } from "./views/walk.mjs";

const stage = stageOfFile();

for (const language of ["zh-CN", "en"]) {
  test(`every view in Excel, ${language}`, () => walkInExcel(stage, language));

  test(`every view in Word, ${language}`, () => walkInWord(stage, language));
}
