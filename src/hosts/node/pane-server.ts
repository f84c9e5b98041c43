import { existsSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import type { PaneServer, ServeOptions } from "../../ports/server.ts";
import contentSecurity from "./content-security.json" with { type: "json" };

/**
 * What every answer carries, scripts included: a worker has the policy of its own answer, not of the page's.
 * nginx and IIS are told the same by the files that the build writes.
 */
export const PANE_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurity.join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  // What was built anew must be seen at once; the etag still saves the transfer.
  "Cache-Control": "no-cache",
};

/**
 * Serves a built pane: on this machine only unless `host` says otherwise; https where a certificate is given.
 * Rejects when nothing is built there, the certificate is unusable, or the port is taken.
 */
export async function servePane({ folder, host, port, certificate }: ServeOptions): Promise<PaneServer> {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder}: no index.html; npm run build`);
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders(response) {
      for (const [name, value] of Object.entries(PANE_HEADERS)) response.setHeader(name, value);
    },
  });
  const answer: RequestListener = (request, response) =>
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const bound = server.address() as AddressInfo;
  const name = bound.family === "IPv6" ? `[${bound.address}]` : bound.address;
  return {
    address: `${certificate ? "https" : "http"}://${name}:${bound.port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
