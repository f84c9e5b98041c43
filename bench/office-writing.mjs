// Writing into Excel: 200,000 rows of 12 columns in blocks, through the real office.js to the simulated Excel, in Chromium.
// The host lives in this process, as Excel is another process than its pane. `node bench/office-writing.mjs [ROWS]`
import "../scripts/typescript.mjs";
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import webpack from "webpack";
import { BROWSER_FLAGS, ensureBrowser } from "../scripts/browser.mjs";
import { policyForServer } from "../scripts/build/content-security.mjs";

/** Milliseconds of the processor. Nobody notices a pane that answers within this time. */
const LONGEST_TASK = 200;

const rows = Number(process.argv[2] ?? 200_000);
const { Book } = await import("../tests/hosts/excel/book.ts");
const { excelStandIn } = await import("../tests/hosts/excel/stand-in.ts");
const { hostIntoContext } = await import("../tests/hosts/wire/chromium.ts");

const root = fileURLToPath(new URL("..", import.meta.url));
const out = path.join(root, ".cache/bench");
const library = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);
const PAGE =
  '<!doctype html><meta charset="utf-8"><script src="office.js"></script><script src="page.js"></script>';

await bundle();
const server = createServer((request, response) => {
  const asked = new URL(request.url, "http://localhost").pathname;
  const file = path.join(asked === "/page.js" ? out : library, asked);
  response.setHeader("content-security-policy", policyForServer);
  if (asked === "/") response.setHeader("content-type", "text/html").end(PAGE);
  else if (existsSync(file)) createReadStream(file).pipe(response);
  else response.writeHead(404).end();
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: [...BROWSER_FLAGS, "--enable-precise-memory-info"],
});
try {
  const book = new Book();
  const session = excelStandIn(book);
  // What Excel on the web takes and hands over.
  session.faults.largestRequest = session.faults.largestResponse = 5_000_000;
  let largest = 0;
  const answer = session.answer.bind(session);
  session.answer = (text) => {
    largest = Math.max(largest, Buffer.byteLength(text));
    return answer(text);
  };
  const context = await browser.newContext();
  await hostIntoContext(context, session);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  const measured = await page.evaluate((count) => globalThis.yutiaoWrite(count), rows);
  const processor = longestProcessorTime(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
  const written = book.find("活动明细")?.rows.size ?? 0;
  if (measured.state !== "written" || written !== rows + 1) {
    throw new Error(`not written: ${written} rows, ${JSON.stringify(measured)}`);
  }
  const mebibytes = (bytes) => Math.round(bytes / 2 ** 20);
  console.log(`${rows} rows of 12 columns: ${(measured.milliseconds / 1000).toFixed(1)} s`);
  console.log(`requests: ${session.faults.requests}, the largest ${mebibytes(largest * 10) / 10} MiB`);
  console.log(
    `longest task of the page: ${Math.round(measured.longestTask)} ms; over 50 ms: ${measured.tasksOver50}`,
  );
  console.log(`the most processor time of one task: ${Math.round(processor)} ms`);
  console.log(`JavaScript heap of the page at most: ${mebibytes(measured.peakHeap)} MiB`);
  // By processor time: how long a task takes by the clock says as much of what else the machine does.
  process.exitCode = processor <= LONGEST_TASK ? 0 : 1;
} finally {
  await browser.close();
  server.close();
}

/** Milliseconds of the page's main thread; unlike the task's duration it does not grow when the machine has other work. */
function longestProcessorTime(events) {
  const isMain = (event) => event.name === "thread_name" && event.args.name === "CrRendererMain";
  const mains = new Set(events.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid} ${tid}`));
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
}

function bundle() {
  const compiler = webpack({
    mode: "production",
    context: root,
    entry: { page: "./bench/office/page.ts" },
    output: { path: out, filename: "[name].js" },
    module: {
      rules: [
        {
          test: /\.(ts|m?js)$/,
          resolve: { fullySpecified: false },
          use: {
            loader: "swc-loader",
            options: {
              swcrc: false,
              env: { targets: { chrome: "90" } },
              jsc: { parser: { syntax: "typescript" } },
            },
          },
        },
      ],
    },
    performance: { hints: false },
    optimization: { minimize: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString("errors-only")));
      else compiler.close(resolve);
    });
  });
}
