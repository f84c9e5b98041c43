// `npm run sample`: writes assets/samples from the readable sources beside this file. Same sources, same bytes.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SheetOut } from "../../src/core/model/sheet-out.ts";
import { writeWorkbook } from "../../src/core/workbook/write-workbook.ts";
import { activitiesOf } from "./activities.ts";
import { BRANCHES, type Branch } from "./bureau.ts";
import { draftDocument } from "./docx.ts";
import { encodeGb18030 } from "./gb18030.ts";
import { planSheets } from "./plan-sheets.ts";
import { ACTIVITY_HEADER, activitiesSheet, servicesSheet } from "./submission-sheets.ts";

const OUT = fileURLToPath(new URL("../../assets/samples/", import.meta.url));

rmSync(OUT, { recursive: true, force: true });
await workbook("方案.xlsx", planSheets());
file("工作报告（送审稿）.docx", draftDocument());
for (const branch of BRANCHES) await submission(branch);

/** 柳溪镇分馆 sent nothing; 枫桥镇分馆 sent its activities as a .csv in GB18030. */
async function submission(branch: Branch): Promise<void> {
  if (!branch.services) return;
  const hand = branch.name === "白鹭镇分馆" ? "full-width" : "numbers";
  const services = servicesSheet(branch, branch.services, hand);
  if (branch.name === "枫桥镇分馆") {
    await workbook(`上报表/${branch.name}.xlsx`, [services]);
    file(`上报表/${branch.name}-活动明细.csv`, encodeGb18030(activitiesCsv(branch)));
  } else {
    await workbook(`上报表/${branch.name}.xlsx`, [services, activitiesSheet(branch, hand)]);
  }
}

function activitiesCsv(branch: Branch): string {
  const rows = activitiesOf(branch).map((row) => [
    row.number,
    row.name,
    row.date,
    row.kind,
    row.visitors,
    row.place,
  ]);
  return [ACTIVITY_HEADER, ...rows].map((cells) => `${cells.join(",")}\r\n`).join("");
}

async function workbook(path: string, sheets: readonly SheetOut[]): Promise<void> {
  file(path, await writeWorkbook(sheets));
}

function file(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(OUT, path)), { recursive: true });
  writeFileSync(join(OUT, path), bytes);
}
