import type { Finding, Location } from "../../core/finding/finding.ts";
import { makeFinding } from "../../core/finding/make-finding.ts";

/** What a host must offer: sets with their version, and the members themselves as "Class.member". */
export interface Needs {
  readonly sets: readonly (readonly [name: string, version: string])[];
  readonly members: readonly string[];
}

/** `Excel` or `Word` as the library leaves it in the window: its classes by name. */
export type OfficeClasses = Readonly<Record<string, unknown>>;

/**
 * What is missing, as text. Both are asked: a host says that it has a set while its copy of office.js lacks the member,
 * and a member may be there while the host does not carry it out.
 */
export function missingNeeds(
  needs: Needs,
  isSetSupported: (name: string, version: string) => boolean,
  classes: OfficeClasses,
): string[] {
  const sets = needs.sets.filter(([name, version]) => !isSetSupported(name, version));
  const members = needs.members.filter((member) => !hasMember(classes, member));
  return [...sets.map(([name, version]) => `${name} ${version}`), ...members];
}

/** null when nothing is missing. */
export function requirementFinding(missing: readonly string[], location: Location): Finding | null {
  if (missing.length === 0) return null;
  const shown = missing.length > 3 ? [...missing.slice(0, 3), "…"] : missing;
  return makeFinding("host.requirement-missing", location, { found: shown.join("、") });
}

function hasMember(classes: OfficeClasses, member: string): boolean {
  const [name = "", property = ""] = member.split(".");
  const constructor = classes[name] as { readonly prototype?: object } | undefined;
  return constructor?.prototype !== undefined && property in constructor.prototype;
}
