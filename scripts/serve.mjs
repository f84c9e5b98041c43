// Serves the built pane on this machine only: `node scripts/serve.mjs [port]`, or serve() from a test.
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";

export const WEB = fileURLToPath(new URL("../dist/web", import.meta.url));
const DEFAULT_PORT = 3210;

/** Starts the server on 127.0.0.1; port 0 takes any free one. Gives the address and a way to stop. */
export async function serve({ folder = WEB, port = 0 } = {}) {
  if (!existsSync(path.join(folder, "index.html"))) throw new Error("nothing is built yet: npm run build");
  const files = sirv(folder, {
    dev: true,
    etag: true,
    // What was built anew must be seen at once; the etag still saves the transfer.
    setHeaders: (response) => {
      response.setHeader("Cache-Control", "no-cache");
      response.setHeader("X-Content-Type-Options", "nosniff");
    },
  });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    }),
  );
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { address } = await serve({ port: Number(process.argv[2] ?? DEFAULT_PORT) });
  console.log(`余条 ${address}`);
}
