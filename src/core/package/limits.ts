/** How big a package may be; calibrated on 4,294 real ones, the largest of which stay far below. */
export interface ZipLimits {
  readonly parts: number;
  /** Bytes of one part after inflating. */
  readonly part: number;
  /** Bytes of all parts after inflating. */
  readonly total: number;
  /** Inflated ÷ deflated of a part above `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Names that differ only in case or in the slash are one part (Open Packaging Conventions, part name equivalence). */
  readonly foldNames: boolean;
}

export const MEBIBYTE = 1024 * 1024;

/** A workbook or document. */
export const PACKAGE_LIMITS: ZipLimits = {
  parts: 2000,
  part: 128 * MEBIBYTE,
  total: 256 * MEBIBYTE,
  ratio: 300,
  ratioFrom: MEBIBYTE,
  foldNames: true,
};

/** A zip of submissions: many files, each of which is held against PACKAGE_LIMITS again when it is opened. */
export const BUNDLE_LIMITS: ZipLimits = {
  parts: 10_000,
  part: 256 * MEBIBYTE,
  total: 1024 * MEBIBYTE,
  ratio: 300,
  ratioFrom: MEBIBYTE,
  foldNames: false,
};

export const DEEPEST_XML = 256;
