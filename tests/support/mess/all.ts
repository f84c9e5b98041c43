import { CHECK_MESSES } from "./checks.ts";
import { FIXED_LAYOUT_MESSES } from "./fixed-layouts.ts";
import { LABEL_MESSES } from "./labels.ts";
import type { Mess } from "./mess.ts";
import { ROW_MESSES } from "./rows.ts";
import { SOURCE_MESSES } from "./sources.ts";
import { STATED_UNIT_MESSES } from "./stated-units.ts";
import { VALUE_MESSES } from "./values.ts";

/** Every kind of mess there is. */
export const MESSES: readonly Mess[] = [
  ...VALUE_MESSES,
  ...LABEL_MESSES,
  ...STATED_UNIT_MESSES,
  ...ROW_MESSES,
  ...FIXED_LAYOUT_MESSES,
  ...SOURCE_MESSES,
  ...CHECK_MESSES,
];
