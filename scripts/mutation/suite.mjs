// The part of jest's surface that the suites use, for tests that run in this process without any waiting.
import { createRequire } from "node:module";

// Both come with jest and are the very code that jest itself runs.
const requireOfJest = createRequire(import.meta.resolve("jest-circus"));
const { expect } = requireOfJest("expect");
const { bind } = requireOfJest("jest-each");

/** Collects the tests of the files loaded while it is the current suite. */
export class Suite {
  /** Test id → { id, name, fileName, run }. */
  tests = new Map();
  #file = "";
  #number = 0;
  #count = 0;
  #path = [];
  #before = [];

  globals() {
    const describe = (name, body) => {
      this.#path.push(name);
      body();
      this.#path.pop();
    };
    const test = (name, body) => this.#add(name, body);
    // Our tests take their rows as parameters; none asks for jest's `done`.
    test.each = bind(test, false);
    describe.each = bind(describe, false);
    return { describe, test, it: test, expect, beforeAll: (body) => this.#before.push(body) };
  }

  /** Runs `load`, which must load `file`, the suite's number-th, and counts the tests it declares as the file's. */
  collect(file, number, load) {
    this.#file = file;
    this.#number = number;
    this.#count = 0;
    this.#before = [];
    load();
    this.#before.forEach((body) => body());
  }

  #add(name, body) {
    // Short, since Stryker sends the ids of all tests that reach a mutant with each of ten thousand mutants.
    const id = `${this.#number}.${this.#count++}`;
    const run = () => {
      const returned = body();
      if (returned instanceof Promise) throw new Error(`${name} waits, which this runner cannot`);
    };
    this.tests.set(id, { id, name: [...this.#path, name].join(" "), fileName: this.#file, run });
  }
}
