import { CHECK_MESSES } from "./checks.ts";
import { LAYOUT_MESSES } from "./layouts.ts";
import type { Mess } from "./mess.ts";
import { SOURCE_MESSES } from "./sources.ts";
import { VALUE_MESSES } from "./values.ts";

/** Every kind of mess there is. */
export const MESSES: readonly Mess[] = [...VALUE_MESSES, ...LAYOUT_MESSES, ...SOURCE_MESSES, ...CHECK_MESSES];
