import { performance } from "node:perf_hooks";

/** Something that is measured beside others: one call of it, numbered from 0. */
export type Contestant = { readonly name: string; readonly call: (round: number) => unknown };

export type Timing = {
  /** Milliseconds before anything counts: the optimising compiler must have come to every function. */
  readonly warmUp: number;
  /** Milliseconds of each turn. */
  readonly turn: number;
  readonly turns: number;
};

/**
 * Microseconds for one call of each contestant, in their order. They take turns, so that a disturbance of the machine
 * meets all of them, and the median of a contestant's turns counts.
 */
export async function microsecondsByTurns(contestants: readonly Contestant[], timing: Timing): Promise<number[]> {
  for (const { call } of contestants) await timed(call, timing.warmUp);
  const figures = contestants.map((): number[] => []);
  for (let turn = 0; turn < timing.turns; turn++) {
    for (const [index, { call }] of contestants.entries()) figures[index]?.push(await timed(call, timing.turn));
  }
  return figures.map(median);
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((first, second) => first - second);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** The value that a share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function timed(call: (round: number) => unknown, milliseconds: number): Promise<number> {
  const start = performance.now();
  let calls = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    for (let index = 0; index < 16; index++) {
      const result = call(calls++);
      if (result instanceof Promise) await result;
    }
    elapsed = performance.now() - start;
  }
  return (elapsed * 1000) / calls;
}
