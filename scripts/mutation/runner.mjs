// A Stryker test runner that keeps the program in this process and switches one mutant on after another. Jest needs
// a second or two to begin; our tests are pure functions of about a millisecond, and there are ten thousand mutants.
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { DryRunStatus, MutantRunStatus, TestStatus } from "@stryker-mutator/api/test-runner";
import { Modules } from "./modules.mjs";
import { Suite } from "./suite.mjs";
import { interrupted, runInterruptibly } from "./interrupt.mjs";

/** The object that instrumented code looks at; each file keeps hold of the first one it sees. */
const STRYKER = (globalThis.__stryker__ ??= {});

/** Tests between two looks at the clock: one test alone would be dearer to watch than to run. */
const BATCH = 50;
/** How much slower than without a mutant a batch may be, and what it may take beside that. */
const PATIENCE = 6;
const PATIENCE_MS = 500;
/** What killed the last mutants of a file is asked first about its next one. */
const REMEMBERED_KILLERS = 12;

class InProcessRunner {
  static inject = ["options"];

  #root = process.cwd();
  #suite = new Suite();
  #files;
  #without;
  #modules = null;
  /** Test id → milliseconds without a mutant. */
  #times = new Map();
  /** File with mutants → ids of tests that killed some of them, the last one first. */
  #killers = new Map();
  /** Whether the program was loaded without a mutant and nothing has gone wrong in it since. */
  #sound = false;
  /** Whether no mutant has run since the program was loaded. */
  #fresh = false;

  constructor({ inProcess }) {
    this.#without = new RegExp(inProcess.without);
    this.#files = inProcess.folders.flatMap((folder) => {
      return readdirSync(resolve(this.#root, folder))
        .filter((name) => name.endsWith(".test.ts"))
        .map((name) => `${folder}/${name}`);
    });
    // Failures are counted, hardly read, and there will be thousands.
    Error.stackTraceLimit = 0;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  dryRun() {
    STRYKER.mutantCoverage = { static: {}, perTest: {} };
    this.#use(true);
    const tests = [...this.#suite.tests.values()].map(({ id, name, fileName, run }) => {
      STRYKER.currentTestId = id;
      const start = performance.now();
      const failureMessage = failureOf(run);
      const result = {
        id,
        name,
        fileName: resolve(this.#root, fileName),
        timeSpentMs: performance.now() - start,
      };
      return failureMessage === null
        ? { ...result, status: TestStatus.Success }
        : { ...result, status: TestStatus.Failed, failureMessage };
    });
    STRYKER.currentTestId = undefined;
    this.#modules = null;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: STRYKER.mutantCoverage };
  }

  mutantRun(options) {
    if (this.#modules === null) this.#measure();
    if (!this.#sound) this.#reload();
    const result = this.#attempt(options);
    if (result.status !== MutantRunStatus.Killed || options.mutantActivation === "static") return result;
    if (this.#fresh) return result;
    // A mutant may leave a wrong value behind in a cache; a kill counts only if its test passes again without it.
    if (result.killedBy.every((id) => failureOf(this.#suite.tests.get(id).run) === null)) return result;
    this.#reload();
    return this.#attempt(options);
  }

  #use(counting) {
    this.#modules = new Modules(this.#root, { counting, globals: this.#suite.globals() });
    this.#reload();
  }

  /** Times every test in a program without counters. */
  #measure() {
    this.#use(false);
    for (const { id, run } of this.#suite.tests.values()) {
      const start = performance.now();
      run();
      this.#times.set(id, performance.now() - start);
    }
  }

  #reload() {
    this.#modules.reset();
    this.#suite.tests.clear();
    this.#files.forEach((file, number) => {
      this.#suite.collect(file, number, () => this.#modules.load(resolve(this.#root, file)));
    });
    for (const { id, name, fileName } of this.#suite.tests.values()) {
      if (this.#without.test(`${fileName} ${name}`)) this.#suite.tests.delete(id);
    }
    this.#sound = this.#fresh = true;
  }

  #attempt({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    STRYKER.activeMutant = activeMutant.id;
    STRYKER.hitLimit = hitLimit;
    STRYKER.hitCount = hitLimit === undefined ? undefined : 0;
    try {
      if (mutantActivation === "static") this.#reload();
      return this.#run(activeMutant.fileName, this.#ordered(activeMutant.fileName, testFilter));
    } catch (error) {
      this.#sound = false;
      if (error === interrupted) return { status: MutantRunStatus.Timeout, reason: "time" };
      // As with jest: a program that does not even load is an invalid mutant, not a killed one.
      return { status: MutantRunStatus.Error, errorMessage: String(error) };
    } finally {
      if (mutantActivation === "static") this.#sound = false;
      this.#fresh = false;
      STRYKER.activeMutant = STRYKER.hitLimit = STRYKER.hitCount = undefined;
    }
  }

  /** The tests that have killed mutants of this file, then those of its own folder, quick ones first. */
  #ordered(fileName, filter) {
    const asked = new Set(filter ?? this.#suite.tests.keys());
    const killers = (this.#killers.get(fileName) ?? []).filter((id) => asked.delete(id));
    const folder = `/${basename(dirname(fileName))}/`;
    const cost = ({ id, fileName: file }) => (this.#times.get(id) ?? 0) + (file.includes(folder) ? 0 : 1000);
    const others = [...asked].flatMap((id) => this.#suite.tests.get(id) ?? []);
    return [...killers, ...others.sort((a, b) => cost(a) - cost(b)).map(({ id }) => id)];
  }

  #run(fileName, ids) {
    for (let first = 0; first < ids.length; first += BATCH) {
      const batch = ids.slice(first, first + BATCH);
      const usual = batch.reduce((sum, id) => sum + (this.#times.get(id) ?? 0), 0);
      let count = 0;
      let failed = null;
      runInterruptibly(usual * PATIENCE + PATIENCE_MS, () => {
        for (count = 0, failed = null; count < batch.length && failed === null; count++) {
          const failureMessage = failureOf(this.#suite.tests.get(batch[count]).run);
          if (failureMessage !== null) failed = { id: batch[count], failureMessage };
        }
      });
      if (STRYKER.hitCount > STRYKER.hitLimit) {
        this.#sound = false;
        return { status: MutantRunStatus.Timeout, reason: `hit ${STRYKER.hitCount} times` };
      }
      if (failed !== null) {
        this.#remember(fileName, failed.id);
        const { id, failureMessage } = failed;
        return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests: first + count };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests: ids.length };
  }

  #remember(fileName, id) {
    const others = (this.#killers.get(fileName) ?? []).filter((known) => known !== id);
    this.#killers.set(fileName, [id, ...others].slice(0, REMEMBERED_KILLERS));
  }
}

/** Writes each verdict as it comes, so that a run which is cut off has not been for nothing. */
class LinesReporter {
  #lines = "reports/mutation/verdicts.jsonl";

  constructor() {
    mkdirSync("reports/mutation", { recursive: true });
    writeFileSync(this.#lines, "");
  }

  onMutantTested({ id, fileName, location, mutatorName, replacement, status, static: isStatic, killedBy }) {
    const verdict = { id, fileName, location, mutatorName, replacement, status, static: isStatic, killedBy };
    appendFileSync(this.#lines, `${JSON.stringify(verdict)}\n`);
  }
}

/** What a test says when it fails, or null. */
function failureOf(run) {
  try {
    run();
    return null;
  } catch (error) {
    return String(error?.message ?? error);
  }
}

/** As Stryker wants its plugins. */
export const strykerPlugins = [
  { kind: "TestRunner", name: "in-process", injectableClass: InProcessRunner },
  { kind: "Reporter", name: "lines", injectableClass: LinesReporter },
];

/** What stryker.config.json may say to this runner. */
export const strykerValidationSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  properties: {
    inProcess: {
      type: "object",
      additionalProperties: false,
      required: ["folders", "without"],
      properties: {
        folders: { description: "Folders whose tests run.", type: "array", items: { type: "string" } },
        without: { description: "Pattern of the tests left out, in file and name.", type: "string" },
      },
    },
  },
};
