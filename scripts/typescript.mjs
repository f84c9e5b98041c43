// Lets Node 20 run our TypeScript: `node --import ./scripts/typescript.mjs scripts/sample/make.ts`.
// Types are stripped by the same compiler that builds and tests; relative imports already carry `.ts`.
import { register } from "node:module";

register("./typescript-hooks.mjs", import.meta.url);
