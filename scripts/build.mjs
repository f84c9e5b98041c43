// `npm run build`: the grammar, the bundles (pane, worker, single page, CLI, library) and the library's types.
import { runNode } from "./setup.mjs";

runNode(["scripts/grammar.mjs"]);
runNode(["node_modules/webpack-cli/bin/cli.js", "--mode", "production"]);
runNode(["node_modules/typescript7/bin/tsc", "-p", "tsconfig.library.json"]);
