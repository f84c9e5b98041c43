import type { CatalogueEntry } from "../entry.ts";

export const validateCatalogue = {
} as const satisfies Record<string, CatalogueEntry>;
