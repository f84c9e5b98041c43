import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import { policyForSingleFile } from "./content-security.mjs";
import { renderPage } from "./page.mjs";
import { sampleInline } from "./sample-list.mjs";

/**
 * Puts the pane's script, the session's script and the sample into one page. The session's script stands there as
 * data; the page makes a worker from it. Nothing else is emitted.
 */
export class SingleFilePlugin {
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("SingleFilePlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tap({ name: "SingleFilePlugin", stage }, () => {
        const { template, session, samples, icon, output } = this.options;
        const script = inScriptElement(compilation.getAsset("single.js").source.source().toString());
        const worker = inScriptElement(readFileSync(session, "utf8"));
        const page = renderPage(readFileSync(template, "utf8"), {
          policy: policyForSingleFile([sha256(script), sha256(worker)]),
          icon: `data:image/svg+xml;base64,${readFileSync(icon).toString("base64")}`,
          scripts: [
            `<script type="text/plain" id="yutiao-session">${worker}</script>`,
            `<script type="application/json" id="yutiao-sample">${sampleInline(samples)}</script>`,
            `<script>${script}</script>`,
          ].join("\n    "),
        });
        for (const { name } of compilation.getAssets()) compilation.deleteAsset(name);
        compilation.emitAsset(output, new sources.RawSource(page));
      });
    });
  }
}

/**
 * Makes a script safe to stand inside a script element: the parser must not see an end tag or a comment start, and
 * must not change what it reads (it would turn CR into LF, and then the hash in the policy no longer fits).
 */
function inScriptElement(script) {
  const safe = script
    .replace(/<\/(script)/gi, "<\\/$1")
    .replace(/<!--/g, "<\\!--")
    .trim();
  if (/[\r\0]/.test(safe)) throw new Error("a script with CR or NUL cannot be inlined");
  // The escapes are only good inside strings and patterns; anywhere else this is a syntax error.
  new Script(safe);
  return safe;
}

function sha256(text) {
  return createHash("sha256").update(text, "utf8").digest("base64");
}
