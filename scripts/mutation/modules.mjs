// Loads a sandbox's TypeScript as CommonJS in this process, so that the whole program can be built up anew in
// milliseconds: every file is compiled once, and a reload only runs the compiled functions again.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { runInThisContext } from "node:vm";
import { transformSync } from "@swc/core";

/** Stryker's counters cost more than the program itself and are needed in the dry run only. */
const COVERAGE_CALL = /stryCov_9fa48\((?:"\d+"(?:,\s*)?)+\)/g;

export class Modules {
  #compiled = new Map();
  #loaded = new Map();
  #counting;
  #globals;
  #requireInstalled;

  /** `globals` are the names every file sees beside its own; `counting` keeps the coverage calls. */
  constructor(root, { counting, globals }) {
    this.#counting = counting;
    this.#globals = globals;
    this.#requireInstalled = createRequire(resolve(root, "package.json"));
  }

  /** Forgets every file's state; the next `load` runs it from its first line. */
  reset() {
    this.#loaded.clear();
  }

  load(file) {
    const known = this.#loaded.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    this.#loaded.set(file, module);
    const require = (name) => {
      return name.startsWith(".") ? this.load(resolve(dirname(file), name)) : this.#requireInstalled(name);
    };
    this.#compile(file)(module.exports, require, module, file, ...Object.values(this.#globals));
    return module.exports;
  }

  #compile(file) {
    const known = this.#compiled.get(file);
    if (known !== undefined) return known;
    const source = readFileSync(file, "utf8");
    const { code } = transformSync(this.#counting ? source : source.replace(COVERAGE_CALL, "0"), {
      filename: file,
      jsc: { target: "es2022", parser: { syntax: "typescript" } },
      module: { type: "commonjs" },
    });
    const names = ["exports", "require", "module", "__filename", ...Object.keys(this.#globals)];
    const compiled = runInThisContext(`(function (${names.join(", ")}) {${code}\n})`, { filename: file });
    this.#compiled.set(file, compiled);
    return compiled;
  }
}
