import { inputFiles } from "../../src/cli/inputs.ts";
import { memoryFiles } from "../support/memory-files.ts";

const bytes = new Uint8Array([1]);
const files = memoryFiles({
  "/批次/能源科/上报表.xlsx": bytes,
  "/批次/综合科/上报表.xlsx": bytes,
  "/批次/办公室.xlsx": bytes,
});
const namesOf = async (...paths: string[]) => (await inputFiles(files, paths)).map((file) => file.path);

test("a folder's files are named from inside it, a single file by its own name", async () => {
  expect(await namesOf("/批次/能源科", "/批次/办公室.xlsx")).toEqual(["办公室.xlsx", "上报表.xlsx"]);
});

test("files of one name are told apart by their folders, in any order", async () => {
  const [a, b] = ["/批次/能源科/上报表.xlsx", "/批次/综合科/上报表.xlsx"];
  expect(await namesOf(a!, b!)).toEqual(["综合科/上报表.xlsx", "能源科/上报表.xlsx"]);
  expect(await namesOf(b!, a!)).toEqual(await namesOf(a!, b!));
});

test("so are those of two folders", async () => {
  expect(await namesOf("/批次/能源科", "/批次/综合科")).toEqual(["综合科/上报表.xlsx", "能源科/上报表.xlsx"]);
});

test("the same file named twice, or named beside its folder, is one file", async () => {
  expect(await namesOf("/批次/办公室.xlsx", "/批次/办公室.xlsx")).toEqual(["办公室.xlsx"]);
  expect(await namesOf("/批次/能源科", "/批次/能源科/上报表.xlsx")).toEqual(["上报表.xlsx"]);
  const nested = ["能源科/上报表.xlsx", "综合科/上报表.xlsx", "办公室.xlsx"].sort();
  expect((await namesOf("/批次", "/批次/能源科/上报表.xlsx")).sort()).toEqual(nested);
  expect((await namesOf("/批次/能源科/上报表.xlsx", "/批次")).sort()).toEqual(nested);
});

test("files of one name in folders of one name keep their extension", async () => {
  const twins = memoryFiles({ "/甲/报送/上报表.xlsx": bytes, "/乙/报送/上报表.xlsx": bytes });
  const listed = await inputFiles(twins, ["/甲/报送", "/乙/报送"]);
  expect(listed.map((file) => file.path)).toEqual(["报送/上报表.xlsx", "报送/上报表 (2).xlsx"]);
  const turned = await inputFiles(twins, ["/甲/报送", "/乙/报送"].reverse());
  expect(turned.map((file) => file.path)).toEqual(listed.map((file) => file.path));
});
