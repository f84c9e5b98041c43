import type { CatalogueEntry } from "../entry.ts";

export const draftCatalogue = {
} as const satisfies Record<string, CatalogueEntry>;
