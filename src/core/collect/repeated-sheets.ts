import { makeFinding } from "../finding/make-finding.ts";
import type { FixedData, ListData } from "../model/submission.ts";
import type { UnitShare } from "./collected-file.ts";
import { fixedSignature, listSignature } from "./content-signature.ts";

interface OnSheet {
  readonly form: ListData["form"];
  readonly sheet: string;
}

/**
 * One form on several sheets of one file and unit: the same content counts once (with a doubt); lists with different
 * content are parts of one list; fixed forms with different content cannot be told apart and none counts.
 */
export function withoutRepeats(
  file: string,
  unit: string,
  share: UnitShare,
): { lists: ListData[]; fixed: FixedData[] } {
  const lists = groupByForm(share.lists).flatMap((same) => {
    const kept = distinct(file, unit, share, same, (list) =>
      list.records.length === 0 ? null : listSignature(list),
    );
    if (kept.length > 1) {
      const found = kept.map((one) => one.sheet).join("、");
      share.log.add(`several-sheets\u0000${kept[0]!.form.name}`, () =>
        makeFinding(
          "collect.several-sheets",
          { kind: "submission", file, unit },
          { form: kept[0]!.form.name, found },
        ),
      );
    }
    return kept;
  });
  const fixed = groupByForm(share.fixed).flatMap((same) => {
    const kept = distinct(file, unit, share, same, fixedSignature);
    if (kept.length <= 1) return kept;
    const form = kept[0]!.form.name;
    const found = kept.map((one) => one.sheet).join("、");
    share.log.add(`fixed-repeated\u0000${form}`, () =>
      makeFinding("collect.fixed-repeated", { kind: "submission", file, unit }, { form, found }),
    );
    return [];
  });
  return { lists, fixed };
}

function groupByForm<T extends OnSheet>(items: readonly T[]): T[][] {
  const groups = new Map<OnSheet["form"], T[]>();
  for (const item of items) {
    const known = groups.get(item.form);
    if (known) known.push(item);
    else groups.set(item.form, [item]);
  }
  return [...groups.values()];
}

/** `signature` null: nothing to compare, kept as it is. */
function distinct<T extends OnSheet>(
  file: string,
  unit: string,
  share: UnitShare,
  items: readonly T[],
  signature: (item: T) => string | null,
): T[] {
  if (items.length < 2) return [...items];
  const seen = new Map<string, T>();
  const kept: T[] = [];
  for (const item of items) {
    const key = signature(item);
    const before = key === null ? undefined : seen.get(key);
    if (!before) {
      if (key !== null) seen.set(key, item);
      kept.push(item);
      continue;
    }
    share.log.add(`sheet-repeated\u0000${item.form.name}`, () =>
      makeFinding(
        "collect.sheet-repeated",
        { kind: "cell", file, unit, sheet: item.sheet },
        { sheet: item.sheet, other: before.sheet },
      ),
    );
  }
  return kept;
}
