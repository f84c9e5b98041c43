import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nginxConfig, webConfig } from "../../scripts/build/server-configs.mjs";
import { nodeFiles } from "../../src/hosts/node/node-files.ts";
import { PANE_HEADERS, servePane } from "../../src/hosts/node/pane-server.ts";
import type { PaneServer, ServeOptions } from "../../src/ports/server.ts";
import { runCommand } from "../support/cli.ts";

/** Made for these tests and trusted by nobody. */
const TLS = {
  cert: fileURLToPath(new URL("../fixtures/tls/cert.pem", import.meta.url)),
  key: fileURLToPath(new URL("../fixtures/tls/key.pem", import.meta.url)),
};

let root = "";
const running: PaneServer[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "yutiao-"));
  mkdirSync(join(root, "web"));
  writeFileSync(join(root, "web", "index.html"), "<h1>余条</h1>");
  writeFileSync(join(root, "web", "session.js"), "1");
  writeFileSync(join(root, "私钥.txt"), "secret");
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  rmSync(root, { recursive: true, force: true });
});

/** Runs `serve` as the entry point does and remembers what it started. */
function serve(...argv: readonly string[]) {
  const start = async (options: ServeOptions) => {
    const server = await servePane(options);
    running.push(server);
    return server;
  };
  const unless = (option: string, value: string) => (argv.includes(option) ? [] : [option, value]);
  const usual = [...unless("--folder", join(root, "web")), ...unless("--port", "0")];
  return runCommand(nodeFiles, ["serve", ...usual, ...argv], "zh-CN", start);
}

test("serves the pane on this machine only, every answer with the policy", async () => {
  const { exit, json, text } = await serve();
  const { address } = json as { address: string };
  expect(exit).toBe(0);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(text).toContain(address);
  for (const file of ["", "index.html", "session.js"]) {
    const answer = await fetch(address + file);
    expect(answer.status).toBe(200);
    for (const [name, value] of Object.entries(PANE_HEADERS)) expect(answer.headers.get(name)).toBe(value);
  }
});

test("nothing outside the folder can be asked for", async () => {
  const { json } = await serve();
  const { address } = json as { address: string };
  for (const path of ["%2e%2e/私钥.txt", "..%2f私钥.txt", "nothing.js"]) {
    expect((await fetch(address + path)).status).toBe(404);
  }
});

test("serves https with a given certificate", async () => {
  const { json } = await serve("--cert", TLS.cert, "--key", TLS.key);
  const { address } = json as { address: string };
  expect(address).toMatch(/^https:/);
  const status = await new Promise((resolve, reject) => {
    get(address, { ca: readFileSync(TLS.cert) }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on("error", reject);
  });
  expect(status).toBe(200);
});

test.each([
  ["a port that is none", ["--port", "seventy"], "--port"],
  ["a certificate without its key", ["--cert", TLS.cert], "--key"],
  ["a folder where nothing is built", ["--folder", "/nowhere"], "/nowhere"],
  ["an argument too many", ["web"], "web"],
])("refuses %s", async (_name, argv, expected) => {
  await expect(serve(...argv)).rejects.toThrow(expected);
});

test("nginx and IIS are told the same headers", () => {
  for (const [name, value] of Object.entries(PANE_HEADERS)) {
    expect(webConfig()).toContain(`<add name="${name}" value="${value}" />`);
    expect(nginxConfig()).toContain(`add_header ${name} "${value}" always;`);
  }
});
