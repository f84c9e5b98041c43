/** Long work gives the others their turn at least this often. */
const YIELD_EVERY_MS = 24;

/** The `tick` of a watch: lets events and the next frame through where the last turn is long enough ago. */
export function takingTurns(): () => Promise<void> {
  let yielded = Date.now();
  return async () => {
    if (Date.now() - yielded < YIELD_EVERY_MS) return;
    // A task of its own, not a microtask: only then do the others come in between.
    await new Promise((resolve) => setTimeout(resolve, 0));
    yielded = Date.now();
  };
}
