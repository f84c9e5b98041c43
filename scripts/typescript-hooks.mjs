import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "@swc/core";

const TYPESCRIPT = /\.tsx?$/;

/** Node's module loader hook: compiles .ts and .tsx on the way in, leaves everything else alone. */
export async function load(url, context, nextLoad) {
  if (!TYPESCRIPT.test(url)) return nextLoad(url, context);
  const { code } = await transform(await readFile(fileURLToPath(url), "utf8"), {
    filename: fileURLToPath(url),
    sourceMaps: "inline",
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx: url.endsWith("x") },
      transform: { react: { runtime: "automatic" } },
      experimental: { keepImportAttributes: true },
    },
    module: { type: "es6" },
  });
  return { format: "module", source: code, shortCircuit: true };
}
