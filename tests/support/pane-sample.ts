import type { PaneSample } from "../../src/ports/pane.ts";
import { PaneStore } from "../../src/taskpane/session/pane-store.ts";
import { missionPlan, missionSubmission, missionUnits } from "./mission.ts";
import { paneFile, paneHost, realSession, type TestHost } from "./pane-host.ts";

export const DRAFT = "全年编发工作动态信息X余条，采用信息约稿X篇，主动公开机关文件信息X余条。";

/** Plan, three submissions and the draft. What 综合科 writes as its total is wrong, so that something goes back. */
export async function missionSample(): Promise<PaneSample> {
  const [first, second, third] = missionUnits();
  const units = [first!, { ...second!, total: 999 }, third!];
  return {
    plan: await paneFile(await missionPlan()),
    submissions: await Promise.all(units.map(async (unit) => paneFile(await missionSubmission(unit)))),
    draft: { path: "报告.txt", blob: new Blob([DRAFT]) },
  };
}

const hosts: TestHost[] = [];

/** A store over a host with this sample; `closeHosts` ends all of them. */
export function storeOver(sample: PaneSample, makeSession = realSession) {
  const host = paneHost(sample, makeSession);
  hosts.push(host);
  return { store: new PaneStore(host, "zh-CN"), host };
}

export function closeHosts(): void {
  for (const host of hosts.splice(0)) host.close();
}
