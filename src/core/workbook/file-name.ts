/** Files that programs leave beside open ones, and those of systems: ~$上报表.xlsx, ._上报表.xlsx, Thumbs.db. */
export function isLockFile(path: string): boolean {
  const name = path.replace(/^.*\//s, "");
  return (
    /^(?:~\$|\.~|\._)|^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name) || /(?:^|\/)__MACOSX\//.test(path)
  );
}

/** "能源科/上报表.xlsx" → "上报表". */
export function fileStem(path: string): string {
  const name = path.replace(/^.*\//s, "");
  return name.replace(/(.)\.[^.]*$/s, "$1");
}

/** The extension in lower case without its point; null when the name has none. */
export function formatOfExtension(path: string): string | null {
  return /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? null;
}
