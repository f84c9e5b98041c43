/** How big a workbook may be; the largest real ones have 75 sheets and 50,000 merged ranges. */
export const MOST_SHEETS = 1000;
export const MOST_MERGES = 100_000;
/** Cells with content over all sheets: 200,000 rows of 12 columns are 2.4 million. */
export const MOST_CELLS = 5_000_000;
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
/** A text file. */
export const LARGEST_TEXT = 128 * 1024 * 1024;
/** A file of the older formats, which are read as a whole by the library. */
export const LARGEST_OLD_FILE = 128 * 1024 * 1024;
