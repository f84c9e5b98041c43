import type { Check } from "../check.ts";
import { dateOutsidePeriodCheck } from "./date-outside-period.ts";
import { foreignKeyCheck } from "./foreign-key.ts";
import { lengthCheck } from "./length.ts";
import { maximumCheck } from "./maximum.ts";
import { minimumCheck } from "./minimum.ts";
import { optionsCheck } from "./options.ts";
import { patternCheck } from "./pattern.ts";
import { primaryKeyCheck } from "./primary-key.ts";
import { requiredCheck } from "./required.ts";
import { uniqueCheck } from "./unique.ts";
import { uniqueKeysCheck } from "./unique-keys.ts";

/** Every built-in check, in the order their findings appear. Types are checked at reading (type-error). */
export const CHECKS: readonly Check[] = [
  requiredCheck,
  minimumCheck,
  maximumCheck,
  optionsCheck,
  lengthCheck,
  patternCheck,
  uniqueCheck,
  uniqueKeysCheck,
  primaryKeyCheck,
  foreignKeyCheck,
  dateOutsidePeriodCheck,
];
