import * as fc from "fast-check";
import { expect, test } from "vitest";

import { DueQueue } from "../../engine/cases/due-queue.ts";

test("what is due is taken in its order, whatever the order in which it came, and nothing else is", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100)), fc.nat(100), (instants, now) => {
      const queue = new DueQueue();
      for (const [index, at] of instants.entries()) queue.add({ at, kind: "case", id: String(index) });
      const taken: number[] = [];
      for (let due = queue.take(now); due !== undefined; due = queue.take(now)) taken.push(due.at);

      expect(taken).toEqual(instants.filter((at) => at <= now).toSorted((one, other) => one - other));
      expect(queue.size).toBe(instants.length - taken.length);
      expect(queue.next).toBe(instants.filter((at) => at > now).toSorted((one, other) => one - other)[0]);
    }),
  );
});
