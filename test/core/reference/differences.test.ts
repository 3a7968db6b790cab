import { describe, expect, test } from "vitest";

import { PROOFS_IN_CASES } from "../../support/difference-proofs-in-cases.ts";
import { PROOFS_IN_RULES } from "../../support/difference-proofs-in-rules.ts";
import { REFERENCE_DIFFERENCES, type ReferenceDifferenceId } from "../../support/reference-differences.ts";

const PROOFS: Readonly<Record<ReferenceDifferenceId, () => Promise<void>>> = { ...PROOFS_IN_CASES, ...PROOFS_IN_RULES };

test("every row of the table is proved once", () => {
  expect(REFERENCE_DIFFERENCES.map(({ id }) => id).toSorted()).toEqual(Object.keys(PROOFS).toSorted());
});

describe("where we deliberately differ from json-rules-engine", () => {
  test.each(REFERENCE_DIFFERENCES)("$library $ours", async ({ id }) => {
    await PROOFS[id]();
  });
});
