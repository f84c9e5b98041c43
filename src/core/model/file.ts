/** A file as given: its path is a name for people and for the findings, never opened by the core. */
export interface SourceFile {
  /** Relative path with "/" ("能源科/上报表.xlsx"); for a file in a zip "报送.zip/能源科.xlsx". */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is kept of a file after reading: enough to prove later which file it was. */
export interface FileStamp {
  readonly path: string;
  readonly size: number;
  /** Hex, lower case. */
  readonly sha256: string;
}

/** A file to be written whole or not at all. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
