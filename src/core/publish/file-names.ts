const LONGEST_NAME = 80;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name of a unit or a form as a file name that every system takes: no path separators, control or direction characters,
 * no leading or ending points. Names come from plans and from cells that branches filled, so nothing in them is trusted.
 */
export function fileNameOf(text: string): string {
  const clean = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "")
    .replace(/[\\/:*?"<>|]/g, "_")
    .replace(/^[.\s~$]+|[.\s]+$/g, "");
  const short = [...clean].slice(0, LONGEST_NAME).join("");
  if (short === "") return "_";
  return RESERVED.test(short) ? `_${short}` : short;
}

/** Gives out file names, each once whatever its case: 甲.xlsx, 甲(2).xlsx. */
export class FreeFileNames {
  private readonly taken = new Set<string>();

  take(name: string, extension: string): string {
    const base = fileNameOf(name);
    let free = `${base}${extension}`;
    for (let number = 2; this.taken.has(free.toLowerCase()); number += 1)
      free = `${base}(${number})${extension}`;
    this.taken.add(free.toLowerCase());
    return free;
  }
}
