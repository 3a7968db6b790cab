import { expect, test } from "vitest";

import { SharedTurn } from "../../engine/store/shared-turn.ts";

/** A turn whose runs end when they are told to. */
function aTurn() {
  const ends: (() => void)[] = [];
  let runs = 0;
  const turn = new SharedTurn(async () => {
    runs += 1;
    const run = runs;
    await new Promise<void>((resolve) => ends.push(resolve));
    return run;
  });
  return { turn, ends, runs: () => runs };
}

test("whoever asks while one runs is answered by the next one, and all of them by the same", async () => {
  const { turn, ends, runs } = aTurn();
  const first = turn.take();
  await expect.poll(runs).toBe(1);
  const [second, third] = [turn.take(), turn.take()];
  ends[0]?.();
  await first;
  await expect.poll(runs).toBe(2);
  ends[1]?.();

  expect(await Promise.all([first, second, third])).toEqual([1, 2, 2]);
});

test("one that fails is told to whoever asked for it, and the next one begins", async () => {
  let runs = 0;
  const turn = new SharedTurn(async () => {
    runs += 1;
    if (runs === 1) throw new Error("not now");
    return runs;
  });

  await expect(turn.take()).rejects.toThrow("not now");
  expect(await turn.take()).toBe(2);
});
