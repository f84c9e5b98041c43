import type { CatalogueEntry } from "../entry.ts";

export const planCatalogue = {
} as const satisfies Record<string, CatalogueEntry>;
