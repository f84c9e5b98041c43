/** A small fixed generator: the same seed gives the same mess on every machine. */
export interface Random {
  /** A whole number from 0 to bound − 1. */
  below(bound: number): number;
}

export function randomOf(seed: number): Random {
  let state = (seed * 2654435761) >>> 0;
  return {
    below(bound) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 4294967296) * bound);
    },
  };
}
