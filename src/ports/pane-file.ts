/** A chosen file on its way to the session; a Blob crosses to a worker without being copied. */
export interface PaneFile {
  /** Relative, with "/": "报送/能源科.xlsx". */
  readonly path: string;
  readonly blob: Blob;
}
