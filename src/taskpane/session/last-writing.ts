/** What stands in the workbook about the last writing into it. `at`: milliseconds since 1970. */
export interface LastWriting {
  readonly plan: string;
  readonly period: string;
  readonly at: number;
}

export function textFromLastWriting(last: LastWriting): string {
  return JSON.stringify(last);
}

/** null for a text that somebody else wrote into our place. */
export function lastWritingFromText(text: string | undefined): LastWriting | null {
  if (text === undefined) return null;
  try {
    const { plan, period, at } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const isOurs = typeof plan === "string" && typeof period === "string" && typeof at === "number";
    return isOurs ? { plan, period, at } : null;
  } catch {
    return null;
  }
}
