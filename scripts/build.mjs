// `npm run build`: the grammar, the bundles (pane, worker, single page, CLI, library), the library's types and what web servers need.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeServerConfigs } from "./build/server-configs.mjs";
import { ROOT, runNode } from "./setup.mjs";

// What an earlier build left must not be served.
rmSync(join(ROOT, "dist"), { recursive: true, force: true });

runNode(["scripts/grammar.mjs"]);
runNode(["node_modules/webpack-cli/bin/cli.js", "--mode", "production"]);
runNode(["node_modules/typescript7/bin/tsc", "-p", "tsconfig.lib.json"]);
writeServerConfigs(join(ROOT, "dist"));
