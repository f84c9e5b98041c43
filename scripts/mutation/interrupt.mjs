// Stops a loop without end from inside its own process.
import { Script } from "node:vm";

/** Thrown in place of what ran too long. */
export const interrupted = new Error("ran too long");

const NAME = "__yutiaoInterruptible__";
/** Node interrupts only what a Script has called. */
const script = new Script(`globalThis.${NAME}()`);

/**
 * Runs `work`, which may be run again from its beginning, for at most so many milliseconds of this process's own
 * time: on a busy machine the clock on the wall says little.
 */
export function runInterruptibly(milliseconds, work) {
  globalThis[NAME] = work;
  const spent = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  for (let timeout = Math.ceil(milliseconds); ; timeout *= 2) {
    const start = spent();
    try {
      script.runInThisContext({ timeout });
      return;
    } catch (error) {
      if (error?.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
      if (spent() - start >= milliseconds * 0.9) throw interrupted;
    }
  }
}
