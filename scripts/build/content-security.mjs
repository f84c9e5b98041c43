import { readFileSync } from "node:fs";

const served = new URL("../../src/hosts/node/content-security.json", import.meta.url);

/** The served pages: nothing but their own origin. Trusted Types would break office.js. */
export const policyForServer = JSON.parse(readFileSync(served, "utf8")).join("; ");

/** The single file: only the scripts inside it, by their hashes, and no connection at all. */
export function policyForSingleFile(scriptHashes) {
  return [
    "default-src 'none'",
    `script-src ${scriptHashes.map((hash) => `'sha256-${hash}'`).join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "worker-src blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
