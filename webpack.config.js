import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { BudgetPlugin, filesOfChunks } from "./scripts/build/budget.mjs";
import { policyForServer } from "./scripts/build/content-security.mjs";
import { PagePlugin } from "./scripts/build/page.mjs";
import { SampleListPlugin } from "./scripts/build/sample-list.mjs";
import { SingleFilePlugin } from "./scripts/build/single-file.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));
const inRoot = (...parts) => path.join(root, ...parts);
const officeJs = path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json"));
const web = inRoot("dist/web");
/** Offices on UOS and Kylin run Chromium 90 to 93. */
const browserTarget = { chrome: "90" };

/** What every bundle shares; `targets` is what the compiler may write. */
function base(name, targets, { production }) {
  return {
    name,
    mode: production ? "production" : "development",
    devtool: production ? false : "source-map",
    context: root,
    resolve: { extensions: [".js"] },
    module: {
      rules: [
        {
          test: /\.(ts|tsx|m?js)$/,
          resolve: { fullySpecified: false },
          use: {
            loader: "swc-loader",
            options: {
              swcrc: false,
              env: { targets },
              jsc: {
                parser: { syntax: "typescript", tsx: true },
                transform: { react: { runtime: "automatic" } },
              },
            },
          },
        },
      ],
    },
    optimization: {
      minimize: production,
      minimizer: [
        new MinimizerPlugin({
          minify: {
            implementation: MinimizerPlugin.swcMinify,
            options: { format: { comments: false }, compress: { passes: 2 } },
          },
          extractComments: false,
        }),
      ],
    },
    performance: { hints: false },
    cache: {
      type: "filesystem",
      name,
      cacheDirectory: inRoot(".cache/webpack"),
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    stats: "errors-warnings",
  };
}

const eager = { javascript: { dynamicImportMode: "eager" } };

/** Bytes, gzipped. */
const BUDGET = {
  /** Without office.js: what a person waits for before the first step stands. */
  firstLoad: 250 * 1024,
  /** The single .html goes by mail and on sticks. */
  single: 900 * 1024,
};

/** Only what is minified can be held to it. */
function budget({ production }, what, limit, files) {
  return production ? [new BudgetPlugin({ what, limit, files })] : [];
}

/** The pane as two pages: index.html without office.js, taskpane.html with our copy of it. */
function pane(options) {
  const common = base("pane", browserTarget, options);
  const page = (filename, scripts) =>
    new PagePlugin({
      template: inRoot("src/taskpane/page.html"),
      filename,
      policy: policyForServer,
      icon: "icons/icon-32.png",
      scripts: scripts.map((src) => `<script src="${src}"></script>`).join("\n    "),
    });
  return {
    ...common,
    entry: { pane: "./src/taskpane/index.tsx" },
    output: {
      path: web,
      filename: "[name].js",
      chunkFilename: "pane-[name].js",
      publicPath: "auto",
      clean: { keep: /^session/ },
    },
    plugins: [
      ...budget(options, "first load of the pane", BUDGET.firstLoad, filesOfChunks("pane", "plan")),
      page("index.html", ["pane.js"]),
      page("taskpane.html", ["office/office.js", "pane.js"]),
      new SampleListPlugin({ folder: inRoot("assets/samples"), output: "samples" }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png", to: "icons/[name][ext]" },
          ...officeFiles.map((from) => ({
            from,
            context: path.join(officeJs, "dist"),
            // [path] would drop the folder of a single file, and office.js finds its texts by language there.
            to: `office/${from}`,
            info: { minimized: true },
          })),
          // office.js asks for this folder in another case than the one it is shipped in.
          {
            from: "agaveerrorux/**/*",
            context: path.join(officeJs, "dist"),
            to: ({ absoluteFilename }) =>
              `office/AgaveErrorUX/${path.relative(path.join(officeJs, "dist/agaveerrorux"), absoluteFilename)}`,
            info: { minimized: true },
          },
        ],
      }),
    ],
  };
}

const hosts = ["win32-16.01", "web-16.00", "mac-16.00", "ios-16.00"];
const officeFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "telemetry/oteljs_agave.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  ...hosts.flatMap((host) => [`excel-${host}.js`, `word-${host}.js`]),
];

/** The session's script, run as a worker; the readers of rare formats are chunks of their own. */
function session(options) {
  return {
    ...base("session", browserTarget, options),
    target: ["webworker", "es2021"],
    entry: { session: "./src/taskpane/worker.ts" },
    output: { path: web, filename: "[name].js", chunkFilename: "session-[name].js", publicPath: "auto" },
  };
}

/** The same in one piece: for the page itself where no worker can be made, and for the single file. */
function sessionWhole(options) {
  const common = base("session-whole", browserTarget, options);
  return {
    ...common,
    module: { ...common.module, parser: eager },
    target: ["web", "es2021"],
    entry: { "session-whole": "./src/taskpane/worker.ts" },
    output: { path: web, filename: "[name].js" },
  };
}

const SINGLE_FILE = "yutiao.html";

/** dist/yutiao.html: everything in one page that works by double-click. */
function single(options) {
  const common = base("single", browserTarget, options);
  return {
    ...common,
    dependencies: ["session-whole"],
    module: { ...common.module, parser: eager },
    entry: { single: "./src/taskpane/single.tsx" },
    // What a step has more beside an open workbook is never drawn here.
    resolve: { ...common.resolve, alias: { [inRoot("src/taskpane/parts/excel/ExcelParts.tsx")]: false } },
    output: { path: inRoot("dist"), filename: "[name].js" },
    plugins: [
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      new SingleFilePlugin({
        template: inRoot("src/taskpane/page.html"),
        session: path.join(web, "session-whole.js"),
        samples: inRoot("assets/samples"),
        icon: inRoot("assets/icons/icon.svg"),
        output: SINGLE_FILE,
      }),
      ...budget(options, "the single file", BUDGET.single, () => [SINGLE_FILE]),
    ],
  };
}

/** The command line and the library, each one file without dependencies. */
function node(name, entry, output, options, plugins = []) {
  const common = base(name, { node: "20.19" }, options);
  return {
    ...common,
    target: "node20.19",
    module: { ...common.module, parser: eager },
    entry,
    experiments: { outputModule: true },
    output: {
      path: inRoot("dist", output),
      filename: "yutiao.js",
      library: { type: "module" },
      module: true,
      chunkFormat: "module",
    },
    // Readable traces are worth more here than a small file.
    optimization: { minimize: false },
    plugins,
  };
}

class ExecutablePlugin {
  apply(compiler) {
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }).apply(compiler);
    compiler.hooks.afterEmit.tapPromise("ExecutablePlugin", async ({ outputOptions }) => {
      const { chmod } = await import("node:fs/promises");
      await chmod(path.join(outputOptions.path, outputOptions.filename), 0o755);
    });
  }
}

export default function config(_env, argv = {}) {
  const options = { production: argv.mode !== "development" };
  return [
    pane(options),
    session(options),
    sessionWhole(options),
    single(options),
    node("cli", "./src/cli/main.ts", "cli", options, [new ExecutablePlugin()]),
    node("lib", "./src/lib.ts", "lib", options),
  ];
}
