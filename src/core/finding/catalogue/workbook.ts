import type { CatalogueEntry } from "../entry.ts";

export const workbookCatalogue = {
} as const satisfies Record<string, CatalogueEntry>;
