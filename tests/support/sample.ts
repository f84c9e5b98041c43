import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { activitiesOf } from "../../scripts/sample/activities.ts";
import { BRANCHES, type Services } from "../../scripts/sample/bureau.ts";
import type { CompileInput } from "../../src/app/compile.ts";
import { inputFile } from "./memory-files.ts";

const ROOT = fileURLToPath(new URL("../../assets/samples/", import.meta.url));

export function sampleFile(path: string) {
  return { path: path.split("/").pop()!, bytes: new Uint8Array(readFileSync(ROOT + path)) };
}

/** The committed sample as the whole path takes it. */
export function sampleInput(): CompileInput {
  const submissions = readdirSync(`${ROOT}上报表`).sort();
  return {
    plan: sampleFile("方案.xlsx"),
    drafts: [sampleFile("工作报告（送审稿）.docx")],
    submissions: submissions.map((name) => inputFile(name, sampleFile(`上报表/${name}`).bytes)),
    related: () => Promise.resolve(null),
    clean: false,
    chosen: [],
  };
}

/** A total of the fixed form, added up from the sample's sources with whole cents, not from its workbooks. */
export function totalOf(field: keyof Services): number {
  return (
    BRANCHES.reduce((sum, { services }) => sum + Math.round(Number(services?.[field] ?? 0) * 100), 0) / 100
  );
}

export function activities() {
  return BRANCHES.flatMap(activitiesOf);
}
