import type { CatalogueEntry } from "../entry.ts";

export const figuresCatalogue = {
} as const satisfies Record<string, CatalogueEntry>;
