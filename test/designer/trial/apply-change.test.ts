import { expect, test } from "vitest";

import { withChanges } from "../../../designer/trial/apply-change.ts";

const inputs = { ratio: ["deposit", "estimate"], overCap: ["ratio"] };

test("a changed fact is put in, and one that was not known is added", () => {
  expect(
    withChanges(
      { bids: 2 },
      [
        { fact: "bids", after: 3 },
        { fact: "paid", after: true },
      ],
      { inputs },
    ),
  ).toEqual({
    bids: 3,
    paid: true,
  });
});

test("results sent beside the inputs that change are left to be computed again", () => {
  const facts = { deposit: 2, estimate: 100, ratio: 0.02, overCap: false };

  expect(withChanges(facts, [{ fact: "deposit", after: 3 }], { inputs })).toEqual({ deposit: 3, estimate: 100 });
});

test("a result stays where it cannot be computed, and where it is itself what changes", () => {
  expect(withChanges({ deposit: 2, ratio: 0.02 }, [{ fact: "deposit", after: 3 }], { inputs })).toEqual({
    deposit: 3,
    ratio: 0.02,
  });
  expect(withChanges({ ratio: 0.02 }, [{ fact: "ratio", after: 0.01 }], { inputs })).toEqual({ ratio: 0.01 });
});
