/** Names that TextDecoder knows for the code pages of old workbooks; 936 is Chinese Windows. */
const LABELS: Readonly<Record<number, string>> = {
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1201: "utf-16be",
  10000: "macintosh",
  20866: "koi8-r",
  54936: "gb18030",
  65001: "utf-8",
};

function labelOf(codePage: number): string {
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  return LABELS[codePage] ?? "windows-1252";
}

/**
 * What the fallback library asks of its code page tables (several hundred KB), answered by the host's TextDecoder.
 * Nothing is ever encoded: we only read with it.
 */
export const codePages = {
  utils: {
    hascp: (): boolean => true,
    decode: (codePage: number, bytes: ArrayLike<number> | string): string => {
      const data =
        typeof bytes === "string" ? Uint8Array.from(bytes, (c) => c.charCodeAt(0)) : Uint8Array.from(bytes);
      return new TextDecoder(labelOf(codePage)).decode(data);
    },
    encode: (_codePage: number, text: string): Uint8Array =>
      Uint8Array.from(text, (c) => c.charCodeAt(0) & 255),
  },
};
