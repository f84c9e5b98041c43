import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UsageError } from "../../src/cli/command.ts";
import { nodeFiles } from "../../src/hosts/node/node-files.ts";
import { runCommand } from "../support/cli.ts";

const FIGURES = JSON.stringify({
  plan: "政务信息",
  period: "2026年",
  asOf: "",
  indicators: [{ code: "信息", name: "报送信息", unit: "条", value: "312", formula: "", trace: [] }],
});

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yutiao-outputs-"));
  writeFileSync(join(folder, "figures.json"), FIGURES);
  writeFileSync(join(folder, "稿.txt"), "全市报送信息X余条。\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

const fill = (out: string, figures = "figures.json") => {
  const draft = join(folder, "稿.txt");
  return runCommand(nodeFiles, [
    ...["fill", "--figures", join(folder, figures), "--draft", draft, "--out", out, "--force"],
  ]);
};

test.each(["已有的文件夹", "稿.txt/报告.txt"])(
  "--out %s is wrong usage and leaves nothing behind",
  async (name) => {
    mkdirSync(join(folder, "已有的文件夹"));
    await expect(fill(join(folder, name))).rejects.toThrow(UsageError);
    expect(readdirSync(folder).sort()).toEqual(["figures.json", "已有的文件夹", "稿.txt"]);
  },
);

test.each(["{", "[]", ""])("figures that are no JSON (%j) are one finding", async (text) => {
  writeFileSync(join(folder, "坏.json"), text);
  const { exit, json } = await fill(join(folder, "报告.txt"), "坏.json");
  expect(exit).toBe(2);
  expect(json).toMatchObject({
    findings: [{ code: "figures.file-unreadable", expected: "JSON" }],
    outputs: [],
  });
});

test.each(["稿.txt", "./稿.txt", "没有/../稿.txt", "链接/稿.txt", "链接的稿.txt"])(
  "a source is not written to by another name of it: %s",
  async (name) => {
    symlinkSync(folder, join(folder, "链接"));
    symlinkSync(join(folder, "稿.txt"), join(folder, "链接的稿.txt"));
    await expect(fill(`${folder}/${name}`)).rejects.toThrow("不会改写来源文件");
    expect(readFileSync(join(folder, "稿.txt"), "utf8")).toBe("全市报送信息X余条。\n");
    expect(readdirSync(folder)).not.toContain("没有");
  },
);

test("a second draft is refused, not passed over", async () => {
  const draft = join(folder, "稿.txt");
  const given = ["fill", "--figures", join(folder, "figures.json"), "--draft", draft];
  const out = ["--out", join(folder, "报告.txt")];
  for (const second of [[draft], ["--draft", draft]]) {
    await expect(runCommand(nodeFiles, [...given, ...second, ...out])).rejects.toThrow(UsageError);
  }
  expect(readdirSync(folder).sort()).toEqual(["figures.json", "稿.txt"]);
});
