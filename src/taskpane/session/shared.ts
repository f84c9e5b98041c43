/**
 * The new value with every part that is equal to the old one replaced by the old part itself. What comes out of a worker
 * is always a copy; so shared, a list of which one item changed has one new item, and only that is drawn again.
 */
export function shared<T>(before: unknown, now: T): T {
  if (Object.is(before, now)) return now;
  if (typeof before !== "object" || typeof now !== "object" || before === null || now === null) return now;
  if (Array.isArray(now)) return Array.isArray(before) ? (sharedList(before, now) as T) : now;
  if (Array.isArray(before)) return now;
  return sharedRecord(before as Record<string, unknown>, now as Record<string, unknown>) as T;
}

function sharedList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const parts = now.map((part, at) => shared(before[at], part));
  return parts.length === before.length && parts.every((part, at) => part === before[at]) ? before : parts;
}

function sharedRecord(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const keys = Object.keys(now);
  const parts = keys.map((key) => shared(before[key], now[key]));
  const same =
    keys.length === Object.keys(before).length && keys.every((key, at) => parts[at] === before[key]);
  return same ? before : Object.fromEntries(keys.map((key, at) => [key, parts[at]]));
}
