import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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
