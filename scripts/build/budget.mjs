import { gzipSync } from "node:zlib";

/** Fails the build when what a person waits for first (an entry and one of its lazy chunks) is more than `limit` bytes, gzipped. */
export class BudgetPlugin {
  constructor({ entry, chunk, limit }) {
    Object.assign(this, { entry, chunk, limit });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("BudgetPlugin", (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "BudgetPlugin", stage }, (assets) => {
        const files = new Set([
          ...compilation.entrypoints.get(this.entry).getFiles(),
          ...compilation.namedChunkGroups.get(this.chunk).getFiles(),
        ]);
        const sizes = [...files].map((name) => gzipSync(assets[name].buffer(), { level: 9 }).length);
        const total = sizes.reduce((sum, size) => sum + size, 0);
        const told = `first load of ${this.entry}: ${total} bytes gzipped, at most ${this.limit}`;
        if (total > this.limit) compilation.errors.push(new compiler.webpack.WebpackError(told));
        else compilation.getLogger("BudgetPlugin").info(told);
      });
    });
  }
}
