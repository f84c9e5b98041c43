// Serves the built pane on this machine: `node scripts/serve.mjs [port]`, or serve() from a test.
import path from "node:path";
import { fileURLToPath } from "node:url";
import "./typescript.mjs";

// Imported only now: before the line above Node knows no TypeScript.
const { servePane } = await import("../src/hosts/node/pane-server.ts");

const WEB = fileURLToPath(new URL("../dist/web", import.meta.url));
const DEFAULT_PORT = 3210;

/** Starts the server on 127.0.0.1; port 0 takes any free one. Gives the address and a way to stop. */
export function serve({ folder = WEB, port = 0 } = {}) {
  return servePane({ folder, host: "127.0.0.1", port });
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { address } = await serve({ port: Number(process.argv[2] ?? DEFAULT_PORT) });
  console.log(`余条 ${address}`);
}
