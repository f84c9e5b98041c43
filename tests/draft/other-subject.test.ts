import { bindPlaceholders } from "../../src/core/draft/bind.ts";
import { indicatorNamed, labelledText, paragraphOf } from "../support/binding-cases.ts";

function certaintyOf(notation: string, name: string, unit: string, title = ""): string {
  const { paragraph, placeholders } = labelledText("line/2", notation);
  const paragraphs = [...(title === "" ? [] : [paragraphOf("line/1", title)]), paragraph];
  return bindPlaceholders({ paragraphs, placeholders }, [indicatorNamed(name, unit)])[0]!.certainty;
}

test.each([
  ["信访局接待群众{X人次|-}。", "接待群众", "人次"],
  ["医疗队服务群众{X人次|-}。", "服务群众", "人次"],
  ["社区志愿者服务群众{X人次|-}。", "服务群众", "人次"],
  ["青年志愿者志愿服务时长{X小时|-}。", "志愿服务时长", "小时"],
  ["资助大学生{X人次|-}。", "资助学生", "人次"],
])("%s is not surely the total of %s", (notation, name, unit) => {
  expect(certaintyOf(notation, name, unit)).toBe("proposed");
});

test.each([
  ["全县接待群众{X人次|接待群众}。", "接待群众", "人次"],
  ["我局累计接待群众{X人次|接待群众}。", "接待群众", "人次"],
  ["各医疗队共服务群众{X人次|服务群众}。", "服务群众", "人次"],
  ["扎实开展活动，服务群众{X人次|服务群众}。", "服务群众", "人次"],
  ["资助学生{X人次|资助学生}。", "资助学生", "人次"],
])("%s is", (notation, name, unit) => {
  expect(certaintyOf(notation, name, unit)).toBe("sure");
});

test("the office that the title or the signature names is the one that reports", () => {
  const notation = "县信访局接待群众{X人次|接待群众}。";
  expect(certaintyOf(notation, "接待群众", "人次")).toBe("proposed");
  expect(certaintyOf(notation, "接待群众", "人次", "县信访局2024年工作总结")).toBe("sure");
});
