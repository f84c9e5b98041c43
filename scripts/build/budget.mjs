import { gzipSync } from "node:zlib";

/** What a person waits for before the first step stands: an entry and one of its lazy chunks. */
export const filesOfChunks = (entry, chunk) => (compilation) => [
  ...compilation.entrypoints.get(entry).getFiles(),
  ...compilation.namedChunkGroups.get(chunk).getFiles(),
];

/** Fails the build when `files` (a function of the compilation that gives asset names) are together more than `limit` bytes, gzipped. */
export class BudgetPlugin {
  constructor({ what, files, limit }) {
    Object.assign(this, { what, files, limit });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("BudgetPlugin", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "BudgetPlugin", stage }, (assets) => {
        const names = new Set(this.files(compilation));
        const sizes = [...names].map((name) => gzipSync(assets[name].buffer(), { level: 9 }).length);
        const total = sizes.reduce((sum, size) => sum + size, 0);
        const told = `${this.what}: ${total} bytes gzipped, at most ${this.limit}`;
        if (total > this.limit) compilation.errors.push(new compiler.webpack.WebpackError(told));
        else compilation.getLogger("BudgetPlugin").info(told);
      });
    });
  }
}
