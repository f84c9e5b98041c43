/** React remembers a script that failed to load for good; so it never sees the failure, only a longer wait. */
let waiting: (() => void)[] = [];
const listeners = new Set<() => void>();

/** Asks again and again, but only when a person says so. */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise<void>((resolve) => {
        waiting = [...waiting, resolve];
        tell();
      });
    }
  }
}

/** Whether some script could not be loaded and waits for `loadAgain`. */
export const isStuck = (): boolean => waiting.length > 0;

export function onStuck(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function loadAgain(): void {
  const asked = waiting;
  waiting = [];
  tell();
  for (const again of asked) again();
}

function tell(): void {
  for (const listener of listeners) listener();
}
