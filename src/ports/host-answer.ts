import type { Finding } from "../core/finding/finding.ts";

/**
 * What a host says to a request. `value` is null when it could not be done; then an error finding (`host.…`) says what
 * happened and what to do. Findings beside a value are notes. Only a fault of our own program throws.
 */
export interface HostAnswer<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}
