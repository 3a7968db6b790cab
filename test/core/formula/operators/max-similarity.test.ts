import fc from "fast-check";
import { expect, test } from "vitest";

import type { Value } from "../../../../engine/core/value/value.ts";
import { aFact, aList } from "../../../support/fact-definitions.ts";
import { compiled, evaluated, record, type TestRecord } from "../../../support/formula-run.ts";

const FACTS = {
  documents: aList({ lot: aFact("string"), bidder: aFact("string"), text: aFact("string") }),
};

const similarity = compiled({ maxSimilarity: [{ var: "documents" }, "lot", "bidder", "text"] }, FACTS);

test.each([
  [[], 0],
  [[document("L1", "x", "施工组织设计方案")], 0],
  [[document("L1", "x", "施工组织设计方案"), document("L1", "y", "施工组织设计方案")], 1],
  [[document("L1", "x", "施工组织设计方案"), document("L2", "y", "施工组织设计方案")], 0],
  [[document("L1", "x", "施工组织设计方案"), document("L1", "x", "施工组织设计方案")], 0],
  // abcd = {abc, bcd}; bcde = {bcd, cde}: one piece of three.
  [[document("L1", "x", "abcd"), document("L1", "y", "bcde")], 1 / 3],
  [[document("L1", "x", "abcd"), document("L1", "y", "a b\nc\t\u3000d")], 1],
  [[document("L1", "x", "abcd"), document("L1", "y", "a\u200bb\u00adc\ufe0fd\u0000")], 1],
  [[document("L1", "x", "ab"), document("L1", "y", "ab")], 1],
  [[document("L1", "x", "ab"), document("L1", "y", "abc")], 0],
  [[document("L1", "x", "xyzw"), document("L1", "y", "abcd"), document("L1", "z", "bcde")], 1 / 3],
])("of %j is %d", (sent, expected) => {
  expect(evaluated(similarity, { documents: sent })).toEqual(known(expected));
});

test.each(["", " \n\u3000", "\u200b\u0000"])("is not computed where a document has no text: %j", (text) => {
  const sent = [document("L1", "x", text), document("L1", "y", "施工组织设计方案")];

  expect(evaluated(similarity, { documents: sent })).toMatchObject({ kind: "failed", code: "OUT_OF_RANGE" });
});

test("is the highest of the Jaccard indices of all pairs", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom("x", "y", "z"), text), { minLength: 2, maxLength: 6 }), (rows) => {
      const indices = rows.flatMap(([one, first]) =>
        rows
          .filter(([other]) => other !== one)
          .map(([, second]) => {
            const [a, b] = [pieces(first), pieces(second)];
            const common = [...a].filter((piece) => b.has(piece)).length;
            return common / (a.size + b.size - common);
          }),
      );

      expect(
        evaluated(similarity, { documents: rows.map(([name, content]) => document("L1", name, content)) }),
      ).toEqual(known(Math.max(0, ...indices)));
    }),
  );
});

test("has its limits", () => {
  expect(evaluated(similarity, { documents: documents(200, "abcd") })).toEqual(known(1));
  expect(evaluated(similarity, { documents: documents(201, "abcd") })).toMatchObject({
    kind: "failed",
    code: "TOO_LARGE",
  });
  expect(evaluated(similarity, { documents: documents(2, "a".repeat(20_000)) })).toEqual(known(1));
  expect(evaluated(similarity, { documents: documents(2, "a".repeat(20_001)) })).toMatchObject({
    kind: "failed",
    code: "TOO_LARGE",
  });
});

test("a document without a text makes it unknown", () => {
  expect(evaluated(similarity, { documents: [record({ lot: "L1", bidder: "x" })] })).toEqual({ kind: "unknown" });
});

function document(lot: string, name: string, text: string): TestRecord {
  return record({ lot, bidder: name, text });
}

function documents(count: number, text: string): TestRecord[] {
  return Array.from({ length: count }, (_, index) => document("L1", `x${index}`, text));
}

function pieces(of: string): ReadonlySet<string> {
  return new Set(Array.from({ length: of.length - 2 }, (_, start) => of.slice(start, start + 3)));
}

function known(value: Value): object {
  return { kind: "known", value };
}
