import fc from "fast-check";
import { expect, test } from "vitest";

import type { Value } from "../../../../engine/core/value/value.ts";
import { aFact, aList } from "../../../support/fact-definitions.ts";
import { compiled, evaluated, record, type TestRecord } from "../../../support/formula-run.ts";

const FACTS = {
  deposits: aList({ lot: aFact("string"), payerAccount: aFact("string"), bidder: aFact("string") }),
};

const pairs = compiled({ pairsSharing: [{ var: "deposits" }, "lot", "payerAccount", "bidder"] }, FACTS);

test.each([
  [[], 0],
  [[deposit("L1", "A", "x")], 0],
  [[deposit("L1", "A", "x"), deposit("L1", "A", "y")], 1],
  [[deposit("L1", "A", "x"), deposit("L2", "A", "y")], 0],
  [[deposit("L1", "A", "x"), deposit("L1", "A", "x")], 0],
  [[deposit("L1", "", "x"), deposit("L1", "", "y")], 0],
  [[deposit("L1", "A", "x"), deposit("L1", "A", "y"), deposit("L1", "A", "z")], 3],
  [[deposit("L1", "A", "x"), deposit("L1", "A", "x"), deposit("L1", "A", "y")], 2],
  [[deposit("L1", "A", "x"), deposit("L1", "A ", "y")], 0],
])("of %j there are %d", (deposits, count) => {
  expect(evaluated(pairs, { deposits })).toEqual(known(count));
});

test("are as many as comparing each record with each other finds", () => {
  const any = fc.constantFrom("a", "b", "c", "");
  fc.assert(
    fc.property(fc.array(fc.tuple(any, any, any), { maxLength: 25 }), (rows) => {
      const deposits = rows.map(([lot, account, bidder]) => deposit(lot, account, bidder));
      const expected = rows.flatMap((one, index) =>
        rows
          .slice(index + 1)
          .filter((other) => one[0] === other[0] && one[1] !== "" && one[1] === other[1] && one[2] !== other[2]),
      );

      expect(evaluated(pairs, { deposits })).toEqual(known(expected.length));
    }),
  );
});

test.each(["lot", "payerAccount", "bidder"])("a record without %s makes it unknown", (field) => {
  const incomplete = deposit("L1", "", "x");
  incomplete.delete(field);

  expect(evaluated(pairs, { deposits: [deposit("L1", "A", "x"), incomplete] })).toEqual({ kind: "unknown" });
});

test("10,000 deposits from one account are counted at once", () => {
  const deposits = Array.from({ length: 10_000 }, (_, index) => deposit("L1", "A", `x${index}`));

  expect(evaluated(pairs, { deposits })).toEqual(known(49_995_000));
});

function deposit(lot: string, payerAccount: string, bidder: string): TestRecord {
  return record({ lot, payerAccount, bidder });
}

function known(value: Value): object {
  return { kind: "known", value };
}
