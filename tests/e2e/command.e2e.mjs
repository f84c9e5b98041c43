// The built command and the built library, as a person who ran `npm ci && npm run build` has them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const packageJson = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const program = path.join(root, packageJson.bin.yutiao);
const sample = (name) => path.join(root, "assets/samples", name);
let work;
before(() => (work = mkdtempSync(path.join(tmpdir(), "yutiao-"))));
after(() => rmSync(work, { recursive: true, force: true }));

function yutiao(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

const compileArgs = (out) => [
  "compile",
  "--plan",
  sample("方案.xlsx"),
  "--draft",
  sample("工作报告（送审稿）.docx"),
  "--out",
  out,
  sample("上报表"),
];

test("yutiao compile on the sample: one JSON on stdout, nothing on stderr, exit 1, the files are there", () => {
  const out = path.join(work, "out");
  const { status, stdout, stderr } = yutiao(...compileArgs(out), "--json");
  assert.equal(stderr, "");
  assert.equal(status, 1);
  const view = JSON.parse(stdout);
  assert.equal(view.ok, false);
  assert.equal(view.placeholders.filter((one) => one.written !== undefined).length, 18);
  for (const file of view.outputs) assert.ok(readFileSync(file).length > 0);
  assert.ok(readdirSync(out).includes("工作报告（送审稿）-已填.docx"));

  const again = yutiao(...compileArgs(out), "--json");
  assert.equal(again.status, 2);
  assert.equal(JSON.parse(again.stdout).ok, false);

  const elsewhere = path.join(work, "elsewhere");
  yutiao(...compileArgs(elsewhere), "--quiet");
  for (const name of ["汇总表.xlsx", "figures.json", "工作报告（送审稿）-已填.docx"]) {
    const same = readFileSync(path.join(out, name)).equals(readFileSync(path.join(elsewhere, name)));
    assert.ok(same, `the same files give the same bytes: ${name}`);
  }
});

test("a result that cannot be written out is our failure, and said", () => {
  const unwritable = openSync(program, "r");
  const { status, stderr } = spawnSync(process.execPath, [program, "say", "312", "条", "--json"], {
    encoding: "utf8",
    stdio: ["ignore", unwritable, "pipe"],
  });
  closeSync(unwritable);
  assert.equal(status, 3);
  assert.match(stderr, /结果写不出去/);
});

test("say and read, negative numbers and wrong usage", () => {
  assert.equal(JSON.parse(yutiao("say", "312", "条", "--style", "余", "--json").stdout).text, "300余条");
  assert.equal(JSON.parse(yutiao("say", "-37", "件", "--json").stdout).text, "减少37件");
  assert.deepEqual(JSON.parse(yutiao("read", "300余条", "--json").stdout), {
    low: 301,
    high: 399,
    lowOpen: false,
    highOpen: false,
    unit: "条",
    kind: "statistic",
    markers: ["余"],
  });
  assert.equal(yutiao("read", "天气很好").status, 1);
  assert.equal(yutiao("没有这个命令").status, 2);
  assert.equal(yutiao("fill", "--figures").status, 2);
});

test("the library entry says, reads and scans", async () => {
  const library = await import(pathToFileURL(path.join(root, packageJson.exports["."].default)).href);
  assert.equal(library.say(312, "条", "余").text, "300余条");
  assert.equal(library.contains(library.read("300余条"), 312), true);
  assert.equal(library.contains(library.read("300余条"), 400n), false);
  assert.equal(library.scan("共发布信息X余条。").placeholders[0].text, "X余条");
  const draft = readFileSync(sample("工作报告（送审稿）.docx"));
  const { placeholders } = await library.scanDocument(new Uint8Array(draft));
  assert.equal(placeholders.length, 18);
});
