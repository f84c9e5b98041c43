/** Fills the page's marks: policy, icon, scripts. */
export function renderPage(template, { policy, icon, scripts }) {
  const values = { policy, icon, scripts };
  return template.replace(/<!--(policy|icon|scripts)-->|%(policy|icon)%/g, (_, a, b) => values[a ?? b]);
}

/** Emits one page of the served pane. */
export class PagePlugin {
  constructor({ template, filename, policy, icon, scripts }) {
    Object.assign(this, { template, filename, policy, icon, scripts });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("PagePlugin", (compilation) => {
      compilation.fileDependencies.add(this.template);
      compilation.hooks.processAssets.tap("PagePlugin", () => {
        const page = renderPage(compiler.inputFileSystem.readFileSync(this.template).toString(), this);
        compilation.emitAsset(this.filename, new compiler.webpack.sources.RawSource(page));
      });
    });
  }
}
