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
