import type { CatalogueEntry } from "../entry.ts";

export const reportCatalogue = {
} as const satisfies Record<string, CatalogueEntry>;
