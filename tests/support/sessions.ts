import { Session } from "../../src/app/session/session.ts";
import type { FigureView, SessionView } from "../../src/app/session/session-view.ts";
import type { PlanLineView } from "../../src/app/session/plan-detail.ts";
import { quietContext } from "./context.ts";
import { missionPlan, missionSubmission, type MissionUnit, missionUnits } from "./mission.ts";

/** A session at the mission's plan, with nothing collected yet. */
export async function atPlan(context = quietContext()): Promise<Session> {
  const session = new Session(context);
  await session.setPlan(await missionPlan());
  return session;
}

/** A session that has put these units together. */
export async function consolidated(units: readonly MissionUnit[] = missionUnits()): Promise<Session> {
  const session = await atPlan();
  await session.addSubmissions(await Promise.all(units.map(missionSubmission)));
  await session.consolidate();
  return session;
}

/** The line of a plan's sheet in which this text stands. */
export function planLine(view: SessionView, sheet: string, text: string): PlanLineView {
  return view
    .planDetail!.sheets.find((one) => one.name === sheet)!
    .lines.find(({ texts }) => texts.includes(text))!;
}

export function figureOf(view: SessionView, code: string): FigureView {
  return view.figures.find((one) => one.code === code)!;
}

/** 报送情况 of one unit, form by form. */
export function heatOf(session: Session, unit: string): readonly string[] {
  return session
    .view("zh-CN")
    .heat!.rows.find((row) => row.unit === unit)!
    .cells.map(({ state }) => state);
}
