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
export function microsecondsByTurns(contestants: readonly Contestant[], timing: Timing): Promise<number[]> {
  const turns = contestants.map(
    ({ call }): Turn =>
      (milliseconds) =>
        microsecondsOf(call, milliseconds),
  );
  return mediansByTurns(turns, timing);
}

/** A turn of so many milliseconds: gives its figure. */
export type Turn = (milliseconds: number) => Promise<number>;

/** As `microsecondsByTurns`, where each takes its turns in a way of its own. */
export async function mediansByTurns(ways: readonly Turn[], timing: Timing): Promise<number[]> {
  for (const turn of ways) await turn(timing.warmUp);
  const figures = ways.map((): number[] => []);
  for (let round = 0; round < timing.turns; round++) {
    for (const [index, turn] of ways.entries()) figures[index]?.push(await turn(timing.turn));
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

/** Microseconds for one call, called again and again for so many milliseconds. */
export async function microsecondsOf(call: Contestant["call"], milliseconds: number): Promise<number> {
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
