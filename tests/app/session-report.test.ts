import { inputFile } from "../support/memory-files.ts";
import { missionUnits } from "../support/mission.ts";
import { consolidated } from "../support/sessions.ts";

const text = (path: string, words: string) => inputFile(path, new TextEncoder().encode(words));

describe("the report", () => {
  const [head, ...others] = missionUnits();
  /** 公开机关文件信息 155 in all: no round number. */
  const units = [{ ...head!, cells: [11, 12, 3, 0] as const }, ...others];
  const DRAFT = "一、总体情况\n全年公开机关文件信息X余条，XX市采用信息约稿X余篇。\n发表文章12篇。";

  test("is read as text with blanks, masks and numbers marked, and filled sentences beside", async () => {
    const session = await consolidated(units);
    await session.setDraft(text("报告.txt", DRAFT));
    const { total, paragraphs } = session.paragraphs(1, 5);
    expect(total).toBe(3);
    expect(paragraphs[0]!.spans.map(({ kind, written }) => [kind, written])).toEqual([
      ["blank", "150余条"],
      ["mask", undefined],
      ["blank", "10余篇"],
    ]);
    expect(paragraphs[1]!.spans).toMatchObject([{ kind: "number", id: "statistic" }]);
    const { ripple } = session.view("zh-CN");
    expect(ripple[0]).toMatchObject({ indicator: "GK", was: null, moved: false });
    expect(ripple[0]!.after).toContain("公开机关文件信息150余条");
  });

  test("a style is chosen from what can be said truly, and figures that move show what they do to the sentence", async () => {
    const session = await consolidated(units);
    await session.setDraft(text("报告.txt", DRAFT));
    const blank = session.view("zh-CN").blanks[0]!;
    const wordings = session.wordings(blank.id, "GK");
    expect(wordings).toContainEqual({ style: "", text: "150余条" });
    expect(wordings).toContainEqual({ style: "jin", text: "近160条" });
    session.choose(blank.id, { indicator: "GK", style: "jin" });
    expect(session.view("zh-CN").blanks[0]).toMatchObject({ style: "jin", written: "近160条" });
    session.choose(blank.id, { indicator: null });
    expect(session.view("zh-CN").blanks[0]).toMatchObject({ binding: "none" });
    session.choose(blank.id, { indicator: "GK" });
    session.removeSubmission("评审中心.xlsx");
    await session.consolidate();
    const moved = session.view("zh-CN").ripple.find(({ indicator }) => indicator === "GK")!;
    expect(moved).toMatchObject({ moved: true });
    expect([moved.was, moved.after].map((sentence) => /\d+余条/.exec(sentence!)![0])).toEqual([
      "150余条",
      "130余条",
    ]);
  });

  test("is audited: verdicts with their sentences, and a check sheet among the outputs", async () => {
    const session = await consolidated();
    await session.setReport(text("定稿.txt", "全年公开机关文件信息170余条。采用信息约稿18篇。"));
    await session.audit("zh-CN");
    const { audit, outputs } = session.view("zh-CN");
    expect(audit!.numbers.map(({ text: said, verdict }) => [said, verdict])).toEqual([
      ["170余条", "false"],
      ["18篇", "true"],
    ]);
    const [first] = audit!.numbers;
    expect(first!.sentence.slice(first!.at)).toMatch(/^170余条/);
    expect(outputs.map(({ path }) => path)).toContain("定稿-数据核对单.docx");
  });
});
