// `npm start`: installs what is missing, builds, serves the pane on this machine and opens it in the browser.
//   --no-open   only serve      --port N   another port
import { spawn } from "node:child_process";
import { installDependencies, runNode } from "./setup.mjs";

const args = process.argv.slice(2);
const port = args.includes("--port") ? Number(args[args.indexOf("--port") + 1]) : 3210;

installDependencies();
// Always, since the sources may have changed; what did not change comes out of the build's cache.
runNode(["scripts/build.mjs"]);

const { serve } = await import("./serve.mjs");
const { address } = await serve({ port });
console.log(`余条 ${address}    试用示例 / sample: ${address}#demo    Ctrl+C 结束 / ends`);
if (!args.includes("--no-open")) open(address);

/** Opens the address if this machine has a way to; a server without a screen has none, and that is no failure. */
function open(url) {
  const commands = { darwin: ["open", url], win32: ["cmd", "/c", "start", "", url] };
  const [command, ...rest] = commands[process.platform] ?? ["xdg-open", url];
  spawn(command, rest, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
