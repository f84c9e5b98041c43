const LONGEST_NAME = 31;

/**
 * Names as Excel allows them: at most 31 characters, none of []:*?/\, no apostrophe at either end, all different
 * whatever their case. Formulas that point to a sheet must use the name given back here.
 */
export function legalSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const legal = legalName(name);
    let unique = legal;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = cut(legal, ` (${n})`);
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** A name that somebody else's sheet has already, and the one that ours got instead. */
export interface NameBeside {
  readonly found: string;
  readonly expected: string;
}

const BESIDE = "（余条）";

/** Legal names for sheets that join those called `taken`: where one has the name, ours is called "名称（余条）". */
export function namesBeside(
  wanted: readonly string[],
  taken: readonly string[],
): { readonly names: readonly string[]; readonly beside: readonly NameBeside[] } {
  const legal = legalSheetNames(wanted);
  const others = new Set(taken.map((name) => name.toLowerCase()));
  const own = legal.map((name) => (others.has(name.toLowerCase()) ? cut(name, BESIDE) : name));
  const names = legalSheetNames([...taken, ...own]).slice(taken.length);
  const beside = names.flatMap((name, index) =>
    name === legal[index] ? [] : [{ found: legal[index]!, expected: name }],
  );
  return { names, beside };
}

function legalName(name: string): string {
  const clean = name
    .replace(/[^ -\ufffd]/g, "")
    .replace(/[[\]:*?/\\]/g, "_")
    .trim()
    .replace(/^'+|'+$/g, "");
  if (clean === "") return "Sheet";
  return cut(/^history$/i.test(clean) ? `${clean}_` : clean, "");
}

/** Shortens so that the ending still fits, never through a surrogate pair. */
function cut(name: string, ending: string): string {
  const room = LONGEST_NAME - ending.length;
  return name.slice(0, room).replace(/[\ud800-\udbff]$/, "") + ending;
}
