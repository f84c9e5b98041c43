/** Part of a long list as the session answers it. */
export interface Page<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}

const PAGE = 100;

/**
 * A long list of which only the looked-at pages are fetched. `version` grows as pages come in, so that React draws again.
 * A page that could not be fetched (the session was lost and says so itself) is asked for again when it is next wanted.
 */
export class PagedSource<Item> {
  readonly #load: (from: number, count: number) => Promise<Page<Item>>;
  readonly #pages = new Map<number, readonly Item[] | null>();
  readonly #listeners = new Set<() => void>();
  #total: number | null = null;
  #version = 0;

  constructor(load: (from: number, count: number) => Promise<Page<Item>>) {
    this.#load = load;
  }

  /** null until the first page is there. */
  get total(): number | null {
    return this.#total;
  }

  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  at(index: number): Item | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Fetches what of [from, to] is not there yet. */
  want(from: number, to: number): void {
    for (let page = Math.floor(Math.max(0, from) / PAGE); page * PAGE <= to; page += 1) {
      if (this.#pages.has(page)) continue;
      this.#pages.set(page, null);
      this.#load(page * PAGE, PAGE).then(
        ({ total, items }) => {
          this.#pages.set(page, items);
          this.#total = total;
          this.#changed();
        },
        () => this.#pages.delete(page),
      );
    }
  }

  #changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
