import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/**
 * What the sample folder holds, by role: the plan (方案 in its name), the draft (a .docx or .txt at the top),
 * and all that lies in folders, the submissions.
 */
function sampleEntries(folder) {
  const paths = filesUnder(folder);
  const top = paths.filter((file) => !file.includes("/"));
  const plan = top.find((file) => file.includes("方案") && file.endsWith(".xlsx"));
  const draft = top.find((file) => file.endsWith(".docx")) ?? top.find((file) => file.endsWith(".txt"));
  const submissions = paths.filter((file) => file.includes("/"));
  if (!plan || !draft || submissions.length === 0) throw new Error(`no sample in ${folder}: npm run sample`);
  return { plan, draft, submissions };
}

/** Copies the sample beside the page, with samples.json that says which file is what. Served names are plain ASCII. */
export class SampleListPlugin {
  constructor({ folder, output }) {
    this.folder = folder;
    this.output = output;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("SampleListPlugin", (compilation) => {
      compilation.hooks.processAssets.tap("SampleListPlugin", () => {
        const entries = sampleEntries(this.folder);
        const emit = (name, bytes) =>
          compilation.emitAsset(`${this.output}/${name}`, new compiler.webpack.sources.RawSource(bytes));
        let count = 0;
        const serve = (file) => {
          const address = `${String(++count).padStart(2, "0")}${path.extname(file)}`;
          emit(address, readSample(this.folder, file));
          return { path: path.basename(file), address };
        };
        const list = {
          plan: serve(entries.plan),
          draft: serve(entries.draft),
          submissions: entries.submissions.map(serve),
        };
        emit("samples.json", Buffer.from(JSON.stringify(list)));
      });
    });
  }
}

/** The sample as one JSON text for the single file. */
export function sampleInline(folder) {
  const entries = sampleEntries(folder);
  const inline = (file) => ({
    path: path.basename(file),
    base64: readSample(folder, file).toString("base64"),
  });
  return JSON.stringify({
    plan: inline(entries.plan),
    draft: inline(entries.draft),
    submissions: entries.submissions.map(inline),
  });
}

function readSample(folder, file) {
  return readFileSync(path.join(folder, file));
}

function filesUnder(folder, prefix = "") {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesUnder(path.join(folder, entry.name), `${prefix}${entry.name}/`)
        : [prefix + entry.name],
    );
}
