import type { CatalogueEntry } from "../entry.ts";

export const consolidateCatalogue = {
} as const satisfies Record<string, CatalogueEntry>;
