// `npm run manifest -- --url https://host/path [--out FILE]`: writes the manifest for the address where dist/web lies.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DEFAULT_URL } from "./content.ts";
import { manifestFor } from "./markup.ts";

/** The address as the manifest takes it; throws with what is wrong with it. */
export function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:") throw new Error(`${text}: Office takes https addresses only`);
  if (url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new Error(`${text}: only a host and a path, without ? or #`);
  }
  return url.href.replace(/\/+$/, "");
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { url: { type: "string" }, out: { type: "string" } } });
  try {
    const out = values.out ?? fileURLToPath(new URL("../../manifest.xml", import.meta.url));
    writeFileSync(out, manifestFor(addressOf(values.url ?? DEFAULT_URL)));
    console.log(out);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 2;
  }
}
