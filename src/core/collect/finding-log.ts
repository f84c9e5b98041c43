import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";

/** So many errors or doubts of one kind and place are listed one by one; the rest is counted and said. */
const MOST_ALIKE = 100;
/** The same for notes, which ask nothing of anybody. */
const MOST_NOTES_ALIKE = 20;

interface Group {
  count: number;
  readonly first: Finding;
}

/**
 * Gathers findings, at most MOST_ALIKE (notes: MOST_NOTES_ALIKE) of each group (one code in one column of one sheet, say); a last finding of the
 * same severity says how many more there are. Beyond that nothing is built, so 200,000 alike cost nothing.
 */
export class FindingLog {
  private readonly list: Finding[] = [];
  private readonly groups = new Map<string, Group>();

  /** `make` is called only while the group still has room. */
  add(group: string, make: () => Finding): void {
    const known = this.groups.get(group);
    if (known) {
      known.count += 1;
      if (known.count <= capOf(known.first)) this.list.push(make());
      return;
    }
    const finding = make();
    this.groups.set(group, { count: 1, first: finding });
    this.list.push(finding);
  }

  /** All findings so far, in the order they came, those about what was cut at the end. */
  findings(): Finding[] {
    const cut: Finding[] = [];
    for (const { count, first } of this.groups.values()) {
      const cap = capOf(first);
      if (count <= cap) continue;
      cut.push(
        makeFinding(
          "collect.more-of-the-same",
          withoutCell(first.location),
          { code: first.code, count: count - cap, cap },
          { severity: first.severity },
        ),
      );
    }
    return [...this.list, ...cut];
  }
}

function capOf(finding: Finding): number {
  return finding.severity === "note" ? MOST_NOTES_ALIKE : MOST_ALIKE;
}

function withoutCell(location: Finding["location"]): Finding["location"] {
  if (location.kind !== "cell") return location;
  const { kind, file, sheet, unit, field } = location;
  return {
    kind,
    file,
    sheet,
    ...(unit === undefined ? {} : { unit }),
    ...(field === undefined ? {} : { field }),
  };
}
